import builtins
import json
import os
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import segno
import typer
from PIL import Image
from typer.testing import CliRunner

from app.devices.reader import Reader
from app.devices.reader_pictures import LARGEST_FILE, read_bytes, read_file, texts_of
from app.devices.reader_zbar import unguessed
from app.shell.commands import read as command
from app.words.errors import KnownError
from tests.devices.pictures import code, png, reception

TEXT = "K7MABCDEFGHJKMNPQRSTUVWXYZ23"
HELD: list[dict[str, Any]] = [
    {"module": 2.6, "blur": 0.7}, {"module": 3.0, "angle": 45.0}, {"module": 3.5, "tilt": 0.35}, {"module": 5.0, "blur": 1.7},
    {"module": 4.0, "light": 0.15, "noise": 3.0}, {"module": 5.0, "noise": 25.0}, {"module": 8.0, "angle": 180.0}, {"module": 3.0, "angle": -30.0},
]  # fmt: skip


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


@pytest.mark.parametrize("held", HELD)
def test_a_card_held_to_the_camera_is_read_and_outlined_where_it_is(
    reader: Reader, held: dict[str, Any]
) -> None:
    frame = reception(TEXT, 7, **held)
    (found,) = reader.first_pass(frame)
    assert found.text == TEXT
    middle = np.array(found.corners).mean(axis=0)
    bright = np.argwhere(frame[:, :, 0] > 0.6 * frame.max())
    assert np.abs(middle - np.median(bright, axis=0)[::-1]).max() < 40


def test_an_empty_hall_says_nothing(reader: Reader) -> None:
    dice = np.random.default_rng(3)
    for level in (0, 60, 255):
        frame = np.clip(level + dice.normal(0, 20, (720, 1280, 3)), 0, 255).astype(np.uint8)
        assert reader.first_pass(frame) == ()
        assert reader.second_pass(frame) == ()


def test_the_second_pass_reads_a_code_too_small_for_the_first(reader: Reader) -> None:
    small = [reception(TEXT, seed, module=1.2, blur=0.3, noise=2.0, tilt=0.0, angle=4.0) for seed in range(6)]
    missed = [frame for frame in small if not reader.first_pass(frame)]
    rescued = [frame for frame in missed if [one.text for one in reader.second_pass(frame)] == [TEXT]]
    assert len(missed) >= 3
    assert len(rescued) >= 3


def test_a_symbol_seen_but_not_read_is_tried_again_alone(reader: Reader) -> None:
    frames = [reception(TEXT, seed, module=3.0, blur=1.5, noise=2.0) for seed in range(10)]
    whole = [frame for frame in frames if reader._look(reader.gray(frame))[0]]
    first = [frame for frame in frames if reader.first_pass(frame)]
    assert len(first) > len(whole)


@pytest.mark.parametrize(
    "text", ["来宾：张伟（滨江）", "𠮷野家 東京", "naïve café", "https://example.org/t?id=1&n=欧阳"]
)
def test_texts_of_other_systems_survive_in_every_decoder(reader: Reader, text: str) -> None:
    plain = code(text, scale=6, encoding="utf-8")
    assert [one.text for one in reader.first_pass(plain)] == [text]
    assert {one.text for one in reader._by_zbar(plain)} <= {text}
    named = code(text, scale=6, encoding="utf-8", eci=True)
    assert [one.text for one in reader.first_pass(named)] == [text]


def test_a_guess_of_the_second_decoder_is_taken_back() -> None:
    text = "欧阳静女士"
    assert unguessed(text.encode().decode("latin-1").encode()) == text
    assert unguessed("東京".encode()) == "東京"


def test_without_its_library_the_second_decoder_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: Any, **more: Any) -> object:
        if name.startswith("pyzbar"):
            raise OSError("cannot load libzbar")
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", missing)
    alone = Reader()
    assert alone.engines == ("zxing",)
    assert [one.text for one in alone.every_pass(code(TEXT))] == [TEXT]


def test_micro_codes_are_no_codes(reader: Reader, tmp_path: Path) -> None:
    segno.make_micro("01348").save(str(tmp_path / "m.png"), scale=8, border=4)
    assert read_file(reader, tmp_path / "m.png") == ()


def test_every_code_in_a_picture_is_read_from_top_to_bottom(reader: Reader, tmp_path: Path) -> None:
    sheet = np.full((900, 700), 255, dtype=np.uint8)
    for k, (y, x) in enumerate([(20, 40), (20, 380), (460, 40), (460, 380)]):
        one = code(f"A000{k}", scale=7)
        sheet[y : y + one.shape[0], x : x + one.shape[1]] = one
    cv2.imwrite(str(tmp_path / "sheet.jpg"), sheet)
    assert read_file(reader, tmp_path / "sheet.jpg") == ("A0000", "A0001", "A0002", "A0003")


def test_codes_are_read_from_pictures_of_many_kinds(reader: Reader, tmp_path: Path) -> None:
    made = segno.make(TEXT, error="q")
    made.save(str(tmp_path / "tiny.png"), scale=1, border=0)
    made.save(str(tmp_path / "clear.png"), scale=5, light=None)
    made.save(str(tmp_path / "night.png"), scale=5, dark="white", light="black")
    plain = Image.fromarray(code(TEXT))
    plain.convert("RGB").save(tmp_path / "a.webp")
    plain.convert("P").save(tmp_path / "a.gif")
    plain.convert("CMYK").save(tmp_path / "a.jpg")
    plain.convert("1").save(tmp_path / "a.tif")
    Image.fromarray(code(TEXT).astype(np.uint16) * 257).save(tmp_path / "deep.png")
    big = Image.new("L", (4000, 3000), 200)
    big.paste(plain.resize((900, 900)), (1500, 1000))
    big.save(tmp_path / "telephone.jpg", quality=70)
    for file in sorted(tmp_path.iterdir()):
        assert read_file(reader, file) == (TEXT,), file.name


def test_a_picture_that_breaks_off_is_read_as_far_as_it_goes(reader: Reader, tmp_path: Path) -> None:
    picture = Image.new("L", (600, 900), 255)
    picture.paste(Image.fromarray(code(TEXT)), (40, 40))
    picture.save(tmp_path / "whole.jpg", quality=90)
    data = (tmp_path / "whole.jpg").read_bytes()
    (tmp_path / "half.jpg").write_bytes(data[: int(len(data) * 0.9)])
    assert read_file(reader, tmp_path / "half.jpg") == (TEXT,)


def test_hostile_files_are_refused_in_a_sentence(reader: Reader, tmp_path: Path) -> None:
    hostile = {
        "text.png": b"not a picture at all",
        "empty.png": b"",
        "head.png": png(code(TEXT))[:40],
        "bomb.png": _declared(60_000, 60_000),
        "large.png": _declared(9_000, 9_000),
    }
    for name, data in hostile.items():
        (tmp_path / name).write_bytes(data)
        with pytest.raises(KnownError, match=name):
            read_file(reader, tmp_path / name)
    with (tmp_path / "long.png").open("wb") as file:
        os.truncate(file.fileno(), LARGEST_FILE + 1)
    for path in (tmp_path / "long.png", tmp_path / "none.png", tmp_path, tmp_path / "bad\0name.png"):
        with pytest.raises(KnownError):
            read_file(reader, path)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"%PDF-1.7\n1 0 obj", "screenshot of the page"),
        (b"PK\3\4 a document", "not a picture"),
    ],
)
def test_files_that_people_take_for_pictures_are_told_what_to_do_instead(
    reader: Reader, data: bytes, says: str
) -> None:
    with pytest.raises(KnownError, match=says):
        read_bytes(reader, data, "a.file")


def test_a_large_photograph_of_a_printed_list_gives_the_code_of_every_line(reader: Reader) -> None:
    page = np.full((4000, 3000), 225, np.uint8)
    names = [f"K7M{k:02}ABCDEFGHJKMNPQRSTUVWXY" for k in range(24)]
    for k, name in enumerate(names):
        small = code(name, scale=4, border=2)
        y, x = 60 + 325 * (k // 2), 150 + 1500 * (k % 2)
        page[y : y + len(small), x : x + len(small)] = small
    dice = np.random.default_rng(9)
    grain = np.asarray(cv2.GaussianBlur(page, (0, 0), 1.5), np.float32) * 0.8 + dice.normal(0, 6, page.shape)
    photograph = png(np.clip(grain, 0, 255).astype(np.uint8))
    assert sorted(texts_of(read_bytes(reader, photograph, "list.png"))) == names


def test_a_screen_with_light_modules_photographed_in_the_dark_is_read(reader: Reader) -> None:
    card = 255 - code(TEXT, scale=14, border=4)
    hall = np.full((3024, 4032), 15, np.float32)
    hall[900 : 900 + len(card), 1500 : 1500 + len(card)] = card * 0.7
    grain = cv2.GaussianBlur(hall, (0, 0), 2.5) + np.random.default_rng(2).normal(0, 9, hall.shape)
    telephone = cv2.imencode(".jpg", np.clip(grain, 0, 255).astype(np.uint8))[1].tobytes()
    assert texts_of(read_bytes(reader, telephone, "dark.jpg")) == (TEXT,)


def test_scrambled_pictures_never_raise_anything_but_a_sentence(reader: Reader) -> None:
    dice = np.random.default_rng(11)
    good = {"png": png(code(TEXT)), "jpg": cv2.imencode(".jpg", code(TEXT))[1].tobytes()}
    for k in range(60):
        data = bytearray(good["png" if k % 2 else "jpg"])
        for at in dice.integers(0, len(data), 6):
            data[at] = int(dice.integers(0, 256))
        try:
            found = read_bytes(reader, bytes(data), "pasted")
        except KnownError:
            continue
        assert {one.text for one in found} <= {TEXT}


def _declared(width: int, height: int) -> bytes:
    """A small file that says it is a huge picture."""
    import struct
    import zlib

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + head + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    body = zlib.compress(b"\0" * 1000)
    data = struct.pack(">I", len(body)) + b"IDAT" + body + struct.pack(">I", zlib.crc32(b"IDAT" + body))
    return b"\x89PNG\r\n\x1a\n" + chunk + data


def test_the_command_answers_one_line_a_picture_and_refuses_what_is_not_there(tmp_path: Path) -> None:
    line = typer.Typer()
    line.callback()(lambda: None)
    command.register(line)
    cv2.imwrite(str(tmp_path / "a.png"), code(TEXT))
    cv2.imwrite(str(tmp_path / "blank.png"), np.full((300, 300), 255, np.uint8))
    (tmp_path / "text.png").write_text("hello")
    files = [str(tmp_path / name) for name in ("a.png", "blank.png", "text.png", "none.png")]
    fine = CliRunner().invoke(line, ["read", "--json", *files[:2]])
    assert fine.exit_code == 0
    assert [json.loads(row) for row in fine.stdout.splitlines()] == [
        {"file": files[0], "texts": [TEXT]}, {"file": files[1], "texts": []},
    ]  # fmt: skip
    refused = CliRunner().invoke(line, ["read", "--json", *files])
    assert refused.exit_code == 1
    assert [json.loads(row)["texts"] for row in refused.stdout.splitlines()] == [[TEXT], [], []]
    assert refused.stderr.splitlines() == [
        "text.png is not a picture. Use a PNG or JPEG file.", "There is no picture none.png. Check the name.",
    ]  # fmt: skip

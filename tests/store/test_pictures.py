"""Pictures from outside are bounded and made harmless, and travel in the event file."""

import shutil
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from app.event.service.event import change_event, the_event
from app.store.acts import Act
from app.store.checks import check_audit
from app.store.database import Database
from app.store.pictures import (
    BACKGROUND,
    LOGO,
    MOST_BYTES,
    PORTRAIT,
    folders_beside,
    kept,
    named_beside,
    take,
    take_bytes,
)
from app.words.errors import KnownError


def jpeg(size: tuple[int, int] = (800, 600), colour: str = "#405060", **more: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG", **more)  # pyright: ignore[reportArgumentType]
    return out.getvalue()


def png_that_claims(width: int, height: int) -> bytes:
    """A few bytes that unpack to far more pixels than any camera makes."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


def test_a_large_picture_is_kept_small_upright_and_without_what_the_camera_wrote(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[274] = 6  # lies on its side
    exif[0x8825] = {1: "N", 2: (31.0, 13.0, 0.0)}  # where it was taken
    path = tmp_path / "photo.jpg"
    path.write_bytes(jpeg((3000, 2000), exif=exif))
    made = take(path, PORTRAIT)
    assert (made.width, made.height) == (533, 800)
    with Image.open(BytesIO(made.data)) as image:
        assert image.format == "JPEG"
        assert len(image.getexif()) == 0
    assert b"Exif" not in made.data


def test_a_logo_keeps_what_shines_through_and_a_photograph_becomes_a_jpeg(tmp_path: Path) -> None:
    out = BytesIO()
    Image.new("RGBA", (900, 300), (10, 20, 30, 90)).save(out, "PNG")
    assert take_bytes(out.getvalue(), "logo.png", LOGO).data.startswith(b"\x89PNG")
    out = BytesIO()
    Image.new("RGBA", (900, 300), (10, 20, 30, 255)).save(out, "PNG")
    assert take_bytes(out.getvalue(), "photo.png", BACKGROUND).data.startswith(b"\xff\xd8")


@pytest.mark.parametrize(
    "data",
    [
        b"", b"not a picture", b"\x89PNG\r\n\x1a\n", jpeg()[:200], jpeg()[:-400],
        png_that_claims(60_000, 60_000), png_that_claims(9_000, 9_000), png_that_claims(100, 100),
        b"GIF89a" + bytes(100), b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
)  # fmt: skip
def test_what_is_no_honest_picture_is_refused_in_one_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "background.png"
    path.write_bytes(data)
    with pytest.raises(KnownError) as refused:
        take(path, BACKGROUND)
    assert "background.png" in refused.value.sentence()


def test_no_bit_turned_in_a_picture_ends_in_anything_but_a_picture_or_a_sentence() -> None:
    whole = jpeg((64, 48))
    for at in range(0, len(whole), 7):
        bent = whole[:at] + bytes([whole[at] ^ 0x5A]) + whole[at + 1 :]
        said = "bent.jpg"
        try:
            assert take_bytes(bent, "bent.jpg", PORTRAIT).width >= 1
        except KnownError as refused:
            said = refused.sentence()
        assert "bent.jpg" in said


def test_a_file_that_is_too_large_or_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="larger than"):
        take_bytes(bytes(MOST_BYTES + 1), "huge.png", BACKGROUND)
    with pytest.raises(KnownError, match="cannot be read"):
        take(tmp_path / "nowhere.png", BACKGROUND)


def test_a_picture_is_kept_once_and_found_by_its_key(store: Database) -> None:
    picture = take_bytes(jpeg(), "a.jpg", BACKGROUND)
    for _ in range(2):
        change_event(store, Act.new("desk-1"), the_event(store), (picture,))
    assert kept(store, (picture.key, "0" * 64, "short")) == (picture,)
    assert kept(store, ()) == ()
    assert check_audit(store).whole


def test_handing_over_the_file_hands_over_its_pictures(tmp_path: Path, event_template: Path) -> None:
    from dataclasses import replace

    from app.event.service.event import name_event
    from tests.conftest import sample_view

    here, there = tmp_path / "here.fanfare", tmp_path / "there.fanfare"
    shutil.copyfile(event_template, here)
    store = Database.open(here)
    name_event(store, Act.new("desk-1"), sample_view())
    picture, event = take_bytes(jpeg(), "a.jpg", BACKGROUND), the_event(store)
    wanted = replace(event, settings=replace(event.settings, background=picture.key))
    change_event(store, Act.new("desk-1"), wanted, (picture,))
    store.close()
    shutil.copyfile(here, there)
    other = Database.open(there)
    assert kept(other, (the_event(other).settings.background,)) == (picture,)
    other.close()


def test_a_sheet_names_pictures_beside_it_and_nowhere_else(tmp_path: Path) -> None:
    folder = tmp_path / "sheets"
    (folder / "pictures").mkdir(parents=True)
    sheet, secret = folder / "prizes.xlsx", tmp_path / "secret.png"
    for path in (folder / "car.png", folder / "pictures" / "phone.JPG", secret):
        path.write_bytes(b"x")
    folders = folders_beside(sheet)
    assert named_beside(folders, "car.png") == folder / "car.png"
    assert named_beside(folders, "car") == folder / "car.png"
    assert named_beside(folders, "phone") == folder / "pictures" / "phone.JPG"
    assert named_beside(folders, "pictures/phone.JPG") == folder / "pictures" / "phone.JPG"
    for name in (
        "../secret.png",
        "..\\secret.png",
        str(secret),
        "pictures/../../secret.png",
        "",
        "nothing",
        "a\0b",
        "C:secret",
    ):
        assert named_beside(folders, name) is None

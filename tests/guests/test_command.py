"""The guest list by command, as an organisation's own scripts would use it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
import typer
from PIL import Image
from typer.testing import CliRunner

from app.guests.paper.invitation import save_codes
from app.shell.commands import guests as command
from app.words.errors import KnownError
from tests.conftest import named_event

ROOT = Path(__file__).parents[2]


@pytest.fixture
def event(tmp_path: Path) -> Path:
    return named_event(tmp_path / "day.fanfare")


def run(*arguments: object) -> tuple[int, str, str]:
    line = typer.Typer()
    line.callback()(lambda: None)
    command.register(line)
    done = CliRunner().invoke(line, ["guests", *map(str, arguments)])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.stdout, done.stderr


def _sheet(path: Path, *rows: tuple[str, str]) -> Path:
    book = openpyxl.Workbook()
    for row in (("Number", "Name"), *rows):
        book.worksheets[0].append(row)
    book.save(path)
    return path


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_every_bad_row_is_named_and_the_list_refused_dry_or_not(
    event: Path, tmp_path: Path, dry: tuple[str, ...]
) -> None:
    bad = _sheet(tmp_path / "bad.xlsx", ("X1", "Ann"), ("X2", "#REF!"), ("X1", "Ben"), ("X4", ""))
    status, _, err = run("import", event, bad, *dry)
    said = err.splitlines()
    assert status == 1
    assert [line.split(":")[0] for line in said[:-1]] == ["Row 3", "Row 4", "Row 5"]
    assert "3 places" in said[-1]
    assert run("find", event, "Ann", "--json")[1] == ""


def test_codes_are_refused_in_a_sentence_where_a_file_stands(tmp_path: Path) -> None:
    (tmp_path / "codes").write_text("mine", encoding="utf-8")
    with pytest.raises(KnownError, match="codes cannot be written"):
        save_codes(tmp_path / "codes", ())
    assert (tmp_path / "codes").read_text(encoding="utf-8") == "mine"


def test_no_letter_stops_an_answer_in_a_pipe_or_on_an_old_terminal(event: Path, tmp_path: Path) -> None:
    run("import", event, _sheet(tmp_path / "good.xlsx", ("X1", "陈😀")))
    told = {**os.environ, "PYTHONIOENCODING": "ascii", "LANG": "en", "PYTHONUTF8": "0"}
    found = subprocess.run(
        [sys.executable, "-m", "app", "guests", "find", str(event), "X1"],
        cwd=ROOT, env=told, capture_output=True, check=True,
    )  # fmt: skip
    assert "陈😀" in found.stdout.decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="arguments are text there")
def test_bytes_that_are_no_text_get_an_outcome_like_any_other(event: Path) -> None:
    done = subprocess.run(
        [sys.executable.encode(), b"-m", b"app", b"signin", os.fsencode(event), b"\xff\xfe"],
        cwd=ROOT, capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert b'"input":"\\udcff\\udcfe","outcome":"unknown"' in done.stdout


def test_a_folder_of_photographs_comes_in_by_number_and_is_told_in_one_line(
    event: Path, tmp_path: Path
) -> None:
    run("import", event, _sheet(tmp_path / "list.xlsx", *((f"X{n:02}", f"Guest {n}") for n in range(1, 13))))
    folder = tmp_path / "photos"
    folder.mkdir()
    assert run("photos", event, folder) == (1, "", "The folder photos holds no PNG or JPEG files.\n")
    Image.new("RGB", (300, 400), "red").save(folder / "nobody.jpg")
    assert run("photos", event, folder)[::2] == (
        1,
        "0 photographs came in. nobody.jpg belongs to no guest.\n",
    )
    for n in range(1, 11):  # more than one batch
        Image.new("RGB", (300, 400), (n, 0, 0)).save(folder / f"x{n:02}.jpg")
    (folder / "X11.png").write_bytes(b"no picture")
    status, out, _ = run("photos", event, folder, "--json")
    came = json.loads(out)
    assert (status, came["kept"], came["same"], len(came["refused"])) == (0, 10, 0, 2)
    status, out, err = run("photos", event, folder)
    assert (status, err) == (0, "")
    assert out.startswith("0 photographs came in. 10 were there before. nobody.jpg belongs to no guest.")
    assert out.count("\n") == 1

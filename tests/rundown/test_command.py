import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from app.rundown.service.picture import the_show
from app.shell.commands import rundown as command
from app.store.database import Database
from tests.conftest import named_event
from tests.rundown.shows import PROGRAMME, sheet

CASES = Path(__file__).parent / "data" / "cases.json"


def run(*arguments: object) -> tuple[int, str, str]:
    line = typer.Typer()
    line.callback()(lambda: None)
    command.register(line)
    done = CliRunner().invoke(line, ["rundown", *map(str, arguments)])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture
def event(tmp_path: Path) -> Path:
    return named_event(tmp_path / "day.fanfare")


def test_simulate_says_every_expected_number_of_every_case_in_one_line_each() -> None:
    status, out, _ = run("simulate", CASES)
    cases = json.loads(CASES.read_text(encoding="utf-8"))["cases"]
    lines = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [line["id"] for line in lines] == [case["id"] for case in cases]
    for line, case in zip(lines, cases, strict=True):
        assert {name: line[name] for name in case["expect"]} == case["expect"]


@pytest.mark.parametrize(
    "text", ["", "[1]", '{"cases": 3}', "{", '[{"id": "x"}]', '[{"id": "x", "cues": [{}], "steps": []}]']
)
def test_a_file_that_holds_no_cases_is_refused_in_one_sentence(tmp_path: Path, text: str) -> None:
    file = tmp_path / "cases.json"
    file.write_text(text, encoding="utf-8")
    status, out, err = run("simulate", file)
    assert (status, out, len(err.splitlines())) == (1, "", 1)


def test_a_programme_comes_in_and_goes_out_by_command(event: Path, tmp_path: Path) -> None:
    file = sheet(tmp_path / "programme.xlsx")
    assert run("import", event, file, "--dry-run", "--json")[1] == '{"cues":4,"dry_run":true}\n'
    store = Database.open(event)
    assert the_show(store).cues == ()
    store.close()
    assert run("import", event, file, "--json")[:2] == (0, '{"cues":4,"dry_run":false}\n')
    status, said, _ = run("export", event, tmp_path / "out.xlsx")
    assert (status, said) == (0, "4 cues written to out.xlsx.\n")
    assert run("import", event, tmp_path / "out.xlsx")[0] == 0


def test_a_dry_run_names_every_bad_row(event: Path, tmp_path: Path) -> None:
    rows = (("1", "", 5, "开场"), ("2", "", "abc", "致辞"), PROGRAMME[3])
    status, out, err = run("import", event, sheet(tmp_path / "bad.xlsx", rows), "--dry-run")
    assert (status, out) == (1, "")
    assert [line[:6] for line in err.splitlines()] == ["Row 2:", "Row 3:", "2 plac"]

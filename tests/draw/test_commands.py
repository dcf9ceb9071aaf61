import json
import shutil
from pathlib import Path

import openpyxl
import pytest
import typer
from typer.testing import CliRunner

from app.draw.rules.lists import Entry
from app.draw.rules.slip import Lines, slip_of
from app.event.service.event import name_event
from app.shell.commands import draw
from app.store.database import Database
from tests.conftest import sample_view
from tests.draw.hall import DIGITS, desk, seat
from tests.draw.made import Evening

EXAMPLE = Path(__file__).parent / "data" / "example"


@pytest.fixture
def cli() -> typer.Typer:
    cli = typer.Typer()
    draw.register(cli)
    cli.callback()(lambda: None)
    return cli


@pytest.fixture
def event(tmp_path: Path) -> str:
    store = Database.create(tmp_path / "event.fanfare")
    name_event(store, desk(), sample_view())
    seat(store, range(1, 31))
    store.close()
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["奖项", "奖品", "数量", "每轮"], ["三等奖", "保温杯", 3, 3], ["一等奖", "耳机", 1, 1]):
        sheet.append(row)
    book.save(tmp_path / "prizes.xlsx")
    return str(tmp_path / "event.fanfare")


def run(cli: typer.Typer, *args: str, status: int = 0) -> dict[str, object]:
    ran = CliRunner().invoke(cli, ["draw", *args, "--json"])
    assert ran.exit_code == status, ran.output
    return json.loads(ran.stdout)


def test_an_evening_by_commands(cli: typer.Typer, event: str, tmp_path: Path) -> None:
    run(cli, "prizes", event, str(tmp_path / "prizes.xlsx"))
    frozen = run(cli, "freeze", event)
    run(cli, "request", event)
    drawn = run(cli, "entropy", event, DIGITS, "--by", "tables 3, 7", "--op-id", "abc")
    again = CliRunner().invoke(
        cli, ["draw", "entropy", event, DIGITS, "--by", "tables 3, 7", "--op-id", "abc", "--json"]
    )
    assert json.loads(again.stdout)["winners"] == drawn["winners"]
    winners = drawn["winners"]
    assert isinstance(winners, list)
    run(cli, "forfeit", event, "1", winners[0], "--reason", "absent", "--witness", "notary")
    run(cli, "confirm", event, "1")
    run(cli, "request", event, "一等奖")
    run(cli, "entropy", event, "20237331128159211123", "--wait")
    run(cli, "void", event, "--reason", "a die fell", "--witness", "notary")
    run(cli, "request", event, "一等奖")
    assert run(cli, "entropy", event, "--kind", "quick")["quick"] is True
    closed = run(cli, "close", event)
    folder = tmp_path / "proof"
    run(cli, "export", event, str(folder))
    codes = [str(frozen["code"]), str(closed["code"])]
    assert run(cli, "verify", str(folder), *codes)["holds"] is True
    run(cli, "verify", str(folder), codes[0], codes[0], status=1)


def test_the_published_example_verifies(cli: typer.Typer) -> None:
    ran = CliRunner().invoke(
        cli, ["draw", "verify", str(EXAMPLE), "1DTS-BSTV-XHHK-AED1", "AJS0-FDT0-FGK0-672C"]
    )
    assert (ran.exit_code, ran.stdout.count("\n")) == (0, 1)
    assert "holds" in ran.stdout


def test_a_changed_winner_is_named_in_one_sentence_with_status_1(cli: typer.Typer, tmp_path: Path) -> None:
    folder = tmp_path / "proof"
    shutil.copytree(EXAMPLE, folder)
    proof = folder / "proof.jsonl"
    proof.write_bytes(proof.read_bytes().replace(b'["A0004","A0008","A0001"]', b'["A0004","A0008","A0002"]'))
    ran = CliRunner().invoke(cli, ["draw", "verify", str(folder)])
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert ran.stderr == "Line 4: seed and digits give these winners: A0004, A0008, A0001.\n"


def test_a_step_out_of_order_is_refused_in_one_sentence(cli: typer.Typer, event: str) -> None:
    ran = CliRunner().invoke(cli, ["draw", "close", event])
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert ran.stderr == "The list is not frozen yet. Freeze it first.\n"
    wrong = CliRunner().invoke(cli, ["draw", "entropy", event, "1", "--kind", "tarot"])
    assert wrong.exit_code == 2


def test_one_draw_is_checked_from_its_qr_alone_and_with_the_list(cli: typer.Typer, tmp_path: Path) -> None:
    evening = Evening([Entry(f"A{n:04}", 1, "客户") for n in range(1, 31)])
    evening.request("三等奖 保温杯", 3)
    evening.entropy("63454660390103169462")
    evening.result()
    text = slip_of(Lines(*evening.lines[:4]), [])
    whole, other = tmp_path / "list-1.txt", tmp_path / "other.txt"
    whole.write_bytes(evening.files[1])
    other.write_bytes(evening.files[1].replace(b"A0030", b"A0031"))
    alone = run(cli, "check", text)
    assert (alone["holds"], alone["whole"]) == (True, False)
    assert run(cli, "check", text, evening.codes[0], "--list", str(whole))["whole"] is True
    ran = CliRunner().invoke(cli, ["draw", "check", text, "--list", str(whole)])
    assert ran.exit_code == 0
    winners = json.loads(evening.lines[3])["winners"]
    assert ran.stdout.startswith(f"Draw 1, 三等奖 保温杯, holds: {', '.join(winners)}. ")
    for args, reason in (
        ((text, "AJS0-FDT0-FGK0-672C"), "not the opening code that was kept"),
        ((text, "--list", str(other)), "other entries may win than it says"),
        ((text[:-9],), "not the code of a draw"),
        (("FD1.",), "not the code of a draw"),
        ((text, "--list", str(tmp_path / "none.txt")), 'The list "none.txt" cannot be read'),
        (("FD1 DRAW 2 OPENING A REQUEST B RESULT C",), "only names the codes"),
    ):
        ran = CliRunner().invoke(cli, ["draw", "check", *args])
        assert (ran.exit_code, ran.stdout) == (1, "")
        assert reason in ran.stderr
        assert ran.stderr.count("\n") == 1

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import cv2
import pytest
import typer
from typer.testing import CliRunner

from app.event.service.event import change_event, name_event
from app.shell.commands import signin as command
from app.signin.service.questions import arrivals
from app.store.acts import Act
from app.store.database import Database
from tests.conftest import sample_view
from tests.devices.pictures import code
from tests.signin.guestlist import code_of, list_guests


@pytest.fixture
def event(tmp_path: Path) -> Path:
    path = tmp_path / "day.fanfare"
    store = Database.create(path)
    name_event(store, Act.new("desk-1"), sample_view())
    list_guests(
        store, [{"name": "陈嘉禾", "companions": 2, "table_no": "3"}, {"name": "欧阳静"}, {"name": "张伟"}]
    )
    store.close()
    return path


def run(*arguments: str) -> tuple[int, list[dict[str, object]], str]:
    line = typer.Typer()
    line.callback()(lambda: None)
    command.register(line)
    done = CliRunner().invoke(line, ["signin", *arguments])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, [json.loads(row) for row in done.stdout.splitlines()], done.stderr


def test_codes_numbers_and_pictures_are_signed_in_one_line_each(event: Path, tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "card.png"), code(code_of(2)))
    status, lines, _ = run(
        str(event), code_of(1), str(tmp_path / "card.png"), "A0003", "nobody", "--desk", "desk-2"
    )
    assert status == 0
    assert [(one["outcome"], one["number"], one["way"]) for one in lines] == [
        ("signed_in", "A0001", "typed"), ("signed_in", "A0002", "picture"),
        ("signed_in", "A0003", "typed"), ("unknown", "", "typed"),
    ]  # fmt: skip
    assert (lines[0]["companions"], lines[0]["table"], lines[0]["desk"]) == (2, "3", "desk-2")
    assert run(str(event), code_of(1))[1][0]["outcome"] == "already_signed_in"
    store = Database.open(event)
    assert len(arrivals(store)) == 3
    store.close()


def test_the_same_op_id_answers_as_the_first_time_for_every_code(event: Path) -> None:
    first = run(str(event), code_of(1), code_of(2), "--op-id", "x1")
    assert run(str(event), code_of(1), code_of(2), "--op-id", "x1") == first
    assert [one["outcome"] for one in first[1]] == ["signed_in", "signed_in"]


def test_lines_of_the_printed_list_come_in_at_the_time_written_on_them(event: Path) -> None:
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    store = Database.open(event)
    begun = replace(sample_view(), starts_at=now - timedelta(hours=3), ends_at=now)
    change_event(store, Act.new("desk-1"), begun)
    store.close()
    came = now - timedelta(hours=2)
    written = came.astimezone(begun.tz).strftime("%H%M")
    status, lines, _ = run(str(event), code_of(1), "a2", "nobody", "--at", written)
    assert status == 0
    assert [(one["outcome"], one["number"], one["way"]) for one in lines] == [
        ("signed_in", "A0001", "paper"), ("signed_in", "A0002", "paper"), ("unknown", "", "paper"),
    ]  # fmt: skip
    store = Database.open(event)
    assert {one.at for one in arrivals(store)} == {came}
    store.close()
    assert run(str(event), code_of(3), "--at", "2561")[0] == 1


def test_what_cannot_be_done_is_refused_in_a_sentence(event: Path, tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "blank.png"), code("x")[:4])
    for arguments in ([str(event), str(tmp_path / "blank.png")], [str(tmp_path / "no.fanfare"), "A0001"]):
        status, lines, said = run(*arguments)
        assert (status, lines) == (1, [])
        assert said.strip().endswith(".")
        assert "\n" not in said.strip()

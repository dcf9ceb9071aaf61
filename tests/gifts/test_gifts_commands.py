import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from app.event.service.event import name_event
from app.gifts.service.printing import tally
from app.guests.service.list import issued
from app.shell.commands import gifts
from app.store.database import Database
from tests.conftest import sample_view
from tests.devices.fake_printer import FakePrinter
from tests.devices.raster import printed
from tests.gifts.desk import guest, press
from tests.gifts.test_gifts_service import book


@pytest.fixture
def cli() -> typer.Typer:
    cli = typer.Typer()
    gifts.register(cli)
    cli.callback()(lambda: None)
    return cli


@pytest.fixture
def event(tmp_path: Path) -> tuple[str, str]:
    """The event's file with two guests who are here and one who is not, and the first one's code."""
    store = Database.create(tmp_path / "event.fanfare")
    name_event(store, press(), sample_view())
    one = guest(store, "周雨桐", companions=1)
    guest(store, "吴启明")
    guest(store, "钱未到", here=False)
    code = next(entry.code for entry in issued(store) if entry.guest.id == one.id)
    store.close()
    book(tmp_path / "gifts.xlsx", ("礼品", "库存", "按"), ("伴手礼袋", 5, ""), ("餐券", 2, "每人"))
    return str(tmp_path / "event.fanfare"), code


def run(cli: typer.Typer, *args: str, status: int = 0) -> str:
    ran = CliRunner().invoke(cli, ["gifts", *args])
    assert ran.exit_code == status, (ran.output, ran.exception)
    return ran.stderr if status else ran.stdout


def answer(cli: typer.Typer, *args: str) -> dict[str, object]:
    return json.loads(run(cli, *args, "--json"))


def test_a_desk_by_commands(qapp: object, cli: typer.Typer, event: tuple[str, str], tmp_path: Path) -> None:
    file, code = event
    sheet, slips = str(tmp_path / "gifts.xlsx"), tmp_path / "slips.bin"
    assert answer(cli, "import", file, sheet, "--dry-run") == {"gifts": 2, "rules": 2, "pieces": 7}
    answer(cli, "import", file, sheet)
    owed = answer(cli, "owed", file, code)
    rows = owed["rows"]
    assert isinstance(rows, list)
    assert [(row["gift"], len(row["keys"])) for row in rows] == [("伴手礼袋", 1), ("餐券", 2)]
    first = answer(cli, "hand", file, code, "--op-id", "p1", "--printer", f"file:{slips}")
    again = answer(cli, "hand", file, code, "--op-id", "p1", "--printer", f"file:{slips}")
    assert first == again
    assert (first["receipt_no"], first["print"]) == (1, "handed_to_system")
    assert len(printed(slips.read_bytes()).slips) == 1
    assert "nothing new" in run(cli, "hand", file, "A0001")
    with FakePrinter() as fake:
        done = answer(cli, "hand", file, "a2", "--printer", f"tcp:127.0.0.1:{fake.port}")
    assert (done["receipt_no"], done["print"]) == (2, "printed")
    pieces = done["pieces"]
    assert isinstance(pieces, list)
    assert [piece["done"] for piece in pieces] == ["given", "promised"]
    assert len(printed(fake.got).slips) == 1
    assert "餐券" in run(cli, "closing", file)


def test_without_a_printer_the_receipt_waits(
    cli: typer.Typer, event: tuple[str, str], tmp_path: Path
) -> None:
    file, code = event
    answer(cli, "import", file, str(tmp_path / "gifts.xlsx"))
    assert answer(cli, "hand", file, code)["print"] == "queued"
    gone = answer(cli, "hand", file, "A0002", "--printer", "tcp:127.0.0.1:1")
    assert gone["print"] == "queued"
    store = Database.open(Path(file))
    assert sum(tally(store).values()) == 2
    store.close()


@pytest.mark.parametrize(("code", "said"), [
    ("A0003", "has not signed in"), ("nobody", "Nobody on the list"), ("FR:0123", "receipt"), ("A0001", "owed nothing"),
])  # fmt: skip
def test_a_refusal_is_one_sentence(cli: typer.Typer, event: tuple[str, str], code: str, said: str) -> None:
    file, _ = event
    told = run(cli, "hand", file, code, status=1)
    assert said in told
    assert len(told.strip().splitlines()) == 1

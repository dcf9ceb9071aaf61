"""The program is killed for real (SIGKILL) at every step of a print; what then comes out is counted on the paper."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.event.service.event import name_event
from app.gifts.rules.jobs import Event, JobState
from app.gifts.service import printing
from app.gifts.service.sending import send_next
from app.gifts.service.stock import stock
from app.store.checks import check_audit, is_whole
from app.store.database import Database
from tests.conftest import sample_view
from tests.devices.fake_printer import FakePrinter
from tests.gifts.desk import bring_in, gift, guest, press
from tests.gifts.test_gifts_printing import at, paint, papers

ROOT = Path(__file__).resolve().parents[2]
CHILD = """
import os, signal, sys
from pathlib import Path
from app.devices.printer.address import parse
from app.devices.printer.link import Printer
from app.devices.printer.slip import Paper
from app.gifts.service.handing import Want, hand
from app.gifts.service.sending import send_next
from app.store.database import Database
from tests.gifts.desk import press
from tests.gifts.test_gifts_printing import CALM, paint

die = lambda: os.kill(os.getpid(), signal.SIGKILL)
store, when, steps = Database.open(Path(sys.argv[1])), sys.argv[3], []
hand(store, press(), Want(int(sys.argv[4])))
if when == "after the handout":
    die()

class Dying(Printer):
    def open(self, cancel):
        link = super().open(cancel)
        if when == "in mid slip":
            whole = link.send
            def half(data, stuck, rows=0):
                link._write(data[: len(data) // 2], stuck)
                die()
            link.send = half
        return link

def act():
    steps.append(1)
    if when == "before sending is written" and len(steps) == 1 or when == "after all bytes" and len(steps) == 2:
        die()
    return press()

send_next(store, act, Dying(parse(sys.argv[2]), Paper(), CALM), paint)
"""


@pytest.fixture
def event(tmp_path: Path) -> tuple[Path, int]:
    store = Database.create(tmp_path / "event.fanfare")
    name_event(store, press(), sample_view())
    bring_in(store, gift("礼袋", 5))
    one = guest(store, "周雨桐").id
    store.close()
    return tmp_path / "event.fanfare", one


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize(("when", "asked", "by_itself"), [
    ("after the handout", False, 1),
    ("before sending is written", False, 1),
    ("in mid slip", True, 0),
    ("after all bytes", True, 1),
])  # fmt: skip
def test_after_a_kill_no_slip_is_lost_and_none_comes_out_twice_unmarked(
    event: tuple[Path, int], when: str, asked: bool, by_itself: int
) -> None:
    file, one = event
    with FakePrinter() as fake:
        child = subprocess.run(
            [sys.executable, "-c", CHILD, str(file), f"tcp:127.0.0.1:{fake.port}", when, str(one)],
            cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        assert child.returncode == -signal.SIGKILL, child.stderr
        store = Database.open(file)
        assert is_whole(store)
        assert check_audit(store).whole
        assert stock(store)[0].on_hand == 4  # the handout was acknowledged and stands
        assert printing.recover(store, press()) == int(asked)
        while send_next(store, press, at(fake), paint):
            pass
        before = len([paper for paper in papers_of(fake) if paper == (1, 0)])
        assert before == by_itself
        if asked:
            printing.answer(store, press(), 1, Event.CAME_OUT if by_itself else Event.TORN)
            printer = at(fake)
            printer.dirty = True
            while send_next(store, press, printer, paint):
                pass
        assert printing.tally(store).get(JobState.UNCONFIRMED, 0) == 0
        store.close()
    assert papers_of(fake).count((1, 0)) + papers_of(fake).count((1, 1)) == 1


def papers_of(fake: FakePrinter) -> list[tuple[int, int]]:
    """The whole slips on the roll; the torn half of one is not among them."""
    whole = fake.got
    flush = b"\0" * 4_672
    if flush in whole:
        whole = whole[whole.rindex(flush) :]
    try:
        return papers(whole)
    except AssertionError:
        return []  # only a torn half

"""The printer at work under a window: lane, news and printer thread together."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.devices.printer.outcome import Trouble
from app.devices.printer.talking import Limits
from app.event.rules import Settings
from app.event.service.event import change_settings, name_event
from app.gifts.rules.jobs import Event, JobState
from app.gifts.screen.printing import Printing
from app.gifts.service import printing
from app.gifts.service.handing import Want, hand
from app.kit.background import Lane
from app.kit.changes import Changes
from app.store.database import Database
from tests.conftest import sample_view
from tests.devices.fake_printer import FakePrinter
from tests.gifts.desk import bring_in, gift, guest, press
from tests.gifts.test_gifts_printing import paint, papers

QUICK = Limits(connect=2, write=0.3, status=3, fence=3)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "event.fanfare"
    store = Database.create(path)
    name_event(store, press(), sample_view())
    bring_in(store, gift("礼袋", 9))
    store.close()
    return path


class Running:
    """Lane, news and printing as the shell builds them."""

    def __init__(self, file: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.faults: list[Exception] = []
        self.lane = Lane(lambda: Database.open(file), self.faults.append, self.faults.append)
        self.changes = Changes()
        self.lane.news.connect(self.changes.changed)
        self.lane.start(lambda: None, self.faults.append)
        self.printing = Printing(self.lane, self.changes, press, paint)

    def use(self, fake: FakePrinter) -> None:
        settings = Settings(printer=f"tcp:127.0.0.1:{fake.port}")
        self.do(lambda store: change_settings(store, press(), settings))
        self.qtbot.waitUntil(lambda: self.printing.printer is not None)
        assert self.printing.printer is not None
        self.printing.printer.limits = QUICK

    def do(self, work: Callable[[Database], object]) -> None:
        self.lane.run(work, lambda _: None, owner=self.printing)

    def tally(self) -> dict[JobState, int]:
        found: list[dict[JobState, int]] = []
        self.lane.run(printing.tally, found.append, owner=self.printing)
        self.qtbot.waitUntil(lambda: bool(found))
        return found[0]

    def wait_for(self, **wanted: int) -> None:
        expected = {JobState(name): n for name, n in wanted.items()}
        self.qtbot.waitUntil(lambda: self.tally() == expected)


@pytest.fixture
def running(file: Path, qtbot: QtBot) -> Iterator[Running]:
    made = Running(file, qtbot)
    yield made
    made.printing.stop()
    made.lane.stop()
    assert made.faults == []


def give(name: str) -> Callable[[Database], object]:
    return lambda store: hand(store, press(), Want(guest(store, name).id))


def test_receipts_come_out_by_themselves_in_order_while_the_desk_goes_on(running: Running) -> None:
    with FakePrinter() as fake:
        running.use(fake)
        running.printing.begin()
        for name in ("周雨桐", "吴启明", "郑海燕"):
            running.do(give(name))
        running.wait_for(printed=3)
        assert papers(fake.got) == [(1, 0), (2, 0), (3, 0)]
        assert running.printing.trouble is Trouble.NONE


def test_paper_out_is_said_and_printing_goes_on_by_itself_after_new_paper(running: Running) -> None:
    with FakePrinter(paper_out=True) as fake:
        running.use(fake)
        running.printing.begin()
        running.do(give("周雨桐"))
        running.qtbot.waitUntil(lambda: running.printing.trouble is Trouble.PAPER_OUT)
        assert running.tally() == {JobState.QUEUED: 1}
        fake.paper_out = False
        running.wait_for(printed=1)  # the next try comes after a second, without anybody pressing
        assert papers(fake.got) == [(1, 0)]


def test_what_was_being_sent_when_the_program_died_is_asked_about(running: Running) -> None:
    with FakePrinter() as fake:
        running.use(fake)
        running.printing.begin()
        running.do(give("周雨桐"))
        running.wait_for(printed=1)

        def dies(store: Database) -> None:
            job = hand(store, press(), Want(guest(store, "吴启明").id)).job_id
            printing.begin(store, press(), job, "tcp:x", "0" * 64)

        running.do(dies)
        running.printing.begin()
        running.wait_for(printed=1, unconfirmed=1)
        assert papers(fake.got) == [(1, 0)]


def test_a_slip_that_hangs_is_asked_about_and_the_answer_frees_the_printer(running: Running) -> None:
    with FakePrinter(no_fence=True) as fake:
        running.use(fake)
        printer = running.printing.printer
        assert printer is not None
        printer.limits = Limits(2, 0.3, 3, 60)  # the answer behind the slip never comes
        running.printing.begin()
        running.do(give("周雨桐"))
        running.wait_for(sending=1)
        running.printing.give_up(1)
        running.wait_for(unconfirmed=1)
        fake.no_fence = False  # only now: a slip on its way could still be answered
        printer.limits = QUICK
        running.do(lambda store: printing.answer(store, press(), 1, Event.DID_NOT))
        running.wait_for(lost=1, printed=1)
        assert papers(fake.got)[-1] == (1, 1)


def test_stopping_in_mid_slip_ends_the_thread(running: Running) -> None:
    with FakePrinter(never_reads=True) as fake:
        running.use(fake)
        running.printing.begin()
        running.do(give("周雨桐"))
        running.qtbot.waitUntil(lambda: fake.connections > 0)
        running.printing.stop()
        assert not running.printing._work.thread.is_alive()


def test_a_picture_that_cannot_be_painted_leaves_the_slip_queued(file: Path, qtbot: QtBot, caplog) -> None:
    def broken(*_: object) -> object:
        raise ZeroDivisionError

    running = Running(file, qtbot)
    running.printing._paint = broken  # pyright: ignore[reportAttributeAccessIssue] - a painter of ours that fails
    with FakePrinter() as fake:
        running.use(fake)
        running.printing.begin()
        running.do(give("周雨桐"))
        qtbot.waitUntil(lambda: running.printing.trouble is Trouble.FAULT)
        assert running.tally() == {JobState.QUEUED: 1}
        assert fake.got == b""
    running.printing.stop()
    running.lane.stop()
    assert "printer's thread failed" in caplog.text


def test_a_slip_that_broke_off_is_no_longer_shouted_about_once_a_person_answered(running: Running) -> None:
    with FakePrinter(closes_after=2_000) as fake:
        running.use(fake)
        running.printing.begin()
        running.do(give("周雨桐"))
        running.wait_for(unconfirmed=1)
        running.qtbot.waitUntil(lambda: running.printing.trouble is Trouble.CLOSED)
        running.printing.give_up(1)
        assert running.printing.trouble is Trouble.NONE

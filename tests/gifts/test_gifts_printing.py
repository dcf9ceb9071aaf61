from collections.abc import Callable
from pathlib import Path
from threading import Event as Flag

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.printer.address import Address, Way
from app.devices.printer.bitmap import Bitmap
from app.devices.printer.link import Printer
from app.devices.printer.outcome import Trouble
from app.devices.printer.slip import Paper
from app.devices.printer.talking import Limits
from app.event.rules import Settings
from app.gifts.rules.jobs import Event, JobState, after, back_off, needs_copy
from app.gifts.rules.slips import ReceiptSlip, Slip, TestSlip
from app.gifts.service import printing
from app.gifts.service.handing import Want, hand
from app.gifts.service.sending import Sending, printer_of, send_next
from app.store.acts import Act
from app.store.checks import check_audit
from app.store.database import Database
from app.words.errors import KnownError
from tests.devices.fake_printer import FakePrinter
from tests.devices.raster import printed
from tests.gifts.desk import bring_in, gift, guest, press

CALM = Limits(connect=2, write=3, status=3, fence=3, patience=30)


def paint(slip: Slip, dots: int) -> Bitmap:
    """A picture that says which slip it is: its number in the first row, its copy in the second."""
    number, copy = (slip.number, slip.copy_no) if isinstance(slip, ReceiptSlip) else (0, 0)
    wide = dots // 8
    rows = [number.to_bytes(2, "big").ljust(wide, b"\xaa"), copy.to_bytes(2, "big").ljust(wide, b"\x55")]
    return Bitmap(dots, 300, b"".join(rows) + bytes(wide) * 298)


def said(picture: Bitmap) -> tuple[int, int]:
    wide = picture.width // 8
    return int.from_bytes(picture.bits[:2], "big"), int.from_bytes(picture.bits[wide : wide + 2], "big")


def papers(data: bytes) -> list[tuple[int, int]]:
    """Receipt number and copy of each slip that a printer cut off."""
    return [said(slip) for slip in printed(data).slips]


def at(fake: FakePrinter) -> Printer:
    return Printer(Address(Way.TCP, "127.0.0.1", fake.port), Paper(), CALM)


def receipts(store: Database, n: int = 1) -> list[int]:
    bring_in(store, gift("礼袋", 50))
    return [hand(store, press(), Want(guest(store, f"来宾{k}").id)).job_id for k in range(n)]


def send(store: Database, printer: Printer) -> Sending | None:
    return send_next(store, press, printer, paint)


def state(store: Database, job_id: int) -> JobState:
    return printing.job(store, job_id).state


def test_every_receipt_comes_out_once_in_order(store: Database) -> None:
    receipts(store, 3)
    with FakePrinter() as fake:
        printer = at(fake)
        while send(store, printer):
            pass
    assert papers(fake.got) == [(1, 0), (2, 0), (3, 0)]
    assert printing.tally(store) == {JobState.PRINTED: 3}
    assert check_audit(store).whole


def test_killed_between_commit_and_print_comes_out_once_after_the_start(store: Database) -> None:
    receipts(store)
    assert printing.recover(store, press()) == 0
    with FakePrinter() as fake:
        send(store, at(fake))
    assert papers(fake.got) == [(1, 0)]


def test_killed_while_sending_is_asked_about_and_never_sent_by_itself(store: Database) -> None:
    (job,) = receipts(store)
    printing.begin(store, press(), job, "tcp:x", "0" * 64)
    assert printing.recover(store, press()) == 1
    with FakePrinter() as fake:
        assert send(store, at(fake)) is None
        question = printing.queue(store).question
        assert question is not None
        assert (question.id, question.receipt_no, question.trouble) == (job, 1, "restarted")
        no = printing.answer(store, press(), job, Event.DID_NOT)
        assert (no.state, no.changed) == (JobState.LOST, True)
        again = printing.answer(store, press(), job, Event.DID_NOT)
        assert (again.changed, again.copy_id) == (False, no.copy_id)  # the second press shows the same copy
        send(store, at(fake))
    assert papers(fake.got) == [(1, 1)]
    assert printing.queue(store).question is None


@pytest.mark.parametrize(("answer", "becomes", "copies"), [
    (Event.CAME_OUT, JobState.PRINTED, 0), (Event.TORN, JobState.LOST, 1), (Event.SCANNED, JobState.PRINTED, 0),
])  # fmt: skip
def test_a_person_or_the_qr_says_what_became_of_a_slip(
    store: Database, answer: Event, becomes: JobState, copies: int
) -> None:
    bring_in(store, gift("礼袋", 5))
    handed = hand(store, press(), Want(guest(store, "周雨桐").id))
    with FakePrinter(closes_after=2_000) as fake:
        done = send(store, at(fake))
    assert done == Sending(handed.job_id, JobState.UNCONFIRMED, Trouble.CLOSED)
    if answer is Event.SCANNED:
        assert printing.scanned(store, press(), handed.token.removeprefix("FR:")) is not None
    else:
        printing.answer(store, press(), handed.job_id, answer)
    assert state(store, handed.job_id) is becomes
    assert len(printing.queue(store).jobs) == 1 + copies
    assert printing.scanned(store, press(), "nothing") is None


def test_paper_out_before_leaves_the_slip_queued_and_it_comes_out_once(store: Database) -> None:
    (job,) = receipts(store)
    with FakePrinter(paper_out=True) as fake:
        for _ in range(3):
            assert send(store, at(fake)) == Sending(job, JobState.QUEUED, Trouble.PAPER_OUT)
        fake.paper_out = False
        assert send(store, at(fake)) == Sending(job, JobState.PRINTED, Trouble.NONE)
    assert papers(fake.got) == [(1, 0)]


def test_a_late_answer_after_new_paper_settles_the_question(store: Database) -> None:
    (job,) = receipts(store)
    seen: list[JobState] = []
    with FakePrinter(paper_out_after=9_000) as fake:
        patient = Printer(at(fake).address, Paper(), Limits(2, 0.3, 3, 0.3, 30))

        def act() -> Act:  # called before each step is written: after `stuck` the job must be unconfirmed
            seen.append(state(store, job))
            if seen[-1] is JobState.SENDING:
                fake.new_roll.set()
            return press()

        done = send_next(store, act, patient, paint)
    assert done == Sending(job, JobState.PRINTED, Trouble.NONE)
    assert seen == [JobState.QUEUED, JobState.SENDING, JobState.UNCONFIRMED]
    assert papers(fake.got) == [(1, 0)]


def test_a_slip_that_was_taken_by_another_printer_is_not_sent_twice(store: Database) -> None:
    (job,) = receipts(store)
    with FakePrinter() as fake:
        printer = at(fake)

        class Slow(Printer):
            """Another printer takes the job between asking and sending."""

            def bytes_of(self, picture: Bitmap) -> bytes:
                printing.begin(store, press(), job, "tcp:other", "1" * 64)
                return super().bytes_of(picture)

        done = send_next(store, press, Slow(printer.address, Paper(), CALM), paint)
    assert done == Sending(job, JobState.SENDING, Trouble.NONE)
    assert fake.got == b""


def test_without_a_printer_everything_waits_and_the_handout_stands(store: Database) -> None:
    (job,) = receipts(store)
    assert printer_of(Settings()) is None
    nowhere = printer_of(Settings(printer="tcp:127.0.0.1:1"))
    assert nowhere is not None
    assert send(store, nowhere) == Sending(job, JobState.QUEUED, Trouble.NO_CONNECTION)
    with pytest.raises(KnownError):
        printer_of(Settings(printer="over there"))


def test_a_file_ends_as_handed_over_which_is_weaker_than_printed(store: Database, tmp_path: Path) -> None:
    (job,) = receipts(store)
    file = tmp_path / "slips.bin"
    printer = printer_of(Settings(printer=f"file:{file}", slip_dots=384))
    assert printer is not None
    assert send(store, printer) == Sending(job, JobState.HANDED, Trouble.NONE)
    assert papers(file.read_bytes()) == [(1, 0)]
    printing.answer(store, press(), job, Event.TORN)
    send(store, printer)
    assert papers(file.read_bytes()) == [(1, 0), (1, 1)]


def test_a_reprint_is_always_a_numbered_copy(store: Database, tmp_path: Path) -> None:
    (job,) = receipts(store)
    with pytest.raises(KnownError, match="waiting"):
        printing.reprint(store, press(), job)
    with FakePrinter() as fake:
        send(store, at(fake))
        first = printing.reprint(store, press(), job)
        assert printing.reprint(store, press(), job).copy_id == first.copy_id
        send(store, at(fake))
        second = printing.reprint(store, press(), first.copy_id)
        send(store, at(fake))
    assert second.changed
    assert papers(fake.got) == [(1, 0), (1, 1), (1, 2)]
    slip = printing.slip_of(printing.job(store, second.copy_id))
    assert isinstance(slip, ReceiptSlip)
    assert slip.copied_at is not None


def test_other_slips_go_through_the_same_queue(store: Database) -> None:
    slip = TestSlip("开业庆典", "Asia/Shanghai", "zh_CN", store.clock(), "tcp:x")
    act = press()
    job = printing.print_slip(store, act, slip)
    assert printing.print_slip(store, act, slip) == job
    assert printing.slip_of(printing.job(store, job)) == slip
    with FakePrinter() as fake:
        assert send(store, at(fake)) == Sending(job, JobState.PRINTED, Trouble.NONE)
    assert len(papers(fake.got)) == 1


def test_a_cancelled_send_is_unconfirmed(store: Database) -> None:
    (job,) = receipts(store)
    cancel = Flag()
    with FakePrinter(no_fence=True) as fake:
        fake_act: Callable[[], Act] = lambda: (cancel.set(), press())[1]  # noqa: E731 - presses cancel once sending began
        done = send_next(store, fake_act, at(fake), paint, cancel)
    assert done == Sending(job, JobState.UNCONFIRMED, Trouble.CANCELLED)


@given(st.lists(st.sampled_from(list(Event)), max_size=8))
def test_no_way_leads_from_sent_back_to_the_queue_but_not_one_byte_having_left(events: list[Event]) -> None:
    state, sent = JobState.QUEUED, False
    for event in events:
        following = after(state, event)
        if following is JobState.QUEUED:
            assert (state, event) == (JobState.SENDING, Event.NOT_SENT)
        if following is None:
            continue
        if needs_copy(event):
            assert following is JobState.LOST
        sent = sent or following is JobState.SENDING
        assert following is not JobState.PRINTED or sent  # nothing is printed that was never sent
        state = following
    assert after(JobState.LOST, Event.SEND) is None
    assert [back_off(tries) for tries in range(7)] == [1, 1, 2, 5, 10, 10, 10]

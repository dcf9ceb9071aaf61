"""Our slips and our print rules against a printer that nobody here wrote."""

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event as Flag

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from app.devices.printer.address import Address, Way
from app.devices.printer.link import Printer
from app.devices.printer.outcome import Delivery, Sent, Trouble
from app.devices.printer.slip import Paper
from app.devices.printer.talking import Limits
from app.draw.records import evenings
from app.draw.rules.sealed import Asked
from app.draw.rules.state import Mode, Step
from app.draw.screen import verbs as draw_verbs
from app.draw.screen.page import DrawPage
from app.event.service.event import change_settings, name_event, the_event
from app.gifts.paper.printed import dots_of
from app.gifts.rules.jobs import Event, JobState
from app.gifts.service import printing
from app.gifts.service.handing import Done, Want, hand
from app.gifts.service.sending import Sending, send_next
from app.shell.laptop import Laptop
from app.shell.opening import opener
from app.shell.window import ConsoleWindow
from app.store.acts import Act
from app.store.database import Database
from tests.conftest import sample_view
from tests.devices.pictures import codes_in
from tests.draw.hall import offer, plan, seat
from tests.gifts.desk import bring_in, gift, guest, press
from tests.gifts.emulator import Emulator, differing, python_with_emupos, start
from tests.gifts.test_gifts_paper import SLIPS, receipt

LIMITS = Limits(connect=2, write=1, status=1, fence=1.5, patience=15)


@pytest.fixture(scope="module")
def python() -> str:
    found = python_with_emupos()
    if found is None:
        reason = "no Python 3.13 with emupos: set FANFARE_EMULATOR_PYTHON to one"
        if os.environ.get("FANFARE_NEEDS_EMULATOR"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Database]:
    """The printer does not care which engine keeps the jobs: the file is enough here."""
    made = Database.create(tmp_path / "event.fanfare")
    name_event(made, press(), sample_view())
    yield made
    made.close()


@pytest.fixture
def emulator(python: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Emulator]:
    running = start(python, tmp_path, getattr(request, "param", 576))
    yield running
    running.stop()


def at(emulator: Emulator, dots: int = 576) -> Printer:
    return Printer(Address(Way.TCP, "127.0.0.1", emulator.port), Paper(dots), LIMITS)


def deliver(printer: Printer, data: bytes) -> Delivery:
    link = printer.open(Flag())
    try:
        assert link.ready().ready
        return link.send(data, lambda _: None)
    finally:
        link.close()


@pytest.mark.parametrize("emulator", [576, 384], indirect=True)
def test_the_paper_shows_our_dots_and_no_others(
    qapp, emulator: Emulator, request: pytest.FixtureRequest
) -> None:
    dots = request.node.callspec.params["emulator"]
    printer = at(emulator, dots)
    for n, slip in enumerate(SLIPS, 1):
        ours = dots_of(slip, dots)
        assert deliver(printer, printer.bytes_of(ours)) == Delivery(Sent.PRINTED)
        newest = emulator.picture(emulator.wait_for(n)[-1])
        others = emulator.picture(emulator.receipts()[0])
        assert min(differing(ours, newest), differing(ours, others)) == 0
    assert len(emulator.receipts()) == len(SLIPS)


def test_the_qr_reads_back_from_the_paper(qapp, emulator: Emulator) -> None:
    from PySide6.QtGui import QImage

    printer = at(emulator)
    deliver(printer, printer.bytes_of(dots_of(receipt(), 576)))
    paper = emulator.ask("GET", f"/devices/front/receipts/{emulator.wait_for(1)[0]}/image")
    image = QImage()
    image.loadFromData(paper)
    assert codes_in(image) == ["FR:0123456789ABCDEF"]


@pytest.mark.parametrize(("fault", "trouble"), [
    ("paper-out", Trouble.PAPER_OUT), ("cover-open", Trouble.COVER_OPEN), ("offline", Trouble.OFFLINE),
])  # fmt: skip
def test_a_fault_before_leaves_the_slip_queued_and_one_paper_comes_out_after_it(
    qapp, store: Database, emulator: Emulator, fault: str, trouble: Trouble
) -> None:
    bring_in(store, gift("礼袋", 5))
    job = hand(store, press(), Want(guest(store, "周雨桐").id)).job_id
    emulator.fault(fault, on=True)
    assert send_next(store, press, at(emulator), dots_of) == Sending(job, JobState.QUEUED, trouble)
    emulator.fault(fault, on=False)
    assert send_next(store, press, at(emulator), dots_of) == Sending(job, JobState.PRINTED, Trouble.NONE)
    assert len(emulator.wait_for(1)) == 1


def test_paper_out_in_mid_slip_gives_a_late_answer_and_exactly_one_paper(
    qapp, store: Database, emulator: Emulator
) -> None:
    bring_in(store, gift("礼袋", 5))
    job = hand(store, press(), Want(guest(store, "周雨桐").id)).job_id
    states: list[JobState] = []

    def act() -> Act:
        states.append(printing.job(store, job).state)
        if len(states) == 1:  # before `sending` is written: the printer was asked and was ready
            emulator.fault("paper-out", on=True)
        if len(states) == 2:  # the slip hangs: new paper
            emulator.fault("paper-out", on=False)
        return press()

    done = send_next(store, act, at(emulator), dots_of)
    assert done == Sending(job, JobState.PRINTED, Trouble.NONE)
    assert states == [JobState.QUEUED, JobState.SENDING, JobState.UNCONFIRMED]
    assert len(emulator.wait_for(1)) == 1


def test_a_slip_torn_by_a_dead_cable_is_followed_by_one_marked_copy(
    qapp, store: Database, emulator: Emulator
) -> None:
    bring_in(store, gift("礼袋", 5))
    job = hand(store, press(), Want(guest(store, "周雨桐").id)).job_id
    printer = at(emulator)
    printing.begin(store, press(), job, printer.address.text(), "0" * 64)
    half = printer.bytes_of(dots_of(printing.slip_of(printing.job(store, job)), 576))
    import socket

    with socket.create_connection(("127.0.0.1", emulator.port)) as cable:
        cable.sendall(half[: len(half) // 2])
    assert printing.recover(store, press()) == 1
    copy = printing.answer(store, press(), job, Event.TORN).copy_id
    printer.dirty = True
    done = send_next(store, press, printer, dots_of)
    assert done == Sending(copy, JobState.PRINTED, Trouble.NONE)
    ours = dots_of(printing.slip_of(printing.job(store, copy)), 576)
    slips = [emulator.picture(one) for one in emulator.wait_for(1)]
    assert 0 in [differing(ours, slip) for slip in slips]


def test_thirty_gifts_pressed_four_times_are_thirty_papers(qapp, store: Database, emulator: Emulator) -> None:
    bring_in(store, gift("礼袋", 50))
    people = [guest(store, f"来宾{n}").id for n in range(30)]
    given = [hand(store, press(), Want(one)).count(Done.GIVEN) for _ in range(4) for one in people]
    assert sum(given) == 30
    while send_next(store, press, at(emulator), dots_of):
        pass
    assert len(emulator.wait_for(30)) == 30
    assert printing.tally(store) == {JobState.PRINTED: 30}


def test_the_draw_prints_its_three_codes_as_they_come(
    qtbot: QtBot, emulator: Emulator, tmp_path: Path
) -> None:
    path = tmp_path / "draw.fanfare"
    made = Database.create(path)
    name_event(made, press(), sample_view())
    settings = replace(the_event(made).settings, printer=f"tcp:127.0.0.1:{emulator.port}")
    change_settings(made, press(), settings)
    seat(made, range(1, 9))
    (prize,) = offer(made, plan("Third", 2))
    made.close()
    window = ConsoleWindow(opener(path), path, Laptop("en", operator="Liu Fang"))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.frame is not None, timeout=20_000)
    assert window.frame is not None
    window.frame.go("draw")
    page = window.frame.room("draw")
    assert isinstance(page, DrawPage)
    flow = page.flow

    def came(step: Step, slips: int) -> None:
        qtbot.waitUntil(lambda: flow.state.step is step and not flow.busy and flow.known)
        qtbot.waitUntil(lambda: len(emulator.receipts()) == slips, timeout=30_000)

    came(Step.START, 0)
    draw_verbs.freeze(flow, Mode.LIVE)
    came(Step.PUBLISH, 1)
    draw_verbs.publish(flow, "the notary")
    came(Step.READY, 1)
    flow.choose_prize(prize)
    draw_verbs.request(flow)
    came(Step.DICE, 2)
    asked = flow.state.draws[-1].code
    draw_verbs.void(flow, "a die fell", "the notary")
    came(Step.READY, 2)
    draw_verbs.close(flow)
    came(Step.CLOSED, 3)
    told = [one for receipt in emulator.receipts() for one in _read(emulator.picture(receipt))]
    window.close()
    assert sorted(told) == sorted(_lines_of(path, asked))


def _read(picture: Image.Image) -> list[str]:
    import numpy as np
    import zxingcpp

    return [found.text for found in zxingcpp.read_barcodes(np.asarray(picture))]


def _lines_of(path: Path, asked: str) -> list[str]:
    """What the three slips hold: the hash of the first line, the request's own text, the hash of the last line."""
    store = Database.open(path)
    lines = store.ask(lambda t: [(row.sha256, row.line) for row in evenings.lines(t, 1)])
    store.close()
    return [lines[0][0], Asked(1, json.loads(lines[1][1])["time"], asked).text(), lines[-1][0]]

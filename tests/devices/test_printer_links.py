import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import Any

import pytest

from app.devices.printer.address import Address, Way, parse
from app.devices.printer.bitmap import Bitmap
from app.devices.printer.link import Printer
from app.devices.printer.outcome import Delivery, Sent, Trouble
from app.devices.printer.slip import Paper
from app.devices.printer.spool import job_of
from app.devices.printer.status import Replies, Reply
from app.devices.printer.talking import Limits
from app.words.errors import KnownError
from tests.devices.fake_printer import FakePrinter
from tests.devices.raster import printed
from tests.devices.test_printer_slip import noise

CALM = Limits(
    connect=2, write=3, status=3, fence=3, patience=30
)  # for what shall succeed, on a busy computer too
QUICK = Limits(connect=0.5, write=0.3, status=3, fence=0.3, patience=0.6)  # for what shall give up
PICTURE = noise(576, 700)
TALL = noise(576, 1_500)  # more than the sockets in between hold


def at(port: int, limits: Limits = CALM) -> Printer:
    return Printer(Address(Way.TCP, "127.0.0.1", port), Paper(), limits)


def deliver(
    printer: Printer,
    told: Callable[[Trouble], None] = lambda _: None,
    cancel: Event | None = None,
    picture: Bitmap = PICTURE,
) -> tuple[Trouble, Delivery | None]:
    link = printer.open(cancel or Event())
    try:
        before = link.ready()
        if not before.ready:
            return before.trouble, None
        delivery = link.send(printer.bytes_of(picture), told)
        printer.after(delivery)
        return before.trouble, delivery
    finally:
        link.close()


@pytest.mark.parametrize("automatic", [False, True])
def test_a_good_printer_prints_the_picture_and_says_so(automatic: bool) -> None:
    with FakePrinter(automatic=automatic) as fake:
        assert deliver(at(fake.port)) == (Trouble.NONE, Delivery(Sent.PRINTED))
        assert deliver(at(fake.port)) == (Trouble.NONE, Delivery(Sent.PRINTED))
        assert fake.connections == 2
    assert printed(fake.got).slips == [PICTURE, PICTURE]


def test_paper_out_or_an_open_cover_before_sends_not_one_byte() -> None:
    with FakePrinter(paper_out=True) as fake:
        assert deliver(at(fake.port)) == (Trouble.PAPER_OUT, None)
    with FakePrinter(cover_open=True) as other:
        assert deliver(at(other.port)) == (Trouble.COVER_OPEN, None)
    assert fake.got == other.got == b""


def test_paper_out_in_mid_slip_is_told_and_the_late_fence_counts() -> None:
    with FakePrinter(paper_out_after=9_000) as fake:
        told: list[Trouble] = []

        def stuck(trouble: Trouble) -> None:
            told.append(trouble)
            fake.new_roll.set()

        patient = Limits(connect=2, write=0.3, status=3, fence=3, patience=30)
        assert deliver(at(fake.port, patient), stuck, picture=TALL) == (Trouble.NONE, Delivery(Sent.PRINTED))
    assert told
    assert told[0] in {Trouble.STALLED, Trouble.PAPER_OUT}
    assert printed(fake.got).slips == [TALL]


def test_paper_out_at_the_very_end_is_asked_for_and_named() -> None:
    whole = len(at(1).bytes_of(PICTURE))
    with FakePrinter(paper_out_after=whole - 600) as fake:
        told: list[Trouble] = []
        trouble, delivery = deliver(at(fake.port, QUICK), told.append)
    assert trouble is Trouble.NONE
    assert delivery == Delivery(Sent.UNCONFIRMED, Trouble.PAPER_OUT)
    assert told == [Trouble.PAPER_OUT]


@pytest.mark.parametrize(("fault", "trouble"), [
    ({"never_reads": True}, Trouble.CLOSED),
    ({"closes_after": 2_000}, Trouble.CLOSED),
    ({"no_fence": True}, Trouble.SILENT),
    ({"mute": True}, Trouble.SILENT),
])  # fmt: skip
def test_a_slip_that_nobody_confirms_is_unconfirmed_and_says_why(
    fault: dict[str, Any], trouble: Trouble
) -> None:
    with FakePrinter(**fault) as fake:
        printer = at(fake.port, QUICK)
        picture = TALL if fake.never_reads else PICTURE
        assert deliver(printer, picture=picture) == (Trouble.NONE, Delivery(Sent.UNCONFIRMED, trouble))
        assert printer.dirty


def test_after_an_interrupted_slip_the_next_one_is_whole() -> None:
    with FakePrinter(closes_after=2_000) as fake:
        printer = at(fake.port)
        deliver(printer)
        fake.closes_after = None
        assert deliver(printer) == (Trouble.NONE, Delivery(Sent.PRINTED))
    assert fake.got.endswith(b"\x1dr\x01")
    assert printed(fake.got[fake.got.rindex(b"\0" * 4_672) :]).slips[-1] == PICTURE
    assert not printer.dirty


def test_a_printer_that_is_not_there_answers_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert deliver(at(port)) == (Trouble.NO_CONNECTION, None)


def test_a_full_backlog_gives_up_after_the_limit() -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        port = listener.getsockname()[1]
        waiting = []
        for _ in range(3):
            caller = socket.socket()
            caller.setblocking(False)
            caller.connect_ex(("127.0.0.1", port))
            waiting.append(caller)
        begun = monotonic()
        trouble, _ = deliver(at(port, QUICK))
        for caller in waiting:
            caller.close()
    assert trouble in {Trouble.NO_CONNECTION, Trouble.NONE}
    assert monotonic() - begun < 5


def test_cancel_ends_a_stuck_slip_from_another_thread() -> None:
    cancel, endless = Event(), Limits(connect=2, write=0.2, status=0.2, fence=0.2)
    got: list[object] = []
    with FakePrinter(never_reads=True) as fake:
        printer = at(fake.port, endless)
        worker = Thread(target=lambda: got.append(deliver(printer, lambda _: cancel.set(), cancel, TALL)))
        worker.start()
        worker.join(10)
        assert not worker.is_alive()
    assert got == [(Trouble.NONE, Delivery(Sent.UNCONFIRMED, Trouble.CANCELLED))]


def test_a_file_takes_slips_one_after_the_other_and_claims_no_more(tmp_path: Path) -> None:
    file = tmp_path / "slips.bin"
    printer = Printer(Address(Way.FILE, str(file)))
    for _ in range(2):
        assert deliver(printer) == (Trouble.NONE, Delivery(Sent.HANDED, ref="slips.bin"))
    assert printed(file.read_bytes()).slips == [PICTURE, PICTURE]
    nowhere = Printer(Address(Way.FILE, str(tmp_path / "gone" / "slips.bin")))
    assert deliver(nowhere) == (Trouble.NO_CONNECTION, None)


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal stands for the serial line")
def test_a_serial_line_prints_and_answers() -> None:
    import pty

    master, slave = pty.openpty()
    got = bytearray()

    def printer_end() -> None:
        while not got.endswith(b"\x1dr\x01"):
            data = os.read(master, 4096)
            if data in {b"\x10\x04\x01", b"\x10\x04\x04"}:
                os.write(master, b"\x12")
            else:
                got.extend(data)
        os.write(master, b"\0")

    worker = Thread(target=printer_end)
    worker.start()
    printer = Printer(Address(Way.SERIAL, os.ttyname(slave), 115_200), Paper(), CALM)
    assert deliver(printer) == (Trouble.NONE, Delivery(Sent.PRINTED))
    worker.join()
    os.close(master)
    os.close(slave)
    assert printed(bytes(got)).slips == [PICTURE]


@pytest.mark.skipif(sys.platform == "win32", reason="CUPS")
def test_a_queue_gets_the_slip_unfiltered_and_its_job_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lp = tmp_path / "lp"
    lp.write_text(
        f'#!/bin/sh\ncat > {tmp_path}/got\necho "$@" > {tmp_path}/said\necho "request id is front-12 (1 file(s))"\n'
    )
    lp.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    printer = Printer(Address(Way.LP, "front; rm -rf x"))
    assert deliver(printer) == (Trouble.NONE, Delivery(Sent.HANDED, ref="front-12"))
    assert printed((tmp_path / "got").read_bytes()).slips == [PICTURE]
    assert (tmp_path / "said").read_text().strip() == "-d front; rm -rf x -o raw -t receipt -"
    lp.write_text("#!/bin/sh\ncat >/dev/null\nexit 1\n")
    assert deliver(printer) == (Trouble.NONE, Delivery(Sent.NOTHING, Trouble.NO_CONNECTION))
    lp.write_text("#!/bin/sh\nexec sleep 60\n")
    cancelled = Event()
    cancelled.set()
    assert deliver(printer, cancel=cancelled) == (
        Trouble.NONE, Delivery(Sent.UNCONFIRMED, Trouble.CANCELLED),
    )  # fmt: skip
    assert job_of("something else") == ""


def test_bytes_of_the_printer_are_told_apart_by_their_fixed_bits() -> None:
    replies = Replies()
    assert replies.feed(bytes([0x18, 0x00])) == []  # half an automatic status is kept
    kinds = [answer.kind for answer in replies.feed(bytes([0x0C, 0x0F, 0x11, 0x12, 0x00, 0x7E]))]
    assert kinds == [Reply.AUTOMATIC, Reply.REALTIME, Reply.FENCE, Reply.REALTIME]


@pytest.mark.parametrize(("typed", "address"), [
    ("", None),
    ("tcp:10.0.0.5", Address(Way.TCP, "10.0.0.5", 9100)),
    (" tcp:printer.local:9101 ", Address(Way.TCP, "printer.local", 9101)),
    ("tcp:[fe80::1]:9100", Address(Way.TCP, "fe80::1", 9100)),
    ("file:C:\\slips.bin", Address(Way.FILE, "C:\\slips.bin")),
    ("lp:front desk", Address(Way.LP, "front desk")),
    ("serial:/dev/ttyUSB0:9600", Address(Way.SERIAL, "/dev/ttyUSB0", 9600)),
])  # fmt: skip
def test_an_address_reads_as_it_is_typed(typed: str, address: Address | None) -> None:
    assert parse(typed) == address


@pytest.mark.parametrize(
    "typed", ["front desk", "tcp:", "usb:1", "tcp:host:port", "tcp:host:99999", "tcp:host:-1", "tcp::9"]
)
def test_what_is_no_address_is_refused_in_a_sentence(typed: str) -> None:
    with pytest.raises(KnownError):
        parse(typed)

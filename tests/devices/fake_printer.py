"""A network printer of twenty lines: it prints, it answers, and it misbehaves on request."""

import socket
from contextlib import suppress
from threading import Event, Thread

ASKED = {b"\x10\x04\x01": 0x16, b"\x10\x04\x02": 0x12, b"\x10\x04\x04": 0x12}


class FakePrinter:
    """Listens on a port of its own; each fault is a plain attribute.

    Args:
        paper_out: from the start.
        paper_out_after: bytes of the slip; then it stops reading until `new_roll` is set.
        mute: answers nothing.
        closes_after: bytes, then it hangs up.
        never_reads: takes the connection and nothing more.
        automatic: sends an automatic status before each answer.
    """

    def __init__(
        self, *, paper_out: bool = False, cover_open: bool = False, paper_out_after: int | None = None,
        mute: bool = False, closes_after: int | None = None, never_reads: bool = False, automatic: bool = False,
        no_fence: bool = False,
    ) -> None:  # fmt: skip
        self.paper_out, self.cover_open, self.paper_out_after = paper_out, cover_open, paper_out_after
        self.mute, self.closes_after, self.never_reads = mute, closes_after, never_reads
        self.automatic, self.no_fence = automatic, no_fence
        self.new_roll, self.ended = Event(), Event()
        self.got = b""
        self.connections = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        self.port: int = self._listener.getsockname()[1]
        self._thread = Thread(target=self._serve)
        self._thread.start()

    def __enter__(self) -> "FakePrinter":
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
            pass
        self._thread.join()
        self._listener.close()

    def _serve(self) -> None:
        while not self.ended.is_set():
            peer, _ = self._listener.accept()
            with peer, suppress(OSError):
                if not self.ended.is_set():
                    self.connections += 1
                    self._talk(peer)

    def _talk(self, peer: socket.socket) -> None:
        if self.never_reads:
            self.ended.wait()
            return
        peer.settimeout(0.02)
        held = b""
        while not self.ended.is_set():
            with suppress(TimeoutError):
                data = peer.recv(512)
                if not data:
                    return
                held += data
            held = self._work(peer, held)
            if self.closes_after is not None and len(self.got) >= self.closes_after:
                return

    def _work(self, peer: socket.socket, held: bytes) -> bytes:
        if not held:
            return held
        if held[-3:] in ASKED:  # at once, also while the paper is out
            self._answer(peer, self._status(held[-3:]))
            return self._work(peer, held[:-3])
        if self._stopped():
            return held
        self.got += held
        if self.got.endswith(b"\x1dr\x01") and not self.no_fence:
            self._answer(peer, 0)
        return b""

    def _stopped(self) -> bool:
        begun = self.paper_out_after is not None and len(self.got) >= self.paper_out_after
        if self.new_roll.is_set():
            self.paper_out = False
            return False
        self.paper_out = self.paper_out or begun
        return self.paper_out

    def _status(self, question: bytes) -> int:
        answer = ASKED[question]
        off = self.paper_out or self.cover_open
        extra = {1: 0x08 if off else 0, 2: 0x04 if self.cover_open else 0, 4: 0x6C if self.paper_out else 0}
        return answer | extra[question[2]]

    def _answer(self, peer: socket.socket, byte: int) -> None:
        if self.mute:
            return
        automatic = bytes([0x10, 0, 0, 0]) if self.automatic else b""
        peer.sendall(automatic + bytes([byte]))

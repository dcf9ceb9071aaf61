"""The talk with a printer that can answer: ask before, send, and wait behind the fence."""

import select
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from time import monotonic

from app.devices.printer.channel import Channel, ChannelClosedError
from app.devices.printer.outcome import Delivery, Readiness, Sent, Trouble
from app.devices.printer.status import (
    ASK_CAUSE,
    ASK_PAPER,
    ASK_PRINTER,
    FENCE,
    Answer,
    Replies,
    Reply,
    automatic_trouble,
    came_out,
    readiness,
)

_SLICE = 0.05  # seconds between two looks at the cancel button
_PIECE = 4096
Told = Callable[[Trouble], None]


@dataclass(frozen=True)
class Limits:
    """How long to wait, in seconds.

    Args:
        connect: for a connection.
        write: without a single byte getting through.
        status: for one answer.
        fence: for the answer behind the slip, on top of the time that printing takes.
        patience: how long a slip that is stuck half-way may wait for new paper.
    """

    connect: float = 2.0
    write: float = 5.0
    status: float = 1.5
    fence: float = 1.5
    patience: float = float("inf")


class CancelledError(Exception):
    """Somebody pressed cancel."""


class Talk:
    """One short connection, for one slip.

    Args:
        channel: open already; closed by close().
        limits: how long to wait.
        cancel: set by another thread to give up.
    """

    def __init__(self, channel: Channel, limits: Limits, cancel: Event) -> None:
        self._channel = channel
        self._limits = limits
        self._cancel = cancel
        self._replies = Replies()
        self._answers: list[Answer] = []
        self._speaks = False
        self.automatic = Trouble.NONE

    def ready(self) -> Readiness:
        """Ask the printer how it is; nothing is printed by this."""
        try:
            found = self._look()
        except ChannelClosedError:
            return Readiness(Trouble.CLOSED)
        except CancelledError:
            return Readiness(Trouble.CANCELLED)
        self._speaks = found.speaks
        return found

    def send(self, data: bytes, stuck: Told, rows: int = 0) -> Delivery:
        """Send a slip and wait until the printer says that it came out.

        Args:
            data: the whole slip.
            stuck: told once when the slip hangs half-way; a late answer is still accepted.
            rows: rows of the picture, which take time to print.
        """
        try:
            self._write(data, stuck)
            self._forget(Reply.FENCE)  # whatever answers an earlier slip is no proof of this one
            self._write(FENCE, stuck)
            return self._behind_the_fence(stuck, rows)
        except ChannelClosedError:
            return Delivery(Sent.UNCONFIRMED, Trouble.CLOSED)
        except CancelledError:
            return Delivery(Sent.UNCONFIRMED, Trouble.CANCELLED)

    def close(self) -> None:
        """Let the printer go."""
        self._channel.close()

    def _look(self) -> Readiness:
        printer = self._ask(ASK_PRINTER)
        # a mute printer is not asked twice
        paper = self._ask(ASK_PAPER) if printer is not None else None
        offline = printer is not None and printer & 0x08
        return readiness(printer, paper, self._ask(ASK_CAUSE) if offline else None)

    def _ask(self, question: bytes) -> int | None:
        self._forget(Reply.REALTIME)
        self._write(question, None)
        answer = self._wait(Reply.REALTIME, self._limits.status)
        return None if answer is None else answer.data[0]

    def _forget(self, kind: Reply) -> None:
        self._answers = [answer for answer in self._answers if answer.kind is not kind]

    def _write(self, data: bytes, stuck: Told | None) -> None:
        """All of it, or ChannelClosedError; a stall is told and then waited out."""
        at, moved, told = 0, monotonic(), False
        while at < len(data):
            self._pause(writing=True)
            took = self._channel.write(data[at : at + _PIECE])
            at += took
            if took:
                moved = monotonic()
                continue
            still = monotonic() - moved
            if still > self._limits.write and not told:
                told = True
                if stuck is None:
                    raise ChannelClosedError
                stuck(Trouble.STALLED if self.automatic is Trouble.NONE else self.automatic)
            if still > self._limits.write + self._limits.patience:
                raise ChannelClosedError

    def _behind_the_fence(self, stuck: Told, rows: int) -> Delivery:
        until = self._limits.fence + rows / 300
        answer = self._wait(Reply.FENCE, until)
        if answer is not None:
            return _judged(answer)
        if not self._speaks:
            return Delivery(Sent.UNCONFIRMED, Trouble.SILENT)
        return self._late(stuck)

    def _late(self, stuck: Told) -> Delivery:
        """The fence is late: wait on as long as the printer gives a reason."""
        told, since = Trouble.NONE, monotonic()
        while monotonic() - since < self._limits.patience:
            found = self._look()
            trouble = found.trouble if found.speaks else self.automatic
            if trouble is not Trouble.NONE and trouble is not told:
                stuck(trouble)
                told = trouble
            answer = self._wait(Reply.FENCE, self._limits.fence)
            if answer is not None:
                return _judged(answer)
            if trouble is Trouble.NONE:
                return Delivery(Sent.UNCONFIRMED, Trouble.SILENT)
        return Delivery(Sent.UNCONFIRMED, told)

    def _wait(self, kind: Reply, seconds: float) -> Answer | None:
        until = monotonic() + seconds
        while True:
            for answer in self._answers:
                if answer.kind is kind:
                    self._answers.remove(answer)
                    return answer
            if monotonic() >= until:
                return None
            self._pause(writing=False)

    def _pause(self, *, writing: bool) -> None:
        """Wait a moment for the channel, take what came, look at the cancel button."""
        if self._cancel.is_set():
            raise CancelledError
        wanted = [self._channel]
        readable, _, _ = select.select(wanted, wanted if writing else [], [], _SLICE)
        if readable:
            for answer in self._replies.feed(self._channel.read()):
                if answer.kind is Reply.AUTOMATIC:
                    self.automatic = automatic_trouble(answer)
                else:
                    self._answers.append(answer)


def _judged(answer: Answer) -> Delivery:
    if came_out(answer):
        return Delivery(Sent.PRINTED)
    return Delivery(Sent.UNCONFIRMED, Trouble.PAPER_OUT)

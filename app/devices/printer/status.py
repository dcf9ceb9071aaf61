"""What a printer answers: a stream of bytes, told apart by their fixed bits.

A reply is one byte or a group; reading "anything unexpected" as "no paper" is the classic defect.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.devices.printer.outcome import Readiness, Trouble

ASK_PRINTER, ASK_CAUSE, ASK_PAPER = b"\x10\x04\x01", b"\x10\x04\x02", b"\x10\x04\x04"
FENCE = b"\x1dr\x01"  # answered in its turn, when everything before it has been printed


class Reply(StrEnum):
    """Kinds of answer."""

    REALTIME = "realtime"
    FENCE = "fence"
    AUTOMATIC = "automatic"


@dataclass(frozen=True)
class Answer:
    """One answer of the printer."""

    kind: Reply
    data: bytes


class Replies:
    """Splits the printer's bytes into answers; keeps an unfinished group for later."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> list[Answer]:
        """Every answer that is complete by now.

        Args:
            data: bytes as they came.
        """
        self._rest += data
        found: list[Answer] = []
        while self._rest:
            kind, length = _shape(self._rest[0])
            if len(self._rest) < length:
                break
            if kind is not None:
                found.append(Answer(kind, self._rest[:length]))
            self._rest = self._rest[length:]
        return found


def _shape(first: int) -> tuple[Reply | None, int]:
    if first & 0x93 == 0x12:
        return Reply.REALTIME, 1
    if first & 0x93 == 0x10:
        return Reply.AUTOMATIC, 4
    if first & 0x90 == 0x00:
        return Reply.FENCE, 1
    return None, 1  # XON, XOFF or noise


def readiness(printer: int | None, paper: int | None, cause: int | None) -> Readiness:
    """What three answers mean together; None is "did not answer", which is not "no paper".

    Args:
        printer: to DLE EOT 1.
        paper: to DLE EOT 4.
        cause: to DLE EOT 2, asked only when off-line.
    """
    speaks = printer is not None or paper is not None
    near_end = bool(paper is not None and paper & 0x0C)
    return Readiness(_trouble(printer, paper, cause), speaks, near_end)


def _trouble(printer: int | None, paper: int | None, cause: int | None) -> Trouble:
    if paper is not None and paper & 0x60:
        return Trouble.PAPER_OUT
    if printer is None or not printer & 0x08:
        return Trouble.NONE
    if cause is not None and cause & 0x04:
        return Trouble.COVER_OPEN
    if cause is not None and cause & 0x20:
        return Trouble.PAPER_OUT
    if cause is not None and cause & 0x40:
        return Trouble.FAULT
    return Trouble.OFFLINE


def automatic_trouble(answer: Answer) -> Trouble:
    """What an automatic status (ASB) says.

    Args:
        answer: of kind AUTOMATIC.
    """
    first, second, third = answer.data[0], answer.data[1], answer.data[2]
    if third & 0x0C:
        return Trouble.PAPER_OUT
    if first & 0x20:
        return Trouble.COVER_OPEN
    if second & 0x6C:
        return Trouble.FAULT
    return Trouble.OFFLINE if first & 0x08 else Trouble.NONE


def came_out(answer: Answer) -> bool:
    """Whether a fence's answer proves that the slip was printed: it came, and not from an empty roll.

    Args:
        answer: of kind FENCE.
    """
    return not answer.data[0] & 0x0C

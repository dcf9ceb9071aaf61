"""The slips of a draw that somebody keeps; two carry what a spare laptop needs to write the very same line again.

Every letter of theirs fits the alphanumeric mode of a QR code and survives a scanner that types.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

_SEAL, _ASK = "FD1-SEAL", "FD1-ASK"


class Kept(StrEnum):
    """Which slip."""

    GENESIS = "genesis"
    REQUEST = "request"
    HEAD = "head"
    SEALED = "sealed"


@dataclass(frozen=True)
class Sealed:
    """The sealed envelope: with the same list, the same opening.

    Args:
        seed: the last one of the chain, 32 bytes.
        chain: how many draws it is good for.
        mode: live or rehearsal.
        time: as the genesis line writes it.
        code: the opening code, by which a wrong list is noticed.
    """

    seed: bytes
    chain: int
    mode: str
    time: str
    code: str

    def text(self) -> str:
        """What the QR says."""
        parts = (_SEAL, self.seed.hex(), str(self.chain), self.mode, self.time, self.code)
        return "/".join(parts).upper()


@dataclass(frozen=True)
class Asked:
    """The slip of a request: with the same opening, the same request.

    Args:
        no: i of the proof.
        time: as the request line writes it.
        code: the request code.
    """

    no: int
    time: str
    code: str

    def text(self) -> str:
        """What the QR says."""
        return "/".join((_ASK, str(self.no), self.time, self.code)).upper()


def read_slip(text: str) -> Sealed | Asked | None:
    """What a scanned text is, or None when it is neither of these slips.

    Args:
        text: as scanned; hostile.
    """
    match text.strip().upper().split("/"):
        case [head, seed, chain, mode, time, code] if head == _SEAL:
            sound = len(seed) == 64 and set(seed) <= set("0123456789ABCDEF") and mode in {"LIVE", "REHEARSAL"}
            if sound and _number(chain) and _time(time):
                return Sealed(bytes.fromhex(seed), int(chain), mode.lower(), time, code)
        case [head, no, time, code] if head == _ASK and _number(no) and _time(time):
            return Asked(int(no), time, code)
        case _:
            pass
    return None


def _number(text: str) -> bool:
    return text.isascii() and text.isdigit() and 0 < len(text) <= 4 and int(text) > 0


def _time(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False

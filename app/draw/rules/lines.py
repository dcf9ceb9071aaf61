"""The lines of a proof: canonical bytes, their hashes, and the codes people read out."""

import hashlib
import json
from collections.abc import Mapping

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
FIRST_PREV = "0" * 64
_READ_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})


def canonical(fields: Mapping[str, object]) -> bytes:
    """The one way to write a record, without its newline.

    Args:
        fields: the record.

    Raises:
        ValueError: a value that JSON or UTF-8 cannot hold.
    """
    text = json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode()


def digest(line: bytes) -> str:
    """The hash of a record: hex SHA-256 of its exact bytes without the newline.

    Args:
        line: the bytes.
    """
    return hashlib.sha256(line).hexdigest()


def code_of(sha256: str) -> str:
    """The code of a hash: its first 80 bits in Crockford's base 32, four groups of four.

    Args:
        sha256: 64 hex digits.
    """
    bits = int(sha256[:20], 16)
    letters = "".join(ALPHABET[bits >> shift & 31] for shift in range(75, -1, -5))
    return "-".join(letters[at : at + 4] for at in range(0, 16, 4))


def same_code(typed: str, code: str) -> bool:
    """Whether somebody typed this code; case, dashes, spaces and O/0, I/L/1 do not matter.

    Args:
        typed: from paper or by ear.
        code: as computed.
    """
    letters = "".join(letter for letter in typed.upper() if letter not in " -‐‑–—\t")
    return letters.translate(_READ_ALIKE) == code.replace("-", "")


def next_line(kind: str, prev: str, **fields: object) -> bytes:
    """The bytes of a new record.

    Args:
        kind: its type.
        prev: hash of the record before it; 64 zeros for the first.
        fields: the others, as FD1 names them.
    """
    return canonical({"type": kind, "prev": prev, **fields})

"""The secret text in the QR: random, checked by one character, never derived from the guest.

28 characters: three that name the event, 24 of random base32 (120 bits), one check character; that fits QR version 2
at error correction Q in alphanumeric mode.
"""

import unicodedata
from functools import cache

# Crockford's base32: no I, L, O, U, which people and worn print confuse with 1, 1, 0, V
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PREFIX_LENGTH = 3
RANDOM_BYTES = 15  # 120 bits
LENGTH = PREFIX_LENGTH + 24 + 1
LONGEST = 512  # bytes of a text that anybody may hold in front of a camera

_TEST = "TEST" * 6  # a random code says this once in 2^120
_LETTERS = frozenset(ALPHABET)
_CONFUSED = str.maketrans("OIL", "011")
_FIELD = 0b100101  # x^5 + x^2 + 1, primitive over GF(2)
_PLACES = 30  # a letter's weight would come again after 31


def new_code(prefix: str, random: bytes) -> str:
    """A fresh code.

    Args:
        prefix: three characters of the alphabet, the event's.
        random: 15 bytes from a cryptographic source.

    Raises:
        ValueError: a wrong prefix or too few bytes.
    """
    if len(random) != RANDOM_BYTES or not is_prefix(prefix):
        raise ValueError("a code needs three letters and fifteen bytes")
    number = int.from_bytes(random, "big")
    letters = "".join(ALPHABET[number >> shift & 31] for shift in range(115, -1, -5))
    return prefix + letters + check_character(prefix + letters)


def new_prefix(random: bytes) -> str:
    """A prefix for an event's codes.

    Args:
        random: at least three bytes.
    """
    return "".join(ALPHABET[byte & 31] for byte in random[:PREFIX_LENGTH])


def is_prefix(text: str) -> bool:
    """Whether a text can begin an event's codes.

    Args:
        text: any.
    """
    return len(text) == PREFIX_LENGTH and all(letter in ALPHABET for letter in text)


def check_character(text: str) -> str:
    """The check character of a text: finds every single wrong character and every swap of two.

    A sum over GF(32) in which each place has its own power of a primitive element (order 31, more than the places).

    Args:
        text: up to 30 characters of the alphabet.

    Raises:
        ValueError: a character outside of the alphabet.
    """
    total = 0
    for letter, worth in zip(text, _worths(), strict=False):
        total ^= worth[ALPHABET.index(letter)]
    return ALPHABET[total]


@cache
def _worths() -> tuple[tuple[int, ...], ...]:
    """What each letter of the alphabet counts for in each place: a guest waits for none of this arithmetic."""
    weights = [2]
    while len(weights) < _PLACES:
        weights.append(_times(weights[-1], 2))
    return tuple(tuple(_times(value, weight) for value in range(len(ALPHABET))) for weight in weights)


def _times(a: int, b: int) -> int:
    product = 0
    while b:
        if b & 1:
            product ^= a
        a, b = a << 1, b >> 1
        if a & 32:
            a ^= _FIELD
    return product


def is_code(text: str) -> bool:
    """Whether a text is a code of this program, of any event.

    Args:
        text: upper case, without separators.
    """
    if len(text) != LENGTH or not _LETTERS.issuperset(text):
        return False
    return check_character(text[:-1]) == text[-1]


def trial_code(prefix: str) -> str:
    """The code by which staff tries scanner and camera: it is nobody's, at any event.

    Args:
        prefix: the event's, so that its scanners are understood as with every code.
    """
    body = prefix + _TEST
    return body + check_character(body)


def is_test(text: str) -> bool:
    """Whether a text is a test code, of any event.

    Args:
        text: upper case, without separators.
    """
    return text[PREFIX_LENGTH:-1] == _TEST and is_code(text)


def is_ours(text: str, prefix: str) -> bool:
    """Whether a text is a code of this event.

    Args:
        text: upper case, without separators.
        prefix: the event's.
    """
    return text.startswith(prefix) and is_code(text)


def normalise(text: str) -> str | None:
    """The text to look up, or None if it cannot be a code of anybody.

    At most 512 bytes of clean UTF-8, NFKC, no control characters. A code of this program comes out upper case and
    without separators, with O, I and L read as 0 and 1; a code of another system comes out as it is.

    Args:
        text: as scanned or typed.
    """
    try:
        if len(text.encode("utf-8")) > LONGEST:
            return None
    except UnicodeEncodeError:
        return None
    clean = unicodedata.normalize("NFKC", text).strip()
    if not clean or len(clean.encode()) > LONGEST or _controls(clean):
        return None
    compact = clean.replace("-", "").replace(" ", "").upper().translate(_CONFUSED)
    return compact if is_code(compact) else clean


def _controls(text: str) -> bool:
    """Whether a text holds anything but letters, marks, digits, signs and spaces."""
    plain = text.isascii() and text.isprintable()  # as every code of ours is: no look at each letter
    return not plain and any(unicodedata.category(letter)[0] == "C" for letter in text)

"""Near matches: what was read may be one slip away from what was meant."""

from collections.abc import Mapping
from dataclasses import dataclass

# More than this many near guests would be a list, not a hint.
MOST = 3


@dataclass(frozen=True)
class Slip:
    """A known text one slip away: whose it is, and whether two characters changed places."""

    key: int
    swapped: bool


def near(text: str, known: Mapping[int, str]) -> tuple[Slip, ...]:
    """Known texts that differ by one character, or by two neighbours that changed places.

    Args:
        text: what was read or typed.
        known: texts by the id of their guest.
    """
    found: list[Slip] = []
    for key, one in known.items():
        slip = _slip(text, one)
        if slip is not None:
            found.append(Slip(key, slip))
            if len(found) == MOST:
                break
    return tuple(found)


def _slip(text: str, one: str) -> bool | None:
    """None: not near; else whether two neighbours changed places."""
    if abs(len(text) - len(one)) > 1 or text == one or len(one) < 4:
        return None
    first = next(
        (k for k, (a, b) in enumerate(zip(text, one, strict=False)) if a != b), min(len(text), len(one))
    )
    if len(text) != len(one):
        longer, shorter = (text, one) if len(text) > len(one) else (one, text)
        return False if longer[first + 1 :] == shorter[first:] else None
    if text[first + 1 :] == one[first + 1 :]:
        return False
    swapped = text[first : first + 2] == one[first : first + 2][::-1]
    return True if swapped and text[first + 2 :] == one[first + 2 :] else None

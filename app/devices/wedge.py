"""The wedge scanner: a reader that types. Told apart from a person by its timing, and mended by its code.

Pure: keys with their times go in, decisions come out; the window's filter feeds it.
"""

import itertools
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from statistics import median
from typing import Any

# Between the keys of a scanner pass less than this many seconds, in the median: one late key is forgiven.
BURST_GAP = 0.05
# A key is kept back this long to see whether a burst follows; a person does not feel it.
HOLD = 0.06
# So long if it begins with none, one, two or all three characters of the event's prefix.
BEGUN = (0.0, 0.1, 0.15, 0.3)
# Once a burst is certain, a stutter of the computer up to this long does not end it.
STUTTER = 0.3
# Keys that must come in a burst before it is certain; a person rolls two keys, not four.
CERTAIN = 4
# The shortest text of another system that counts as scanned.
SHORTEST = 6
# A shorter one counts if it is a code of the list and every key, Enter too, came this soon after the one before:
# no hand does that. Fewer keys than these, nobody can tell from two fingers that fell together.
SURELY, FEWEST = 0.015, 3
# Scanners end with Enter, some with Enter and Tab or line feed: what follows this soon belongs to the scan.
ECHO = 0.15
LONGEST = 512
# The last keys tell the pace.
LOOKED_AT = 16
# Stands for a key of a scanner that types no letter, such as the group separator of a parcel's code.
UNWRITABLE = "\ufffd"
# AIM's sign of the kind of code ("]Q1"), and the alphabet by its ECI number ("\\000026"); "]" and "\\" are typed as any
# sign where the keyboard is another one.
_ANNOUNCED = re.compile(r"^(?:\]Q\d)?(?:\\\d{6})?")
_ANNOUNCED_HERE = re.compile(r"^(?:[^A-Z0-9][Qq]\d)?(?:[^A-Z0-9]\d{6})?")


class Repair(StrEnum):
    """What was wrong with the keyboard, for the pre-flight check."""

    NONE = "none"
    WIDTH = "width"
    CAPS = "caps"
    LAYOUT = "layout"
    METHOD = "method"


@dataclass(frozen=True)
class Key:
    """One key press.

    Args:
        text: what it types, "" for a key that types nothing.
        at: seconds, from the keyboard's own clock where there is one.
        ends: Enter or Tab.
        origin: whatever the filter needs to give the key back.
    """

    text: str
    at: float
    ends: bool = False
    origin: Any = None


@dataclass(frozen=True)
class Scan:
    """A scanned text."""

    text: str
    repair: Repair = Repair.NONE


@dataclass(frozen=True)
class Step:
    """What follows from one key.

    Args:
        taken: the key must not reach the widget now.
        released: keys kept back that were typed by a person after all, in order; give them back.
        scan: a scanned text.
    """

    taken: bool = False
    released: tuple[Key, ...] = ()
    scan: Scan | None = None


class Wedge:
    """Decides, key by key, whether a scanner or a person types.

    Args:
        ours: whether a text is a code of this event by its prefix and check character.
        prefix: what codes of this event begin with, upper case; "" if nobody knows.
    """

    def __init__(self, ours: Callable[[str], bool], prefix: str = "") -> None:
        self._ours, self._prefix = ours, prefix
        self.short: Callable[[str], bool] = _nobody_s
        self._held: list[Key] = []
        self._at = 0.0
        self._scanned_at: float | None = None

    @property
    def patience(self) -> float:
        """Seconds after which keys kept back must be given back if nothing follows; 0: none are."""
        if not self._held:
            return 0.0
        return STUTTER if self._certain() else max(HOLD, self._expectation())

    def press(self, key: Key) -> Step:
        """One key was pressed.

        Args:
            key: with its time.
        """
        before = self._late(key)
        step = self._end(key) if key.ends else self._type(key)
        return Step(step.taken, before + step.released, step.scan)

    def chunk(self, text: str, at: float, origin: Any = None) -> Step:  # noqa: ANN401 - the filter's own
        """An input method handed over a piece of text at once.

        Args:
            text: what it committed.
            at: seconds.
            origin: whatever the filter needs to give it back.
        """
        whole = "".join(key.text for key in self._held) + text
        if self._ours(mended(whole, self._ours).text):
            self._held.clear()
            self._scanned_at = at
            return Step(taken=True, scan=mended(whole, self._ours))
        if len(text) == 1 and (self._held or _may_be_a_key(text)):
            return self.press(Key(text, at, origin=origin))
        return Step(released=self.quiet())

    def quiet(self) -> tuple[Key, ...]:
        """Nothing followed: what was kept back was typed by a person."""
        kept, self._held = tuple(self._held), []
        return kept

    def _late(self, key: Key) -> tuple[Key, ...]:
        """Keys kept back that this key comes too late for."""
        late = bool(self._held) and key.at - self._at > self.patience
        self._at = key.at
        return self.quiet() if late else ()

    def _type(self, key: Key) -> Step:
        if self._certain():
            # a scanner's text is taken whole, with what no field may hold; what is too long is heard as too long
            if len(self._held) <= LONGEST:
                self._held.append(key if key.text else replace(key, text=UNWRITABLE))
            return Step(taken=True)
        if not key.text or not key.text.isprintable() or len(self._held) >= LONGEST:
            return Step(released=self.quiet())
        self._held.append(key)
        return Step(taken=True)

    def _end(self, key: Key) -> Step:
        if not self._held:
            # a bare Enter is nothing of ours; right after a scan it is the scanner's own
            echo = self._scanned_at is not None and 0 <= key.at - self._scanned_at <= ECHO
            return Step(taken=echo)
        scan = mended("".join(one.text for one in self._held), self._ours)
        long = self._certain() and len(self._held) >= SHORTEST
        if long or self._ours(scan.text) or self._is_short_code(key, scan.text):
            self._held.clear()
            self._scanned_at = key.at
            return Step(taken=True, scan=scan)
        return Step(taken=True, released=(*self.quiet(), key))

    def _is_short_code(self, end: Key, text: str) -> bool:
        """Whether a short text is another system's code of the list, and too fast for a person."""
        times = [*(key.at for key in self._held), end.at]
        surely = all(later - earlier < SURELY for earlier, later in itertools.pairwise(times))
        return surely and len(self._held) >= FEWEST and self.short(text)

    def _expectation(self) -> float:
        """A text that begins as our codes do is waited for, so that a slow scanner or a busy computer may stutter."""
        if not self._prefix:
            return 0.0
        return BEGUN[min(begins("".join(key.text for key in self._held), self._prefix), len(BEGUN) - 1)]

    def _certain(self) -> bool:
        times = [key.at for key in self._held[-LOOKED_AT:]]
        gaps = [later - earlier for earlier, later in itertools.pairwise(times)]
        return len(times) >= CERTAIN and median(gaps) < BURST_GAP


def _nobody_s(_text: str) -> bool:
    """No short code is known."""
    return False


def _may_be_a_key(text: str) -> bool:
    """Whether a keyboard has this sign, be it as wide as a Chinese one: what a person composes is given on at once."""
    return unicodedata.normalize("NFKC", text).isascii()


def mended(text: str, ours: Callable[[str], bool]) -> Scan:
    """A scanned text as the scanner meant it: the check character says which mending is right.

    Args:
        text: as it arrived.
        ours: whether a text is a code of this event by its prefix and check character.

    Returns:
        The first mending that makes a code of ours; else the text itself, for it may be another system's, without
        what scanners put before a text to name its alphabet or its kind.
    """
    for attempt, repair in _mendings(text):
        for one in (attempt, _ANNOUNCED_HERE.sub("", attempt)):
            if ours(one):
                return Scan(one, repair)
    return Scan(_ANNOUNCED.sub("", text))


def begins(text: str, prefix: str) -> int:
    """How many characters of a prefix a text may have begun with, whatever the keyboard made of them.

    Args:
        text: as it arrived.
        prefix: the event's, upper case.
    """
    length = min(len(text), len(prefix))
    starts = (attempt[:length] == prefix[:length] for attempt, _ in _mendings(text[:length]))
    return length if length and any(starts) else 0


def _mendings(text: str) -> Iterator[tuple[str, Repair]]:
    """The text, and what it may have been before the keyboard garbled it."""
    plain = unicodedata.normalize("NFKC", text).strip()
    yield text, Repair.NONE
    yield plain, Repair.WIDTH
    yield plain.swapcase(), Repair.CAPS
    yield plain.upper(), Repair.CAPS
    for layout in _LAYOUTS:
        moved = "".join(layout.get(one, one) for one in text.strip())
        yield moved, Repair.LAYOUT
        yield moved.swapcase(), Repair.LAYOUT
        yield moved.upper(), Repair.LAYOUT


def _layout(there: str, here: str) -> dict[str, str]:
    """What a key of an American keyboard types on another one, turned round."""
    table = dict(zip(there, here, strict=True))
    table.update({a.upper(): b.upper() for a, b in table.items() if a.isalpha() and a.upper() not in table})
    return table


# Only what a code is made of: letters and digits. Tried on a real X server by tests/signin/test_wedge_x11.py.
_LAYOUTS = (
    _layout("&é\"'(-è_çàazqw,?", "1234567890qwazmM"),  # French
    _layout("&é\"'(§è!çàazqw,?", "1234567890qwazmM"),  # Belgian
    _layout("öyz", "0zy"),  # German, Hungarian
    _layout("+ěščřžýáíéyz", "1234567890zy"),  # Czech
    _layout("+ľščťžýáíéyz", "1234567890zy"),  # Slovak
    _layout("йцукенгшщзфывапролдячсмить", "qwertyuiopasdfghjklzxcvbnm"),  # Russian
    _layout("йцукенгшщзфівапролдячсмить", "qwertyuiopasdfghjklzxcvbnm"),  # Ukrainian
    # Caps Lock turns its letters and leaves its signs, so both of each are told
    _layout("',.pyfgcrlaoeuidhtn;qjkxbm\"<>:", "qwertyuiopasdfghjklzxcvbnmQWEZ"),  # Dvorak
)

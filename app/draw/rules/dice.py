"""What the hall gives before it is on record: digits typed one by one, perhaps a beacon's value beside them."""

from dataclasses import dataclass, field, replace

from app.draw.rules.state import Source

DICE = 20
GUESTS = 10
TABLES = 5
EACH = DICE // TABLES
MOST_OF_A_BEACON = 200  # characters; the beacons there are give 64 or 128
_WANTED = {"20d10": DICE, "digits": GUESTS, "beacon": 0, "quick": DICE}


@dataclass(frozen=True)
class Digits:
    """What has been typed so far.

    Args:
        typed: the digits.
        wanted: how many it takes.
        checked_by: the second person, "" until somebody has compared them.
    """

    typed: str = ""
    wanted: int = DICE
    checked_by: str = ""

    @property
    def left(self) -> int:
        """How many are still missing."""
        return self.wanted - len(self.typed)

    @property
    def complete(self) -> bool:
        """Whether all are there."""
        return self.left == 0

    @property
    def table(self) -> int:
        """The row that is being read out, from 0; the number of rows when all are there."""
        return len(self.typed) // EACH

    def press(self, text: str) -> "Digits":
        """One key: a digit 0 to 9 moves on, anything longer or other changes nothing.

        Args:
            text: what the key wrote.
        """
        if len(text) != 1 or text not in "0123456789" or self.complete:
            return self
        return replace(self, typed=self.typed + text, checked_by="")

    def back(self) -> "Digits":
        """One digit back; whoever had checked them must check again."""
        return replace(self, typed=self.typed[:-1], checked_by="")

    def check(self, person: str, typist: str) -> "Digits":
        """A second person has compared every digit.

        Args:
            person: who; must not be the one who typed.
            typist: who typed.
        """
        person = person.strip()
        if not self.complete or not person or person.casefold() == typist.strip().casefold():
            return self
        return replace(self, checked_by=person)

    def row(self, table: int) -> str:
        """The digits of one row.

        Args:
            table: from 0.
        """
        return self.typed[table * EACH : (table + 1) * EACH]


@dataclass(frozen=True)
class Beacon:
    """A public value that nobody in the hall can choose.

    Args:
        value: as read from a phone, "" for none.
        by: which beacon, and whose phone.
    """

    value: str = ""
    by: str = ""


def read_beacon(text: str) -> str:
    """A beacon's value as it was scanned or typed, "" when it cannot be one; case and letters stay as they are.

    Args:
        text: hostile.
    """
    value = " ".join(text.split())
    return value if value.isprintable() and len(value) <= MOST_OF_A_BEACON else ""


@dataclass(frozen=True)
class Giving:
    """How the hall takes part in this draw, and what it has given so far.

    Args:
        kind: "20d10", "digits", "beacon" or "quick".
        digits: typed so far; a beacon alone takes none.
        tables: who rolls the dice, row by row.
        beacon: beside the digits, or alone.
    """

    kind: str = "20d10"
    digits: Digits = field(default_factory=Digits)
    tables: tuple[str, ...] = ("",) * TABLES
    beacon: Beacon = field(default_factory=Beacon)

    def fresh(self, kind: str = "") -> "Giving":
        """The same hall with nothing given yet.

        Args:
            kind: another way to take part; "" for the same.
        """
        kind = kind or self.kind
        return Giving(kind, Digits(wanted=_WANTED[kind]), self.tables)

    def with_beacon(self, beacon: Beacon) -> "Giving":
        """With a beacon's value; whoever had checked must check again.

        Args:
            beacon: its value, "" to leave it out again.
        """
        return replace(self, beacon=beacon, digits=replace(self.digits, checked_by=""))

    @property
    def complete(self) -> bool:
        """Whether there is nothing more to give."""
        return self.digits.complete and (self.kind != "beacon" or self.beacon.value != "")

    @property
    def ready(self) -> bool:
        """Whether it may be put on record."""
        return self.kind == "quick" or (self.complete and self.digits.checked_by != "")

    def value(self) -> str:
        """What goes on record: the digits, and the beacon's value after a space."""
        return " ".join(part for part in (self.digits.typed, self.beacon.value) if part)

    def sources(self, guests: str) -> tuple[Source, ...]:
        """Where it came from, as the proof names it.

        Args:
            guests: what the guests who hold up digits are called.
        """
        by = ", ".join(name for name in self.tables if name) if self.kind == "20d10" else guests
        typed = (Source(self.kind, by),) if self.digits.typed else ()
        return (*typed, *((Source("beacon", self.beacon.by),) if self.beacon.value else ()))

"""Twenty digits being typed: they move on by themselves, one key goes back, nothing else is taken."""

from dataclasses import dataclass, replace

DICE = 20
TABLES = 5
EACH = DICE // TABLES


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

"""Whom of the list a row of a sheet is about, and what it would change of that guest.

A sheet speaks only of the columns it has: what it leaves out stays as it is, and does not tell two guests apart.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from app.guests.rules.guest import GuestView

PERSON = ("name", "organisation", "phone")


@dataclass(frozen=True)
class Match:
    """Whom a row is about.

    Args:
        guest: of the list; None for somebody new.
        unsure: several guests fit, and the row does not say which.
    """

    guest: GuestView | None = None
    unsure: bool = False


class Matching:
    """Finds the guests that the rows of one sheet are about; no two rows without a number are the same guest.

    Args:
        guests: the list.
        said: the columns that the sheet has.
        rows: what tells people apart, of every row without a number.
    """

    def __init__(
        self, guests: tuple[GuestView, ...], said: Collection[str], rows: Iterable[tuple[str, ...]]
    ) -> None:
        self._fields = tuple(field for field in PERSON if field in said)
        self._by_number = {guest.number: guest for guest in guests}
        self._by_person: dict[tuple[str, ...], list[GuestView]] = {}
        for guest in guests:
            self._by_person.setdefault(self._key(guest), []).append(guest)
        self._rows = Counter(self._shown(row) for row in rows)

    def of(self, number: str, row: tuple[str, ...]) -> Match:
        """Whom a row is about.

        Args:
            number: the invitation number that it gives, "" for none.
            row: name, organisation and phone; what the sheet has no column for does not count.
        """
        if number:
            return Match(self._by_number.get(number))
        key = self._shown(row)
        fit = self._by_person.get(key, [])
        alike = len({tuple(getattr(guest, field) for field in PERSON) for guest in fit}) < 2
        if not alike or self._rows[key] < len(fit) > 1:
            return Match(unsure=True)
        return (
            Match(fit.pop(0)) if fit else Match()
        )  # people whom nothing tells apart: one row each, in order

    def _key(self, guest: GuestView) -> tuple[str, ...]:
        return tuple(getattr(guest, field) for field in self._fields)

    def _shown(self, row: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(text for field, text in zip(PERSON, row, strict=True) if field in self._fields)

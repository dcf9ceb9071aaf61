"""Guests who come together: those of one organisation, and what came of signing several in."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.guests.rules.guest import GuestView
from app.signin.rules.outcome import Answer, Outcome

PAGE = 40  # of a large organisation at once
MOST_WORDS = 64  # letters of a search inside a group


@dataclass(frozen=True)
class Member:
    """One of a group.

    Args:
        guest: who.
        here: since when; None if not here yet.
    """

    guest: GuestView
    here: datetime | None = None


@dataclass(frozen=True)
class Group:
    """A page of the guests of one organisation, by invitation number.

    Args:
        organisation: its name.
        missing: how many of all are not here yet.
        members: of this page.
        more: whether others follow.
    """

    organisation: str
    missing: int
    members: tuple[Member, ...]
    more: bool = False


@dataclass(frozen=True)
class Summary:
    """What came of signing in several guests.

    Args:
        signed: came in just now.
        before: were here already.
        others: whom a person must look at, by name.
    """

    signed: int = 0
    before: int = 0
    others: tuple[str, ...] = ()


def summary_of(answers: Iterable[Answer], failed: Iterable[str] = ()) -> Summary:
    """What came of signing in several guests.

    Args:
        answers: of each.
        failed: names of those whose sign-in could not be written.
    """
    seen = tuple(answers)
    counted = Counter(one.outcome for one in seen)
    done = (Outcome.SIGNED_IN, Outcome.ALREADY_SIGNED_IN)
    names = tuple(one.guest.name for one in seen if one.outcome not in done and one.guest is not None)
    return Summary(counted[done[0]], counted[done[1]], (*names, *failed))

"""What must be asked before a guest is signed in, and what a person answered."""

from dataclasses import dataclass, replace

from app.event.rules import Detail, Settings
from app.guests.rules.details import lacking
from app.guests.rules.guest import GuestView
from app.signin.rules.decision import Facts
from app.signin.rules.outcome import Way

# Nobody can be asked any more, or everything was asked when the guest was registered.
_UNASKED = frozenset({Way.PAPER, Way.WALK_IN})


@dataclass(frozen=True)
class Told:
    """What a person answered.

    Args:
        details: what was filled in, clean.
        without: sign in although the others are still missing.
        companions: how many came along; None if nobody said.
        children: how many of them are children.
    """

    details: tuple[tuple[Detail, str], ...] = ()
    without: bool = False
    companions: int | None = None
    children: int = 0


def with_questions(facts: Facts, guest: GuestView, settings: Settings, way: Way, told: Told) -> Facts:
    """The facts with what is still to be asked about the guest who was found.

    Args:
        facts: what is known.
        guest: who was found.
        settings: what the event wants to know.
        way: how the guest was found.
        told: what a person answered already.
    """
    if not (settings.details or settings.party_from) or way in _UNASKED or guest.walk_in:
        return facts
    missing = lacking(guest, settings.details)
    several = 0 < settings.party_from <= guest.companions + 1 and guest.companions > 0
    return replace(
        facts,
        lacking=() if told.without else missing,
        waived=told.without and bool(missing),
        party=several and told.companions is None,
    )


def is_asked(facts: Facts) -> bool:
    """Whether anything is still to be asked.

    Args:
        facts: what is known.
    """
    return bool(facts.lacking) or facts.party

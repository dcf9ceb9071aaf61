"""The one decision at the door: facts in, outcome out."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.event.rules import Detail, Signatures
from app.guests.rules.guest import GuestView
from app.signin.rules.outcome import RULES_OF_THE_EVENT, Outcome, Reason


@dataclass(frozen=True)
class Facts:
    """Everything the decision looks at.

    Args:
        now: the instant of the attempt.
        guest: who was found, None if nobody.
        listed: whether a guest list has been loaded at all.
        readable: whether the text passed the hygiene for text from outside.
        foreign: the text is a code of our making with another event's prefix.
        revoked: the code no longer counts.
        replaced: another code was issued in its place.
        choices: guests of whom a person must pick one.
        here: the guest has a sign-in that counts.
        opens_at: when sign-in opens, None: always open.
        closes_at: when it closes, None: never.
        allowed: somebody with the right to do so sets the event's own rules aside.
        lacking: details of the guest that must be asked for first.
        party: it must first be asked how many came.
        waived: details are missing, and a person said to sign in without them.
    """

    now: datetime
    guest: GuestView | None = None
    listed: bool = True
    readable: bool = True
    foreign: bool = False
    revoked: bool = False
    replaced: bool = False
    choices: tuple[GuestView, ...] = ()
    here: bool = False
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    allowed: bool = False
    lacking: tuple[Detail, ...] = ()
    party: bool = False
    waived: bool = False


@dataclass(frozen=True)
class Verdict:
    """What was decided, and why."""

    outcome: Outcome
    reason: Reason = Reason.NONE


def decide(facts: Facts) -> Verdict:
    """What comes of an attempt.

    Args:
        facts: what is known.
    """
    if facts.guest is None and not facts.choices:
        return _nobody(facts)
    if facts.revoked:
        return Verdict(Outcome.REVOKED, Reason.REISSUED if facts.replaced else Reason.NONE)
    rule = _by_rules(facts)
    if rule is None or not facts.allowed:
        return rule or _by_guest(facts)
    verdict = _by_guest(facts)
    return replace(verdict, reason=Reason.EXCEPTION) if verdict.outcome is Outcome.SIGNED_IN else verdict


def set_aside(facts: Facts) -> Outcome | None:
    """The rule of the event that a permit sets aside; None if it says nothing against this guest.

    Args:
        facts: what is known.
    """
    without = decide(replace(facts, allowed=False)).outcome
    return without if facts.allowed and without in RULES_OF_THE_EVENT else None


def _by_rules(facts: Facts) -> Verdict | None:
    if facts.guest is not None and facts.guest.cancelled:
        return Verdict(Outcome.CANCELLED)
    return _by_time(facts)


def _by_time(facts: Facts) -> Verdict | None:
    if facts.opens_at is not None and facts.now < facts.opens_at:
        return Verdict(Outcome.NOT_OPEN)
    if facts.closes_at is not None and facts.now >= facts.closes_at:
        return Verdict(Outcome.CLOSED)
    return None


def _by_guest(facts: Facts) -> Verdict:
    if facts.guest is None:
        return Verdict(Outcome.NEEDS_CHOICE, Reason.NAMESAKES)
    if facts.here:  # nothing is left to ask: that was settled when the guest came
        return Verdict(Outcome.ALREADY_SIGNED_IN)
    if facts.lacking:
        return Verdict(Outcome.NEEDS_CHOICE, Reason.MISSING_DETAILS)
    if facts.party:
        return Verdict(Outcome.NEEDS_CHOICE, Reason.PARTY)
    return Verdict(Outcome.SIGNED_IN, Reason.MISSING_DETAILS if facts.waived else Reason.NONE)


def _nobody(facts: Facts) -> Verdict:
    if not facts.listed:
        return Verdict(Outcome.UNKNOWN, Reason.NO_LIST)
    if facts.foreign:
        return Verdict(Outcome.OTHER_EVENT)
    return Verdict(Outcome.UNKNOWN, Reason.NONE if facts.readable else Reason.UNREADABLE)


def opening(starts_at: datetime, opens_before_min: int | None) -> datetime | None:
    """When sign-in opens.

    Args:
        starts_at: when the event starts.
        opens_before_min: minutes before that; None: always open.
    """
    return None if opens_before_min is None else starts_at - timedelta(minutes=opens_before_min)


def holds_ticket(guest: GuestView, at: datetime, cut_off: datetime | None) -> bool:
    """Whether a guest who signed in at this instant holds a ticket in the draw.

    Args:
        guest: by category.
        at: when the guest signed in.
        cut_off: signed in after this instant means no draw.
    """
    return guest.draws and (cut_off is None or at <= cut_off)


def asks_signature(who: Signatures, *, vip: bool) -> bool:
    """Whether the desk asks a guest to sign the sign-in book.

    Args:
        who: as the event decided.
        vip: whether the guest is one.
    """
    return who is Signatures.EVERYBODY or (who is Signatures.VIPS and vip)

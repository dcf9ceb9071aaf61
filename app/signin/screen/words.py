"""How each outcome looks and what it says: colour, icon, word, sound; never colour alone."""

from dataclasses import dataclass

from app.signin.rules.outcome import Answer, Aside, Outcome, Reason, Way
from app.words.catalogue import tr
from app.words.formats import listed


@dataclass(frozen=True)
class Face:
    """The face of an outcome.

    Args:
        tone: token of its colour.
        icon: file name.
        title: the outcome in words.
        sound: name of its sound.
        leaves: seconds after which it leaves by itself; 0: a person closes it.
    """

    tone: str
    icon: str
    title: str
    sound: str
    leaves: float = 0.0


SHOWN_FOR = 20.0


def face(answer: Answer) -> Face:
    """The face of an answer.

    Args:
        answer: what the desk was told.
    """
    guest = answer.guest
    if answer.outcome is Outcome.SIGNED_IN:
        special = guest is not None and guest.vip
        unread = guest is not None and guest.must_read and bool(guest.note)
        sound = "vip" if special or unread else "ok"
        exception = answer.reason is Reason.EXCEPTION
        title = tr("Signed in as an exception") if exception else tr("Signed in, welcome")
        return Face("ok", "check-circle-fill", title, sound, 0.0 if unread else SHOWN_FOR)
    if answer.outcome is Outcome.ALREADY_SIGNED_IN:
        title = tr("This card is signed in already")
        return Face("already", "clock-counter-clockwise-bold", title, "already", SHOWN_FOR)
    return _refused(answer)


def _refused(answer: Answer) -> Face:
    if answer.reason is Reason.MISSING_DETAILS:
        return Face("choice", "identification-card", tr("One more thing to ask"), "choose")
    if answer.reason is Reason.PARTY:
        return Face("choice", "users-three", tr("How many came?"), "choose")
    if answer.reason is Reason.NO_LIST:
        return Face("neutral", "users-three", tr("No guest list loaded yet"), "help")
    if answer.reason is Reason.REISSUED:
        return Face("refuse", "prohibit-bold", tr("This card was replaced"), "help")
    faces = {
        Outcome.REVOKED: Face("refuse", "prohibit-bold", tr("This card was withdrawn"), "help"),
        Outcome.CANCELLED: Face("refuse", "x-circle-fill", tr("This guest cancelled"), "help"),
        Outcome.OTHER_EVENT: Face("choice", "calendar-x-fill", tr("A card of another event"), "help"),
        Outcome.NOT_OPEN: Face("choice", "hourglass-fill", tr("Sign-in is not open yet"), "help"),
        Outcome.CLOSED: Face("neutral", "door-fill", tr("Sign-in is closed"), "help"),
        Outcome.NEEDS_CHOICE: Face("choice", "question-fill", tr("Please choose"), "choose"),
    }
    return faces.get(answer.outcome) or Face("refuse", "magnifying-glass-bold", tr("Code not known"), "help")


def aside_words(aside: Aside) -> str:
    """Which rule was set aside for a sign-in, and who allowed it.

    Args:
        aside: the rule.
    """
    rule = {
        Outcome.CANCELLED: tr("exception: had cancelled"),
        Outcome.NOT_OPEN: tr("exception: before the doors opened"),
        Outcome.CLOSED: tr("exception: after the doors closed"),
    }.get(aside.rule, "")
    return listed((rule, tr("with the organiser's PIN") if aside.by is not None else ""))


def way_words(way: Way) -> str:
    """How the guest was found, in a word.

    Args:
        way: how.
    """
    return {
        Way.CAMERA: tr("camera"),
        Way.PICTURE: tr("picture"),
        Way.WEDGE: tr("scanner"),
        Way.TYPED: tr("typed"),
        Way.SEARCH: tr("search"),
        Way.WALK_IN: tr("walk-in"),
        Way.KIOSK: tr("self-service"),
        Way.PAPER: tr("from paper"),
        Way.GROUP: tr("with the group"),
    }[way]


def short_word(outcome: Outcome, reason: Reason) -> str:
    """What the list "just now" says of a line that is no plain sign-in.

    Args:
        outcome: of the attempt.
        reason: why.
    """
    asked = {
        Reason.REISSUED: tr("reissued"),
        Reason.MISSING_DETAILS: tr("details missing"),
        Reason.PARTY: tr("how many?"),
    }
    if reason in asked:
        return asked[reason]
    return {
        Outcome.ALREADY_SIGNED_IN: tr("already"),
        Outcome.REVOKED: tr("withdrawn"),
        Outcome.CANCELLED: tr("cancelled"),
        Outcome.OTHER_EVENT: tr("other event"),
        Outcome.NOT_OPEN: tr("not open"),
        Outcome.CLOSED: tr("closed"),
        Outcome.NEEDS_CHOICE: tr("choose"),
        Outcome.UNKNOWN: tr("not known"),
        Outcome.SIGNED_IN: "",
    }[outcome]

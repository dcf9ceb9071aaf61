"""What self-service says, in the language that the guest chose; never a word that only staff would use."""

from datetime import tzinfo

from app.devices.camera_advice import Advice
from app.signin.rules.kiosk import Face, Kind
from app.signin.rules.outcome import Outcome, Reason
from app.words.catalogue import CHINESE, ENGLISH, tr_in
from app.words.formats import clock


def other(language: str) -> str:
    """The other language of the event.

    Args:
        language: the one spoken now.
    """
    return ENGLISH if language == CHINESE else CHINESE


def language_name(language: str) -> str:
    """A language in its own words, for the button that chooses it.

    Args:
        language: "zh_CN" or "en".
    """
    return "中文" if language == CHINESE else "English"


def ask(language: str, *, camera: bool) -> tuple[str, str]:
    """What a guest does first, on two lines.

    Args:
        language: to say it in.
        camera: whether there is one to hold a code to.
    """
    words = (
        tr_in(language, "Hold your code\nin the frame")
        if camera
        else tr_in(language, "Hold your code\nto the scanner")
    )
    first, _, second = words.partition("\n")
    return first, second


def help_line(language: str) -> str:
    """What to do without a code.

    Args:
        language: to say it in.
    """
    return tr_in(language, "No code at hand? Please see our staff.")


def hint(language: str, advice: Advice | None) -> str:
    """How to hold a code.

    Args:
        language: to say it in.
        advice: what helps a code that is seen and cannot be read; None if there is none.
    """
    if advice is None:
        return tr_in(language, "About a hand away from the camera; a phone as bright as it gets")
    return {
        Advice.CLOSER: tr_in(language, "A little closer, please"),
        Advice.TILT: tr_in(language, "Tilt it a little: the light reflects"),
        Advice.STILL: tr_in(language, "Hold it still for a moment"),
        Advice.BRIGHTER: tr_in(language, "Too dark: please make your screen brighter"),
    }.get(advice, tr_in(language, "A little closer, and tilt it: the light reflects"))


def lost(language: str) -> str:
    """The camera is not there.

    Args:
        language: to say it in.
    """
    return tr_in(language, "The camera will be back in a moment")


def out_of_order(language: str) -> tuple[str, str]:
    """Self-service waits for staff.

    Args:
        language: to say it in.
    """
    return (
        tr_in(language, "Please go to the sign-in desk"),
        tr_in(language, "Self-service is taking a break. Our staff will sign you in."),
    )


def word_of(face: Face, language: str) -> str:
    """The outcome in a word.

    Args:
        face: what the guest is told.
        language: to say it in.
    """
    return {
        Kind.WELCOME: tr_in(language, "You are signed in"),
        Kind.ASK: tr_in(language, "One question"),
        Kind.BEFORE: tr_in(language, "Signed in before"),
        Kind.STAFF: tr_in(language, "One moment"),
    }[face.kind]


def large_of(face: Face, language: str) -> str:
    """What stands largest.

    Args:
        face: what the guest is told.
        language: to say it in.
    """
    if face.kind is Kind.STAFF:
        return tr_in(language, "Please see our staff")
    return face.name or (
        tr_in(language, "Welcome back") if face.kind is Kind.BEFORE else tr_in(language, "Welcome")
    )


def _asked(face: Face, language: str) -> tuple[str, str] | None:
    """The lines above and below where something must be asked first; what it is, is between the guest and the staff."""
    if face.kind is Kind.ASK:
        ask_number = tr_in(language, "How many came with you?")
        return ask_number, tr_in(language, "Press the number, without yourself")
    if face.reason is Reason.MISSING_DETAILS:
        question = tr_in(language, "We have one short question")
        return question, tr_in(language, "At the desk, please: it takes a moment")
    return None


def hello_of(face: Face, language: str, zone: tzinfo) -> str:
    """The line above it.

    Args:
        face: what the guest is told.
        language: to say it in.
        zone: of the event.
    """
    if face.kind is Kind.WELCOME:
        return tr_in(language, "Welcome, and thank you for coming")
    asked = _asked(face, language)
    if asked is not None:
        return asked[0]
    if face.first_at is not None:
        return tr_in(language, "This invitation was signed in at {time}", time=clock(face.first_at, zone))
    if face.opens_at is not None:
        return tr_in(language, "Sign-in opens at {time}", time=clock(face.opens_at, zone))
    if face.reason is Reason.NO_LIST:
        return tr_in(language, "We are not quite ready yet")
    return {
        Outcome.UNKNOWN: tr_in(language, "We do not know this code"),
        Outcome.OTHER_EVENT: tr_in(language, "This code is for another event"),
        Outcome.NOT_OPEN: tr_in(language, "Sign-in has not opened yet"),
        Outcome.CLOSED: tr_in(language, "Self-service has closed for today"),
    }.get(face.outcome, tr_in(language, "We would like to help you in person"))


def below_of(face: Face, language: str) -> str:
    """The line below it.

    Args:
        face: what the guest is told.
        language: to say it in.
    """
    asked = _asked(face, language)
    if asked is not None:
        return asked[1]
    if face.outcome is Outcome.NOT_OPEN:
        return tr_in(language, "Please come again then; they are glad to help meanwhile")
    if face.kind is Kind.STAFF:
        return tr_in(language, "They will find your name in the list")
    if face.see_staff:
        return tr_in(language, "Our staff has something for you: please see them before you go in")
    if face.kind is Kind.BEFORE:
        return tr_in(language, "Was that not you? Please see our staff.")
    return (" " if language == ENGLISH else "·").join(part for part in face.line if part)

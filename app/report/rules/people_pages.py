"""The sheets about people: guests, and attempts that signed nobody in."""

from app.report.rules.facts import Book
from app.report.rules.figures import meals_of
from app.report.rules.page import Column, Kind, Page, Value, Word, say
from app.report.rules.people_facts import AttemptLine, GuestLine
from app.signin.rules.outcome import Outcome, Reason, Way

WAYS = {
    Way.CAMERA: Word(say("Camera")),
    Way.PICTURE: Word(say("Picture file")),
    Way.WEDGE: Word(say("Scanner")),
    Way.TYPED: Word(say("Typed")),
    Way.SEARCH: Word(say("By search")),
    Way.WALK_IN: Word(say("Walk-in")),
    Way.KIOSK: Word(say("Self-service")),
    Way.PAPER: Word(say("From paper")),
    Way.GROUP: Word(say("With the group")),
}
OUTCOMES = {
    Outcome.UNKNOWN: Word(say("Not on the list")),
    Outcome.OTHER_EVENT: Word(say("Code of another event")),
    Outcome.REVOKED: Word(say("Code no longer counts")),
    Outcome.CANCELLED: Word(say("Invitation cancelled")),
    Outcome.NOT_OPEN: Word(say("Before sign-in opened")),
    Outcome.CLOSED: Word(say("After sign-in closed")),
    Outcome.NEEDS_CHOICE: Word(say("A person had to choose")),
    Outcome.ALREADY_SIGNED_IN: Word(say("Was here already")),
    Outcome.SIGNED_IN: Word(say("Signed in")),
}
REASONS = {
    Reason.NONE: Word(""),
    Reason.NO_LIST: Word(say("No guest list was loaded yet")),
    Reason.UNREADABLE: Word(say("The text could not be read")),
    Reason.REISSUED: Word(say("A new code was issued")),
    Reason.NAMESAKES: Word(say("Guests of the same name")),
    Reason.AFTER_CUT_OFF: Word(say("After the cut-off of the draw")),
    Reason.LIST_LOCKED: Word(say("After the draw's list was locked")),
    Reason.EXCEPTION: Word(say("As an exception")),
    Reason.MISSING_DETAILS: Word(say("Details are missing")),
    Reason.PARTY: Word(say("The companions had to be counted")),
}
_BY_PIN = {
    Outcome.CANCELLED: Word(say("Had cancelled; with the organiser's PIN")),
    Outcome.NOT_OPEN: Word(say("Before sign-in opened; with the organiser's PIN")),
    Outcome.CLOSED: Word(say("After sign-in closed; with the organiser's PIN")),
}
_BEYOND = {
    None: None, "": Word(say("No PIN was set")), "organiser": Word(say("With the organiser's PIN")),
}  # fmt: skip
COMING, MISSING, OFF = Word(say("Here")), Word(say("Did not come")), Word(say("Cancelled"))

_GUEST_COLUMNS = (
    Column(say("Invitation no.")),
    Column(say("Name")),
    Column(say("Salutation")),
    Column(say("Organisation"), wide=True),
    Column(say("Position")),
    Column(say("Category")),
    Column(say("VIP"), Kind.YES),
    Column(say("Table no.")),
    Column(say("Area")),
    Column(say("Host")),
    Column(say("Phone")),
    Column(say("State")),
    Column(say("Arrived at"), Kind.MOMENT),
    Column(say("Entered later at"), Kind.MOMENT),
    Column(say("Desk")),
    Column(say("Operator")),
    Column(say("How")),
    Column(say("Exception")),
    Column(say("Companions invited"), Kind.NUMBER),
    Column(say("Companions came"), Kind.NUMBER),
    Column(say("Children among them"), Kind.NUMBER),
    Column(say("Meals"), Kind.NUMBER),
    Column(say("Draw ticket"), Kind.YES),
    Column(say("Signed in by")),
    Column(say("Signed the book"), Kind.YES),
    Column(say("Walk-in"), Kind.YES),
    Column(say("Undone"), Kind.NUMBER),
    Column(say("Last undone at"), Kind.MOMENT),
    Column(say("Reason of undo"), wide=True),
    Column(say("Undo beyond the desk's rights")),
    Column(say("Note"), wide=True),
)
_ATTEMPT_COLUMNS = (
    Column(say("Time"), Kind.MOMENT),
    Column(say("Time on paper"), Kind.MOMENT),
    Column(say("Desk")),
    Column(say("How")),
    Column(say("Outcome")),
    Column(say("Why")),
    Column(say("Invitation no.")),
    Column(say("Name")),
)


def guests_page(book: Book) -> Page:
    """Every invitation with its arrival.

    Args:
        book: the facts.
    """
    return Page(say("Guests"), _GUEST_COLUMNS, tuple(map(_guest, book.guests)), keep=2)


def _guest(guest: GuestLine) -> tuple[Value, ...]:
    state = COMING if guest.here else OFF if guest.cancelled else MISSING
    return (
        guest.number, guest.name, guest.salutation, guest.organisation, guest.position, guest.category,
        guest.vip, guest.table_no, guest.area, guest.host, guest.phone, state, guest.at, guest.entered_at, guest.desk,
        guest.operator, None if guest.way is None else WAYS[guest.way], _exception(guest), guest.invited,
        guest.companions if guest.here else None, guest.children or None, meals_of(guest), guest.here and guest.draws, guest.proxy,
        guest.signed, guest.walk_in, guest.undone or None, guest.undone_at, guest.undone_why, _BEYOND[guest.undone_by_leave], guest.note,
    )  # fmt: skip


def _exception(guest: GuestLine) -> Word | None:
    """The rule that was set aside for the guest, and by whose PIN if the event has one."""
    if guest.aside is None:
        return None
    return (_BY_PIN if guest.aside.by is not None else OUTCOMES).get(guest.aside.rule)


def attempts_page(book: Book) -> Page:
    """Every attempt that signed nobody in.

    Args:
        book: the facts.
    """
    return Page(say("Refused"), _ATTEMPT_COLUMNS, tuple(map(_attempt, book.attempts)))


def _attempt(one: AttemptLine) -> tuple[Value, ...]:
    why = REASONS[one.reason]
    return one.at, one.happened_at, one.desk, WAYS[one.way], OUTCOMES[one.outcome], why, one.number, one.name

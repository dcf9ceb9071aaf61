"""Self-service: what a guest without staff may be told, and for how long."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.event.rules import NamesOnStage
from app.guests.rules.guest import GuestView
from app.guests.rules.masking import mask_name
from app.signin.rules.outcome import Answer, Outcome, Reason

# Long enough to read a table's number; asking how many came along takes a family a while.
STAYS, ASKS = 8.0, 20.0
MOST_KEYS = 9  # a larger party is counted by staff


class Kind(StrEnum):
    """What a guest is told: welcome, here before, to see the staff; or asked: how many came."""

    WELCOME = "welcome"
    ASK = "ask"
    BEFORE = "before"
    STAFF = "staff"


class Broken(StrEnum):
    """Why self-service waits for staff; it stays so until a person says that it is mended."""

    NO = ""
    PRINTER = "printer"
    EVENT = "event"
    OURS = "ours"


@dataclass(frozen=True)
class Face:
    """What the screen of self-service tells a guest; nothing that only staff may know.

    Args:
        kind: what the guest is told.
        outcome: what came of the scan.
        reason: why, where the outcome does not say it.
        guest_id: whose companions are counted, 0 for nobody's.
        name: as the event lets it be seen, "" for not at all.
        salutation: behind the name.
        line: organisation and position, only with a name in full.
        table_no: where the guest sits.
        area: of the hall.
        number: of the invitation, if it draws.
        late: the draw's list was closed before this guest came, who would else be in it.
        invited: how many companions the invitation is for.
        first_at: when the guest signed in before.
        opens_at: when sign-in opens, if it has not.
        see_staff: the staff has something for this guest.
        badge: the sign-in printed a badge.
    """

    kind: Kind
    outcome: Outcome
    reason: Reason = Reason.NONE
    guest_id: int = 0
    name: str = ""
    salutation: str = ""
    line: tuple[str, ...] = ()
    table_no: str = ""
    area: str = ""
    number: str = ""
    late: bool = False
    invited: int = 0
    first_at: datetime | None = None
    opens_at: datetime | None = None
    see_staff: bool = False
    badge: bool = False

    @property
    def counts(self) -> bool:
        """Whether a guest who is signed in may say that others came along than were invited."""
        return self.kind is Kind.WELCOME and self.invited > 0

    @property
    def numbers(self) -> int:
        """How many numbers can be pressed, from 0."""
        return self.invited + 1 if self.kind is Kind.ASK else 0

    @property
    def seconds(self) -> float:
        """How long it stays when nobody touches it."""
        return ASKS if self.invited else STAYS


def face_of(answer: Answer, names: NamesOnStage, *, badges: bool = False) -> Face:
    """What a guest is told of an answer.

    Whoever shows an invitation that was used before, or one that does not count, may be somebody else:
    no name is told then, and of an invitation that does not count nothing at all.

    Args:
        answer: of the desk.
        names: how the event lets names be seen.
        badges: the event prints badges at sign-in.
    """
    guest = answer.guest
    if guest is not None and answer.outcome is Outcome.SIGNED_IN:
        return _welcome(answer, guest, names, badges=badges)
    if guest is not None and answer.outcome is Outcome.ALREADY_SIGNED_IN:
        first = answer.first.at if answer.first is not None else None
        return Face(Kind.BEFORE, answer.outcome, table_no=guest.table_no, area=guest.area, first_at=first)
    if guest is not None and answer.reason is Reason.PARTY and _can_say(answer, guest):
        return _asking(answer, guest, names)
    opens = answer.opens_at if answer.outcome is Outcome.NOT_OPEN else None
    return Face(Kind.STAFF, answer.outcome, answer.reason, opens_at=opens)


def _can_say(answer: Answer, guest: GuestView) -> bool:
    """Whether a guest says how many came; children apart, or a large party, are the staff's to count."""
    return answer.children is None and guest.companions <= MOST_KEYS


def _asking(answer: Answer, guest: GuestView, names: NamesOnStage) -> Face:
    """The invitation counts and was not used: its guest is told no more than a moment later anyway."""
    name, salutation = _addressed(guest, names)
    return Face(
        Kind.ASK, answer.outcome, answer.reason, guest.id, name=name, salutation=salutation, invited=guest.companions
    )  # fmt: skip


def _addressed(guest: GuestView, names: NamesOnStage) -> tuple[str, str]:
    """The name as the event lets it be seen, and the salutation behind it."""
    full = names is NamesOnStage.FULL
    name = guest.name if full else "" if names is NamesOnStage.NONE else mask_name(guest.name)
    if name and name[0] < "\u3400":  # Ms Jane Doe, but 欧阳静 女士
        return f"{guest.salutation} {name}".strip(), ""
    return name, guest.salutation if name else ""


def _welcome(answer: Answer, guest: GuestView, names: NamesOnStage, *, badges: bool) -> Face:
    full = names is NamesOnStage.FULL
    name, salutation = _addressed(guest, names)
    return Face(
        Kind.WELCOME,
        answer.outcome,
        guest_id=guest.id,
        name=name,
        salutation=salutation,
        line=(guest.organisation, guest.position) if full else (),
        table_no=guest.table_no,
        area=guest.area,
        number=guest.number if answer.draws else "",
        late=guest.draws and not answer.draws,
        invited=guest.companions,
        see_staff=guest.must_read and bool(guest.note),
        badge=badges,
    )


def kiosk_desk(desk: str) -> str:
    """The name under which self-service on a laptop signs in: kiosk-1 beside desk-1.

    Args:
        desk: where the laptop stands.
    """
    kind, _, number = desk.partition("-")
    return f"kiosk-{number}" if kind == "desk" and number else f"kiosk-{desk}"[:64]

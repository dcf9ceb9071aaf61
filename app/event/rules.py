"""What an event is: name, place, time, look and the choices that other rooms ask for."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from math import ceil
from unicodedata import normalize
from zoneinfo import ZoneInfo


class Role(StrEnum):
    """Who works at the event; a role sees only its rooms."""

    ORGANISER = "organiser"
    RECEPTION = "reception"
    CALLER = "caller"
    EMCEE = "emcee"
    DRAW = "draw"
    GIFTS = "gifts"


class NamesOnStage(StrEnum):
    """How guests' names appear where the public sees them."""

    FULL = "full"
    MASKED = "masked"
    NONE = "none"


class Badges(StrEnum):
    """Whether a sign-in prints the guest's badge."""

    NO = "no"
    ONCE = "once"
    ALWAYS = "always"


class Signatures(StrEnum):
    """Whom the desk asks to sign the sign-in book."""

    NO = "no"
    VIPS = "vips"
    EVERYBODY = "everybody"


class Detail(StrEnum):
    """What the list may say of a guest and the door may have to know; each value names the guest's own field."""

    ORGANISATION = "organisation"
    POSITION = "position"
    PHONE = "phone"
    CATEGORY = "category"
    TABLE = "table_no"
    HOST = "host"


class UndoRight(StrEnum):
    """Whose sign-ins the reception takes back by itself; the organiser takes back any."""

    OWN = "own"
    ANY = "any"
    NONE = "none"


@dataclass(frozen=True)
class Settings:
    """The organiser's choices.

    Args:
        names_on_stage: on welcome wall, draw stage and receipts.
        stage_theme: festive, paper or brand.
        companions_draw: whether companions hold a ticket of their own.
        companions_gifts: whether companions receive the category's gifts.
        count_children: whether children among the companions are counted apart.
        opens_before_min: minutes before the start at which sign-in opens; None: always open.
        draw_cut_off: signed in after this instant means no draw; None: no cut-off.
        closes_at: sign-in closes; None: never.
        hard_out: when the room must be clear; None: not set.
        emcee_distance_m: how far the emcee stands from the cue screen, in metres.
        printer: where receipts go, "tcp:HOST:PORT", "file:PATH", "lp:NAME"; "" for none.
        slip_dots: 576 for 80 mm paper, 384 for 58 mm.
        backup_folder: a second place for backups; "" for none.
        reduced_motion: stages and console hold still.
        sounds: whether the console makes sounds.
        background: key of the picture behind the public stages, "" for the theme's own.
        logo: key of the logo on the public stages, "" for none.
        table_on_wall: whether the welcome wall tells where a guest sits.
        count_on_wall: whether it tells how many are here.
        badges: whether a sign-in prints a badge: never, a guest's first one, each one.
        signatures: who is asked to sign the sign-in book; anybody else may all the same.
        print_codes: whether the live draw's opening, request and closing codes are printed as they come.
        details: what the door asks an invited guest for when the list does not say it.
        party_from: of how many invited people on one card the door asks how many came, the guest among them; 0: never.
        undo_right: whose sign-ins the reception takes back without the organiser.
        undo_minutes: how old they may be; None: as old as they are.
    """

    names_on_stage: NamesOnStage = NamesOnStage.MASKED
    stage_theme: str = "festive"
    companions_draw: bool = False
    companions_gifts: bool = False
    count_children: bool = False
    opens_before_min: int | None = None
    draw_cut_off: datetime | None = None
    closes_at: datetime | None = None
    hard_out: datetime | None = None
    emcee_distance_m: float = 6.0
    printer: str = ""
    slip_dots: int = 576
    backup_folder: str = ""
    reduced_motion: bool = False
    sounds: bool = True
    table_on_wall: bool = True
    count_on_wall: bool = True
    badges: Badges = Badges.NO
    background: str = ""
    logo: str = ""
    signatures: Signatures = Signatures.NO
    print_codes: bool = True
    details: tuple[Detail, ...] = ()
    party_from: int = 0
    undo_right: UndoRight = UndoRight.OWN
    undo_minutes: int | None = None


@dataclass(frozen=True)
class EventView:
    """The event as every room sees it.

    Args:
        name: in Chinese or the organiser's language.
        name_en: the English name, or the same.
        place: where.
        place_en: where, in English, or the same.
        starts_at: aware instant.
        ends_at: aware instant.
        zone: IANA name.
        language: "zh_CN" or "en".
        accent: "#RRGGBB", or "" for the program's own plum.
        prefix: three characters that begin each code of this event.
        settings: the organiser's choices.
    """

    name: str
    name_en: str
    place: str
    place_en: str
    starts_at: datetime
    ends_at: datetime
    zone: str
    language: str
    accent: str
    prefix: str
    settings: Settings = field(default_factory=Settings)

    @property
    def tz(self) -> ZoneInfo:
        """The event's zone."""
        return ZoneInfo(self.zone)

    def named(self, language: str) -> str:
        """The event's name in a language.

        Args:
            language: "zh_CN" or "en".
        """
        return self.name_en if language == "en" and self.name_en else self.name

    def placed(self, language: str) -> str:
        """The event's place in a language.

        Args:
            language: "zh_CN" or "en".
        """
        return self.place_en if language == "en" and self.place_en else self.place


@dataclass(frozen=True)
class Desk:
    """One place where somebody works: name and role."""

    name: str
    role: Role


@dataclass(frozen=True)
class Duty:
    """Who does what on the day."""

    person: str
    role: str
    duty: str
    desk: str
    phone: str


def moved_to(event: EventView, day: datetime) -> timedelta:
    """How far the event moves so that it happens on this day, at the same times of day.

    Args:
        event: the event as planned.
        day: any aware instant of the day wanted.

    Returns:
        What to add to instants in UTC; it counts the hour that summer time took or gave.
    """
    there = day.astimezone(event.tz)
    start = event.starts_at.astimezone(event.tz)
    wanted = start.replace(year=there.year, month=there.month, day=there.day)
    return wanted.astimezone(UTC) - start.astimezone(UTC)  # one zone on both sides would forget summer time


PIN_LEAST, PIN_MOST = 4, 12  # digits
FREE_TRIES = 5
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=30), timedelta(hours=1)
_RUNS = "01234567890 09876543210"


def pin_digits(typed: str) -> str | None:
    """A PIN as it is hashed: its digits, full width or not, without spaces; None if it is none.

    Args:
        typed: by a person.
    """
    plain = "".join(normalize("NFKC", typed).split())
    return plain if PIN_LEAST <= len(plain) <= PIN_MOST and plain.isascii() and plain.isdigit() else None


def easily_guessed(pin: str) -> bool:
    """Whether anybody would try this PIN among the first: 0000, 1234, 9876.

    Args:
        pin: digits.
    """
    return len(set(pin)) == 1 or pin in _RUNS


@dataclass(frozen=True)
class Tries:
    """What was tried at a desk since its last right PIN.

    Args:
        wrong: how often in a row.
        last: when the last one was made; None before the first.
    """

    wrong: int = 0
    last: datetime | None = None

    @property
    def left(self) -> int:
        """How many may follow before one must wait."""
        return max(0, FREE_TRIES - self.wrong)

    def wait_s(self, now: datetime) -> int:
        """Seconds in which nobody may try: half a minute after the fifth wrong one, then twice as long each time.

        Args:
            now: the present instant; a clock that was set far back must not lock everybody out for good.
        """
        if self.wrong < FREE_TRIES or self.last is None or now < self.last - LONGEST_PAUSE:
            return 0
        pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(self.wrong - FREE_TRIES, 12))
        return max(0, ceil(min(pause, self.last + pause - now).total_seconds()))


@dataclass(frozen=True)
class Entry:
    """What came of a PIN.

    Args:
        role: whose PIN it was; None: of nobody who was asked for.
        left: how many tries are left before one must wait.
        wait_s: seconds until the next try counts at all.
    """

    role: Role | None = None
    left: int = FREE_TRIES
    wait_s: int = 0

"""What a cue is. Instants are whole milliseconds of one time line; durations are milliseconds."""

from dataclasses import dataclass, field
from enum import StrEnum


class CueKind(StrEnum):
    """What happens in a cue."""

    SIGN_IN = "sign_in"
    WELCOME = "welcome"
    SPEECH = "speech"
    RIBBON = "ribbon"
    PERFORMANCE = "performance"
    DEMONSTRATION = "demonstration"
    DRAW = "draw"
    GIFT = "gift"
    MEAL = "meal"
    OTHER = "other"


@dataclass(frozen=True)
class Timing:
    """What the show clock needs to know of a cue.

    Args:
        id: unique in the rundown.
        duration: planned, in ms.
        fixed_start: an instant, or None when the cue is linked to the one before.
        fixed_end: an instant at which an "until" cue ends; None: planned start + duration.
        until: whether the cue runs to its planned end whenever it began.
        skip: left out.
        warn: remaining ms at which the warning begins, inclusive.
        danger: remaining ms at which the danger begins, inclusive.
        minimum: the shortest the cue may be made, in ms; the duration if it may not.
        cuttable: whether the cue may be left out.
    """

    id: str
    duration: int
    fixed_start: int | None = None
    fixed_end: int | None = None
    until: bool = False
    skip: bool = False
    warn: int = 120_000
    danger: int = 60_000
    minimum: int | None = None
    cuttable: bool = False


@dataclass(frozen=True)
class Page:
    """One page of the script; the clicker steps through them without touching the clock.

    Args:
        text: in the event's language.
        other: the same in the second language, "" for none.
    """

    text: str
    other: str = ""


@dataclass(frozen=True)
class Cue:
    """A cue with everything that is said, shown and carried in it."""

    timing: Timing
    number: str
    title: str
    title_en: str = ""
    kind: CueKind = CueKind.OTHER
    who: str = ""
    guests: tuple[str, ...] = ()
    side: str = ""
    microphone: str = ""
    cue_word: str = ""
    notes: tuple[tuple[str, str], ...] = ()
    place: str = ""
    colour: str = ""
    pages: tuple[Page, ...] = field(default_factory=tuple)

    def named(self, language: str) -> str:
        """The title in a language.

        Args:
            language: "zh_CN" or "en".
        """
        return self.title_en if language == "en" and self.title_en else self.title

"""What the emcee reads, as a frozen value."""

from dataclasses import dataclass

NORMAL, WARNING, DANGER, OVERTIME, PAUSED, ARMED = (
    "normal",
    "warning",
    "danger",
    "overtime",
    "paused",
    "armed",
)


@dataclass(frozen=True)
class Prompt:
    """What the emcee reads.

    Args:
        phase: normal, warning, danger, overtime, paused or armed.
        digits: the remaining time.
        late: the sentence on lateness.
        is_late: whether it is bad news.
        ends: expected and planned end.
        clock: the time of day.
        hard_out: when the room must be clear.
        share: how much of the cue has passed, 0 to 1 and beyond.
        ticks: where warning and danger begin, 0 to 1.
        cue: number and title, and who.
        page: which script page of how many.
        script: of this page.
        other: the same in the second language.
        next_number: of the next cue.
        next_title: of the next cue.
        next_who: who is on stage then.
        next_how: side, microphone, cue word.
        next_here: presence in words.
        here: 1 all here, 0.5 some, 0 nobody; None when nobody is named.
        message: the director's line, "" for none.
        message_age: in words.
        answer: the emcee's last answer, in words.
        vip: which VIPs have arrived and wait for an answer, "" for none.
        vip_about: when and where, organisation and table.
        vip_told: how often it was said.
        lately: VIPs whom somebody else acknowledged a moment ago.
        absent: VIPs still missing before the opening.
        blank: the screen is blanked.
        distance_m: how far the emcee stands.
    """

    phase: str = ARMED
    digits: str = ""
    late: str = ""
    is_late: bool = False
    ends: str = ""
    clock: str = ""
    hard_out: str = ""
    share: float = 0.0
    ticks: tuple[float, float] = (1.0, 1.0)
    cue: str = ""
    page: str = ""
    script: str = ""
    other: str = ""
    next_number: str = ""
    next_title: str = ""
    next_who: str = ""
    next_how: str = ""
    next_here: str = ""
    here: float | None = None
    message: str = ""
    message_age: str = ""
    answer: str = ""
    vip: str = ""
    vip_about: str = ""
    vip_told: int = 0
    lately: str = ""
    absent: str = ""
    blank: bool = False
    distance_m: float = 6.0

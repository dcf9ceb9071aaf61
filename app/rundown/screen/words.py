"""How the show is said: phase, lateness, answers, ages. Never a bare plus or minus."""

from dataclasses import dataclass
from datetime import tzinfo

from app.rundown.rules.board import Board, digits
from app.rundown.rules.timing import Phase, up
from app.rundown.service.picture import instant
from app.words.catalogue import tr, trn
from app.words.formats import clock


@dataclass(frozen=True)
class PhaseWords:
    """What the phase block says.

    Args:
        tone: token name of the ground.
        word: of the phase.
        digits: the clock.
        note: of what.
    """

    tone: str
    word: str
    digits: str
    note: str


def phase_words(board: Board, zone: tzinfo) -> PhaseWords:
    """The phase block.

    Args:
        board: the show now.
        zone: of the event.
    """
    seen = board.seen
    whole = up(seen.elapsed + seen.remaining)
    left = tr("left of {whole}", whole=whole)
    if not seen.started:
        return _standing_by(board, zone)
    over = seen.phase is Phase.OVERTIME
    note = tr("over, of {whole}", whole=whole) if over else left
    if seen.is_paused:
        return PhaseWords("ph_pause", tr("Paused"), digits(board), note)
    tone, word = {
        Phase.NORMAL: ("ph_run", tr("On the clock")),
        Phase.WARNING: ("ph_warn", tr("Wrap up soon")),
        Phase.DANGER: ("ph_danger", tr("Wrap up now")),
        Phase.OVERTIME: ("ph_over", tr("Overtime")),
    }[seen.phase]
    return PhaseWords(tone, word, digits(board), note)


def _standing_by(board: Board, zone: tzinfo) -> PhaseWords:
    """Before the first GO the clock counts to the planned start, and on behind it."""
    planned = board.current.planned if board.current else None
    if planned is None:
        return PhaseWords("ph_armed", tr("Standing by"), digits(board), tr("planned"))
    time = at(planned.start, zone)
    if planned.start - board.seen.now > -1000:
        return PhaseWords("ph_armed", tr("Standing by"), digits(board), tr("until {time}", time=time))
    return PhaseWords("ph_danger", tr("Late to start"), digits(board), tr("since {time}", time=time))


def offset_words(offset: int) -> tuple[str, str]:
    """Lateness in words, and its ink.

    Args:
        offset: ms behind the plan; negative: ahead.
    """
    minutes = abs(offset) // 60_000
    if not minutes:
        return tr("On time"), "ok_text"
    if offset > 0:
        return trn("{n} min behind", "{n} min behind", minutes), "ph_danger_text"
    return trn("{n} min ahead", "{n} min ahead", minutes), "ok_text"


def headroom_words(board: Board, hard_out: int | None, zone: tzinfo) -> str:
    """What is left before the room must be clear.

    Args:
        board: the show now.
        hard_out: in ms; None if not set.
        zone: of the event.
    """
    if hard_out is None or board.headroom is None:
        return ""
    minutes, time = abs(board.headroom) // 60_000, at(hard_out, zone)
    if board.headroom < 0:
        return tr("{n} min past the hard out {time}", n=minutes, time=time)
    return tr("{n} min of room before {time}", n=minutes, time=time)


def at(ms: int, zone: tzinfo, *, seconds: bool = False) -> str:
    """An instant as a wall clock.

    Args:
        ms: since 1970 UTC.
        zone: of the event.
        seconds: whether to show them.
    """
    return clock(instant(ms), zone, seconds=seconds)


def ago(ms: int) -> str:
    """How long ago something was.

    Args:
        ms: not negative.
    """
    seconds = max(0, ms) // 1000
    if seconds < 60:
        return tr("{n} s ago", n=seconds)
    return tr("{n} min ago", n=seconds // 60)


def answer_words(text: str) -> tuple[str, str, str]:
    """An answer of the emcee: ink, icon, words.

    Args:
        text: "ok", "minute" or "problem".
    """
    return {
        "minute": ("already_text", "hourglass-fill", tr("Emcee: 1 min more")),
        "problem": ("refuse_text", "warning-fill", tr("Emcee: a problem")),
    }.get(text, ("ok_text", "check-circle-fill", tr("Emcee: OK")))


def prepared_messages() -> tuple[str, ...]:
    """What the keys 1 to 6 send to the emcee."""
    return (
        tr("Speed up"), tr("Stretch 1 min"), tr("Guest missing"), tr("Start now"),
        tr("Wrap up"), tr("Cut to the next"),
    )  # fmt: skip

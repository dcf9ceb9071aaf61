"""What the emcee reads, from the board that everybody sees."""

from datetime import datetime, tzinfo

from app.rundown.rules.board import Board, Presence, Row, digits
from app.rundown.rules.opening import before_opening
from app.rundown.rules.timing import Phase
from app.rundown.stage import prompter
from app.rundown.stage.prompter import Prompt
from app.signin.rules.vips import VipArrival, Vips, told
from app.signin.stage.vip_words import addressed, where_words
from app.words.catalogue import language, tr, trn
from app.words.formats import listed

_NAMES = 3  # of VIPs in one line that is read from afar


def prompt_of(
    board: Board,
    now: datetime,
    zone: tzinfo,
    hard_out: datetime | None = None,
    distance_m: float = 6.0,
    vips: Vips | None = None,
) -> Prompt:
    """The emcee's screen at this instant.

    Args:
        board: the show now.
        now: aware.
        zone: of the event.
        hard_out: when the room must be clear.
        distance_m: how far the emcee stands.
        vips: who arrived and who is missing; None where nobody asks.
    """
    held = vips or Vips()
    seen, state, current = board.seen, board.state, board.current
    late, is_late = _late(seen.offset)
    pages = current.cue.pages if current else ()
    step = min(state.step, max(0, len(pages) - 1))
    page = pages[step] if pages else None
    told = state.message
    return Prompt(
        _phase(board), digits(board), late, is_late, _ends(board, zone), now.astimezone(zone).strftime("%H:%M:%S"),
        tr("Clear the room by {time}", time=hard_out.astimezone(zone).strftime("%H:%M")) if hard_out else "",
        _share(board), (board.ticks[0], board.ticks[-1]) if board.ticks else (1.0, 1.0),
        _titled(current), tr("Page {n} / {m}", n=step + 1, m=len(pages)) if len(pages) > 1 else "",
        page.text if page else "", page.other if page else "",
        *_next(board.next),
        told.text if told else "", _age(told.at, seen.now) if told else "",
        _answered(board), *_arrived(held, now, zone), _lately(held), _absent(board, held), blank=state.blank, distance_m=distance_m,
    )  # fmt: skip


def _phase(board: Board) -> str:
    seen = board.seen
    if not seen.started:
        return prompter.ARMED
    if seen.is_paused:
        return prompter.PAUSED
    return {
        Phase.NORMAL: prompter.NORMAL,
        Phase.WARNING: prompter.WARNING,
        Phase.DANGER: prompter.DANGER,
        Phase.OVERTIME: prompter.OVERTIME,
    }[seen.phase]


def _late(offset: int) -> tuple[str, bool]:
    minutes = abs(offset) // 60_000
    if not minutes:
        return tr("On time"), False
    if offset > 0:
        return trn("{n} minute behind", "{n} minutes behind", minutes), True
    return trn("{n} minute ahead", "{n} minutes ahead", minutes), False


def _clock(ms: int, zone: tzinfo) -> str:
    return datetime.fromtimestamp(ms / 1000, zone).strftime("%H:%M")


def _ends(board: Board, zone: tzinfo) -> str:
    return tr(
        "ends {time}, planned {planned}",
        time=_clock(board.ends, zone),
        planned=_clock(board.planned_end, zone),
    )


def _share(board: Board) -> float:
    seen = board.seen
    whole = seen.elapsed + seen.remaining
    return seen.elapsed / whole if whole > 0 else 1.0 if seen.started else 0.0


def _titled(row: Row | None) -> str:
    return "" if row is None else listed((f"{row.cue.number} {row.cue.named(language())}", row.cue.who))


def _next(row: Row | None) -> tuple[str, str, str, str, str, float | None]:
    if row is None:
        return "", "", "", "", "", None
    cue, people = row.cue, row.people
    how = listed((cue.side, cue.microphone, cue.cue_word))
    here = None if people.presence is Presence.NOBODY else people.here / people.wanted
    said = "" if here is None else tr("{n} / {m} here", n=people.here, m=people.wanted)
    return cue.number, cue.named(language()), cue.who, how, said, here


def _age(at: int, now: int) -> str:
    seconds = max(0, now - at) // 1000
    return tr("{n} s ago", n=seconds) if seconds < 60 else tr("{n} min ago", n=seconds // 60)


def _answered(board: Board) -> str:
    answer = board.state.answer
    if answer is None:
        return ""
    words = {"ok": tr("OK"), "minute": tr("Need one minute"), "problem": tr("Problem")}.get(
        answer.text, answer.text
    )
    return tr("You answered: {answer}", answer=words)


def told_to_emcee(vips: Vips) -> tuple[VipArrival, ...]:
    """The arrivals that stand on the emcee's screen; those behind them come when these have been answered.

    Args:
        vips: as they stand.
    """
    return vips.waiting[:_NAMES]


def _arrived(vips: Vips, now: datetime, zone: tzinfo) -> tuple[str, str, int]:
    shown = told_to_emcee(vips)
    if not shown:
        return "", "", 0
    times = max(told(shown, now).values(), default=1)
    if len(shown) == 1:
        one = shown[0]
        return (
            tr("{name} has arrived", name=addressed(one)),
            listed((one.line, where_words(one, zone))),
            times,
        )
    more = len(vips.waiting) - len(shown)
    names = listed(tuple(map(addressed, shown)))
    about = trn("and {n} more VIP", "and {n} more VIPs", more) if more else ""
    return tr("{names} have arrived", names=names), about, times


def _lately(vips: Vips) -> str:
    """Whom a console has acknowledged: the emcee shall know all the same."""
    names = tuple(
        addressed(one) for one in vips.answered if one.seen is not None and not one.seen.reply.by_emcee
    )
    return tr("VIP here: {names}", names=listed(names[:_NAMES])) if names else ""


def _absent(board: Board, vips: Vips) -> str:
    if not vips.missing or not before_opening(board):
        return ""
    names = listed(tuple(addressed(one) for one in vips.missing[:_NAMES]))
    return trn("{n} VIP not here: {names}", "{n} VIPs not here: {names}", len(vips.missing), names=names)

"""The sheets about the show and the draw."""

from app.draw.rules.wins import WinState
from app.report.rules.facts import Book
from app.report.rules.page import Column, Kind, Page, Value, Word, say
from app.report.rules.show_facts import CueLine, VoidLine, WinLine

STATES = {
    WinState.PENDING: Word(say("Not confirmed yet")),
    WinState.CONFIRMED: Word(say("Winner")),
    WinState.FORFEITED: Word(say("Did not come forward")),
}
VOID = Word(say("Draw void"))
DONE, RUNNING = Word(say("Done")), Word(say("Running"))
SKIPPED, NOT_YET = Word(say("Skipped")), Word(say("Did not begin"))

_SHOW_COLUMNS = (
    Column(say("Cue no.")),
    Column(say("Cue"), wide=True),
    Column(say("On stage"), wide=True),
    Column(say("Planned start"), Kind.TIME),
    Column(say("Planned end"), Kind.TIME),
    Column(say("Planned length"), Kind.LENGTH),
    Column(say("Actual start"), Kind.TIME),
    Column(say("Actual end"), Kind.TIME),
    Column(say("Actual length"), Kind.LENGTH),
    Column(say("Start against plan"), Kind.LATE),
    Column(say("State")),
)
_WIN_COLUMNS = (
    Column(say("Draw no."), Kind.NUMBER),
    Column(say("Prize drawn"), wide=True),
    Column(say("Rank"), Kind.NUMBER),
    Column(say("Invitation no.")),
    Column(say("Name")),
    Column(say("Organisation"), wide=True),
    Column(say("State")),
    Column(say("Time"), Kind.MOMENT),
    Column(say("In place of")),
    Column(say("Why")),
    Column(say("Witness")),
    Column(say("Digits from")),
)


QUICK, THE_HALL = Word(say("Quick mode")), Word(say("The hall"))


def show_page(book: Book) -> Page:
    """The show as planned and as it went.

    Args:
        book: the facts.
    """
    return Page(say("Show"), _SHOW_COLUMNS, tuple(map(_cue, book.show.cues)), keep=2)


def _cue(cue: CueLine) -> tuple[Value, ...]:
    length = cue.end - cue.start if cue.start and cue.end else None
    planned = cue.planned_end - cue.planned_start if cue.planned_start and cue.planned_end else None
    return (
        cue.number, cue.title, cue.people, cue.planned_start, cue.planned_end, planned, cue.start, cue.end, length,
        cue.late, _state(cue),
    )  # fmt: skip


def _state(cue: CueLine) -> Word:
    if cue.start is not None:
        return DONE if cue.over else RUNNING
    return SKIPPED if cue.skipped else NOT_YET


def winners_page(book: Book) -> Page:
    """Every winner, replacement and forfeit, with the codes that prove the draw.

    Args:
        book: the facts.
    """
    draw = book.draw
    above = (
        (Word(say("Opening code")), draw.genesis_code),
        (Word(say("Closing code") if draw.closed else say("Code of the last line")), draw.head_code),
    )
    rows = (*map(_win, draw.wins), *map(_void, draw.voids))
    return Page(say("Winners"), _WIN_COLUMNS, rows, above if draw.genesis_code else ())


def _win(win: WinLine) -> tuple[Value, ...]:
    return (
        win.draw_no, win.prize, win.rank, win.number, win.name, win.organisation, STATES[win.state], win.at,
        win.replaced, win.reason, win.witness, QUICK if win.quick else THE_HALL,
    )  # fmt: skip


def _void(void: VoidLine) -> tuple[Value, ...]:
    return void.draw_no, void.prize, None, "", "", "", VOID, None, "", void.reason, "", ""

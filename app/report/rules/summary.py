"""The first sheet: the event in figures, its categories, its arrivals."""

from dataclasses import dataclass
from datetime import timedelta

from app.draw.rules.wins import WinState
from app.report.rules.facts import Book
from app.report.rules.figures import Group, Slot, arrivals, by_category, by_host, by_table, figures
from app.report.rules.page import Kind, Value, Word, say


@dataclass(frozen=True)
class Figure:
    """One figure: what it counts, how much, of how much."""

    label: Word
    value: Value
    kind: Kind = Kind.NUMBER
    of: int | None = None


@dataclass(frozen=True)
class Summary:
    """The first sheet as plain values."""

    figures: tuple[Figure, ...]
    categories: tuple[Group, ...]
    step: timedelta
    slots: tuple[Slot, ...]
    hosts: tuple[Group, ...] = ()
    tables: tuple[Group, ...] = ()


def summary(book: Book) -> Summary:
    """What stands on the first sheet.

    Args:
        book: the facts.
    """
    step, slots = arrivals(book, most=24)
    lines = (*_people(book), *_show(book), *_draw(book), *_gifts(book), _audit(book))
    return Summary(lines, by_category(book), step, slots, by_host(book), by_table(book))


def _people(book: Book) -> tuple[Figure, ...]:
    seen = figures(book)
    return (
        Figure(Word(say("Invitations here")), seen.here, of=seen.invitations),
        Figure(Word(say("Share of invitations")), seen.share, Kind.SHARE),
        Figure(Word(say("People here, companions included")), seen.people, of=seen.people_expected),
        Figure(Word(say("Companions")), seen.companions),
        Figure(Word(say("VIPs here")), seen.vips_here, of=seen.vips),
        Figure(Word(say("Walk-ins")), seen.walk_ins),
        Figure(Word(say("Meals: arrived guests and companions who eat")), seen.meals),
        Figure(Word(say("First arrival")), seen.first_at, Kind.MOMENT),
        Figure(Word(say("Last arrival")), seen.last_at, Kind.MOMENT),
        Figure(Word(say("Seconds a guest, median")), seen.seconds_each, Kind.DECIMAL),
        Figure(Word(say("Attempts that signed nobody in")), seen.refused),
        Figure(Word(say("Sign-ins taken back")), seen.undone),
    )


def _show(book: Book) -> tuple[Figure, ...]:
    show = book.show
    if not show.cues:
        return ()
    played = sum(cue.start is not None for cue in show.cues)
    late = show.late if show.begun else None
    return (
        Figure(Word(say("Cues that were played")), played, of=len(show.cues)),
        Figure(Word(say("Show against plan")), late, Kind.LATE),
        Figure(Word(say("End of the show")), show.ends_at, Kind.MOMENT),
    )


def _draw(book: Book) -> tuple[Figure, ...]:
    if not book.draw.genesis_code:
        return ()
    states = [win.state for win in book.draw.wins]
    return (
        Figure(Word(say("Winners confirmed")), states.count(WinState.CONFIRMED)),
        Figure(Word(say("Winners who did not come forward")), states.count(WinState.FORFEITED)),
        Figure(Word(say("Opening code of the draw")), book.draw.genesis_code, Kind.TEXT),
    )


def _gifts(book: Book) -> tuple[Figure, ...]:
    if not book.gifts:
        return ()
    planned = sum(gift.planned for gift in book.gifts)
    return (
        Figure(Word(say("Gifts given")), sum(gift.given for gift in book.gifts), of=planned),
        Figure(Word(say("Gifts returned")), sum(gift.returned for gift in book.gifts)),
        Figure(Word(say("Gifts still owed")), sum(gift.owed for gift in book.gifts)),
    )


def _audit(book: Book) -> Figure:
    whole = Word(say("Whole")) if book.audit.whole else Word(say("Broken, see the audit sheet"))
    return Figure(Word(say("Audit chain")), whole, Kind.TEXT)

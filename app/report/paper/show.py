"""Papers about the show: the programme for guests, the emcee's script."""

from datetime import UTC, datetime, timedelta

from app.report.paper.grid import Cell, Grid
from app.report.paper.leaf import BOLD, CENTRE, GREY, INK, SMALL, Leaf, Style
from app.report.rules.papers import Papers
from app.report.rules.show_facts import CueLine
from app.rundown.rules.cue import Cue, CueKind
from app.words.catalogue import tr
from app.words.formats import clock, listed

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TITLE, _WHO = Style(5.2, bold=True), Style(3.6, colour=GREY)
_TIME = Style(5.2, bold=True, colour=GREY)
# what is said is read from a lectern, by lamplight
_SAID, _OTHER = Style(5.6), Style(4.2, colour=GREY)
_HEAD = Style(4.6, bold=True)


def programme(leaf: Leaf, papers: Papers) -> None:
    """What guests are handed: times, titles, who appears; nothing of the crew's.

    Args:
        leaf: where.
        papers: what is printed.
    """
    leaf.y += 4
    name = Style(9.0, bold=True, align=CENTRE, colour=leaf.running.accent)
    leaf.line(papers.book.head.name, name, after=8)
    shown = [cue for cue in papers.book.show.cues if not cue.skipped and cue.planned_start]
    high = sum(_entry_height(leaf, cue) for cue in shown)
    gap = min(6.0, max(2.0, (leaf.left() - high) / max(1, len(shown))))  # one sheet, if it can be
    for cue in shown:
        leaf.room(_entry_height(leaf, cue))
        top = leaf.y
        at = clock(cue.planned_start, papers.book.head.tz) if cue.planned_start else ""
        leaf.text(30, top, 28, at, _TIME)
        below = top + leaf.text(62, top, 120, cue.title, _TITLE) + 0.5
        if cue.people:
            leaf.text(62, below, 120, cue.people, _WHO)
        leaf.y = top + _entry_height(leaf, cue) + gap


def _entry_height(leaf: Leaf, cue: CueLine) -> float:
    title = leaf.height_of(120, cue.title, _TITLE)
    return title + (leaf.height_of(120, cue.people, _WHO) + 0.5 if cue.people else 0)


def script(leaf: Leaf, papers: Papers) -> None:
    """The emcee's script: every page of every cue, large, with what comes before it.

    Args:
        leaf: where.
        papers: what is printed.
    """
    lines = papers.book.show.cues
    for cue, line in zip(papers.cues, lines, strict=True):
        if line.skipped:
            continue
        leaf.room(40)
        _announce(leaf, cue, line, papers)
        for page in cue.pages:
            leaf.line(page.text, _SAID, indent=6, after=2)
            if page.other:
                leaf.line(page.other, _OTHER, indent=6, after=3)
        leaf.y += 3


def _announce(leaf: Leaf, cue: Cue, line: CueLine, papers: Papers) -> None:
    language, zone = papers.book.head.language, papers.book.head.tz
    at = clock(line.planned_start, zone) if line.planned_start else ""
    minutes = round(cue.timing.duration / 60_000)
    long = tr("{n} min", n=minutes)
    leaf.line(f"{cue.number}  {cue.named(language)}", _HEAD, after=0.8)
    said = (
        at,
        long,
        cue.who,
        cue.side,
        cue.microphone,
        tr('cue word "{word}"', word=cue.cue_word) if cue.cue_word else "",
    )
    leaf.line(listed(said), Style(3.4, colour=INK), after=1)
    for who, note in cue.notes:
        leaf.line(f"{who}: {note}", SMALL, after=0.8)
    leaf.rule(leaf.y)
    leaf.y += 2.5


def cue_sheet(leaf: Leaf, papers: Papers) -> None:
    """The crew's sheet: every cue on one line with times, people and notes.

    Args:
        leaf: where.
        papers: what is printed.
    """
    zone = papers.book.head.tz
    grid = Grid(
        leaf,
        (
            Cell(tr("Cue no."), 10),
            Cell(tr("Planned start"), 18),
            Cell(tr("Length"), 14),
            Cell(tr("Cue"), 40, BOLD),
            Cell(tr("On stage"), 34),
            Cell(tr("Notes"), 60),
        ),
    )
    for cue, line in zip(papers.cues, papers.book.show.cues, strict=True):
        notes = "\n".join(f"{who}: {note}" for who, note in cue.notes)
        length = tr("{n} min", n=round(timedelta(milliseconds=cue.timing.duration) / timedelta(minutes=1)))
        at = clock(line.planned_start, zone) if line.planned_start else "–"
        where = "\n".join(part for part in (cue.who, cue.side, cue.microphone) if part)
        mark = f"{cue.named(papers.book.head.language)}{'  ✓' if line.over else ''}"
        grid.row(cue.number, at, length, mark, where, notes if cue.kind is not CueKind.SIGN_IN else "")

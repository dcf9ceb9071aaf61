"""The whole workbook: every sheet, written beside its place and then put there."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from openpyxl.workbook import Workbook

from app.report.rules.facts import Book
from app.report.rules.gift_pages import audit_page, gifts_page, handouts_page
from app.report.rules.page import Column, Kind, Page, say
from app.report.rules.people_pages import attempts_page, guests_page
from app.report.rules.show_pages import show_page, winners_page
from app.report.rules.summary import summary
from app.report.sheet.cells import Note, Pen, Sheet
from app.report.sheet.looks import looks_of
from app.report.sheet.pages import add_page
from app.report.sheet.saving import save
from app.report.sheet.summary import add_summary
from app.words.errors import KnownError

Progress = Callable[[int, int], bool]


@dataclass(frozen=True)
class Written:
    """A workbook on disk.

    Args:
        path: where it was saved, which may be another name than asked for.
        sheets: names, in order.
        rows: lines of facts on all sheets.
        notes: cells that could not hold their text as it was.
    """

    path: Path
    sheets: tuple[str, ...]
    rows: int
    notes: tuple[Note, ...]


def pages_of(book: Book) -> tuple[Page, ...]:
    """Every sheet after the first, as plain values.

    Args:
        book: the facts.
    """
    return (
        guests_page(book), attempts_page(book), show_page(book), winners_page(book), gifts_page(book),
        handouts_page(book), audit_page(book),
    )  # fmt: skip


def write_workbook(book: Book, path: Path, progress: Progress = lambda _done, _total: True) -> Written:
    """Write the workbook of an event.

    Args:
        book: the facts.
        path: where to.
        progress: told how many of how many rows; answers False to stop.

    Raises:
        KnownError: it was stopped, or the folder cannot take it; then there is no new file.
    """
    pages = pages_of(book)
    total = sum(len(page.rows) for page in pages)
    made = Workbook(write_only=True)
    try:
        return _write(book, pages, path, made, _counter(total, progress))
    finally:
        _tidy(made)


def _write(
    book: Book, pages: tuple[Page, ...], path: Path, made: Workbook, step: Callable[[], None]
) -> Written:
    pen = Pen(looks_of(book.head.accent, book.head.language), book.head.tz, step)
    made.properties.title, made.properties.creator = book.head.name, "Fanfare"
    add_summary(made, book.head, summary(book), pen)
    for page in pages:
        add_page(made, page, pen)
    notes = tuple(pen.notes)
    add_page(made, _notes_page(notes), pen)
    packed = BytesIO()  # in memory: a full disk would leave openpyxl's archive half open
    made.save(packed)
    saved = save(path, lambda part: _keep(part, packed))
    return Written(saved, tuple(made.sheetnames), sum(len(page.rows) for page in pages), notes)


def _keep(part: Path, packed: BytesIO) -> None:
    part.write_bytes(packed.getbuffer())


def _tidy(made: Workbook) -> None:
    """Close what a stopped export left open, and remove openpyxl's own files, which hold names and phones."""
    for sheet in made.worksheets:
        loose: Sheet = sheet
        if not loose.closed:
            loose.close()
        Path(loose._writer.out).unlink(missing_ok=True)  # noqa: SLF001 - it has no public way


def _counter(total: int, progress: Progress) -> Callable[[], None]:
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if done % 50 == 0 and not progress(min(done, total), total):
            raise KnownError("The export was stopped; no workbook was written.")

    return step


def _notes_page(notes: tuple[Note, ...]) -> Page:
    columns = (
        Column(say("Sheet")), Column(say("Row"), Kind.NUMBER), Column(say("Column")),
        Column(say("Characters replaced by \ufffd"), Kind.NUMBER), Column(say("Characters that did not fit"), Kind.NUMBER),
    )  # fmt: skip
    rows = tuple((note.sheet, note.row or None, note.column, note.replaced, note.cut) for note in notes)
    return Page(say("Notes"), columns, rows)

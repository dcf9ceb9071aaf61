"""Cells: text stays text whatever it looks like, times are Excel's own, everything mended is noted."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.styles import Font

from app.report.rules.page import Column, Kind, Value, Word
from app.report.rules.text import LONGEST, escaped, mend
from app.report.sheet.looks import Looks, alignment
from app.words.catalogue import tr_in

Sheet = Any  # openpyxl's write-only sheet, whose types its stubs leave out


@dataclass(frozen=True)
class Note:
    """A cell that could not hold its text as it was.

    Args:
        sheet: its name.
        row: from 1.
        column: its heading.
        replaced: how many characters became U+FFFD.
        cut: how many characters did not fit.
    """

    sheet: str
    row: int
    column: str
    replaced: int
    cut: int


@dataclass
class Pen:
    """Writes the cells of one workbook.

    Args:
        looks: fonts and formats.
        zone: in which times are told.
        step: called after each row; raises to stop.
    """

    looks: Looks
    zone: ZoneInfo
    step: Callable[[], None]
    notes: list[Note] = field(default_factory=list[Note])

    _styles: dict[tuple[Kind, Kind, bool], Any] = field(default_factory=dict[tuple[Kind, Kind, bool], Any])

    def __post_init__(self) -> None:
        self._body, self._line = self.looks.body_font, self.looks.line

    def say(self, word: Word | str) -> str:
        """One of our words in the workbook's language.

        Args:
            word: English.
        """
        if isinstance(word, str):
            return tr_in(self.looks.language, word)
        return tr_in(self.looks.language, word.text, **dict(word.values))

    def text(self, sheet: Sheet, text: str, font: Font | None = None) -> Cell:
        """A cell of its own that holds text and is never a formula, an error or a number.

        Args:
            sheet: where.
            text: from anywhere.
            font: other than the body's.
        """
        cell = self._text(sheet, text, (0, ""))
        cell.number_format = "@"  # so that it stays text when somebody edits it
        cell.font = font or self._body
        return cell

    def _text(self, sheet: Sheet, text: str, at: tuple[int, str]) -> Cell:
        mended = mend(text)
        if mended.replaced or mended.cut:
            heading = self.say(at[1]) if at[1] else ""
            self.notes.append(Note(str(sheet.title), at[0], heading, mended.replaced, mended.cut))
        cell = WriteOnlyCell(sheet, escaped(mended.text)[:LONGEST] or None)
        if mended.text:
            cell.data_type = "s"  # openpyxl takes "=…" for a formula and "#N/A" for an error
        return cell

    def value(self, sheet: Sheet, value: Value, column: Column, row: int) -> Cell:
        """A cell of a column.

        Args:
            sheet: where.
            value: what.
            column: of which kind.
            row: from 1, for notes.
        """
        plain = self._plain(value, column.kind)
        if isinstance(plain, str):
            cell = self._text(sheet, plain, (row, column.head))
            style = self._style(sheet, Kind.TEXT, column)
        else:
            cell = WriteOnlyCell(sheet, plain)
            style = self._style(sheet, column.kind, column)
        cell._style = style  # noqa: SLF001 - openpyxl's own way to share a style; setting its parts takes 30 times as long
        return cell

    def _style(self, sheet: Sheet, kind: Kind, column: Column) -> Any:  # noqa: ANN401 - openpyxl's
        """The style of a cell, made once: a text in a column of numbers keeps the column's side."""
        key = (kind, column.kind, column.wide)
        if key not in self._styles:
            model = WriteOnlyCell(sheet)
            model.number_format, model.font = self.looks.number_format(kind), self._body
            model.border, model.alignment = self._line, alignment(column.kind, wide=column.wide)
            self._styles[key] = model._style  # noqa: SLF001 - see value
        return self._styles[key]

    def _plain(self, value: Value, kind: Kind) -> str | int | float | datetime | None:
        match value:
            case Word():
                return self.say(value) if value.text else ""
            case bool():
                return "✓" if value else ""
            case datetime():
                # Excel's times know no zone and no more than milliseconds
                return value.astimezone(self.zone).replace(tzinfo=None)
            case timedelta():
                return (
                    round(value / timedelta(minutes=1), 1) if kind is Kind.LATE else value / timedelta(days=1)
                )
            case _:
                return value

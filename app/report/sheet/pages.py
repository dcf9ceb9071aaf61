"""One page of plain values as a sheet: heading row frozen, widths that fit, filters."""

from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook

from app.report.rules.page import Column, Kind, Page, Value, Word
from app.report.sheet.cells import Pen, Sheet
from app.report.sheet.looks import alignment

_WIDTHS = {
    Kind.NUMBER: 10.0, Kind.TIME: 11.0, Kind.MOMENT: 20.0, Kind.LENGTH: 10.0, Kind.LATE: 18.0,
    Kind.SHARE: 9.0, Kind.DECIMAL: 9.0, Kind.YES: 7.0,
}  # fmt: skip
_LONGEST_WIDTH = 44.0
_SAMPLE = 500  # rows that decide about a column's width


def add_page(book: Workbook, page: Page, pen: Pen) -> None:
    """Write a page as a sheet of the workbook.

    Args:
        book: open for writing.
        page: what stands on it.
        pen: writes its cells.
    """
    sheet: Sheet = book.create_sheet(pen.say(page.title))
    top = len(page.above) + (2 if page.above else 1)
    corner = f"{get_column_letter(page.keep + 1)}{top + 1}"
    sheet.freeze_panes = corner
    for at, column in enumerate(page.columns):
        sheet.column_dimensions[get_column_letter(at + 1)].width = _width(page, at, column, pen)
    last = get_column_letter(len(page.columns))
    if page.rows:
        sheet.auto_filter.ref = f"A{top}:{last}{top + len(page.rows)}"
    sheet.print_title_rows = f"{top}:{top}"
    fit_to_width(sheet)
    sheet.sheet_properties.tabColor = pen.looks.accent
    _fill(sheet, page, pen, top)


def fit_to_width(sheet: Sheet) -> None:
    """Print a sheet across one page, lying.

    Args:
        sheet: which.
    """
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9  # A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _fill(sheet: Sheet, page: Page, pen: Pen, top: int) -> None:
    for n, (label, value) in enumerate(page.above, 1):
        kind = Kind.NUMBER if isinstance(value, int) else Kind.TEXT
        cells = [pen.text(sheet, pen.say(label)), pen.value(sheet, value, Column("", kind), n)]
        sheet.append(cells)
    if page.above:
        sheet.append([])
    sheet.append(heads(sheet, page.columns, pen))
    for n, row in enumerate(page.rows, top + 1):
        sheet.append([pen.value(sheet, v, column, n) for v, column in zip(row, page.columns, strict=True)])
        pen.step()


def heads(sheet: Sheet, columns: tuple[Column, ...], pen: Pen) -> list[object]:
    """The cells of a heading row, each over its values.

    Args:
        sheet: where.
        columns: from left to right.
        pen: writes them.
    """
    cells: list[object] = []
    for column in columns:
        cell = pen.text(sheet, pen.say(column.head), font=pen.looks.head_font)
        cell.fill, cell.alignment = pen.looks.head_fill, alignment(column.kind, wide=False)
        cells.append(cell)
    return cells


def _width(page: Page, at: int, column: Column, pen: Pen) -> float:
    head = shown(pen.say(column.head)) + 3  # the filter's arrow
    if column.kind is not Kind.TEXT:
        return max(head, _WIDTHS[column.kind])
    longest = max((_length(row[at], pen) for row in page.rows[:_SAMPLE]), default=0.0)
    return min(max(head, longest + 1, 6.0), _LONGEST_WIDTH)


def _length(value: Value, pen: Pen) -> float:
    if isinstance(value, Word):
        value = pen.say(value) if value.text else ""
    return shown(value) if isinstance(value, str) else 0.0


def shown(text: str) -> float:
    """How wide a text is in a spreadsheet's unit, the width of a digit.

    Args:
        text: its longest line counts.
    """
    return max(
        (sum(1.9 if ord(letter) > 0x2E7F else 1.05 for letter in line) for line in text.split("\n")[:20]),
        default=0.0,
    )

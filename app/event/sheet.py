"""The gate for every spreadsheet that comes from outside: rows with their numbers, or one sentence why not."""

import csv
import io
import unicodedata
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from xml.etree.ElementTree import ParseError

from app.words.errors import KnownError

Value = str | int | float | bool | date | time | timedelta | None

MOST_BYTES = 20_000_000
MOST_UNPACKED = 300_000_000
MOST_RATIO = 100
MOST_ROWS = 200_000
MOST_COLUMNS = 64
_HEADING_ROWS = 15  # titles may stand above the headings
_MOST_MARKS = 3  # on one letter: pointed Hebrew and Tibetan names have so many
_BLANK_ROWS = 200  # after so many the sheet has ended
_COMPUTED = {"f", "e"}  # a formula, or the fault that one left behind: #REF!
_OLD_EXCEL = bytes.fromhex("D0CF11E0A1B11AE1")


@dataclass(frozen=True)
class Formula:
    """A cell that holds a formula, whose value nobody checked."""

    text: str


@dataclass(frozen=True)
class Row:
    """One row of the sheet.

    Args:
        number: as Excel counts it, from 1.
        cells: by field.
    """

    number: int
    cells: Mapping[str, Value | Formula]

    def text(self, field: str) -> str:
        """A cell as text: width folded at the ends, a phone of 13800000001.0 as 13800000001, "" if empty.

        Args:
            field: which column.
        """
        return as_text(self.cells.get(field))

    def formulas(self) -> tuple[str, ...]:
        """The fields whose cells hold formulas."""
        return tuple(field for field, value in self.cells.items() if isinstance(value, Formula))


@dataclass(frozen=True)
class Table:
    """A sheet that was read.

    Args:
        fields: the columns that were recognised.
        unknown: headings that nobody asked for.
        rows: without blank ones.
    """

    fields: tuple[str, ...]
    unknown: tuple[str, ...]
    rows: tuple[Row, ...]


def as_text(value: "Value | Formula") -> str:
    """A cell as a person would read it.

    Args:
        value: as the file holds it.
    """
    if value is None or isinstance(value, Formula):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    letters = (one for one in str(value) if one in "\n\t" or unicodedata.category(one)[0] != "C")
    return "".join(_without_towers(letters)).strip()


def _without_towers(letters: Iterable[str]) -> Iterator[str]:
    """Letters with the accents that a script needs; a tower of them would cover what stands above and below."""
    marks = 0
    for letter in letters:
        marks = marks + 1 if unicodedata.category(letter) in ("Mn", "Me") else 0
        if marks <= _MOST_MARKS:
            yield letter


def folded(heading: str) -> str:
    """A heading as it is compared: width and case folded, without spaces and notes in brackets.

    Args:
        heading: as written.
    """
    plain = unicodedata.normalize("NFKC", heading).casefold().split("(")[0]
    return "".join(letter for letter in plain if letter.isalnum())


def read_table(path: Path, headings: Mapping[str, Iterable[str]], needed: tuple[str, ...]) -> Table:
    """Read a spreadsheet whose headings may stand in any order, in Chinese or English.

    Args:
        path: an .xlsx or .csv file from anybody.
        headings: what each field may be called.
        needed: fields without which the sheet makes no sense.

    Raises:
        KnownError: it is not such a file, or a needed column is missing; one sentence each.
    """
    names = {folded(name): field for field, called in headings.items() for name in called}
    rows = _rows(path)
    columns, unknown = _find_headings(path, rows, names, needed, headings)
    kept = [
        Row(number, {field: cells[at] for at, field in columns.items() if at < len(cells)})
        for number, cells in rows
    ]
    return Table(
        tuple(columns.values()),
        unknown,
        tuple(row for row in kept if any(_full(cell) for cell in row.cells.values())),
    )


def _full(value: "Value | Formula") -> bool:
    return isinstance(value, Formula) or as_text(value) != ""


def _find_headings(
    path: Path,
    rows: "Iterator[tuple[int, tuple[Value | Formula, ...]]]",
    names: Mapping[str, str],
    needed: tuple[str, ...],
    headings: Mapping[str, Iterable[str]],
) -> tuple[dict[int, str], tuple[str, ...]]:
    best: dict[int, str] = {}
    for _, (_, cells) in zip(range(_HEADING_ROWS), rows, strict=False):
        written = [as_text(cell) for cell in cells]
        found: dict[int, str] = {}
        for at, text in enumerate(written):
            field = names.get(folded(text))
            if field and field not in found.values():
                found[at] = field
        if set(needed) <= set(found.values()):
            return found, tuple(text for at, text in enumerate(written) if text and at not in found)
        best = found if len(found) > len(best) else best
    lacking = next(field for field in needed if field not in best.values())
    raise KnownError(
        '{name} has no column "{heading}". Put the headings in the first row, then choose the file again.',
        name=path.name,
        heading=" / ".join(list(headings[lacking])[:2]),
    )


def _rows(path: Path) -> "Iterator[tuple[int, tuple[Value | Formula, ...]]]":
    kind = _kind(path)
    rows = _csv_rows(path) if kind == "csv" else _xlsx_rows(path)
    blank = 0
    for number, cells in enumerate(rows, start=1):
        if number > MOST_ROWS:
            raise KnownError(
                "{name} has more than {n} rows. Split it, or remove what is not guests.",
                name=path.name,
                n=MOST_ROWS,
            )
        if any(_full(cell) for cell in cells):
            blank = 0
            yield number, cells
        else:
            blank += 1
            if blank > _BLANK_ROWS:
                return


def _kind(path: Path) -> str:
    if not path.is_file():
        raise KnownError("{name} is not there. Check the folder and choose the file again.", name=path.name)
    size = path.stat().st_size
    if size == 0:
        raise KnownError("{name} is empty. Choose the file that holds the list.", name=path.name)
    if size > MOST_BYTES:
        raise KnownError(
            "{name} is larger than 20 MB. Remove pictures and sheets that are not needed.", name=path.name
        )
    with path.open("rb") as file:
        head = file.read(8)
    if head == _OLD_EXCEL:
        raise KnownError(
            "{name} is locked with a password or in the old .xls format. Save it as .xlsx without a password.",
            name=path.name,
        )
    if head.startswith(b"PK"):
        return "xlsx"
    if path.suffix.lower() in (".csv", ".txt", ".tsv"):
        return "csv"
    raise KnownError("{name} is not an Excel workbook. Save it as .xlsx and try again.", name=path.name)


def _plain(value: object) -> "Value":
    if value is None or isinstance(value, str | int | float | date | time | timedelta):
        return value
    return str(value)


def _xlsx_rows(path: Path) -> "Iterator[tuple[Value | Formula, ...]]":
    import openpyxl

    _check_zip(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles it does not know
            book = openpyxl.load_workbook(path, read_only=True, data_only=False)
            try:
                sheet = book.worksheets[0]
                sheet.reset_dimensions()  # a stray cell at the far corner must not cost a million rows
                for cells in sheet.iter_rows(max_col=MOST_COLUMNS):
                    yield tuple(
                        Formula(str(cell.value)) if cell.data_type in _COMPUTED else _plain(cell.value)
                        for cell in cells
                    )
            finally:
                book.close()
    except (
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        TypeError,
        IndexError,
        ParseError,
        EOFError,
        OSError,
        AttributeError,
    ) as fault:
        raise KnownError(
            "{name} is damaged. Open it in Excel, save it again, and choose it again.", name=path.name
        ) from fault


def _check_zip(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError) as fault:
        raise KnownError(
            "{name} is damaged. Open it in Excel, save it again, and choose it again.", name=path.name
        ) from fault
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise KnownError("{name} is not an Excel workbook. Save it as .xlsx and try again.", name=path.name)
    unpacked = sum(member.file_size for member in members)
    packed = max(1, sum(member.compress_size for member in members))
    if unpacked > MOST_UNPACKED or (unpacked > MOST_BYTES and unpacked / packed > MOST_RATIO):
        raise KnownError(
            "{name} unpacks to an unreasonable size. Copy the list into a new workbook and choose that.",
            name=path.name,
        )


def _csv_rows(path: Path) -> Iterator[tuple[Value, ...]]:
    text = _decoded(path)
    try:
        dialect = csv.Sniffer().sniff(text[:4096], delimiters=",;\t")
    except csv.Error:
        dialect = csv.excel
    try:
        for cells in csv.reader(io.StringIO(text), dialect):
            yield tuple(cells[:MOST_COLUMNS])
    except csv.Error as fault:
        raise KnownError(
            "{name} is damaged. Open it in Excel, save it again, and choose it again.", name=path.name
        ) from fault


def _decoded(path: Path) -> str:
    data = path.read_bytes()
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise KnownError("The letters in {name} cannot be read. Save it as .xlsx and try again.", name=path.name)

"""What a guest list from outside would change, judged row by row before anything is changed."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from app.guests.rules.codes import normalise
from app.guests.rules.guest import GuestView
from app.guests.rules.matching import Matching
from app.guests.rules.numbers import clean_number

LONGEST_TEXT = 200
MOST_COMPANIONS = 99
DEFAULT_CATEGORY, DEFAULT_CATEGORY_ZH = "Guests", "来宾"
_YES = {"1", "y", "yes", "true", "是", "对", "√", "✓", "vip", "贵宾", "必读", "有"}
_NO = {"", "0", "n", "no", "false", "否", "不", "×", "x", "无", "-"}


class Trouble(StrEnum):
    """What is wrong with a cell."""

    NO_NAME = "no_name"
    FORMULA = "formula"
    TOO_LONG = "too_long"
    NOT_A_COUNT = "not_a_count"
    NOT_YES_OR_NO = "not_yes_or_no"
    TWICE_IN_FILE = "twice_in_file"
    CODE_TWICE = "code_twice"
    CODE_TAKEN = "code_taken"
    CODE_UNREADABLE = "code_unreadable"
    WHICH_GUEST = "which_guest"


@dataclass(frozen=True)
class Draft:
    """A guest as a list from outside describes it; "" where it says nothing."""

    name: str
    number: str = ""
    salutation: str = ""
    organisation: str = ""
    position: str = ""
    category: str = DEFAULT_CATEGORY
    host: str = ""
    host_phone: str = ""
    table_no: str = ""
    area: str = ""
    phone: str = ""
    companions: int = 0
    vip: bool = False
    note: str = ""
    must_read: bool = False
    code: str = ""


@dataclass(frozen=True)
class RawRow:
    """A row as the sheet gave it.

    Args:
        number: as Excel counts it.
        texts: by field.
        formulas: fields that held formulas.
    """

    number: int
    texts: Mapping[str, str]
    formulas: tuple[str, ...] = ()


@dataclass(frozen=True)
class Problem:
    """A cell that needs mending.

    Args:
        row: as Excel counts it.
        field: which column.
        trouble: what is wrong.
        value: what stands there, shortened.
        other_row: the row it collides with, 0 if none.
    """

    row: int
    field: str
    trouble: Trouble
    value: str = ""
    other_row: int = 0


@dataclass(frozen=True)
class Judged:
    """One row and what it would do.

    Args:
        row: as Excel counts it.
        draft: what it says.
        guest_id: the guest it would change; None for a new one.
        changes: whether it says anything new.
        problems: what needs mending first.
        fields: what of the guest it would change, by field; () for a new guest.
        before: the guest as the list has it; None for a new one.
    """

    row: int
    draft: Draft
    guest_id: int | None
    changes: bool
    problems: tuple[Problem, ...]
    fields: tuple[str, ...] = ()
    before: GuestView | None = None


@dataclass(frozen=True)
class Preview:
    """What an import would do.

    Args:
        rows: of the sheet, in order.
        absent: guests who are expected and whom no row is about; whoever was registered at the door is not among them.
    """

    rows: tuple[Judged, ...]
    absent: tuple[GuestView, ...] = ()

    @property
    def new(self) -> tuple[Judged, ...]:
        """Rows that would add a guest."""
        return tuple(row for row in self.rows if not row.problems and row.guest_id is None)

    @property
    def changed(self) -> tuple[Judged, ...]:
        """Rows that would change a guest."""
        return tuple(
            row for row in self.rows if not row.problems and row.guest_id is not None and row.changes
        )

    @property
    def unchanged(self) -> tuple[Judged, ...]:
        """Rows that say nothing new."""
        return tuple(
            row for row in self.rows if not row.problems and row.guest_id is not None and not row.changes
        )

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that needs mending, in order of the rows."""
        return tuple(problem for row in self.rows for problem in row.problems)


def judge(
    rows: Iterable[RawRow],
    guests: tuple[GuestView, ...],
    taken: Mapping[str, int],
    vips: Collection[str] = (),
) -> Preview:
    """Judge every row against the file itself and the list as it stands.

    Args:
        rows: of the sheet.
        guests: the list.
        taken: every code ever issued, with its guest.
        vips: categories of which every guest is a VIP.
    """
    read = [(row, *read_draft(row)) for row in rows]
    said = frozenset(field for row, *_ in read for field in (*row.texts, *row.formulas))
    matching = Matching(guests, said, (_person(draft) for _, draft, _ in read if not draft.number))
    numbers: dict[str, int] = {}
    codes: dict[str, int] = {}
    judged: list[Judged] = []
    for row, draft, problems in read:
        match = matching.of(draft.number, _person(draft))
        guest = match.guest
        problems.extend(_collisions(row.number, draft, numbers, codes))
        if match.unsure:
            problems.append(Problem(row.number, "name", Trouble.WHICH_GUEST, draft.name))
        if draft.code and taken.get(draft.code, guest.id if guest else 0) != (guest.id if guest else 0):
            problems.append(Problem(row.number, "code", Trouble.CODE_TAKEN))
        differ = () if guest is None else _changed(guest, draft, said, vips)
        fresh_code = bool(draft.code) and draft.code not in taken
        changes = guest is None or bool(differ) or fresh_code
        guest_id = guest.id if guest else None
        judged.append(Judged(row.number, draft, guest_id, changes, tuple(problems), differ, guest))
    return Preview(tuple(judged), _absent(guests, judged))


def _person(draft: Draft) -> tuple[str, str, str]:
    return draft.name, draft.organisation, draft.phone


def _changed(guest: GuestView, draft: Draft, said: Collection[str], vips: Collection[str]) -> tuple[str, ...]:
    """What a row would change of a guest; a column that the sheet does not have changes nothing."""
    names = [
        field.name for field in fields(Draft) if field.name in said and field.name not in ("code", "number")
    ]
    differ = [name for name in names if name != "vip" and getattr(draft, name) != getattr(guest, name)]
    category = draft.category if "category" in said else guest.category
    if "vip" in said and (draft.vip or category in vips) != guest.vip:
        differ.append("vip")
    return tuple(differ)


def _absent(guests: tuple[GuestView, ...], judged: list[Judged]) -> tuple[GuestView, ...]:
    found = {row.guest_id for row in judged}
    return tuple(one for one in guests if one.id not in found and not one.walk_in and not one.cancelled)


def draft_of(guest: GuestView, like: Draft) -> Draft:
    """A guest of the list as a draft, for comparing.

    Args:
        guest: of the list.
        like: whose code is taken over, because a code is never compared here.
    """
    names = {field.name for field in fields(Draft)} - {"code"}
    return Draft(**{name: getattr(guest, name) for name in names}, code=like.code)


def _collisions(row: int, draft: Draft, numbers: dict[str, int], codes: dict[str, int]) -> list[Problem]:
    found: list[Problem] = []
    for value, seen, field, trouble in (
        (draft.number, numbers, "number", Trouble.TWICE_IN_FILE),
        (draft.code, codes, "code", Trouble.CODE_TWICE),
    ):
        if value and value in seen:
            found.append(Problem(row, field, trouble, value if field == "number" else "", seen[value]))
        elif value:
            seen[value] = row
    return found


def read_draft(row: RawRow) -> tuple[Draft, list[Problem]]:
    """A row as a draft, with what is wrong in it.

    Args:
        row: of the sheet.
    """
    problems = [Problem(row.number, field, Trouble.FORMULA) for field in row.formulas]
    for field, text in row.texts.items():
        if field != "code" and len(text) > LONGEST_TEXT:
            problems.append(Problem(row.number, field, Trouble.TOO_LONG, text[:20]))
    if not row.texts.get("name") and "name" not in row.formulas:
        problems.append(Problem(row.number, "name", Trouble.NO_NAME))
    texts = {name: row.texts.get(name, "")[:LONGEST_TEXT] for name in (field.name for field in fields(Draft))}
    texts["code"] = row.texts.get("code", "")  # another system's may be longer: `normalise` says how long
    companions = _count(row.number, texts["companions"], problems)
    flags = {field: _flag(row.number, field, texts[field], problems) for field in ("vip", "must_read")}
    code = texts["code"] and normalise(texts["code"])
    if code is None:
        problems.append(Problem(row.number, "code", Trouble.CODE_UNREADABLE))
    plain = {
        name: text
        for name, text in texts.items()
        if name not in ("companions", "vip", "must_read", "code", "number", "category")
    }
    draft = Draft(
        **plain, number=clean_number(texts["number"]), category=texts["category"] or DEFAULT_CATEGORY,
        companions=companions, vip=flags["vip"], must_read=flags["must_read"], code=code or "",
    )  # fmt: skip
    return draft, problems


def _count(row: int, text: str, problems: list[Problem]) -> int:
    digits = text.strip().removeprefix("+")
    if not digits:
        return 0
    if digits.isdecimal() and int(digits) <= MOST_COMPANIONS:
        return int(digits)
    problems.append(Problem(row, "companions", Trouble.NOT_A_COUNT, text[:20]))
    return 0


def _flag(row: int, field: str, text: str, problems: list[Problem]) -> bool:
    said = text.strip().casefold()
    if said not in _YES | _NO:
        problems.append(Problem(row, field, Trouble.NOT_YES_OR_NO, text[:20]))
    return said in _YES

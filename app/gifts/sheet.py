"""The organiser's sheet of gifts: rows in, a bad row named with its reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from app.event.rules import EventView
from app.event.sheet import Row, read_table
from app.gifts.rules.gift import GiftKind, GiftView, Per, RuleView
from app.words.errors import KnownError

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "name": ("礼品", "礼品名称", "名称", "品名", "gift", "gift name", "name", "item"),
    "name_en": ("英文名", "英文名称", "英文", "english", "english name", "gift english"),
    "kind": ("类型", "种类", "kind", "type"),
    "stock": ("库存", "数量", "总数", "备货", "stock", "quantity", "count"),
    "desk": ("礼品台", "存放", "存放台", "desk", "at desk"),
    "categories": ("发给", "适用类别", "类别", "来宾类别", "对象", "for", "categories", "category", "who"),
    "tables": ("桌号", "适用桌号", "桌", "tables", "table"),
    "pieces": ("每人件数", "每人", "件数", "每份", "pieces", "each", "per guest", "pieces each"),
    "per": ("按", "计数", "计数方式", "per", "counted by"),
    "before": ("签到截止", "限签到前", "早到截止", "signed in before", "before"),
    "variants": ("规格", "款式", "颜色", "尺码", "variants", "variant", "sizes", "colours", "size", "colour"),
    "low": ("预警", "库存预警", "提醒", "低于提醒", "low mark", "low", "warn at"),
}
_ALL = {"", "全部", "所有", "全体", "all", "everyone"}
_PER = {
    "": Per.GUEST, "来宾": Per.GUEST, "请柬": Per.GUEST, "guest": Per.GUEST, "invitation": Per.GUEST,
    "同行": Per.COMPANION, "companion": Per.COMPANION, "companions": Per.COMPANION,
    "每人": Per.PERSON, "人": Per.PERSON, "person": Per.PERSON, "people": Per.PERSON,
}  # fmt: skip
_PRIZES = {"奖品", "prize", "prizes"}
_MOST = 1_000_000


@dataclass(frozen=True)
class GiftLine:
    """One row of the sheet.

    Args:
        gift: the gift; its id does not count.
        rule: who is owed it; None for a prize, which is won.
        desk: the shelf, "" for the common one.
        stock: pieces brought.
    """

    gift: GiftView
    rule: RuleView | None
    desk: str
    stock: int


def read_gifts(path: Path, event: EventView) -> tuple[GiftLine, ...]:
    """The gifts of a sheet, headings in Chinese or English; all rows or none.

    Args:
        path: an .xlsx or .csv file from anybody.
        event: whose day and zone a bare time of day means.

    Raises:
        KnownError: the file cannot be read, or a row cannot be a gift; the row is named.
    """
    table = read_table(path, HEADINGS, ("name", "stock"))
    lines = tuple(_line(row, position, event) for position, row in enumerate(table.rows, 1))
    if not lines:
        raise KnownError("{name} holds no gifts below its headings.", name=path.name)
    return lines


def _line(row: Row, position: int, event: EventView) -> GiftLine:
    name = row.text("name")
    if not name or len(name) > 128:
        raise KnownError("Row {row}: the gift has no name, or one that is too long.", row=row.number)
    kind = GiftKind.PRIZE if row.text("kind").casefold() in _PRIZES else GiftKind.GIFT
    stock = row.text("stock")
    gift = GiftView(
        0, kind, name, row.text("name_en"), _split(row.text("variants")), _number(row, "low", 0),
        counted=stock != "", position=position,
    )  # fmt: skip
    pieces = _number(row, "pieces", 1)
    rule = None
    if kind is GiftKind.GIFT and pieces:
        rule = RuleView(
            0, 0, _split(row.text("categories")), _split(row.text("tables")), pieces, _per(row), _before(row, event)
        )  # fmt: skip
    return GiftLine(gift, rule, row.text("desk"), _number(row, "stock", 0))


def _split(text: str) -> tuple[str, ...]:
    for mark in "、，;；/\n":
        text = text.replace(mark, ",")
    parts = tuple(part.strip() for part in text.split(","))
    return tuple(dict.fromkeys(part for part in parts if part.casefold() not in _ALL))


def _number(row: Row, field: str, usual: int) -> int:
    text = row.text(field)
    if text == "":
        return usual
    if not (text.isascii() and text.isdigit() and int(text) <= _MOST):
        raise KnownError('Row {row}: "{typed}" must be a whole number.', row=row.number, typed=text)
    return int(text)


def _per(row: Row) -> Per:
    text = row.text("per").casefold()
    if text not in _PER:
        raise KnownError(
            'Row {row}: "{typed}" must be guest, companion or person.', row=row.number, typed=row.text("per")
        )
    return _PER[text]


def _before(row: Row, event: EventView) -> datetime | None:
    value = row.cells.get("before")
    if value is None or value == "":
        return None
    try:
        if isinstance(value, datetime):
            return value.replace(tzinfo=event.tz)
        clock = value if isinstance(value, time) else time.fromisoformat(row.text("before").zfill(5))
    except ValueError as fault:
        raise KnownError(
            'Row {row}: "{typed}" is not a time of day. Write it as 09:00.',
            row=row.number,
            typed=row.text("before"),
        ) from fault
    day = event.starts_at.astimezone(event.tz).date()
    return datetime.combine(day, clock, tzinfo=event.tz)

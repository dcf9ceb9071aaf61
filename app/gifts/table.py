"""The table of gifts: what was brought, given, owed and counted, one row a gift."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.gifts.rules.closing import GiftSum
from app.gifts.rules.gift import GiftKind, Per
from app.gifts.service.stock import StockLine
from app.kit.widgets.tables import BOLD_ROLE, INK_ROLE
from app.words.catalogue import ENGLISH, language, tr
from app.words.formats import clauses, listed

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True)
class GiftRow:
    """A gift with its stock and its sums."""

    line: StockLine
    sums: GiftSum


def whom(line: StockLine) -> str:
    """Whom a gift is for, in words.

    Args:
        line: the gift with its rules.
    """
    if line.gift.kind is GiftKind.PRIZE:
        return tr("Prize")
    if not line.rules:
        return tr("By hand only")
    told: list[str] = []
    for rule in line.rules:
        who = listed(rule.categories) or tr("Everyone")
        tables = tr("table {table}", table=listed(rule.tables)) if rule.tables else ""
        per = {Per.GUEST: "", Per.COMPANION: tr("each companion"), Per.PERSON: tr("each person")}[rule.per]
        pieces = f"× {rule.pieces}" if rule.pieces > 1 else ""
        told.append(" ".join(part for part in (listed((who, tables, per)), pieces) if part))
    return clauses(told)


class GiftTable(QAbstractTableModel):
    """Rows of gifts.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[GiftRow, ...] = ()
        self._heads = (
            tr("Gift"), tr("For"), tr("Brought"), tr("Planned"), tr("Given"), tr("IOUs"), tr("In stock"),
            tr("Counted"), tr("Difference"),
        )  # fmt: skip

    def show_rows(self, rows: tuple[GiftRow, ...]) -> None:
        """Show these rows.

        Args:
            rows: in the organiser's order.
        """
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many gifts."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> object:
        """The headings; numbers stand over their right edge."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == int(Qt.ItemDataRole.DisplayRole):
            return self._heads[section]
        if role == int(Qt.ItemDataRole.TextAlignmentRole):
            return _align(section)
        return None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """One cell."""
        one = self.rows[index.row()]
        if role == int(Qt.ItemDataRole.DisplayRole):
            return _cells(one)[index.column()]
        if role == int(Qt.ItemDataRole.TextAlignmentRole):
            return _align(index.column())
        if role == BOLD_ROLE:
            return index.column() == 0 or bool(_ink(one, index.column()))
        return _ink(one, index.column()) if role == INK_ROLE else None


def _align(column: int) -> int:
    side = Qt.AlignmentFlag.AlignLeft if column < 2 else Qt.AlignmentFlag.AlignRight
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _cells(one: GiftRow) -> tuple[str, ...]:
    gift, sums = one.line.gift, one.sums
    name = gift.name_en if language() == ENGLISH and gift.name_en else gift.name
    if gift.variants:
        name = f"{name} ({' / '.join(gift.variants)})"
    off = "" if sums.difference is None else f"{sums.difference:+d}" if sums.difference else "0"
    numbers = (
        sums.brought if gift.counted else None,
        sums.planned,
        sums.given,
        sums.owed,
        sums.on_hand,
        sums.counted,
    )
    return (name, whom(one.line), *("" if number is None else f"{number:,}" for number in numbers), off)


def _ink(one: GiftRow, column: int) -> str:
    if column == 5 and one.sums.owed:
        return "already_text"
    if column == 6 and one.line.low:
        return "refuse_text"
    return "refuse_text" if column == 8 and one.sums.difference else ""

"""A table on paper: columns of fixed share, rows that wrap, the heading again on every sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.report.paper.leaf import BODY, GREY, MARGIN, RIGHT, WIDTH, Leaf, Style

_HEAD = Style(2.9, bold=True, colour=GREY)
_GAP = 2.0


@dataclass(frozen=True)
class Cell:
    """A heading and how wide its column is."""

    head: str
    share: float
    style: Style = BODY


class Grid:
    """A table being set on a paper.

    Args:
        leaf: where.
        cells: one a column; shares are of the whole width.
        least: height of a row at least, mm.
    """

    def __init__(self, leaf: Leaf, cells: Sequence[Cell], least: float = 0.0) -> None:
        self._leaf, self._cells, self._least = leaf, cells, least
        whole = sum(cell.share for cell in cells)
        self._widths = [(WIDTH - 2 * MARGIN) * cell.share / whole for cell in cells]
        self.heads()

    def left_of(self, column: int) -> float:
        """Where a column begins.

        Args:
            column: from 0.
        """
        return MARGIN + sum(self._widths[:column])

    def heads(self) -> None:
        """The heading row."""
        leaf = self._leaf
        high = 0.0
        for at, cell in enumerate(self._cells):
            style = Style(_HEAD.size, bold=True, colour=GREY, align=cell.style.align)
            high = max(high, leaf.text(self.left_of(at), leaf.y, self._widths[at] - _GAP, cell.head, style))
        leaf.y += high + 0.8
        leaf.rule(leaf.y)
        leaf.y += 1.5

    def row(self, *values: str) -> float:
        """One row; answers its upper edge.

        Args:
            values: one a column.
        """
        leaf = self._leaf
        sizes = [
            leaf.height_of(self._widths[at] - _GAP, value, self._cells[at].style)
            for at, value in enumerate(values)
        ]
        high = max(*sizes, self._least)
        if leaf.room(high + 3):
            self.heads()
        top = leaf.y
        for at, value in enumerate(values):
            leaf.text(self.left_of(at), top, self._widths[at] - _GAP, value, self._cells[at].style)
        leaf.y = top + high + 1.2
        leaf.rule(leaf.y)
        leaf.y += 1.5
        return top


def figures(bold: bool = False) -> Style:
    """The style of a column of numbers.

    Args:
        bold: heavier.
    """
    return Style(bold=bold, align=RIGHT)

"""A QR code as its modules, and painted from them: one way for cards, papers, slips and stages."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

Modules = tuple[tuple[bool, ...], ...]
QUIET = 4  # modules of bare ground that a symbol needs around it


def modules(text: str, correction: str) -> Modules:
    """The modules of a QR without its quiet zone, row by row, true for dark.

    Args:
        text: what it holds.
        correction: l, m, q or h; how much of it may be hidden.
    """
    import segno

    made = segno.make(text, error=correction, boost_error=False, micro=False)
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)


def paint_modules(painter: QPainter, at: QPointF, edge: float, rows: Modules, colour: QColor) -> None:
    """Paint the dark modules; the ground is the painter's.

    Args:
        painter: where.
        at: the upper left corner of the symbol itself.
        edge: of a module, in the painter's units.
        rows: the modules.
        colour: of the dark ones.
    """
    for left, top, width in _runs(rows):
        painter.fillRect(QRectF(at.x() + left * edge, at.y() + top * edge, width * edge, edge), colour)


def _runs(rows: Modules) -> Iterator[tuple[int, int, int]]:
    """Dark runs of each row: fewer rectangles, and no hairlines between modules."""
    for top, row in enumerate(rows):
        left = 0
        while left < len(row):
            if not row[left]:
                left += 1
                continue
            right = left
            while right < len(row) and row[right]:
                right += 1
            yield left, top, right - left
            left = right

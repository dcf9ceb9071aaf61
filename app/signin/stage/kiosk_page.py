"""The page of self-service: where everything stands, for what is painted and for what is pressed."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize

from app.kit.stage.ink import Grid

TALL = 100.0  # u that the page needs; a taller screen has it in its middle
_GAP = 2.0
PRESS = 13.0  # u: a finger in a glove hits it
_ASKS = 1.4  # the tile with two keys in it is wider by so much


@dataclass(frozen=True)
class KioskPage:
    """The page on a screen.

    Args:
        grid: of the screen.
        top: pixels above the page.
    """

    grid: Grid
    top: float

    @classmethod
    def of(cls, size: QSize) -> "KioskPage":
        """The page of a size; upright screens have it in their middle.

        Args:
            size: in pixels.
        """
        grid = Grid.of(size)
        return cls(grid, max(0.0, (grid.height - TALL * grid.u) / 2))

    @property
    def u(self) -> float:
        """One percent of the page's height."""
        return self.grid.u

    def box(self, left: float, top: float, right: float, bottom: float) -> QRectF:
        """A place on the page.

        Args:
            left: in u.
            top: in u from the page's top.
            right: in u; zero or negative from the right edge.
            bottom: in u from the page's top.
        """
        u, x1 = self.u, left * self.u
        x2 = self.grid.width + right * u if right <= 0 else right * u
        return QRectF(x1, self.top + top * u, x2 - x1, (bottom - top) * u)

    def language(self) -> QRectF:
        """The button that chooses the other language."""
        return self.box(self.grid.width / self.u - 34, 4.4, -8, 14)

    def done(self) -> QRectF:
        """The button that ends an outcome."""
        return self.box(self.grid.width / self.u - 35, 89.5, -9, 97)

    def tiles(self, count: int, *, asks: bool) -> tuple[QRectF, ...]:
        """The tiles below an outcome; the first asks for companions if one does.

        Args:
            count: how many.
            asks: whether the first holds the two keys.
        """
        body, u = self.box(9, 59, -9, 87), self.u
        shares = [_ASKS if asks and at == 0 else 1.0 for at in range(count)]
        room = body.width() - _GAP * u * (count - 1)
        wide = room / max(sum(shares), 2.4)
        left, made = body.left(), list[QRectF]()
        for share in shares:
            made.append(QRectF(left, body.top(), wide * share, body.height()))
            left = made[-1].right() + _GAP * u
        return tuple(made)

    def numbers(self, count: int) -> tuple[QRectF, ...]:
        """Where the numbers are pressed, from 0; in several rows where the screen is narrow.

        Args:
            count: how many.
        """
        body, u, gap = self.box(9, 59, -9, 87), self.u, _GAP * self.u
        fit = max(1, int((body.width() + gap) / (PRESS * u + gap)))
        rows = -(-count // fit) if count else 1
        across = -(-count // rows)
        wide = min(22 * u, (body.width() - gap * (across - 1)) / max(1, across))
        high = min(22 * u, (body.height() - gap * (rows - 1)) / rows)
        return tuple(
            QRectF(
                body.left() + at % across * (wide + gap), body.top() + at // across * (high + gap), wide, high
            )
            for at in range(count)
        )

    def keys(self, tile: QRectF) -> tuple[QRectF, QRectF]:
        """Where − and + are pressed.

        Args:
            tile: that asks for companions.
        """
        edge, inset = PRESS * self.u, 2.6 * self.u
        top = tile.bottom() - edge - inset
        return (
            QRectF(tile.left() + inset, top, edge, edge),
            QRectF(tile.right() - edge - inset, top, edge, edge),
        )

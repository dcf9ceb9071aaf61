"""Where the winners' cards stand, and what stands where on one: numbers as large as all of them allow."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from app.draw.rules.onstage import FACES
from app.draw.rules.prizes import MOST_A_ROUND
from app.draw.stage.aside import GAP, WIDE
from app.kit.stage.ink import Grid

_GAPS = ((10, 2.9), (40, 1.3), (100, 0.9), (MOST_A_ROUND, 0.35))  # u between cards, up to so many
_TALL = 1.26  # how high a card may be for its width


_TALL_ALONE = 1.5  # in a single row there is room for a photograph
_LETTERS = 2.42  # width of a number of five, in its own height
FILLED = 0.91  # of a card's width may be filled
CAPS = 1.1  # a digit has no descender: its type may be higher than its place


@dataclass(frozen=True)
class Cells:
    """Where number, name and organisation stand on a card, in parts of what its band leaves.

    Args:
        number: top and bottom.
        name: top and bottom; None where there is no room for it.
        organisation: top and bottom; None where there is no room for it.
    """

    number: tuple[float, float]
    name: tuple[float, float] | None = None
    organisation: tuple[float, float] | None = None


def cells(count: int, *, named: bool, below: bool) -> Cells:
    """What stands where on a card.

    Args:
        count: of cards on the stage.
        named: whether a name is shown.
        below: whether an organisation has room below it.
    """
    if not named:
        return Cells((0.04, 0.96))
    if count > FACES:
        return Cells((0.04, 0.58), (0.58, 0.96))
    if not below:
        return Cells((0.06, 0.54), (0.55, 0.93))
    return (
        Cells((0.06, 0.5), (0.51, 0.79), (0.79, 0.96))
        if count == 1
        else Cells((0.05, 0.4), (0.41, 0.74), (0.75, 0.95))
    )


def names_fit(count: int) -> bool:
    """Whether names can be read on so many cards.

    Args:
        count: of cards on the stage.
    """
    return count <= 100


def _columns(count: int, body: QRectF, gap: float) -> int:
    """So many cards in a row that their numbers become as large as they can; of nearly equal ones the fullest."""
    if count <= 5:
        return max(1, count)
    if count <= 10:
        return -(-count // 2)

    def digits(columns: int) -> float:
        rows = -(-count // columns)
        wide = (body.width() - gap * (columns - 1)) / columns
        high = min((body.height() - gap * (rows - 1)) / rows, wide * _TALL)
        top, bottom = cells(count, named=names_fit(count), below=False).number
        return min(high * (bottom - top) * CAPS, wide * FILLED / _LETTERS)

    def gone(columns: int) -> int:
        return -count % columns  # places of the last row that nobody takes

    most = max(digits(columns) for columns in range(4, 31))
    good = [columns for columns in range(4, 31) if digits(columns) >= 0.97 * most]
    return min(good, key=gone)


def body_of(grid: Grid, room: float = 0.0) -> QRectF:
    """Where cards may stand.

    Args:
        grid: of the stage.
        room: how far they make room for what stands beside them, 0 to 1.
    """
    return grid.box(8, 17.5, -8, -10.5).adjusted(0, 0, -(WIDE + GAP) * grid.u * room, 0)


def places_of(grid: Grid, count: int, room: float = 0.0) -> tuple[QRectF, ...]:
    """The place of every card, none over another, none outside of the body.

    Args:
        grid: of the stage.
        count: how many.
        room: how far they make room for what stands beside them, 0 to 1.
    """
    body = body_of(grid, room)
    gap = next(gap for most, gap in _GAPS if count <= most) * grid.u
    columns = _columns(count, body, gap)
    rows = max(1, -(-count // columns))
    wide = (body.width() - gap * (columns - 1)) / columns
    high = (body.height() - gap * (rows - 1)) / rows
    most = {1: 116.0, 2: 62.0, 3: 50.0}.get(columns, 50.0) * grid.u
    wide = min(wide, most) if rows == 1 else wide
    high = min(high, 63 * grid.u, wide * (_TALL_ALONE if rows == 1 else _TALL))
    tall = rows * high + (rows - 1) * gap
    made: list[QRectF] = []
    for at in range(count):
        row, column = divmod(at, columns)
        here = min(columns, count - row * columns)
        left = body.center().x() - (here * wide + (here - 1) * gap) / 2
        top = body.center().y() - tall / 2
        made.append(QRectF(left + column * (wide + gap), top + row * (high + gap), wide, high))
    return tuple(made)

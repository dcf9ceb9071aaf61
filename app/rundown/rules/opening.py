"""The opening: the first cue after the guests came in, for which the VIPs should be here."""

from collections.abc import Sequence

from app.rundown.rules.board import Board, Place, Row
from app.rundown.rules.cue import CueKind

# The VIPs still missing are named from so long before the opening on, in ms.
NAMED_FROM = 15 * 60_000


def opening_row(rows: Sequence[Row]) -> Row | None:
    """The opening: the first cue that is not left out and in which more happens than signing in.

    Args:
        rows: of the board, in order.

    Returns:
        Its row; of a programme that holds nothing but signing in the first one, of an empty one None.
    """
    kept = [row for row in rows if row.place is not Place.SKIPPED]
    return next((row for row in kept if row.cue.kind is not CueKind.SIGN_IN), kept[0] if kept else None)


def before_opening(board: Board) -> bool:
    """Whether the opening is near and has not begun: the time to say which VIPs are still missing.

    Args:
        board: of one instant.
    """
    row = opening_row(board.rows)
    if row is None or row.expected is None or row.place not in (Place.NEXT, Place.AHEAD):
        return False
    return row.expected.start - board.seen.now <= NAMED_FROM


def in_opening(board: Board) -> bool:
    """Whether the opening runs: the VIPs who are still missing then are worth a look at the door.

    Args:
        board: of one instant.
    """
    row = opening_row(board.rows)
    return row is not None and row.place is Place.RUNNING

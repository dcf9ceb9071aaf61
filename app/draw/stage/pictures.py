"""Which picture is painted by what."""

from app.draw.rules.onstage import Show
from app.draw.stage.board import paint_board
from app.draw.stage.called import paint_forfeit
from app.draw.stage.dice import paint_dice
from app.draw.stage.dress import Hall
from app.draw.stage.rolling import paint_reveal, paint_rolling
from app.draw.stage.schedule import rolling_ends
from app.draw.stage.titles import paint_idle, paint_title
from app.draw.stage.void import paint_void
from app.kit.stage.canvas import FOREVER, Scene


def scene_of(hall: Hall) -> Scene:
    """The scene of a picture.

    Args:
        hall: what stands on the stage.
    """
    show = hall.on.show
    if show is Show.ROLL:
        return Scene(hall, paint_rolling, FOREVER)
    if show is Show.REVEAL and hall.stop is not None and not hall.on.still:
        return Scene(hall, paint_rolling, rolling_ends(hall), 1.0)  # above a hundred winners pages turn
    if show is Show.REVEAL:
        return Scene(hall, paint_reveal, 0.0, 1.0)
    if show is Show.BOARD:
        return Scene(hall, paint_board, 0.0, 1.0)
    if show is Show.FORFEIT:
        return Scene(hall, paint_forfeit, float(hall.on.seconds) + 1.0)
    paint, moves = _QUIET.get(show, (paint_title, 1.6))
    return Scene(hall, paint, moves)


_QUIET = {
    Show.TITLE: (paint_title, 1.6), Show.CODE: (paint_title, 1.6), Show.DICE: (paint_dice, 0.4),
    Show.IDLE: (paint_idle, 0.0), Show.VOID: (paint_void, 0.0),
    Show.CLOSED: (paint_idle, 0.0),
}  # fmt: skip

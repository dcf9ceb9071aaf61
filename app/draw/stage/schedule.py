"""When what happens on the stage: every instant is a function of the picture, so a frame is a value.

At the brisk pace the first number is in view within 0.1 s of the stop and all of them within 1.5 s, whatever the scene
and the count; suspense takes its time, and the operator's key jumps to the end.
"""

import math

from app.draw.rules.prizes import Pace, Scene
from app.draw.stage.dress import Hall
from app.kit.stage.motion import LENGTH, between

SPEED = 11.0  # cells a second
VIEW = 1.35  # cells above the middle of a reel from where a cell can be seen
PAGE = 100  # cards that can still be read; more are shown whole, then page by page
WHOLE_FOR, PAGE_FOR = 3.0, 8.0  # seconds
_START = 0.6  # seconds until a reel has its full speed
_FLIGHT = 0.36
_SOON = 0.04  # after the stop, where there is suspense
_AT_ONCE = 0.01  # in the next frame
_SPREAD = 1.0  # seconds from the first card to the last, however many there are


def reel_speed(reel: int) -> float:
    """The full speed of a reel, in cells a second.

    Args:
        reel: from 0.
    """
    return SPEED * (1 + 0.07 * math.sin(reel * 2.4))


def reel_position(t: float, reel: int) -> float:
    """Where a rolling reel is, in cells.

    Args:
        t: seconds since the rolling began.
        reel: from 0; each has a speed of its own.
    """
    v = reel_speed(reel)
    return v * t * t / (2 * _START) if t < _START else v * (t - _START / 2)


def lands_at(stop: float, reel: int, pace: Pace) -> float:
    """The second at which a reel has landed.

    Args:
        stop: the second it was stopped.
        reel: from 0.
        pace: brisk or suspense.
    """
    return stop + (0.02 + 0.1 * reel if pace is Pace.BRISK else 1.35 + 0.42 * reel)


def landing(t: float, stop: float, reel: int, pace: Pace) -> tuple[float, float, bool]:
    """Where a stopping reel is: speed is continuous, and it lands exactly on a whole cell.

    The cell comes from beyond the view, so no number that the hall has seen turns into another.

    Args:
        t: seconds since the rolling began.
        stop: the second it was stopped.
        reel: from 0.
        pace: brisk or suspense.

    Returns:
        Position in cells, the cell it lands on, whether it has landed.
    """
    x0, takes = reel_position(stop, reel), lands_at(stop, reel, pace) - stop
    run_up = reel_speed(reel) * min(1.0, stop / _START) * takes  # cells it would go unbraked
    end = math.ceil(x0 + max(VIEW, run_up / 3))
    s = between(t, stop, stop + takes)
    if s >= 1.0:
        return float(end), float(end), True
    return x0 + s * (1 - s) ** 2 * run_up + s * s * (3 - 2 * s) * (end - x0), float(end), False


def uses_wall(hall: Hall) -> bool:
    """Whether this draw rolls as a wall: chosen so, or too many for another scene.

    Args:
        hall: the picture.
    """
    return hall.on.scene is Scene.WALL or hall.on.count > 10 or len(hall.on.awards) > 10


def scene_in(hall: Hall) -> Scene:
    """The scene that is really played.

    Args:
        hall: the picture.
    """
    if uses_wall(hall):
        return Scene.WALL
    return Scene.REELS if hall.on.scene is Scene.AUTO else hall.on.scene


def card_time(hall: Hall, at: int, count: int) -> float:
    """The second at which a winner's number begins to appear.

    Args:
        hall: the picture.
        at: which winner, from 0.
        count: of them.
    """
    stop, brisk, scene = hall.stop or 0.0, hall.on.pace is Pace.BRISK, scene_in(hall)
    if scene is Scene.REELS:
        return lands_at(stop, at, hall.on.pace)
    if count > 10 or brisk:
        return stop + _AT_ONCE + (_SPREAD * at / count if scene is Scene.WALL else 0.1 * at)
    if scene is Scene.SPHERE:
        return stop + breath(count) + 0.62 * at
    return stop + _SOON + (1.5 if scene is Scene.CURTAIN else 0.16) * at


def card_takes(hall: Hall) -> float:
    """How many seconds a card needs from its beginning until it stands.

    Args:
        hall: the picture.
    """
    if hall.on.pace is Pace.BRISK:
        return _FLIGHT
    return {Scene.SPHERE: 0.75, Scene.CURTAIN: 1.06}.get(scene_in(hall), _FLIGHT)


def breath(count: int) -> float:
    """How many seconds the sphere draws its breath before the first card, when there is suspense.

    Args:
        count: of winners.
    """
    return 0.95 if count == 1 else 0.45


def landed(hall: Hall) -> float:
    """The second at which the last card stands.

    Args:
        hall: with its stop and awards.
    """
    count = max(1, len(hall.on.awards))
    return card_time(hall, count - 1, count) + card_takes(hall)


def rolling_ends(hall: Hall) -> float:
    """The second at which everything has landed and the confetti has fallen.

    Args:
        hall: with its stop and awards.
    """
    return landed(hall) + LENGTH


def page_at(count: int, since: float) -> slice:
    """Which winners are shown: all of them, and above a hundred then page by page, so that they can be read.

    Args:
        count: of winners.
        since: seconds since all of them stand.
    """
    if count <= PAGE or since <= WHOLE_FOR:
        return slice(0, count)
    first = int((since - WHOLE_FOR) / PAGE_FOR) % -(-count // PAGE) * PAGE
    return slice(first, min(count, first + PAGE))

"""What the hall hears, and when: computed from the picture, like every frame."""

from dataclasses import dataclass

from app.draw.rules.onstage import Show
from app.draw.stage.dress import Hall
from app.draw.stage.schedule import card_time, landed

ROLL, TICK, WIN = "roll", "tick", "win"
ROLL_EVERY = 0.4  # seconds; the sound of rolling is as long
_LAST_SECONDS = 10
_APART = 0.12  # seconds between two landings, or they become a noise


@dataclass(frozen=True)
class Heard:
    """One sound of a scene.

    Args:
        at: seconds since the scene began, or since the stop of a reveal.
        name: of the sound.
    """

    at: float
    name: str


def heard(hall: Hall) -> tuple[Heard, ...]:
    """The sounds of a scene from its beginning, in order; rolling repeats until it is stopped.

    Args:
        hall: the picture.
    """
    on = hall.on
    if on.still:
        return ()
    if on.show is Show.TITLE:
        return Heard(0.0, "title"), Heard(0.8, "code")
    if on.show is Show.CODE:
        return (Heard(0.8, "code"),)
    if on.show is Show.FORFEIT:
        first = max(0, on.seconds - _LAST_SECONDS)
        return tuple(Heard(float(second), TICK) for second in range(first, on.seconds))
    if on.show is Show.REVEAL and hall.stop is not None and on.awards:
        return _reveal(hall)
    return ()


def _reveal(hall: Hall) -> tuple[Heard, ...]:
    stop, count = hall.stop or 0.0, len(hall.on.awards)
    end = landed(hall) - stop
    made = [Heard(0.0, "stop")]
    for at in range(count - 1):
        begun = card_time(hall, at, count) - stop
        if begun - made[-1].at >= _APART and end - begun >= _APART:
            made.append(Heard(begun, "land"))
    return (*made, Heard(end, WIN))

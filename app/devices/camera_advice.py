"""What helps a code that is seen and not read: one thing, from plain numbers, said long enough to be understood."""

from dataclasses import dataclass, replace
from enum import StrEnum

# The reader's envelope ends here, in pixels a module.
LEAST_MODULE = 2.5
# Light places darker than this, of 255, leave the decoder little but noise.
DARK = 48.0
# A lamp in the gloss: this share of the symbol is blown out in one piece.
GLARING = 0.04
# Edges with a deviation of this many modules run into their neighbours.
BLURRED = 0.4
# What three frames do not read, ten do not either: after this many seconds the guest is told.
UNREAD_FOR = 0.5
# A hand is never still: a symbol is missed for a frame or two without being gone. Seconds.
GONE_AFTER = 0.6
# A sentence that changes faster than this is not understood. Seconds.
STAYS = 1.0


class Advice(StrEnum):
    """The one thing that helps."""

    CLOSER = "closer"
    TILT = "tilt"
    STILL = "still"
    BRIGHTER = "brighter"
    GENERAL = "general"


@dataclass(frozen=True)
class Sign:
    """How a symbol looks that could not be read.

    Args:
        module: pixels a module, about.
        light: how bright its light places are, 0 to 255.
        blown: the share of it that is blown out in pieces larger than a light place of a symbol, 0 to 1.
        edge: the deviation of its edges in modules, along the axis where they are softest.
    """

    module: float
    light: float
    blown: float
    edge: float


def advice_for(sign: Sign) -> Advice:
    """The one thing that helps most.

    Args:
        sign: how the symbol looks.
    """
    if sign.light < DARK:
        return Advice.BRIGHTER
    if sign.module < LEAST_MODULE:
        return Advice.CLOSER
    if sign.blown >= GLARING:
        return Advice.TILT
    return Advice.STILL if sign.edge >= BLURRED else Advice.GENERAL


@dataclass(frozen=True)
class Trouble:
    """A symbol that stands before the camera unread; a read makes it a new one.

    Args:
        since: when it was first seen, monotonic seconds; None if nothing is seen.
        last: when it was last seen.
        said: what is said now.
        said_at: since when.
    """

    since: float | None = None
    last: float = 0.0
    said: Advice | None = None
    said_at: float = 0.0

    def then(self, sign: Sign | None, at: float) -> "Trouble":
        """What it is after another frame that was not read.

        Args:
            sign: of the symbol; None if none is seen in it.
            at: monotonic seconds.
        """
        stays = self.said is not None and at - self.said_at < STAYS
        if sign is None:
            gone = self.since is None or at - self.last > GONE_AFTER
            return Trouble() if gone and not stays else self
        since = at if self.since is None else self.since
        seen = replace(self, since=since, last=at)
        advice = advice_for(sign)
        if stays or at - since < UNREAD_FOR or advice is self.said:
            return seen
        return replace(seen, said=advice, said_at=at)

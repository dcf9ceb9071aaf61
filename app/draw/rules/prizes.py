"""What is drawn for: prizes as the organiser plans them, and how far each has come."""

from dataclasses import dataclass
from enum import StrEnum

MOST_A_ROUND = 500


class Scene(StrEnum):
    """How the stage rolls; AUTO chooses by the number of winners."""

    AUTO = "auto"
    REELS = "reels"
    WALL = "wall"
    SPHERE = "sphere"
    CURTAIN = "curtain"


class Pace(StrEnum):
    """How the stage reveals; AUTO is suspense up to 10 winners, brisk above."""

    AUTO = "auto"
    BRISK = "brisk"
    SUSPENSE = "suspense"


@dataclass(frozen=True)
class PrizePlan:
    """A prize as planned.

    Args:
        tier: what the emcee calls it, e.g. "Second prize".
        name: the thing itself.
        count: how many are given.
        per_round: how many are drawn at once, 1 to 500.
        position: the order of drawing, from 1.
        sponsor: who gave it, "" for nobody.
        groups: the categories that may win; empty for all.
        exclude_won: whether earlier winners stay out.
        claim_minutes: minutes to come forward; None for no deadline.
        picture: key of its picture, "" for none; in a sheet the name of a file.
        pace: of the reveal.
        scene: of the rolling.
        extra: added on the spot.
    """

    tier: str
    name: str
    count: int
    per_round: int
    position: int
    sponsor: str = ""
    groups: tuple[str, ...] = ()
    exclude_won: bool = True
    claim_minutes: int | None = None
    picture: str = ""
    pace: Pace = Pace.AUTO
    scene: Scene = Scene.AUTO
    extra: bool = False

    @property
    def title(self) -> str:
        """Tier and thing on one line, as the proof writes it."""
        return f"{self.tier} {self.name}".strip()


@dataclass(frozen=True)
class PrizeView:
    """A prize and how far it has come.

    Args:
        id: its row.
        plan: as planned.
        held: winners who have or may still take it.
        drawn: whether a draw for it was ever requested.
    """

    id: int
    plan: PrizePlan
    held: int = 0
    drawn: bool = False

    @property
    def left(self) -> int:
        """How many are still to be drawn."""
        return max(0, self.plan.count - self.held)

    @property
    def next_round(self) -> int:
        """How many the next draw asks for."""
        return min(self.left, self.plan.per_round)


def scene_for(plan: PrizePlan, winners: int) -> Scene:
    """The scene of a draw.

    Args:
        plan: the prize.
        winners: how many are drawn at once; above 10 only the wall has room.
    """
    if winners > 10:
        return Scene.WALL
    return Scene.REELS if plan.scene is Scene.AUTO else plan.scene


def pace_for(plan: PrizePlan, winners: int) -> Pace:
    """The pace of a reveal.

    Args:
        plan: the prize.
        winners: how many are drawn at once.
    """
    if plan.pace is not Pace.AUTO:
        return plan.pace
    return Pace.SUSPENSE if winners <= 10 else Pace.BRISK


def settled(prizes: tuple[PrizeView, ...], prize_id: int, count: int) -> tuple[int, int]:
    """Which prize the next draw is for, and how many at once: the choice, or else the next in order.

    Args:
        prizes: in the order of drawing.
        prize_id: the choice; 0 for none.
        count: the choice.
    """
    for prize in prizes:
        if prize.id == prize_id and prize.left:
            return prize.id, min(max(1, count), prize.left, MOST_A_ROUND)
    coming = next((prize for prize in prizes if prize.left), None)
    return (coming.id, coming.next_round) if coming else (0, 0)

"""Who the welcome wall greets, and for how long: one after the other, three at a time in a rush, a VIP alone."""

from dataclasses import dataclass, replace

# Nobody is taken away sooner than this; with nobody waiting a name stays longer.
LEAST, LONGEST, VIP_STAYS = 1.6, 8.0, 6.0
TOGETHER = 3
RECENT = 5
# A timer is never so exact that less than this is worth another wait.
_NEARLY = 0.001


@dataclass(frozen=True)
class Newcomer:
    """Somebody who has just signed in.

    Args:
        sign_in_id: of the sign-in that counts; grows with time.
        name: of the guest.
        line: organisation and position.
        table_no: as printed on the table.
        vip: whether the guest is a VIP.
        organisation: alone, where there is less room.
    """

    sign_in_id: int
    name: str
    line: str = ""
    table_no: str = ""
    vip: bool = False
    organisation: str = ""


@dataclass(frozen=True)
class Greeting:
    """What the wall has greeted, greets, and will greet.

    Args:
        shown: whom it greets now.
        since: when it began to, in seconds.
        waiting: who comes next, in the order of arrival.
        recent: who came before, newest first.
        seen: the newest sign-in it knows of; None before the first look.
    """

    shown: tuple[Newcomer, ...] = ()
    since: float = 0.0
    waiting: tuple[Newcomer, ...] = ()
    recent: tuple[Newcomer, ...] = ()
    seen: int | None = None

    def heard(self, newest: tuple[Newcomer, ...], reaches: int = 0) -> "Greeting":
        """With the arrivals of now; whoever came before the first look is not greeted again.

        Args:
            newest: sign-ins that count, newest first.
            reaches: the list holds all of them from this one on; who is missing there was undone.
        """
        last = max((one.sign_in_id for one in newest), default=0)
        if self.seen is None:
            return replace(self, recent=newest[:RECENT], seen=last)
        seen = self.seen
        fresh = tuple(one for one in reversed(newest) if one.sign_in_id > seen)
        return replace(
            self, shown=_still(self.shown, newest, reaches), waiting=(*_still(self.waiting, newest, reaches), *fresh),
            recent=_still(self.recent, newest, reaches), seen=max(last, seen),
        )  # fmt: skip

    def stays(self) -> float:
        """Seconds that those who are greeted now stay at least."""
        if any(one.vip for one in self.shown):
            return VIP_STAYS
        return LEAST if self.waiting else LONGEST

    def due(self, now: float) -> float | None:
        """Seconds until somebody else is greeted; None: only when somebody comes.

        Args:
            now: on the same clock as since.
        """
        if not self.shown:
            return 0.0 if self.waiting else None
        return max(0.0, self.since + self.stays() - now)

    def turned(self, now: float) -> "Greeting":
        """With the next ones greeted, if it is time.

        Args:
            now: on the same clock as since.
        """
        due = self.due(now)
        if due is None or due > _NEARLY:
            return self
        count = _together(self.waiting)
        recent = (*reversed(self.shown), *self.recent)[:RECENT]
        return replace(
            self, shown=self.waiting[:count], since=now, waiting=self.waiting[count:], recent=recent
        )


def _together(waiting: tuple[Newcomer, ...]) -> int:
    """How many share the wall: three when more than three wait, and a VIP never shares it."""
    if len(waiting) <= TOGETHER or waiting[0].vip:
        return min(1, len(waiting))
    return next((at for at, one in enumerate(waiting[:TOGETHER]) if one.vip), TOGETHER)


def _still(known: tuple[Newcomer, ...], newest: tuple[Newcomer, ...], reaches: int) -> tuple[Newcomer, ...]:
    ids = {one.sign_in_id for one in newest}
    return tuple(one for one in known if one.sign_in_id in ids or one.sign_in_id < reaches)

"""The live picture, kept from one look to the next: a look reads only of whom there is news.

What is kept is a copy, and the facts stay the facts. It is known to be all of them up to where the chains of the desks
ended; each look asks where they end now and reads again whomever an action since then was about. A chain that does not
go on from where it ended is another event's, or an older state that was put back: then everything is read anew.
A long list is read by pages, so that whoever stands at a desk waits for one of them at the most.
"""

from dataclasses import dataclass
from datetime import datetime

from app.event.records import the_event
from app.signin.records import counts
from app.signin.records.vips import vips_among
from app.signin.rules.picture import Picture
from app.signin.rules.tally import Labels, Standing, Tally
from app.signin.rules.vips import Missing
from app.store.database import Database, Transaction
from app.store.records import End, actions_between, ends

# Guests in a page, which takes some milliseconds.
PAGE = 500
# So many actions between two looks, or guests they were about, are read at once; for more the list is read again by pages.
MOST = 2000

_Chains = dict[str, End]


@dataclass(frozen=True)
class _Frame:
    """What is read at every look, however little has changed."""

    categories: tuple[Labels, ...]
    now: datetime
    starts_at: datetime


@dataclass(frozen=True)
class _Seen:
    """What one look read.

    Args:
        standings: of a page, and of those of whom there is news.
        missed: the VIPs among them who are missed.
        after: the last guest of the page; None: it was the last page.
        chains: up to where the actions of the desks are in it.
        vip_categories: ids of the categories whose guests are all VIPs.
        anew: whatever was kept before does not count.
        frame: of the picture; None: more pages come first.
    """

    standings: tuple[Standing, ...]
    missed: tuple[Missing, ...]
    after: int | None
    chains: _Chains
    vip_categories: frozenset[int]
    anew: bool = False
    frame: _Frame | None = None


class Watching:
    """The live picture of one event; it is used on one thread, that of the event.

    Args:
        page: guests that are read at once.
    """

    def __init__(self, page: int = PAGE) -> None:
        self._page, self._tally = page, Tally()
        self._after: int | None = (
            None  # the guest up to whom the list was read; None: there is no page to read
        )
        self._chains: _Chains | None = None  # up to where their actions are in the tally; None: nothing is
        self._vip_categories: frozenset[int] = frozenset()

    def look(self, store: Database) -> Picture | None:
        """The live picture as it is now; None while a long list is not read to its end: look again at once.

        Args:
            store: the open event.
        """
        seen = store.ask(self._read)  # broken off, it has changed nothing
        if seen.anew:
            self._tally = Tally()
        self._tally.take(seen.standings, seen.missed)
        self._after, self._chains, self._vip_categories = seen.after, seen.chains, seen.vip_categories
        frame = seen.frame
        return None if frame is None else self._tally.picture(frame.categories, frame.now, frame.starts_at)

    def _read(self, t: Transaction) -> _Seen:
        labels = counts.labels(t)
        # whose guests are all VIPs is the same at every look from the first page on, else all is read anew
        vips = frozenset(one.id for one, vip in labels if vip)
        page: tuple[Standing, ...] = ()
        if self._after is not None and self._chains is not None and vips == self._vip_categories:
            page, after = self._page_after(t, self._after)
            if after is not None:  # what happens meanwhile is read after the last page
                return _Seen(page, _missed(t, page), after, self._chains, vips)
        now = ends(t.session)
        frame = _Frame(tuple(one for one, _ in labels), t.now, the_event(t).starts_at)
        touched = self._touched(t, now, vips)
        if touched is None:
            page, after = self._page_after(t, 0)
            whole = frame if after is None else None
            return _Seen(page, _missed(t, page), after, now, vips, anew=True, frame=whole)
        standings = (*page, *counts.standings_of(t, touched))
        return _Seen(standings, _missed(t, standings), None, now, vips, frame=frame)

    def _touched(self, t: Transaction, now: _Chains, vips: frozenset[int]) -> frozenset[int] | None:
        """Of whom there is news; None if everybody must be read."""
        if self._chains is None or vips != self._vip_categories:
            return None
        actions = actions_between(t.session, self._chains, now, MOST)
        if actions is None:
            return None
        found = counts.touched(t, actions)
        return found if len(found) <= MOST else None

    def _page_after(self, t: Transaction, after: int) -> tuple[tuple[Standing, ...], int | None]:
        page = counts.standings_after(t, after, self._page)
        return page, page[-1].guest_id if len(page) == self._page else None


def _missed(t: Transaction, standings: tuple[Standing, ...]) -> tuple[Missing, ...]:
    return vips_among(t, {one.guest_id for one in standings if one.is_missed})


def picture(store: Database) -> Picture:
    """The live picture, read whole.

    Args:
        store: the open event.
    """
    watching = Watching()
    while (found := watching.look(store)) is None:
        pass
    return found

"""The show on a fast clock, and in its cues whatever belongs there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.rundown.records import to_instant
from app.rundown.rules.cue import Cue, CueKind
from app.rundown.service import emcee as prompter
from app.rundown.service import show
from app.rundown.service.picture import the_show
from app.shell.rehearsal.clock import FastClock, Stopwatch
from app.shell.rehearsal.day import OnTheDay
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import tr

_DESK = "show"
_PAGE = 8  # seconds that the emcee reads a page of the script
_PAUSE = 30


def open_doors(store: Database, seen: OnTheDay) -> None:
    """GO for the first cue, in which the guests come in.

    Args:
        store: the open event.
        seen: what happened.
    """
    show.go(store, _act())
    seen.cues += 1


@dataclass(frozen=True)
class Showing:
    """The caller and the emcee at work.

    Args:
        store: the open event.
        clock: of the event.
        seen: what happened.
        watch: for the summary.
        during: what else happens in a cue of a kind, e.g. a prize is drawn.
    """

    store: Database
    clock: FastClock
    seen: OnTheDay
    watch: Stopwatch
    during: Mapping[CueKind, Callable[[], None]]

    def run(self) -> None:
        """Every cue with GO, its script pages, a pause, a minute more, a message and its answer."""
        with self.watch.of("show"):
            first, *others = the_show(self.store).cues
            # it has run since the doors opened
            self.clock.to(to_instant((first.timing.fixed_start or 0) + first.timing.duration))
        for at, cue in enumerate(others, start=1):
            if cue.timing.fixed_start is not None:
                self.clock.to(to_instant(cue.timing.fixed_start))
            began = self.clock()
            with self.watch.of("show"):
                self._begin(cue)
            self.during.get(cue.kind, _nothing)()
            with self.watch.of("show"):
                self._interrupt(at)
            share = 1.05 if at == 2 else 0.98
            self.clock.to(to_instant(round(began.timestamp() * 1000 + cue.timing.duration * share)))

    def _begin(self, cue: Cue) -> None:
        show.go(self.store, _act(), cue.timing.id)
        self.seen.cues += 1
        for _ in cue.pages[1:]:
            self.clock.on(_PAGE)
            prompter.turn_page(self.store, _act(), 1)
            self.seen.pages += 1

    def _interrupt(self, at: int) -> None:
        if at == 3:
            show.hold(self.store, _act())
            self.clock.on(_PAUSE)
            show.hold(self.store, _act())
        if at == 5:
            show.add_time(self.store, _act(), 60_000)
            prompter.send_message(self.store, _act(), tr("One minute more"))
            prompter.answer(self.store, _act(), "ok")


def _act() -> Act:
    return Act.new(_DESK, "rehearsal")


def _nothing() -> None:
    """Most cues need nobody but the emcee."""

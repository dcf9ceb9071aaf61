"""Feeds the welcome wall: whoever signs in at any desk is greeted in the hall, after the commit."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer

from app.event.rules import EventView, NamesOnStage
from app.guests.rules.masking import mask_name
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.stage.palette import Look
from app.shell.displays import Displays
from app.shell.stages import WALL, Stages
from app.signin.rules.greeting import Greeting, Newcomer
from app.signin.service.hall import Door, Hall
from app.signin.stage.wall import Arrived, Wall
from app.words.catalogue import language

# In a rush the news comes several times a second; the wall looks once in this while.
LOOK_EVERY_MS = 300


class Greeter(QObject):
    """Looks at the door while the wall is on a display, and says what the wall shows.

    Who came while the wall was on no display is not greeted afterwards, only named among the recent.

    Args:
        lane: to the event.
        changes: the news.
        stages: with the wall, and the event whose look it wears.
        displays: tell whether the wall can be seen.
        clock: monotonic seconds.
        parent: Qt's.
    """

    def __init__(
        self,
        lane: Lane,
        changes: Changes,
        stages: Stages,
        displays: Displays,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane, self._stages, self._displays, self._clock = lane, stages, displays, clock
        self.greeting, self._hall = Greeting(), Hall()  # the hall is the lane's
        self._people, self._asks, self._seen = 0, 0, False
        self._soon, self._turn = QTimer(self), QTimer(self)
        for timer, done in ((self._soon, self._ask), (self._turn, self.turn)):
            timer.setSingleShot(True)
            timer.timeout.connect(done)
        changes.watch("signin", "guests", "event", refresh=self.look)
        displays.changed.connect(self.appear)
        self.appear()

    @property
    def asks(self) -> int:
        """How often the door was asked; never while nobody can see the wall."""
        return self._asks

    def appear(self) -> None:
        """The wall came to a display, or went; it begins anew with whoever is here by then."""
        seen, before = self._displays.is_shown(WALL), self._seen
        self._seen = seen
        if seen and not before:
            self.greeting = Greeting()
            self._ask()
        elif before and not seen:
            self._soon.stop()
            self._turn.stop()

    def look(self) -> None:
        """Somebody came, or was undone."""
        if self._seen and not self._soon.isActive():
            self._soon.start(LOOK_EVERY_MS)

    def _ask(self) -> None:
        self._asks += 1
        self._lane.run(self._hall.look, self._take, owner=self, patient=True)

    def _take(self, found: Door) -> None:
        if not self._seen:
            return
        self._people = found.people
        self.greeting = self.greeting.heard(found.newest, found.reaches)
        self.turn()

    def turn(self) -> None:
        """Greet whoever is next, if it is time, and wait for the next turn."""
        now, before = self._clock(), self.greeting.shown
        self.greeting = self.greeting.turned(now)
        shown = self.greeting.shown
        self._stages.show_wall(self._wall(), shown != before and bool(shown))
        due = self.greeting.due(now)
        if due is not None:
            self._turn.start(max(1, round(due * 1000)))

    def _wall(self) -> Wall:
        held, stages = self.greeting, self._stages
        return seen_by_the_hall(held.shown, held.recent, self._people, stages.event, stages.look())


def seen_by_the_hall(
    shown: tuple[Newcomer, ...], recent: tuple[Newcomer, ...], people: int, event: EventView, look: Look
) -> Wall:
    """The wall as the event allows it.

    Args:
        shown: whom it greets.
        recent: who came before, newest first.
        people: in the house.
        event: whose settings count.
        look: of the public stages.
    """
    settings, title = event.settings, event.named(language())
    count = people if settings.count_on_wall else 0
    if settings.names_on_stage is NamesOnStage.NONE:
        return Wall((), (), count, title, look)
    full, table = settings.names_on_stage is NamesOnStage.FULL, settings.table_on_wall
    greeted = tuple(_arrived(one, full=full, table=table, alone=len(shown) == 1) for one in shown)
    before = tuple(_arrived(one, full=full, table=False, alone=False) for one in recent)
    return Wall(greeted, before, count, title, look)


def _arrived(one: Newcomer, *, full: bool, table: bool, alone: bool) -> Arrived:
    """As the hall may see it: with a masked name nothing else that tells who it is."""
    table_no = one.table_no if table else ""
    if full:
        return Arrived(one.name, one.line if alone else one.organisation, table_no, one.vip)
    return Arrived(mask_name(one.name), "", table_no, one.vip)

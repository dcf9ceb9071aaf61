"""What the Reception page shows: the search, the outcome, the camera, the count, and what happened just now."""

from dataclasses import replace
from time import monotonic

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from app.devices.camera import source_name
from app.guests.rules.guest import CategoryView, GuestView
from app.guests.service.list import categories
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.theme.look import theme
from app.kit.widgets.button import Button
from app.kit.widgets.card import row
from app.kit.widgets.field import SearchField
from app.kit.widgets.page import Page
from app.kit.widgets.progress import Banner
from app.signin.rules.outcome import Answer, Outcome, Way
from app.signin.rules.picture import Picture
from app.signin.screen.area import OutcomeArea
from app.signin.screen.camera_card import CameraCard
from app.signin.screen.choices import Choice
from app.signin.screen.clerk import Clerk, Desk
from app.signin.screen.door import Door
from app.signin.screen.escorts import Escorts
from app.signin.screen.finder import Finder
from app.signin.screen.scene import Deeds, Scene
from app.signin.screen.side import CountCard, JustNow
from app.signin.screen.tiles import Owed
from app.signin.screen.words import SHOWN_FOR, face
from app.signin.service.questions import picture, recent
from app.store.database import Database
from app.words.catalogue import language, tr
from app.words.errors import KnownError

# The live picture costs the lane some milliseconds; once a second is live enough.
PICTURE_EVERY_MS = 1000
MOST_PAUSE_MS = 5000
# The card of a guest is painted before the list beside it asks for the same processor.
JUST_NOW_AFTER_MS = 25


class Board(Page):
    """The page of the sign-in desk, without its keys.

    Args:
        lane: to the event.
        changes: the news.
        desk: where it stands, and what it may use.
        parent: Qt's.
    """

    def __init__(self, lane: Lane, changes: Changes, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.lane, self._desk, self._zone = lane, desk, desk.event.tz
        self.answer: Answer | None = None
        self.choice: Choice | None = None
        self._picture: Picture | None = None
        self._pause_ms = 0
        self.categories: tuple[CategoryView, ...] = ()
        self.clerk, self.door = (
            Clerk(lane, desk, self),
            Door(desk.event.prefix, desk.cameras, own_scanner=desk.own_scanner, parent=self),
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._build(changes)
        self.finder = Finder(
            lane, self.search, self._zone, lambda: 3 if self.area.width() > 1050 else 2, self
        )
        self._leave, self._soon, self._later = QTimer(self), QTimer(self), QTimer(self)
        self.deeds = Deeds(self.clerk.pick, self.clerk.count, self.acknowledge)
        self._connect()
        changes.watch("signin", refresh=self.refresh)
        changes.watch("guests", refresh=self.reload)
        self.reload()

    def _build(self, changes: Changes) -> None:
        self.banner = Banner("already")
        self.search = SearchField(tr("Name, pinyin initials, organisation, number or phone tail"), "F2")
        self.walk = Button(tr("Walk-in"), icon="user-plus", key="F3", height=52)
        line = row(7)
        line.addWidget(self.search, 1)
        line.addWidget(self.walk)
        self.area = OutcomeArea()
        align(self)
        for widget in (self.banner, self.area):
            self.left.addWidget(widget, 1 if widget is self.area else 0)
        self.left.insertLayout(1, line)
        self.camera = CameraCard(source_name(self._desk.cameras[0]) if self._desk.cameras else "")
        self.count, self.just_now = CountCard(self._zone), JustNow(self._zone)
        self.escorts = Escorts(self.lane, changes, self._desk, self.clerk, self.area)
        for widget in (self.camera, self.count, self.escorts.panel, self.just_now):
            self.right.addWidget(widget, 1 if widget is self.just_now else 0)

    def _connect(self) -> None:
        for timer, done in (
            (self._leave, self.wait),
            (self._soon, self._look_back),
            (self._later, self._look),
        ):
            timer.setSingleShot(True)
            timer.timeout.connect(done)
        self.door.heard.connect(self.clerk.hear)
        self.door.looked.connect(self.camera.show_glance)
        self.door.camera_is.connect(self.camera.show_state)
        self.door.refused.connect(self._say)
        self.door.mended.connect(self._mended)
        self.clerk.answered.connect(self.show_answer)
        self.clerk.owed.connect(self._take_owed)
        self.finder.found.connect(self._show_choice)
        self.finder.nobody.connect(self._nobody)
        self.finder.cleared.connect(self._cleared)

    # what is shown

    def show_answer(self, answer: Answer) -> None:
        """Show what came of an attempt, then sound; the commit has been made.

        Args:
            answer: what the desk was told.
        """
        if answer.outcome is Outcome.NEEDS_CHOICE:
            self._show_choice(Choice(answer.choices[:2], answer.choices[2:], "", {}, self._zone))
        else:
            self.show_quietly(answer)
        if answer.way is Way.WALK_IN and answer.guest is not None:
            self.finder.add(answer.guest)
        looks = face(answer)
        if self._desk.play is not None and self._desk.event.settings.sounds:
            self._desk.play(looks.sound)
        if self._desk.show is not None:
            self._desk.show(answer)
        self._leave.stop()
        if looks.leaves:
            self._leave.start(round(looks.leaves * 1000))

    def show_quietly(self, answer: Answer) -> None:
        """Show a card, without sound and without the stage.

        Args:
            answer: what to show.
        """
        if answer.guest is not None:
            answer = replace(answer, guest=labelled((answer.guest,), self.categories)[0])
        self.answer, self.choice = answer, None
        self.search.blockSignals(True)  # clearing it must not show the waiting picture
        self.search.clear()
        self.search.blockSignals(False)
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # plus and minus count companions now
        tables = tuple(one.name for one in self._picture.tables) if self._picture else ()
        gifts = self._desk.owed is not None
        self.area.show_scene(Scene(answer, self._zone, tables, gifts, self.area.short, self.deeds))
        self.escorts.show_on_card(answer)
        if gifts and answer.outcome is Outcome.SIGNED_IN and answer.guest is not None:
            self.clerk.ask_owed(answer.guest.id)

    @property
    def settled(self) -> bool:
        """Whether nothing waits to be asked of the lane."""
        return not self._soon.isActive() and not self._later.isActive()

    def leaves_in(self) -> float:
        """Seconds until the outcome leaves by itself; 0 if a person closes it."""
        return max(0, self._leave.remainingTime()) / 1000

    def _take_owed(self, guest_id: int, owed: tuple[Owed, ...]) -> None:
        guest = self.answer.guest if self.answer else None
        if guest is not None and guest.id == guest_id:
            self.area.fill_owed(owed)

    def acknowledge(self, guest_id: int) -> None:
        """The note was read: the next guest may come.

        Args:
            guest_id: of the guest.
        """
        self.clerk.acknowledge(guest_id)
        self._leave.start(round(SHOWN_FOR * 1000))

    def _show_choice(self, choice: Choice) -> None:
        self._leave.stop()
        kinds = self.categories
        choice = replace(choice, cards=labelled(choice.cards, kinds), others=labelled(choice.others, kinds))
        self.answer, self.choice = None, choice
        self.area.show_choice(choice, self.clerk.pick)

    def _nobody(self, query: str) -> None:
        self.answer = self.choice = None
        self.area.show_nobody(query, self.deeds.walk_in)

    def _cleared(self) -> None:
        if self.answer is None:
            self.wait()

    def wait(self) -> None:
        """Nobody is before the desk."""
        self.answer = self.choice = None
        self.area.wait()
        if self._desk.show is not None:
            self._desk.show(None)

    def _say(self, fault: KnownError) -> None:
        self.banner.say(fault.sentence(), "refuse")

    def _mended(self) -> None:
        said = tr("The keyboard garbled the scanner's code; it was understood all the same. Is Caps Lock on?")
        self.banner.say(said, "already")

    # the news

    def reload(self) -> None:
        """The guests changed."""
        self.finder.reload()
        self.lane.run(categories, self._take_categories, owner=self)
        self.refresh()

    def _take_categories(self, found: tuple[CategoryView, ...]) -> None:
        self.categories = found

    def refresh(self) -> None:
        """Somebody signed in or was undone."""
        self.finder.busy()
        if not self._soon.isActive():
            self._soon.start(JUST_NOW_AFTER_MS)
        if not self._later.isActive():
            self._later.start(self._pause_ms)

    def _look_back(self) -> None:
        self.lane.run(lambda store: recent(store, self._desk.name), self.just_now.show_lines, owner=self)

    def _look(self) -> None:
        self._pause_ms = PICTURE_EVERY_MS
        self.lane.run(_timed_picture, self._take_picture, owner=self)

    def _take_picture(self, answer: tuple[Picture, float]) -> None:
        self._picture, took = answer
        # a long list costs the lane more: look less often, so that sign-ins keep nine tenths of it
        self._pause_ms = max(PICTURE_EVERY_MS, min(MOST_PAUSE_MS, round(took * 10_000)))
        self.count.show_picture(self._picture)


def _timed_picture(store: Database) -> tuple[Picture, float]:
    began = monotonic()
    return picture(store), monotonic() - began


def labelled(guests: tuple[GuestView, ...], categories: tuple[CategoryView, ...]) -> tuple[GuestView, ...]:
    """Guests with their categories' names in the language of the console.

    Args:
        guests: whom.
        categories: of the event.
    """
    labels = {one.id: one.label(language()) for one in categories}
    return tuple(replace(guest, category=labels.get(guest.category_id, guest.category)) for guest in guests)


def align(page: Page) -> None:
    """A button carries five pixels of room for its focus ring; take them out of the gaps.

    Args:
        page: whose columns hold buttons.
    """
    look, outer = theme(), page.layout()
    if outer is not None:
        outer.setContentsMargins(look.px(16), look.px(16) - 5, look.px(16), look.px(16))
    page.left.setSpacing(look.px(12) - 5)
    page.right.setContentsMargins(0, 5, 0, 0)

"""What stands on the Reception page: the search, the outcome, the camera, the count, and what happened just now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.devices.camera_names import source_name
from app.devices.wedge import Repair
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.scanner_words import repair_words
from app.kit.theme.look import theme
from app.kit.widgets.button import Button
from app.kit.widgets.card import held, row
from app.kit.widgets.field import SearchField
from app.kit.widgets.page import Page
from app.kit.widgets.progress import Banner
from app.signin.rules.outcome import Answer, Way
from app.signin.screen.area import OutcomeArea
from app.signin.screen.camera_card import CameraCard
from app.signin.screen.clerk import Clerk, Desk
from app.signin.screen.door import Door
from app.signin.screen.escorts import Escorts
from app.signin.screen.from_paper import FromPaper
from app.signin.screen.paper_clerk import PaperClerk
from app.signin.screen.side import CountCard, JustNow
from app.signin.screen.words import way_words
from app.words.catalogue import tr
from app.words.errors import KnownError

# A page that is lower than this has no room for a sentence above the search.
_SMALL = 660


class Furnished(Page):
    """The page with everything in its place, and nothing shown yet.

    Args:
        lane: to the event.
        changes: the news.
        desk: where it stands, and what it may use.
        parent: Qt's.
    """

    def __init__(self, lane: Lane, changes: Changes, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.lane, self._desk, self._zone = lane, desk, desk.event.tz
        self.clerk = Clerk(lane, desk, self)
        self.door = Door(
            desk.event.prefix, desk.cameras, desk.find_cameras, own_scanner=desk.own_scanner, parent=self
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._build(changes)

    def _build(self, changes: Changes) -> None:
        self.banner = Banner("already")
        self.search = SearchField(tr("Name, pinyin, company, number, phone tail"), "F2")
        self.walk = Button(tr("Walk-in"), icon="user-plus", key="F3", height=52)
        line = row(7)
        self.paper_key = Button("", icon="clipboard-text", height=52)
        self.paper_key.setAccessibleName(tr("Enter from paper"))
        self.paper_key.setToolTip(f"{tr('Enter from paper')} (F9)")
        line.addWidget(self.search, 1)
        for button in (self.walk, self.paper_key, *_hand_over(self._desk)):
            line.addWidget(button)
        self.top = held(line)
        self.paper = FromPaper(PaperClerk(self.lane, self._desk, self), self._desk.event)
        self.paper.hide()
        self.area = OutcomeArea()
        align(self)
        self.left.addWidget(self.banner)
        for widget in (self.top, self.area, self.paper):
            self.left.addWidget(widget, 0 if widget is self.top else 1)
        self.banner.shown.connect(self.make_room)
        self._passing = ""
        self.clerk.answered.connect(self._next_came)
        self.clerk.flight.slow.connect(self._say_slow)
        self.camera = CameraCard(tuple(source_name(one) for one in self._desk.cameras))
        self.count, self.just_now = CountCard(self._zone), JustNow(self._zone, self._desk.play)
        self.escorts = Escorts(self.lane, changes, self._desk, self.clerk, self.area)
        for widget in (self.camera, self.count, self.escorts.panel, self.just_now):
            self.right.addWidget(widget, 1 if widget is self.just_now else 0)

    def say(self, fault: KnownError) -> None:
        """Say what went wrong in the world, and what to do.

        Args:
            fault: in a sentence.
        """
        self.banner.say(fault.sentence(), "refuse")

    def say_unread(self, fault: KnownError) -> None:
        """Say that a picture could not be read; the next guest has nothing to do with it.

        Args:
            fault: in a sentence.
        """
        self.say_until_next(fault.sentence(), "refuse")

    def say_mended(self, repair: Repair) -> None:
        """Say that the keyboard garbled a scanner's text, and what puts it right.

        Args:
            repair: what had to be put right.
        """
        self.banner.say(repair_words(repair), "already")

    def say_tested(self, way: Way, repair: Repair) -> None:
        """Say that the test code was read, and what the keyboard did to it; nobody is signed in by it.

        Args:
            way: camera, scanner or picture.
            repair: what had to be put right.
        """
        read = tr("Test code read by {way}; nobody is signed in by it.", way=way_words(way))
        more = repair_words(repair) if way is Way.WEDGE else ""
        self.say_until_next(f"{read} {more}".strip(), "ok" if repair is Repair.NONE else "already")

    def make_room(self) -> None:
        """On a small laptop a sentence stands in the place of the search, so that the card below keeps its height."""
        typing = any(one.hasFocus() for one in self.top.findChildren(QWidget))
        small = self.height() < theme().px(_SMALL)
        gives_way = small and not typing and bool(self.banner.accessibleName())
        self.top.setVisible(self.paper.isHidden() and not gives_way)

    def uncover_search(self) -> None:
        """Whoever searches has read the sentence that stands in the place of the search."""
        if self.top.isHidden() and self.paper.isHidden():
            self.banner.say("")

    def say_until_next(self, words: str, tone: str) -> None:
        """Say a sentence above the page, until it was read or the next guest is here.

        Args:
            words: the sentence.
            tone: of the banner.
        """
        self.banner.say(words, tone)
        self._passing = words

    def _say_slow(self) -> None:
        self.say_until_next(tr("Being written down … One moment: no need to press or scan again."), "neutral")

    def _next_came(self, _answer: Answer) -> None:
        if self._passing and self.banner.accessibleName() == self._passing:
            self.banner.say("")
        self._passing = ""


def _hand_over(desk: Desk) -> tuple[Button, ...]:
    """The button that hands this laptop over to the guests, where that can be."""
    if desk.self_service is None:
        return ()
    made = Button(tr("Self-service"), icon="monitor", height=52)
    made.clicked.connect(desk.self_service)
    return (made,)


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

"""What keeps self-service on the screen: no key closes it, only a PIN; and what staff finds behind the PIN."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from app.event.rules import Role
from app.event.screen.pad import PinPad
from app.event.screen.pins import LEAVES_KIOSK
from app.event.service.pins import pinned
from app.kit.background import Lane
from app.kit.stage.palette import Look
from app.signin.rules.kiosk import Broken
from app.signin.screen.clerk import Desk
from app.signin.screen.kiosk_face import KioskFace
from app.signin.screen.kiosk_staff import StaffMenu
from app.store.acts import Act
from app.words.catalogue import tr
from app.words.errors import KnownError

LEAVE_KEY = "Ctrl+Alt+K"
BACK_MS = 400  # after another window came before it


class Guarded(KioskFace):
    """A face that only a PIN takes away.

    Args:
        lane: to the event.
        desk: under which name tries are counted.
        look: of the public stages.
        broken: why it was out of order when it was shown last.
        parent: Qt's.
    """

    left = Signal()
    ended = Signal()
    broke = Signal(object)

    def __init__(
        self, lane: Lane, desk: Desk, look: Look, broken: Broken, parent: QWidget | None = None
    ) -> None:
        self._may_close, self._ready = False, False
        super().__init__(desk.event, look, camera=bool(desk.cameras), parent=parent)
        self.setWindowTitle(tr("Self-service"))
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self._lane, self.broken = lane, broken
        self.pad = PinPad(lane, partial(Act.new, desk.name), LEAVES_KIOSK, tr("Staff: the PIN, please"), self)
        self.menu = StaffMenu(self)
        self._hide_cards()
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.timeout.connect(self._come_back)
        self.corner.held.connect(self.ask_staff)
        self.pad.opened.connect(self._opened)
        self.pad.left.connect(self._hide_cards)
        self.menu.go_on.connect(self._go_on)
        self.menu.leave.connect(self.let_go)
        QShortcut(QKeySequence(LEAVE_KEY), self).activated.connect(self.ask_staff)
        self._ready = True
        if broken:
            self.show_broken(broken=True)

    @property
    def at_work(self) -> bool:
        """Whether staff stands before it."""
        return self.pad.isVisible() or self.menu.isVisible()

    def break_down(self, why: Broken) -> None:
        """Send guests to the desk until staff says that it is mended.

        Args:
            why: what happened.
        """
        if self.broken is not why:
            self.broken = why
            self.show_broken(broken=True)
            self.broke.emit(why)

    def ask_staff(self) -> None:
        """Ask for the PIN; if every PIN was taken away meanwhile nobody is locked in."""
        self._lane.run(pinned, self._ask_pin, owner=self, otherwise=self._ask_anyway)

    def _ask_anyway(self, _fault: KnownError) -> None:
        """The event does not answer: the pad knows what it said last."""
        self._ask_pin(frozenset(LEAVES_KIOSK))

    def _ask_pin(self, known: frozenset[Role]) -> None:
        if known & set(LEAVES_KIOSK):
            self._raise_card(self.pad)
            self.pad.ask()
        else:
            self._opened(Role.ORGANISER)

    def _opened(self, _role: Role) -> None:
        self.menu.say(self.broken)
        self._raise_card(self.menu)
        self.menu.on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _raise_card(self, card: QWidget) -> None:
        self._hide_cards()
        card.show()
        self._centre()
        card.raise_()

    def _hide_cards(self) -> None:
        for card in (self.pad, self.menu):
            card.hide()

    def _go_on(self) -> None:
        self._hide_cards()
        if self.broken:
            self.broken = Broken.NO
            self.show_broken(broken=False)
            self.broke.emit(Broken.NO)

    def let_go(self) -> None:
        """Close; a person with the PIN wants it, or the whole program ends."""
        self._may_close = True
        self.left.emit()  # the console comes back before this window goes, else the program would end
        self.close()

    # it stays

    def closeEvent(self, event: QCloseEvent) -> None:
        """Alt F4 and the like mean nothing; the computer itself may shut down."""
        application = QGuiApplication.instance()
        ends = isinstance(application, QGuiApplication) and application.isSavingSession()
        if not self._may_close and not ends:
            event.ignore()
            return
        super().closeEvent(event)
        if ends and not self._may_close:
            self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key does anything but the one for staff."""
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Whatever comes before it goes behind it again."""
        super().changeEvent(event)
        if (
            self._ready
            and event.type() in (QEvent.Type.ActivationChange, QEvent.Type.WindowStateChange)
            and not self._may_close
        ):
            self._back.start(BACK_MS)

    def _come_back(self) -> None:
        if self._may_close or not self.isVisible():
            return
        if not self.isFullScreen():
            self.showFullScreen()
        if not self.isActiveWindow():
            self.raise_()
            self.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards stay in the middle."""
        super().resizeEvent(event)
        if self._ready:
            self._centre()

    def _centre(self) -> None:
        for card in (self.pad, self.menu):
            card.adjustSize()
            card.move((self.width() - card.width()) // 2, (self.height() - card.height()) // 2)

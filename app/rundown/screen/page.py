"""The room Show: the caller's console."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.keys import Deed, pressed
from app.rundown.rules.timing import up
from app.rundown.screen.desk import Desk, Hands
from app.rundown.screen.keys import GoKey, is_go
from app.rundown.screen.live import LiveConsole
from app.rundown.service.writing import Done
from app.rundown.stage.prompt import told_to_emcee
from app.signin.rules.vips import Reply
from app.words.catalogue import tr
from app.words.errors import KnownError

MINUTE = 60_000
_LATE_BY = (10_000, 20_000, 40_000, 60_000, 120_000)


class ShowPage(LiveConsole):
    """The caller's console.

    Args:
        lane: to the event.
        changes: the news.
        desk: where it stands, and what it may use.
        parent: Qt's.
    """

    def __init__(self, lane: Lane, changes: Changes, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(lane, changes, desk, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hands = Hands(lane, desk, self)
        self.go_key = GoKey(self.now_ms, self._go, self.upnext.go.flash)
        self._connect()
        self._add_keys()

    def _connect(self) -> None:
        self.upnext.go.clicked.connect(self.go_key.click)
        self.upnext.pause.clicked.connect(self.hands.hold)
        self.running.undo.clicked.connect(self.hands.undo_go)
        self.table.stand_by.connect(self.hands.arm)
        self.table.leave_out.connect(self._leave_out)
        self.offset.chosen.connect(self.hands.catch_up)
        self.offset.taken_back.connect(self.hands.undo_catch_up)
        self.emcee.blank.clicked.connect(self.blank)
        self.emcee.step.clicked.connect(partial(self.turn, 1))
        self.messages.sent.connect(self.hands.send)
        self.hands.went.connect(self._went)
        self.hands.refused.connect(self._refused)
        self.hands.caught_up.connect(self.offset.remember)

    # what the caller does

    def _go(self) -> None:
        if self.board is None or self.board.next is None:
            self.upnext.go.flash()
            return
        self.hands.go(self.board.next.cue.timing.id)

    def _went(self, _done: Done) -> None:
        self.banner.say("")

    def _refused(self, fault: KnownError) -> None:
        self.upnext.go.flash()
        self.banner.say(fault.sentence(), "already")

    def _leave_out(self, cue: str, out: bool) -> None:
        self.hands.skip(cue, out=out)

    def blank(self) -> None:
        """Blank the emcee's screen, or show it again."""
        if self.held is not None:
            self.hands.blank(on=not self.held.state.blank)

    def turn(self, by: int) -> None:
        """Turn the emcee's page; at the ends nothing happens.

        Args:
            by: +1 or -1.
        """
        pages = len(self.board.current.cue.pages) if self.board and self.board.current else 0
        if self.board is not None and 0 <= self.board.state.step + by < pages:
            self.hands.turn_page(by)

    def answer(self, text: str) -> None:
        """The emcee answered on the cue screen: the director's line, or else the arrival that stands there.

        Args:
            text: "ok", "minute" or "problem".
        """
        shown = self.emcee_sees()
        if shown:
            self.watch.acknowledge(shown, Reply(text))
        else:
            self.hands.answer(text)

    def emcee_sees(self) -> tuple[int, ...]:
        """The sign-ins of the VIPs whose arrival stands on the emcee's screen now, and of no others."""
        state = self.held.state if self.held is not None else None
        if state is None or state.blank or state.message is not None:
            return ()
        return tuple(one.sign_in_id for one in told_to_emcee(self.watch.vips))

    def acknowledge(self) -> None:
        """The emcee has seen the message, or else the arrival that stands there; without one nothing happens."""
        if self.held is not None and self.held.state.message is not None:
            self.hands.acknowledge()
        else:
            self.watch.acknowledge(self.emcee_sees(), Reply.READ)

    def arm_before(self) -> None:
        """Let the cue before the running one stand by; it does not start."""
        if self.board is None or self.board.current is None:
            return
        ids = [row.cue.timing.id for row in self.board.rows]
        at = ids.index(self.board.current.cue.timing.id)
        if at:
            self.hands.arm(ids[at - 1])

    def ask_late(self) -> None:
        """Ask how long ago the running cue really began."""
        if self.board is None or not self.board.seen.started:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for ms in _LATE_BY:
            action = QAction(tr("It began {time} ago", time=up(ms)), menu)
            action.triggered.connect(partial(self.hands.began_ago, ms))
            menu.addAction(action)
        menu.popup(self.running.mapToGlobal(self.running.tag.geometry().bottomLeft()))

    # keys

    def _add_keys(self) -> None:
        hands, turn = self.hands, self.turn
        for words, keys, done in (
            (tr("GO"), "Space", self.go_key.click), (tr("Step"), "PgDown", partial(turn, 1)), ("", "PgUp", partial(turn, -1)),
            (tr("Pause"), "P", hands.hold), (tr("One minute"), ("+", "-"), self._add_minute), ("", "=", partial(hands.add_time, MINUTE)),
            (tr("Message"), tuple("123456"), self._send_prepared), (tr("Undo GO"), "Ctrl+Z", hands.undo_go),
            (tr("Began earlier"), "L", self.ask_late), ("", ".", self.blank), ("", "R", self.offset.press),
            ("", "F5", self.acknowledge), ("", "Esc", self.acknowledge), ("", "Backspace", self.arm_before), ("", "V", self.vips.acknowledge),
        ):  # fmt: skip
            Deed(self, words, keys, done, by_qt=False)
        if self._desk.full_screen is not None:
            Deed(self, "", "F11", self._desk.full_screen, by_qt=False)

    def _add_minute(self, place: int) -> None:
        self.hands.add_time(-MINUTE if place else MINUTE)

    def _send_prepared(self, place: int) -> None:
        self.messages.send_prepared(place + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """GO and the other keys of the show; the keyboard's own repetition does nothing."""
        if is_go(event):
            self.go_key.press(repeat=event.isAutoRepeat())
            return
        done = pressed(self, event)
        if done is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            done()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The key is up again."""
        if is_go(event) and not event.isAutoRepeat():
            self.go_key.release()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A key that comes up elsewhere must not lock GO."""
        super().focusOutEvent(event)
        self.go_key.release()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the field gives the keys back to the show."""
        super().mousePressEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """The keys are the show's as soon as the page is seen."""
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

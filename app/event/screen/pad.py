"""The pad that asks for a PIN, by finger or by keyboard; nothing of what is typed is shown or kept.

While the event cannot be written a try cannot be counted there. Then it is counted here: staff must get to a laptop whose
disk is full or whose hub is gone, and nobody else must.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.event.rules import FREE_TRIES, PIN_MOST, Entry, Role, Tries
from app.event.service.pins import enter_pin, pin_hashes, whose
from app.kit.background import Lane
from app.kit.theme.look import theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card
from app.kit.widgets.label import Line
from app.kit.widgets.painting import CENTRE
from app.store.acts import Act
from app.words.catalogue import tr, trn
from app.words.errors import KnownError

BACK, GO = "⌫", "✓"
_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", BACK, "0", GO)
# a pad that nobody touches goes, so that no guest finds it open
UNTOUCHED_MS = 20_000


class PinPad(Card):
    """Asks for the PIN of one of these roles.

    Args:
        lane: to the event; the PIN is hashed there.
        act: makes a fresh act for each try, at this desk.
        roles: whose PIN would do.
        title: what it is asked for.
        parent: Qt's.
    """

    opened = Signal(object)
    left = Signal()

    def __init__(
        self,
        lane: Lane,
        act: Callable[[], Act],
        roles: tuple[Role, ...],
        title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(padding=24, parent=parent)
        self._lane, self._act, self._roles = lane, act, roles
        self._typed, self._wait_s, self._asking = "", 0, False
        self._hashes, self._tries = dict[Role, str](), Tries()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(theme().px(380))
        self._dots = Line("", 38, 700, "text", CENTRE)
        self.said = Line("", 15, 400, "text2", CENTRE)
        for line in (Line(title, 20, 700, "text", CENTRE), self._dots, self.said):
            self.body.addWidget(line)
        self.keys = self._build_keys()
        self.leave = Button(tr("Go back"), Kind.QUIET, key="Esc")
        self.leave.clicked.connect(self.left)
        self.body.addWidget(self.leave)
        self._second, self._untouched = QTimer(self), QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._waited)
        self._untouched.setSingleShot(True)
        self._untouched.timeout.connect(self.left)
        self.ask()

    def _build_keys(self) -> dict[str, Button]:
        grid, made = QGridLayout(), dict[str, Button]()
        grid.setSpacing(theme().px(6))
        for at, name in enumerate(_KEYS):
            key = Button(name, Kind.PRIMARY if name == GO else Kind.SECONDARY, height=56)
            key.setObjectName(name)
            key.setAccessibleName(
                {BACK: tr("Take the last digit back"), GO: tr("Enter the PIN")}.get(name, name)
            )
            key.clicked.connect(self._by_finger)
            grid.addWidget(key, at // 3, at % 3)
            made[name] = key
        self.body.addLayout(grid)
        return made

    def ask(self) -> None:
        """Ask anew."""
        self._typed, self._wait_s, self._asking = "", 0, False
        self._lane.run(pin_hashes, self._hold, owner=self, otherwise=_as_before)
        self.said.say(tr("4 to 12 digits, then ✓"), "text2")
        self._show()
        self._untouched.start(UNTOUCHED_MS)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _by_finger(self) -> None:
        self.press(self.sender().objectName())

    def press(self, key: str) -> None:
        """A key of the pad.

        Args:
            key: a digit, BACK or GO.
        """
        self._untouched.start(UNTOUCHED_MS)
        if self._asking or self._wait_s:
            return
        if key == BACK:
            self._typed = self._typed[:-1]
        elif key == GO:
            self._try()
        elif len(self._typed) < PIN_MOST:
            self._typed += key
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits, the backspace, Enter and Esc."""
        key = {
            Qt.Key.Key_Backspace: BACK, Qt.Key.Key_Return: GO, Qt.Key.Key_Enter: GO,
        }.get(Qt.Key(event.key()), event.text())  # fmt: skip
        if key and key in _KEYS:
            self.press(key)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was typed, and sleep."""
        super().hideEvent(event)
        self._typed = ""
        self._second.stop()
        self._untouched.stop()

    def _try(self) -> None:
        typed, roles, act = self._typed, self._roles, self._act()
        self._typed = ""
        if not typed:
            return
        self._asking = True
        self._lane.run(
            lambda store: enter_pin(store, act, typed, roles), self._take, owner=self,
            otherwise=partial(self._try_here, typed),
        )  # fmt: skip

    def _hold(self, hashes: dict[Role, str]) -> None:
        self._hashes = hashes

    def _try_here(self, typed: str, fault: KnownError) -> None:
        """The event cannot be written: what it said last counts, and tries are counted on this screen."""
        wait, hashes, roles = self._tries.wait_s(datetime.now(UTC)), self._hashes, self._roles
        if wait or not hashes:
            if hashes:
                self._take(Entry(None, 0, wait))
            else:
                self._refused(fault)
            return
        self._lane.run(lambda _: whose(hashes, typed, roles), self._tried_here, owner=self)

    def _tried_here(self, role: Role | None) -> None:
        now = datetime.now(UTC)
        self._tries = Tries() if role is not None else Tries(self._tries.wrong + 1, now)
        self._take(Entry(role, self._tries.left, self._tries.wait_s(now)))

    def _take(self, entry: Entry) -> None:
        self._asking, self._wait_s = False, entry.wait_s
        if entry.role is not None:
            self.ask()
            self.opened.emit(entry.role)
            return
        if entry.wait_s:
            self._second.start()
            self._say_wait()
        else:
            left = entry.left
            self.said.say(
                trn("Not this one: {n} try left", "Not this one: {n} tries left", left), "refuse_text"
            )
        self._show()

    def _refused(self, fault: KnownError) -> None:
        self._asking = False
        self.said.say(fault.sentence(), "refuse_text")
        self._show()

    def _waited(self) -> None:
        self._wait_s -= 1
        self._untouched.start(UNTOUCHED_MS)
        if self._wait_s > 0:
            self._say_wait()
        else:
            self._second.stop()
            self.ask()

    def _say_wait(self) -> None:
        minutes, seconds = divmod(self._wait_s, 60)
        time = f"{minutes}:{seconds:02}"
        self.said.say(tr("{n} wrong tries: wait {time}", n=FREE_TRIES, time=time), "refuse_text")

    def _show(self) -> None:
        """Dots for digits, and keys that can be pressed."""
        self._dots.say("●" * len(self._typed))
        for key in self.keys.values():
            key.setEnabled(not (self._asking or self._wait_s))


def _as_before(_fault: KnownError) -> None:
    """The event cannot be read now: what it said last is still held."""

"""Asks for the right to set a rule of the event aside: the organiser's PIN, or a plain question where there is none."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from app.event.rules import Role
from app.event.screen.pad import PinPad
from app.event.service.pins import pinned
from app.kit.background import Lane
from app.kit.widgets.card import column
from app.kit.widgets.dialog import Dialog
from app.signin.rules.outcome import Permit
from app.store.acts import Act
from app.words.catalogue import tr

GRANTS = Role.ORGANISER


@dataclass(frozen=True)
class Wish:
    """What the right is asked for.

    Args:
        name: of the guest it is about.
        question: where there is no PIN.
        verb: on its button.
        words: which rule, and what will be written down.
    """

    name: str
    question: str
    verb: str
    words: str


class PadDialog(QDialog):
    """The pad over the page; the queue goes on behind it.

    Args:
        lane: to the event.
        act: makes a fresh act for each try, at this desk.
        title: what it is asked for.
        parent: Qt's.
    """

    def __init__(self, lane: Lane, act: Callable[[], Act], title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.pad = PinPad(lane, act, (GRANTS,), title)
        self.pad.left.connect(self.reject)
        layout = column(0)
        layout.addWidget(self.pad)
        self.setLayout(layout)


class Permission(QObject):
    """Asks once at a time.

    Args:
        lane: to the event.
        act: makes a fresh act, at this desk.
        page: whose window the question stands over.
    """

    def __init__(self, lane: Lane, act: Callable[[], Act], page: QWidget) -> None:
        super().__init__(page)
        self._lane, self._act, self._page = lane, act, page
        self.asked: QDialog | None = None

    def ask(self, wish: Wish, then: Callable[[Permit], None]) -> None:
        """Ask whether a rule may be set aside.

        Args:
            wish: what it is about.
            then: told with the permit, once there is one.
        """
        if self.asked is None:
            self._lane.run(pinned, partial(self._open, wish, then), owner=self)

    def _open(self, wish: Wish, then: Callable[[Permit], None], known: frozenset[Role]) -> None:
        if self.asked is not None:
            return
        if GRANTS in known:
            self.asked = self._by_pin(wish.name, then)
        else:
            self.asked = Dialog(wish.question, wish.verb, wish.words, parent=self._page)
            self.asked.accepted.connect(partial(then, Permit()))
        self.asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.asked.finished.connect(self._closed)
        self.asked.open()

    def _by_pin(self, name: str, then: Callable[[Permit], None]) -> PadDialog:
        title = tr("{name}: the organiser's PIN", name=name)
        dialog = PadDialog(self._lane, self._act, title, self._page)

        def opened(role: Role) -> None:
            dialog.accept()
            then(Permit(role))

        dialog.pad.opened.connect(opened)
        return dialog

    def _closed(self, _how: int) -> None:
        self.asked = None

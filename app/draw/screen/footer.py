"""The foot of the work area: who typed and who checks, and the big button that says why it is not ready."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QButtonGroup, QWidget

from app.draw.screen.mark import Mark
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import column, row


@dataclass(frozen=True)
class Press:
    """One button of the foot.

    Args:
        words: a verb, or what is still missing.
        run: what it does.
        kind: one primary at most.
        ready: whether it may be pressed.
        icon: file name.
        key: its key cap.
        small: beside the remarks, for what is not the next step.
    """

    words: str
    run: Callable[[], None]
    kind: Kind = Kind.SECONDARY
    ready: bool = True
    icon: str = ""
    key: str = ""
    small: bool = False

    @property
    def shape(self) -> tuple[Kind, str, str, bool]:
        """What cannot change without a new button."""
        return self.kind, self.icon, self.key, self.small


class Footer(QWidget):
    """Two remarks, small buttons at the right, and the buttons of the step."""

    left = Signal()  # the button that had the focus cannot be pressed any more

    def __init__(self) -> None:
        super().__init__()
        body = column(6, (22, 10, 22, 10))
        self.setLayout(body)
        self.remarks = row(12)
        self.typed, self.checked = Mark(), Mark()
        self.remarks.addWidget(self.typed)
        self.remarks.addWidget(self.checked)
        self.remarks.addStretch(1)
        body.addLayout(self.remarks)
        self._row = row(2)
        body.addLayout(self._row)
        self._presses: tuple[Press, ...] = ()
        self._buttons: list[Button] = []
        self._waiting: Press | None = None  # to have the focus again
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._run)

    def _run(self, at: int) -> None:
        self._presses[at].run()

    def stops(self) -> tuple[Button, ...]:
        """The buttons as Tab comes to them."""
        return tuple(self._buttons)

    def primary(self) -> Button | None:
        """The big button, if there is one now."""
        places = [at for at, press in enumerate(self._presses) if press.kind is Kind.PRIMARY]
        return self._buttons[places[0]] if places else None

    def show_presses(self, presses: tuple[Press, ...]) -> None:
        """Show these buttons; those that only change their words stay the same widgets.

        Args:
            presses: from left to right.
        """
        focused = [one for one, button in zip(self._presses, self._buttons, strict=True) if button.hasFocus()]
        if [press.shape for press in presses] != [press.shape for press in self._presses]:
            self._build(presses)
        self._presses = presses
        for button, press in zip(self._buttons, presses, strict=True):
            if button.text() != press.words:
                button.say(press.words)
            button.setEnabled(press.ready)
        if focused:
            self._waiting = focused[0]
        if self._waiting is not None:
            self._keep_focus(self._waiting, had=bool(focused))

    def _keep_focus(self, press: Press, *, had: bool) -> None:
        """The button that had the focus has it again once it may be pressed.

        Qt would hand it to whichever comes next as soon as it is disabled or made anew, e.g. to one that closes.
        """
        same = [at for at, one in enumerate(self._presses) if one.shape == press.shape and one.ready]
        focus = QApplication.focusWidget()
        if not had and focus is not None and not focus.isAncestorOf(self):
            self._waiting = None  # somebody has gone elsewhere meanwhile
        elif same:
            self._waiting = None
            self._buttons[same[0]].setFocus(Qt.FocusReason.TabFocusReason)
        elif had:
            self.left.emit()

    def forget(self) -> None:
        """Another step has begun: no button of it may have the focus by itself."""
        self._waiting = None

    def _build(self, presses: tuple[Press, ...]) -> None:
        for button in self._buttons:
            self._group.removeButton(button)
            self._row.removeWidget(button)
            self.remarks.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for at, press in enumerate(presses):
            kind, height = (Kind.QUIET, 32) if press.small else (press.kind, 52)
            button = Button(press.words, kind, icon=press.icon, key=press.key, height=height)
            # a button that was clicked must not swallow the clicker's next press
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, at)
            if press.small:
                self.remarks.addWidget(button)
            else:
                self._row.addWidget(button, 1 if press.kind is Kind.PRIMARY else 0)
            self._buttons.append(button)

"""A question that must be answered: the verb stands on the button, Esc is the safe answer."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from app.kit.keys import ENTER, held_enter
from app.kit.theme.look import theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import column, row
from app.kit.widgets.label import Line, Paragraph
from app.words.catalogue import tr


class Dialog(QDialog):
    """A dialog of 480; content goes into `body`, the verb's press accepts.

    Args:
        title: the question or task.
        verb: on the button; never a bare agreement.
        words: explanation, "" for none.
        danger: whether the verb cannot be taken back.
        parent: Qt's.
    """

    def __init__(
        self, title: str, verb: str, words: str = "", *, danger: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        look = theme()
        self.setWindowTitle(title)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"QDialog#page {{ background: {look.hex('surface')}; }}")
        self.setFixedWidth(look.px(480))
        outer = column(12, (24, 20, 24, 16))
        self.setLayout(outer)
        outer.addWidget(Line(title, 20, 700))
        if words:
            outer.addWidget(Paragraph(words, 15, 400, "text2"))
        self.body = column(8)
        outer.addLayout(self.body)
        buttons = row(8)
        buttons.addStretch(1)
        self.leave = leave = Button(tr("Cancel"), Kind.QUIET, key="Esc")
        leave.clicked.connect(self.reject)
        self.verb = Button(verb, Kind.DANGER if danger else Kind.PRIMARY)
        self.verb.clicked.connect(self.accept)
        self.verb.setDefault(not danger)
        leave.setDefault(danger)
        buttons.addWidget(leave)
        buttons.addWidget(self.verb)
        outer.addLayout(buttons)
        self._buttons = (leave, self.verb)

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever begins to type types into the first field that is empty, and Tab comes to the buttons last."""
        super().showEvent(event)
        mine = [
            one for one in self.findChildren(QWidget) if one.window() is self
        ]  # a list that pops up is a window
        inside = [one for one in mine if _takes_focus(one) and one not in self._buttons]
        for one, after in pairwise((*inside, *self._buttons)):
            QWidget.setTabOrder(one, after)
        empty = [one for one in inside if isinstance(one, QLineEdit) and not one.text()]
        if inside and not self.focusWidget():
            (empty or inside)[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next empty field, and answers where there is none; still held, it does neither."""
        after = self._empty_after() if event.key() in ENTER else None
        if held_enter(event):
            event.accept()
        elif after is not None:
            after.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _empty_after(self) -> QLineEdit | None:
        """The next field to fill in, if somebody has typed into one before it."""
        fields = [one for one in self.findChildren(QLineEdit) if one.isVisible() and one.isEnabled()]
        here = next((at for at, one in enumerate(fields) if one.hasFocus() and one.text()), len(fields))
        return next((one for one in fields[here + 1 :] if not one.text() and not one.isReadOnly()), None)


class Notice(Dialog):
    """A sentence that must be read before anything else; Enter and Esc close it.

    Args:
        title: what it is about.
        words: the sentence.
        parent: Qt's.
    """

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(title, tr("Got it"), words, parent=parent)
        self.leave.hide()


def _takes_focus(one: QWidget) -> bool:
    return bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) and not one.isHidden()


def confirmed(parent: QWidget, title: str, verb: str, words: str = "", *, danger: bool = False) -> bool:
    """Ask, and answer whether the verb was pressed.

    Args:
        parent: whose window it stands over.
        title: the question.
        verb: on the button.
        words: explanation.
        danger: whether it cannot be taken back.
    """
    return Dialog(title, verb, words, danger=danger, parent=parent).exec() == QDialog.DialogCode.Accepted

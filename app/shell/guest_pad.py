"""The guest signs on the guest's own screen: a sheet and two big buttons over the stage."""

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QWidget

from app.kit.theme.look import theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import column, row
from app.signin.screen.pad import Pad, Pen
from app.signin.stage.guest import SHEET
from app.words.catalogue import tr


class GuestPad(QWidget):
    """Lies over the stage for as long as somebody signs; what is written here is on the desk's pad too.

    Args:
        canvas: the guest's stage.
        pen: holds the ink.
    """

    def __init__(self, canvas: QWidget, pen: Pen) -> None:
        super().__init__(canvas)
        self._pen = pen
        self.done, self.again = (
            Button(tr("Signature done"), Kind.PRIMARY, icon="check-bold", height=56),
            Button(tr("Write again"), icon="arrows-clockwise", height=56),
        )
        for button in (self.done, self.again):
            button.setMinimumWidth(theme().px(240))
        self.done.clicked.connect(pen.done)
        self.again.clicked.connect(pen.clear)
        lines = column(12)
        lines.addWidget(Pad(pen, paper=True), 1)
        keys = row(16)
        keys.addStretch(1)
        keys.addWidget(self.again)
        keys.addWidget(self.done)
        keys.addStretch(1)
        lines.addLayout(keys)
        self.setLayout(lines)
        pen.changed.connect(self._check)
        canvas.installEventFilter(self)
        self._check()
        self._place(canvas)
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The stage moved to a display of another size."""
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self._place(watched)
        return False

    def _place(self, canvas: QWidget) -> None:
        left, top, right, bottom = SHEET
        wide, high = canvas.width(), canvas.height()
        self.setGeometry(
            QRect(
                round(left * wide),
                round(top * high),
                round((right - left) * wide),
                round((bottom - top) * high),
            )
        )

    def _check(self) -> None:
        self.done.setEnabled(self._pen.signature is not None)
        self.again.setEnabled(bool(self._pen.strokes))

"""The picture of a prize in its editor: seen, chosen, taken away."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from app.kit.background import Lane
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import column, row
from app.store.database import Database
from app.store.pictures import PRIZE, Picture, kept, take
from app.words.catalogue import tr
from app.words.errors import KnownError


class Thumbnail(QWidget):
    """A small picture, or nothing.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()
        self.setFixedHeight(theme().px(110))
        self.setAccessibleName(tr("Picture"))

    def show_image(self, data: bytes) -> None:
        """Show a picture.

        Args:
            data: PNG or JPEG, b"" for none.
        """
        self.image = QImage.fromData(data) if data else QImage()
        self.setVisible(not self.image.isNull())
        self.update()

    def sizeHint(self) -> QSize:
        """As high as it is set."""
        return QSize(theme().px(200), theme().px(110))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture in its shape."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painting.rounded(painter, self.rect().toRectF(), theme().px(6), "ground")
        size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        if not size.isEmpty():
            left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
            painter.drawImage(left, top, self.image.scaled(size * self.devicePixelRatioF()))
        painter.end()


class PrizePicture(QWidget):
    """Chooses the picture of one prize.

    Args:
        lane: to the event.
        parent: Qt's.
    """

    refused = Signal(str)

    def __init__(self, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane, self.key, self._taken = lane, "", dict[str, Picture]()
        self.thumbnail = Thumbnail()
        self.choose = Button(tr("Choose"), height=32)
        self.remove = Button(tr("Remove"), Kind.QUIET, height=32)
        self.choose.setAccessibleName(tr("Choose the picture"))
        self.remove.setAccessibleName(tr("Remove the picture"))
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(self._drop)
        lines, buttons = column(4), row(8)
        lines.addWidget(self.thumbnail)
        for button in (self.choose, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        lines.addLayout(buttons)
        self.setLayout(lines)
        self.show_picture("")

    def show_picture(self, key: str) -> None:
        """Show the picture of a prize.

        Args:
            key: of the picture, "" for none.
        """
        self.key = key
        self.remove.setVisible(bool(key))
        self.thumbnail.show_image(b"")
        if key in self._taken:
            self.thumbnail.show_image(self._taken[key].data)
        elif key:
            self._lane.run(partial(kept, keys=(key,)), self._fetched, owner=self)

    def _fetched(self, found: tuple[Picture, ...]) -> None:
        for picture in found:
            if picture.key == self.key:
                self.thumbnail.show_image(picture.data)

    def pictures(self) -> tuple[Picture, ...]:
        """The one that was chosen here and must be kept with the prize."""
        return (self._taken[self.key],) if self.key in self._taken else ()

    def _ask(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Picture"), "", "PNG, JPEG (*.png *.jpg *.jpeg)")
        if name:
            self.bring(Path(name))

    def bring(self, path: Path) -> None:
        """Take a picture file; it is kept when the prize is saved.

        Args:
            path: the file.
        """

        def work(_store: Database) -> Picture:
            return take(path, PRIZE)

        self._lane.run(work, self._took, owner=self, otherwise=self._refuse)

    def _took(self, picture: Picture) -> None:
        self._taken = {picture.key: picture}
        self.show_picture(picture.key)

    def _refuse(self, fault: KnownError) -> None:
        self.refused.emit(fault.sentence())

    def _drop(self) -> None:
        self.show_picture("")

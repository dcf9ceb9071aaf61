"""Pictures that are handed to the desk: dropped on the page, or pasted."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage

from app.signin.screen.grouped import Grouped
from app.words.catalogue import tr


class Handed(Grouped):
    """The page, reading the codes of pictures too."""

    def paste(self) -> None:
        """Read the code in a picture from the clipboard."""
        self._offer(QGuiApplication.clipboard().mimeData())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Pictures are welcome."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the code in a dropped picture."""
        self._offer(event.mimeData())
        event.acceptProposedAction()

    def _offer(self, data: QMimeData | None) -> None:
        if data is None:
            return
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        for file in files:
            self.door.offer_file(Path(file))
        image = data.imageData() if data.hasImage() and not files else None
        if isinstance(image, QImage):
            buffer = QBuffer()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType] - Qt takes a str
            self.door.offer_picture(bytes(buffer.data().data()), tr("the pasted picture"))

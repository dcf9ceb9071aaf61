"""One guest's photograph in Prepare: seen, chosen, taken away."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from app.guests.rules.guest import GuestView
from app.kit.background import Lane
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import column, row
from app.kit.widgets.dialog import confirmed
from app.kit.widgets.face import FaceBox, square_of
from app.kit.widgets.label import Paragraph
from app.signin.service.portraits import (
    Face,
    Photograph,
    Photographed,
    Removed,
    faces,
    keep_portraits,
    remove_portrait,
)
from app.store.acts import Act
from app.words.catalogue import tr
from app.words.errors import KnownError

_EDGE = 88


class PortraitPart(QWidget):
    """Shows and changes the photograph of the guest in the inspector.

    Args:
        lane: to the event.
        act: makes a fresh act.
        parent: Qt's.
    """

    def __init__(self, lane: Lane, act: Callable[[], Act], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane, self._act = lane, act
        self.guest: GuestView | None = None
        self.key = ""
        self.face, self.said = FaceBox(_EDGE), Paragraph("", 13, 400, "text2")
        self.choose = Button(tr("Choose a photograph"), icon="user", height=32)
        self.remove = Button(tr("Remove"), Kind.QUIET, height=32)
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(self._confirm)
        self.remove.hide()
        self.said.hide()
        lines, line, buttons = column(4), row(8), column(0)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        line.addWidget(self.face)
        line.addLayout(buttons, 1)
        lines.addLayout(line)
        lines.addWidget(self.said)
        self.setLayout(lines)

    def show_guest(self, guest: GuestView | None) -> None:
        """Show the photograph of a guest.

        Args:
            guest: whom; None for nobody.
        """
        if guest is None or self.guest is None or guest.id != self.guest.id:
            self._say("")
            self._show("", b"")
        self.guest = guest
        if guest is not None:
            self._lane.run(
                partial(faces, guest_ids=(guest.id,)), partial(self._fetched, guest.id), owner=self
            )

    def _fetched(self, guest_id: int, found: tuple[Face, ...]) -> None:
        if self.guest is not None and self.guest.id == guest_id:
            key, data = (found[0].key, found[0].data) if found else ("", b"")
            self._show(key, data)

    def _show(self, key: str, data: bytes) -> None:
        if key == self.key:
            return
        self.key = key
        edge = round(self.face.width() * self.devicePixelRatioF())
        self.face.show_face(QPixmap.fromImage(square_of(data, edge)) if key else QPixmap())
        self.choose.setText(tr("Replace") if key else tr("Choose a photograph"))
        self.remove.setVisible(bool(key))

    def _ask(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Photograph"), "", "PNG, JPEG (*.png *.jpg *.jpeg)")
        if name:
            self.bring(Path(name))

    def bring(self, path: Path) -> None:
        """Take a picture file as the photograph of the guest shown.

        Args:
            path: the file.
        """
        if self.guest is not None:
            batch = (Photograph(self.guest.id, str(path)),)
            self._lane.run(
                partial(keep_portraits, act=self._act(), batch=batch),
                partial(self._came, self.guest.id),
                owner=self,
                otherwise=self._refuse,
            )

    def _came(self, guest_id: int, came: Photographed) -> None:
        if self.guest is not None and self.guest.id == guest_id:
            self._say(" ".join(came.refused))
            self.show_guest(self.guest)

    def _confirm(self) -> None:
        guest = self.guest
        if guest is not None and confirmed(
            self,
            tr("Remove the photograph of {name}?", name=guest.name),
            tr("Remove"),
            tr("It is not shown any more, neither at the desk nor on the stage."),
            danger=True,
        ):
            self.take_away()

    def take_away(self) -> None:
        """The guest shown has no photograph any more."""
        if self.guest is not None and self.key:
            self._lane.run(
                partial(remove_portrait, act=self._act(), guest_id=self.guest.id, key=self.key),
                self._gone,
                owner=self,
                otherwise=self._refuse,
            )

    def _gone(self, gone: Removed) -> None:
        if self.guest is not None and self.guest.id == gone.guest_id:
            self.show_guest(self.guest)

    def _refuse(self, fault: KnownError) -> None:
        self._say(fault.sentence())
        self.show_guest(self.guest)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))

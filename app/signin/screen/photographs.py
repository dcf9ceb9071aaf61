"""Bringing in guests' photographs from a folder: with a count, and a cancel between two batches."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from app.kit.background import Lane
from app.kit.widgets.button import Button
from app.kit.widgets.progress import Progress
from app.signin.service.portraits import (
    A_BATCH,
    Matched,
    Photograph,
    Photographed,
    keep_portraits,
    match_portraits,
    say_photographed,
    strangers_named,
)
from app.store.acts import Act
from app.words.catalogue import tr
from app.words.errors import KnownError


class Photographs(QObject):
    """One folder at a time; other work at the desk goes on between two batches.

    Args:
        lane: to the event.
        act: makes a fresh act.
        parent: Qt's.
    """

    said = Signal(str, str)  # a sentence, and the tone of its banner

    def __init__(self, lane: Lane, act: Callable[[], Act], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._act = lane, act
        self._left: tuple[Photograph, ...] = ()
        self._total, self._so_far = 0, Photographed(0)
        self.button = Button(tr("Photographs"), icon="user")
        self.button.setToolTip(tr("A folder of PNG or JPEG files named by invitation number or code"))
        self.button.clicked.connect(self.ask)
        self.progress = Progress(tr("Bringing in photographs"))
        self.progress.hide()
        self.progress.cancelled.connect(self._cancel)

    def ask(self) -> None:
        """Ask for the folder."""
        name = QFileDialog.getExistingDirectory(
            self.button, tr("A folder of PNG or JPEG files named by invitation number or code")
        )
        if name:
            self.begin(Path(name))

    def begin(self, folder: Path) -> None:
        """Bring in what a folder holds.

        Args:
            folder: with files named by invitation number or code.
        """
        self.button.setEnabled(False)
        self._lane.run(
            partial(match_portraits, folder=folder), self._matched, owner=self, otherwise=self._refuse
        )

    def _matched(self, found: Matched) -> None:
        self._left, self._total = found.photographs, len(found.photographs)
        self._so_far = Photographed(0, 0, strangers_named(found))
        self.progress.setVisible(bool(self._left))
        self._next()

    def _next(self) -> None:
        self.progress.show_count(self._total - len(self._left), self._total)
        if not self._left:
            self._finish()
            return
        batch, self._left = self._left[:A_BATCH], self._left[A_BATCH:]
        self._lane.run(
            partial(keep_portraits, act=self._act(), batch=batch),
            self._came,
            owner=self,
            otherwise=self._refuse,
        )

    def _came(self, came: Photographed) -> None:
        self._so_far = self._so_far.with_more(came)
        self._next()

    def _cancel(self) -> None:
        self._left = ()

    def _refuse(self, fault: KnownError) -> None:
        self._left = ()
        self.progress.hide()
        self.button.setEnabled(True)
        self.said.emit(fault.sentence(), "refuse")

    def _finish(self) -> None:
        self.progress.hide()
        self.button.setEnabled(True)
        self.said.emit(say_photographed(self._so_far), "already" if self._so_far.refused else "ok")

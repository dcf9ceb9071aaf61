"""Which display shows which stage."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QWidget

from app.kit.widgets.dialog import Dialog
from app.kit.widgets.field import labelled
from app.shell.displays import display_names
from app.shell.laptop import Laptop
from app.shell.stages import DRAW, EMCEE, GUEST, LOBBY, OF_ROOM, TIMER, WALL
from app.words.catalogue import tr


class DisplayDialog(Dialog):
    """Asks for a display for each stage; by itself, a stage goes where the room needs it.

    Args:
        laptop: as it was chosen before.
        parent: Qt's.
    """

    def __init__(self, laptop: Laptop, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Which display shows what?"),
            tr("Use these"),
            tr("The stages never cover the operator's own display."),
            parent=parent,
        )
        self._laptop = laptop
        self.boxes: dict[str, QComboBox] = {}
        names = tuple(
            dict.fromkeys((*display_names()[1:], *(name for name in laptop.displays.values() if name)))
        )
        for key, words in (
            (DRAW, tr("Lucky draw")),
            (EMCEE, tr("Cue screen of the emcee")),
            (GUEST, tr("Guest screen at the desk")),
            (WALL, tr("Welcome wall of the hall")),
            (TIMER, tr("Timer for the speakers")),
            (LOBBY, tr("Programme in the lobby")),
        ):
            box = self.boxes[key] = QComboBox()
            box.addItem(tr("by itself") if key in OF_ROOM.values() else tr("nowhere"), "")
            for name in names:
                box.addItem(name, name)
            box.setCurrentIndex(max(0, box.findData(laptop.displays.get(key, ""))))
            self.body.addLayout(labelled(words, box, 190))

    def chosen(self) -> Laptop:
        """The laptop with these displays."""
        displays = {key: str(box.currentData()) for key, box in self.boxes.items() if box.currentData()}
        return replace(self._laptop, displays=displays)

"""The look of the public stages: theme, colour, background and logo, with a picture of what the hall will see."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.draw.rules.onstage import OnStage, Show
from app.draw.stage.dress import Dress, Hall
from app.draw.stage.pictures import scene_of as draw_scene
from app.event.rules import EventView
from app.kit.background import Lane
from app.kit.stage.backdrop import check_background
from app.kit.stage.canvas import Scene, render
from app.kit.stage.palette import BRAND, FESTIVE, PAPER, Look, Still
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import column, row
from app.kit.widgets.choice_box import choice_box
from app.kit.widgets.field import Field, labelled
from app.kit.widgets.label import Line, Paragraph
from app.kit.widgets.stepper import Segmented
from app.rundown.stage.lobby import Lobby
from app.rundown.stage.lobby import scene_of as lobby_scene
from app.shell.settings_form import Form
from app.signin.stage.wall import Arrived, Wall
from app.signin.stage.wall import scene_of as wall_scene
from app.store.database import Database
from app.store.pictures import BACKGROUND, LOGO, Box, Picture, kept, take
from app.words.catalogue import language, tr
from app.words.errors import KnownError

_SIZE = QSize(960, 540)
_SETTLED = 9.0  # seconds: whatever moves has come to rest
TITLE, GREETING, LOBBY = "title", "greeting", "lobby"


class StagePreview(QWidget):
    """A scene as the hall will see it, as large as there is room.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(320, 180)
        self.setAccessibleName(tr("What the hall will see"))
        self.image = QImage()

    def show_scene(self, scene: Scene) -> None:
        """Show a scene at rest.

        Args:
            scene: of a public stage.
        """
        self.image = render(scene, _SIZE, _SETTLED)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture in its shape."""
        if self.image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = _SIZE.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = (self.width() - size.width()) / 2
        painter.drawImage(QRectF(left, 0, size.width(), size.height()), self.image)
        painter.end()


class PictureChoice:
    """A picture of the event that may be chosen or taken away.

    Args:
        words: what it is.
        box: how large it is kept.
    """

    def __init__(self, words: str, box: Box) -> None:
        self.box, self.key, self.still, self.taken = box, "", Still(""), dict[str, Picture]()
        self.choose, self.remove = (
            Button(tr("Choose"), height=40),
            Button(tr("Remove"), Kind.QUIET, height=40),
        )
        self.choose.setAccessibleName(f"{tr('Choose')}: {words}")
        self.remove.setAccessibleName(f"{tr('Remove')}: {words}")
        self.said = Line("", 13, 400, "text2")
        self.words = words

    def line(self) -> QHBoxLayout:
        """Its place in the form."""
        line = row(8)
        name = Line(self.words, 15, 400)
        name.setMinimumWidth(150)
        for widget in (name, self.choose, self.remove):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self.said)
        return line

    def put(self, key: str, data: bytes = b"") -> None:
        """Show this picture, or none.

        Args:
            key: of the picture, "" for none.
            data: its bytes, once they are here.
        """
        self.key, self.still = key, Still(key, data)
        self.remove.setVisible(bool(key))
        self.said.say(tr("chosen") if key else tr("none"))

    def shown(self) -> Still | None:
        """The picture, once its bytes are here."""
        return self.still if self.still.data else None


class LookForm(Form):
    """Theme, colour, background and logo of the public stages.

    Args:
        lane: to the event.
        refused: says why a picture was not taken.
    """

    def __init__(self, lane: Lane, refused: Callable[[KnownError], None]) -> None:
        super().__init__()
        self._lane, self._refused = lane, refused
        self._event: EventView | None = None
        self.theme = choice_box(
            {FESTIVE: tr("Ceremony red"), PAPER: tr("Paper"), BRAND: tr("The event's colour")}
        )
        self.colour = Field(tr("empty, or as #6B2B5B"), tr("Colour"))
        self.background, self.logo = (
            PictureChoice(tr("Background"), BACKGROUND),
            PictureChoice(tr("Logo"), LOGO),
        )
        self.preview = StagePreview()
        self.scenes = Segmented(
            ((TITLE, tr("Lucky draw")), (GREETING, tr("Welcome wall")), (LOBBY, tr("Lobby"))), TITLE
        )
        self._build()
        self.theme.currentIndexChanged.connect(self.look_again)
        self.colour.textChanged.connect(self.look_again)
        self.scenes.changed.connect(self.look_again)

    def _build(self) -> None:
        left, right, both = column(10), column(8), row(24)
        left.addLayout(labelled(tr("Look of the stage"), self.theme, 150))
        left.addLayout(labelled(tr("Colour"), self.colour, 150))
        for choice in (self.background, self.logo):
            left.addLayout(choice.line())
        left.addWidget(
            Paragraph(
                tr(
                    "Any PNG or JPEG. The background is dimmed until every text on it can be read; both pictures are kept in the event file and go with it."
                ),
                13,
                400,
                "text2",
            )
        )
        left.addStretch(1)
        self.background.choose.clicked.connect(partial(self._ask, self.background))
        self.logo.choose.clicked.connect(partial(self._ask, self.logo))
        self.background.remove.clicked.connect(partial(self._drop, self.background))
        self.logo.remove.clicked.connect(partial(self._drop, self.logo))
        line = row(8)
        line.addWidget(self.scenes)
        line.addStretch(1)
        right.addLayout(line)
        right.addWidget(self.preview, 1)
        both.addLayout(left, 2)
        both.addLayout(right, 3)
        self.body.addLayout(both, 1)

    def show_event(self, event: EventView) -> None:
        """Show the event as it stands."""
        self._event = event
        self.theme.setCurrentIndex(self.theme.findData(event.settings.stage_theme))
        self.colour.setText(event.accent)
        keys = (event.settings.background, event.settings.logo)
        for choice, key in zip((self.background, self.logo), keys, strict=True):
            if choice.key != key or not key:
                choice.put(key)
        missing = tuple(
            choice.key for choice in (self.background, self.logo) if choice.key and not choice.shown()
        )
        if missing:
            self._lane.run(partial(kept, keys=missing), self._fetched, owner=self)
        self.look_again()

    def _fetched(self, found: tuple[Picture, ...]) -> None:
        for choice in (self.background, self.logo):
            for picture in found:
                if picture.key == choice.key:
                    choice.put(picture.key, picture.data)
        self.look_again()

    def wanted(self, event: EventView) -> EventView:
        """The event as the form says it."""
        colour = self.colour.text().strip()
        if colour and not is_colour(colour):
            raise KnownError(
                '"{typed}" is not a colour. Write it as #6B2B5B, or leave it empty.', typed=colour
            )
        settings = replace(
            event.settings,
            stage_theme=self.theme.currentData(),
            background=self.background.key,
            logo=self.logo.key,
        )
        return replace(event, accent=colour, settings=settings)

    def pictures(self) -> tuple[Picture, ...]:
        """Those that were chosen here and must be kept."""
        return tuple(
            choice.taken[choice.key] for choice in (self.background, self.logo) if choice.key in choice.taken
        )

    def look(self) -> Look:
        """What the stages would wear."""
        colour = self.colour.text().strip()
        return Look(
            self.theme.currentData(),
            colour if is_colour(colour) else "",
            self.background.shown(),
            self.logo.shown(),
        )

    def look_again(self) -> None:
        """Paint the picture as the form says it."""
        if self._event is not None:
            self.preview.show_scene(example(self.scenes.chosen, self._event, self.look()))

    def _ask(self, choice: PictureChoice) -> None:
        name, _ = QFileDialog.getOpenFileName(self, choice.words, "", "PNG, JPEG (*.png *.jpg *.jpeg)")
        if name:
            self.bring(choice, Path(name))

    def bring(self, choice: PictureChoice, path: Path) -> None:
        """Take a picture file and show it; it is kept when the form is saved.

        Args:
            choice: background or logo.
            path: the file.
        """
        look = self.look()

        def work(_store: Database) -> Picture:
            picture = take(path, choice.box)
            if choice is self.background:
                check_background(replace(look, background=Still(picture.key, picture.data)))
            return picture

        self._lane.run(work, partial(self._took, choice), owner=self, otherwise=self._refused)

    def _took(self, choice: PictureChoice, picture: Picture) -> None:
        choice.taken[picture.key] = picture
        choice.put(picture.key, picture.data)
        self.look_again()

    def _drop(self, choice: PictureChoice) -> None:
        choice.put("")
        self.look_again()


def is_colour(text: str) -> bool:
    """Whether a text is "#RRGGBB".

    Args:
        text: as typed.
    """
    return len(text) == 7 and text[0] == "#" and set(text[1:]) <= set("0123456789abcdefABCDEF")


def example(which: str, event: EventView, look: Look) -> Scene:
    """A public stage of this event with something on it.

    Args:
        which: TITLE, GREETING or LOBBY.
        event: whose name it carries.
        look: what it wears.
    """
    name = event.named(language())
    if which == GREETING:
        return wall_scene(Wall((Arrived(tr("A guest's name")),), (), 0, name, look))
    if which == LOBBY:
        later = (("10:30", tr("The lucky draw"), ""),)
        return lobby_scene(Lobby(name, "", later, name, look))
    on = OnStage(Show.TITLE, False, tr("First prize"), tr("Name of the prize"), 3, code="9F4K-7QXA-M2CW-03TZ")
    return draw_scene(Hall(on, Dress(look, name)))

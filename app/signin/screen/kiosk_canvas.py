"""What self-service looks like: the stage fills the screen, and the few buttons have their places on its page."""

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.devices.camera import State
from app.devices.camera_eye import Glance
from app.event.rules import EventView
from app.kit.stage.canvas import StageCanvas
from app.kit.stage.ink import outcome_colours
from app.kit.stage.palette import Look
from app.kit.theme import fonts
from app.signin.rules.kiosk import MOST_KEYS, Face
from app.signin.screen.kiosk_parts import Corner, Touch
from app.signin.stage.kiosk import Shown, Sight, scene_of
from app.signin.stage.kiosk_outcome import look_of, tiles_of
from app.signin.stage.kiosk_page import KioskPage
from app.signin.stage.kiosk_words import language_name, other
from app.words.catalogue import tr_in


class KioskCanvas(QWidget):
    """The stage of self-service and what stands on it.

    Args:
        event: whose language it speaks first.
        look: of the public stages.
        camera: whether there is one to hold a code to.
        parent: Qt's.
    """

    def __init__(self, event: EventView, look: Look, *, camera: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.load_stage_fonts()
        self.about, self.wanted, self._camera = event, 0, camera
        self.canvas = StageCanvas(parent=self)
        self.canvas.setCursor(Qt.CursorShape.ArrowCursor)
        self.corner = Corner(self)
        self.language, self.done, self.less, self.more = (Touch("", self) for _ in range(4))
        self.numbers = tuple(Touch(str(n), self) for n in range(MOST_KEYS + 1))
        self.shown = Shown(event.language)
        self.take_event(event, look)

    def take_event(self, event: EventView, look: Look) -> None:
        """The event changed, or is shown for the first time.

        Args:
            event: as it stands.
            look: of the public stages.
        """
        spoken = self.shown.language if event.language == self.about.language else event.language
        self.about, still = event, event.settings.reduced_motion
        self.shown = replace(
            self.shown, language=spoken, event=event.named(spoken), look=look,
            zone=event.tz, still=still, sight=replace(self.shown.sight, camera=self._camera),
        )  # fmt: skip
        self.show_shown(go_on=True)

    def see(self, glance: Glance) -> None:
        """The camera saw something.

        Args:
            glance: the newest.
        """
        if self.shown.face is not None or self.shown.broken or not self.isVisible():
            return
        frame = glance.shot.frame
        height, width = frame.shape[:2]
        image = QImage(frame.data, width, height, width * 3, QImage.Format.Format_BGR888)
        wide = KioskPage.of(self.size()).box(8, 0, 100, 1).width() * self.devicePixelRatioF()
        small = image.scaledToWidth(max(1, round(wide)), Qt.TransformationMode.FastTransformation)
        seen = small.flipped(
            Qt.Orientation.Horizontal
        )  # a copy of its own: the frame's memory is the camera's
        self.shown = replace(self.shown, sight=Sight(True, seen, False, glance.advice))
        self.show_shown(go_on=True)

    def see_with_camera(self) -> None:
        """There is a camera to hold a code to now."""
        if not self._camera:
            self._camera = True
            self.shown = replace(self.shown, sight=replace(self.shown.sight, camera=True))

    def camera_became(self, state: State) -> None:
        """The camera came or went.

        Args:
            state: of the camera.
        """
        if state is not State.LOOKING:
            self.shown = replace(self.shown, sight=Sight(self._camera, None, state is State.LOST))
            self.show_shown(go_on=True)

    def show_shown(self, *, go_on: bool = False) -> None:
        """Show it.

        Args:
            go_on: its time goes on; else it begins now.
        """
        self.canvas.show_scene(scene_of(self.shown), go_on=go_on)
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The stage fills the screen; everything else has its place on the page."""
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())
        self._dress()

    def _dress(self) -> None:
        shown, page = self.shown, KioskPage.of(self.size())
        face, spoken = (None if shown.broken else shown.face), shown.language
        ground, colour = _button_colours(shown)
        asks = face is not None and face.counts
        count = len(tiles_of(face, spoken, shown.owed)) + asks if face is not None else 0
        tiles = page.tiles(count, asks=asks)
        less, more = page.keys(tiles[0]) if asks else (QRectF(), QRectF())
        for button, box, words, name, there in (
            (self.language, page.language(), language_name(other(spoken)), "", not shown.broken),
            (self.done, page.done(), tr_in(spoken, "All done"), "", face is not None and not face.numbers),
            (self.less, less, "−", tr_in(spoken, "One fewer"), asks),
            (self.more, more, "+", tr_in(spoken, "One more"), asks),
        ):  # fmt: skip
            button.setGeometry(box.toRect())
            button.setVisible(there)
            if button.text() != words:
                button.say(words, name)
            button.wear(ground, colour)
        self._dress_numbers(page, face, (ground, colour))
        if face is not None:
            self.press_count(face)
        edge = round(14 * page.u)
        self.corner.setGeometry(0, 0, edge, edge)

    def _dress_numbers(self, page: KioskPage, face: Face | None, colours: tuple[QColor, QColor]) -> None:
        places = page.numbers(face.numbers if face is not None else 0)
        for at, button in enumerate(self.numbers):
            button.setVisible(at < len(places))
            if at < len(places):
                button.setGeometry(places[at].toRect())
                button.wear(*colours)

    def press_count(self, face: Face) -> None:
        """Only a count that can be is offered.

        Args:
            face: that asks for companions.
        """
        self.less.setEnabled(self.wanted > 0)
        self.more.setEnabled(self.wanted < face.invited)


def _button_colours(shown: Shown) -> tuple[QColor, QColor]:
    if shown.face is None:
        look = shown.look
        return look["accent"], look["on_accent"]
    return QColor(255, 255, 255, 52), QColor(outcome_colours(look_of(shown.face))["name"])

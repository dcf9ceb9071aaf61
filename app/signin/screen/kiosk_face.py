"""The face of self-service: what it shows and for how long, what is pressed, and which language it speaks."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.event.rules import EventView
from app.kit.stage.palette import Look
from app.signin.rules.kiosk import Face
from app.signin.screen.kiosk_canvas import KioskCanvas
from app.signin.stage.kiosk_words import other

# Whoever chose the other language has gone when nobody has touched anything for so long.
HOME_MS = 20_000
NOTICE_MS = 12_000


class KioskFace(KioskCanvas):
    """What guests see and press.

    Args:
        event: whose language it speaks first.
        look: of the public stages.
        camera: whether there is one to hold a code to.
        parent: Qt's.
    """

    wished = Signal(int, int)
    chosen = Signal(int, int)
    spoke = Signal(str)

    def __init__(self, event: EventView, look: Look, *, camera: bool, parent: QWidget | None = None) -> None:
        super().__init__(event, look, camera=camera, parent=parent)
        self.language.clicked.connect(self._turn_language)
        self.done.clicked.connect(self.wait)
        self.less.clicked.connect(self._fewer)
        self.more.clicked.connect(self._further)
        for number, button in enumerate(self.numbers):
            button.clicked.connect(partial(self._choose, number))
        self._leave, self._home, self._quiet = QTimer(self), QTimer(self), QTimer(self)
        for timer, done in ((self._leave, self.wait), (self._home, self._go_home), (self._quiet, self._hush)):
            timer.setSingleShot(True)
            timer.timeout.connect(done)

    # what is shown

    def wait(self) -> None:
        """Nobody is here."""
        self._leave.stop()
        if self.shown.language != self.about.language:
            self._home.start(HOME_MS)
        self.shown = replace(self.shown, face=None, owed=(), since=0.0)
        self.show_shown()

    def show_face(self, face: Face, came: int) -> None:
        """Show what came of a scan; the commit has been made.

        Args:
            face: what the guest is told.
            came: companions that are counted.
        """
        self._home.stop()
        self._quiet.stop()
        self.wanted = came
        for button in self.numbers:
            button.setEnabled(True)
        self.shown = replace(self.shown, face=face, came=came, owed=(), since=0.0, notice="")
        self.show_shown()
        self._leave.start(round(face.seconds * 1000))

    def leaves_in(self) -> float:
        """Seconds until an outcome leaves by itself; 0 while none is shown."""
        return max(0, self._leave.remainingTime()) / 1000

    def show_owed(self, guest_id: int, owed: tuple[str, ...]) -> None:
        """Say what is collected now.

        Args:
            guest_id: by whom.
            owed: names of gifts.
        """
        if self.shown.face is not None and self.shown.face.guest_id == guest_id:
            self.shown = replace(self.shown, owed=owed)
            self.show_shown(go_on=True)

    def show_count(self, guest_id: int, came: int) -> None:
        """So many companions are counted; the guest has all the time again.

        Args:
            guest_id: whose.
            came: as committed.
        """
        face = self.shown.face
        if face is not None and face.guest_id == guest_id:
            self.shown = replace(self.shown, came=came, since=self.canvas.elapsed())
            self.show_shown(go_on=True)
            self._leave.start(round(face.seconds * 1000))

    def show_broken(self, *, broken: bool) -> None:
        """Out of order, until staff mends it.

        Args:
            broken: or mended.
        """
        self._leave.stop()
        self.shown = replace(self.shown, broken=broken, face=None, language=self.about.language)
        self._go_home()

    def tell_staff(self, notice: str) -> None:
        """Say, small and for a while, how self-service is left.

        Args:
            notice: to staff.
        """
        self.shown = replace(self.shown, notice=notice)
        self._quiet.start(NOTICE_MS)
        self.show_shown(go_on=True)

    def _hush(self) -> None:
        self.shown = replace(self.shown, notice="")
        self.show_shown(go_on=True)

    # what is pressed

    def speak(self, language: str) -> None:
        """Go on in another language.

        Args:
            language: "zh_CN" or "en".
        """
        self.shown = replace(self.shown, language=language, event=self.about.named(language))
        self.show_shown(go_on=True)
        if self.shown.face is None and language != self.about.language:
            self._home.start(HOME_MS)
        self.spoke.emit(language)

    def _turn_language(self) -> None:
        self.speak(other(self.shown.language))

    def _go_home(self) -> None:
        self._home.stop()
        self.speak(self.about.language)

    def _fewer(self) -> None:
        self._wish(-1)

    def _further(self) -> None:
        self._wish(+1)

    def _choose(self, number: int) -> None:
        """So many came: once pressed it is on its way."""
        face = self.shown.face
        if face is not None and number < face.numbers:
            for button in self.numbers:
                button.setEnabled(False)
            self.chosen.emit(face.guest_id, number)

    def _wish(self, by: int) -> None:
        face = self.shown.face
        wanted = self.wanted + by
        if face is not None and 0 <= wanted <= face.invited:
            self.wanted = wanted
            self.press_count(face)
            self.wished.emit(face.guest_id, wanted)

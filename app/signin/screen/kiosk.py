"""Self-service: full screen, scan only, in both languages; left only by PIN."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.devices.camera import State
from app.devices.camera_eye import Glance
from app.devices.wedge import Scan
from app.event.rules import Badges
from app.kit.background import Lane
from app.kit.stage.palette import Look
from app.signin.rules.kiosk import Broken, Kind, face_of
from app.signin.rules.outcome import Answer, Outcome, Way
from app.signin.screen.clerk import Desk
from app.signin.screen.door import Door
from app.signin.screen.kiosk_clerk import KioskClerk, Names
from app.signin.screen.kiosk_guard import Guarded
from app.signin.screen.lenses import Lenses
from app.signin.service.after import Party
from app.words.catalogue import tr

_SOUNDS = {Kind.WELCOME: "ok", Kind.ASK: "choose", Kind.BEFORE: "already", Kind.STAFF: "help"}


class Kiosk(Guarded):
    """The window of self-service: hears codes, tells guests what came of them.

    Args:
        lane: to the event.
        desk: under which name it signs in, and what it may use.
        look: of the public stages.
        owed: what a guest collects now, in a language, asked on the lane; None if nobody knows.
        broken: why it was out of order when it was shown last.
        parent: Qt's.
    """

    signed = Signal(object)

    def __init__(
        self,
        lane: Lane,
        desk: Desk,
        look: Look,
        owed: Names | None = None,
        broken: Broken = Broken.NO,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(lane, desk, look, broken, parent)
        self._desk, self._owed = desk, owed
        self.clerk = KioskClerk(lane, desk, self)
        self.door = Door(desk.event.prefix, desk.cameras, desk.find_cameras, own_scanner=False, parent=self)
        self.door.heard.connect(self._heard)
        self._lenses = Lenses.of(desk.cameras)
        self.door.looked.connect(self._looked)
        self.door.camera_is.connect(self._camera_is)
        self.door.found.connect(self._found)
        self.clerk.answered.connect(self._answered)
        self.clerk.counted.connect(self._counted)
        self.clerk.owed.connect(self.show_owed)
        self.clerk.failed.connect(self._failed)
        self.clerk.forgotten.connect(self._failed)
        self.clerk.gone.connect(self.wait)
        self.wished.connect(self.clerk.count)
        self.chosen.connect(self.clerk.choose)
        self.spoke.connect(self._ask_owed)

    def begin(self, *, restored: bool = False) -> None:
        """Fill the screen and listen.

        Args:
            restored: after a crash or a restart.
        """
        self.showFullScreen()
        self.activateWindow()
        self.door.open()
        how = tr("Staff: hold the top left corner for three seconds, or press Ctrl Alt K, and enter the PIN.")
        again = tr("Self-service goes on after a restart.")
        self.tell_staff(f"{again} {how}" if restored else how)

    def _looked(self, number: int, glance: Glance) -> None:
        self._lenses = self._lenses.saw(number, glance)
        if number == self._lenses.shown:
            self.see(glance)

    def _found(self, name: str) -> None:
        self._lenses = self._lenses.and_one(name)
        self.see_with_camera()

    def _camera_is(self, number: int, state: State) -> None:
        """A guest is told that the camera is gone only if none is left."""
        self._lenses = self._lenses.became(number, state)
        self.camera_became(self._lenses.overall)

    def scanned(self, scan: Scan) -> None:
        """The scanner typed a text.

        Args:
            scan: mended already.
        """
        self.door.scanned(scan)

    def _heard(self, text: str, way: Way) -> None:
        if not self.broken and not self.at_work:
            self.clerk.hear(text, way)

    def _answered(self, answer: Answer) -> None:
        settings = self.about.settings
        face = face_of(answer, settings.names_on_stage, badges=settings.badges is not Badges.NO)
        self.show_face(face, answer.companions)
        if self._desk.play is not None and settings.sounds:
            self._desk.play(_SOUNDS[face.kind])
        if answer.outcome is Outcome.SIGNED_IN:
            self._ask_owed()
            self.signed.emit(answer)

    def _ask_owed(self) -> None:
        face = self.shown.face
        if face is not None and face.guest_id and self._owed is not None:
            self.clerk.ask_owed(face.guest_id, self.shown.language, self._owed)

    def _counted(self, party: Party) -> None:
        self.show_count(party.guest_id, party.companions)

    def trip(self) -> None:
        """Something of ours went wrong; a guest who waits for an answer must not wait for ever."""
        if self.clerk.waits:
            self.break_down(Broken.OURS)

    def _failed(self) -> None:
        self.break_down(Broken.EVENT)

    def let_go(self) -> None:
        """Let the camera go, then close."""
        self.door.close()
        super().let_go()

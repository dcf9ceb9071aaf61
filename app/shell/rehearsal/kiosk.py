"""Pictures of self-service: the real window with its buttons, in every state that a guest or the staff sees."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QWidget

from app.event.rules import EventView
from app.event.service.event import the_event
from app.guests.rules.guest import GuestView
from app.guests.service.list import everyone
from app.kit.background import Lane
from app.kit.stage.palette import Look
from app.signin.rules.kiosk import Broken, Face, face_of
from app.signin.rules.outcome import Answer, First, Outcome, Reason, Way
from app.signin.screen.clerk import Desk
from app.signin.screen.kiosk import Kiosk
from app.signin.stage.kiosk import Sight
from app.store.database import Database
from app.words.catalogue import language, tr

_LATER = 1.5  # seconds into a scene, when everything has come to rest


def save_kiosk(store: Database, size: QSize, folder: Path, codes: Path) -> int:
    """Save what self-service shows of the event as it stands; nobody is signed in.

    Args:
        store: the open event.
        size: of the screen.
        folder: where to.
        codes: pictures of codes, to be held before the camera.

    Returns:
        How many pictures were saved.
    """
    event, guest = the_event(store), next((one for one in everyone(store) if one.table_no), None)
    if guest is None:
        return 0
    lane = Lane(lambda: store, _nobody_asks, _nobody_asks)
    spoken = replace(event, language=language())
    kiosk = Kiosk(lane, Desk("kiosk-1", "", spoken, ("0",)), Look(event.settings.stage_theme, event.accent))
    kiosk.resize(size)
    settings = event.settings
    faces = {name: face_of(one, settings.names_on_stage) for name, one in _answers(spoken, guest).items()}
    kiosk.shown = replace(kiosk.shown, sight=Sight(True, _held_up(codes, guest.number)))
    kiosk.show_shown()
    states: dict[str, Callable[[], None]] = {
        "waiting": kiosk.show_shown,
        **{name: _Showing(kiosk, face, face.invited) for name, face in faces.items()},
        "broken": _Breaking(kiosk),
        "pin": kiosk.pad.show,
    }
    for name, show in states.items():
        show()
        _save(kiosk, folder / f"kiosk-{name}.png")
    kiosk.let_go()
    kiosk.deleteLater()
    return len(states)


def _nobody_asks(_fault: Exception) -> None:
    """The lane is never started: pictures change nothing."""


class _Showing:
    """Shows a face when it is called."""

    def __init__(self, kiosk: Kiosk, face: Face, came: int) -> None:
        self._kiosk, self._face, self._came = kiosk, face, came

    def __call__(self) -> None:
        self._kiosk.show_face(self._face, self._came)
        self._kiosk.show_owed(self._face.guest_id, (tr("Gift bag"),))


class _Breaking:
    """Out of order when it is called."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk

    def __call__(self) -> None:
        self._kiosk.break_down(Broken.PRINTER)


def _save(kiosk: QWidget, file: Path) -> None:
    if isinstance(kiosk, Kiosk):
        kiosk.canvas.skip_to(_LATER)
        kiosk.resize(kiosk.size() + QSize(0, 1))  # cards find the middle of what was never shown
        kiosk.resize(kiosk.size() - QSize(0, 1))
    kiosk.grab().save(str(file))


def _answers(event: EventView, guest: GuestView) -> dict[str, Answer]:
    at = event.starts_at - timedelta(minutes=19)
    invited = replace(guest, companions=guest.companions or 3)
    first = First(at, "desk-1", "", Way.CAMERA)
    welcome = Answer(Outcome.SIGNED_IN, at, Way.KIOSK, "kiosk-1", guest=invited, draws=guest.draws)
    return {
        "welcome": welcome,
        "before": replace(welcome, outcome=Outcome.ALREADY_SIGNED_IN, first=first),
        "unknown": replace(welcome, outcome=Outcome.UNKNOWN, guest=None),
        "asks": replace(welcome, outcome=Outcome.NEEDS_CHOICE, reason=Reason.PARTY),
        "early": replace(welcome, outcome=Outcome.NOT_OPEN, guest=None, opens_at=at + timedelta(minutes=4)),
    }


def _held_up(codes: Path, number: str) -> QImage:
    """A card before a dark hall, as the camera of a laptop sees it."""
    seen = QImage(1280, 720, QImage.Format.Format_RGB32)
    painter = QPainter(seen)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    hall = QLinearGradient(QPointF(0, 0), QPointF(1280, 720))
    hall.setColorAt(0, QColor("#3B3A38"))
    hall.setColorAt(1, QColor("#191817"))
    painter.fillRect(seen.rect(), hall)
    painter.translate(640, 350)
    painter.rotate(-8)
    painter.fillRect(QRectF(-170, -260, 340, 520), QColor("#E9E4DA"))
    code = QImage(str(codes / f"{number}.png"))
    if not code.isNull():
        painter.drawImage(QRectF(-120, -150, 240, 240 * code.height() / code.width()), code)
    painter.end()
    return seen.flipped(Qt.Orientation.Horizontal)

"""The sounds of the draw in the hall: each scene's own, on voices that may overlap."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from app.devices.sound import Sounds
from app.devices.sound_tones import SOFT
from app.draw.rules.onstage import Show
from app.draw.stage.dress import Hall
from app.draw.stage.sounds import ROLL, ROLL_EVERY, TICK, WIN, Heard, heard

_VOICES = 3  # a landing may still sound when the next one comes


class StageSounds(QObject):
    """Plays what belongs to the scene that is shown; another scene ends it.

    Args:
        voice: makes one player; it plays one sound at a time.
        parent: Qt's.
    """

    def __init__(self, voice: Callable[[], Sounds] = Sounds, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voices = tuple(voice() for _ in range(_VOICES))
        self._turn = 0
        self._waiting: list[Heard] = []
        self._soft = ""
        self._digits = ""
        self._began = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._due)
        self._roll = QTimer(self)
        self._roll.setInterval(round(ROLL_EVERY * 1000))
        self._roll.timeout.connect(lambda: self._play(ROLL))

    def follow(self, hall: Hall) -> None:
        """A scene is shown now.

        Args:
            hall: its picture.
        """
        self.silence()
        self._soft = SOFT if hall.on.rehearsal else ""
        grown = len(hall.on.digits) > len(self._digits)
        self._digits = hall.on.digits
        if hall.on.show is Show.DICE and grown:
            self._play(TICK)
        if hall.on.show is Show.ROLL:
            self._play(ROLL)
            self._roll.start()
        self._waiting = list(heard(hall))
        self._began = 0.0
        self._wait()

    def finish(self) -> None:
        """The operator jumped to the end: only the last sound is left."""
        if any(one.name == WIN for one in self._waiting):
            self._play(WIN)
        self.silence()

    def silence(self) -> None:
        """Play nothing more of this scene."""
        self._timer.stop()
        self._roll.stop()
        self._waiting = []

    def close(self) -> None:
        """Let the players go."""
        self.silence()
        for voice in self._voices:
            voice.close()

    def _wait(self) -> None:
        if self._waiting:
            self._timer.start(round((self._waiting[0].at - self._began) * 1000))

    def _due(self) -> None:
        now = self._waiting.pop(0)
        self._began = now.at
        self._play(now.name)
        self._wait()

    def _play(self, name: str) -> None:
        self._turn = (self._turn + 1) % _VOICES
        self._voices[self._turn].play(name + self._soft)

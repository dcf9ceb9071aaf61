"""Pictures of the draw's console in the middle of a draw, from copies of the event that were kept then."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.shell.laptop import Laptop
from app.shell.opening import opener
from app.shell.window import ConsoleWindow
from app.store.checks import last_action
from app.store.database import Database

HALF_THE_DICE = (
    "407391182603"  # as a hall might have rolled them: the picture is of the typing, not of a draw
)


def save_moments(
    moments: Path, folder: Path, laptop: Laptop, settle: Callable[[ConsoleWindow], object]
) -> int:
    """Open every kept copy and save its draw console and its page Show.

    Args:
        moments: the copies, each named after its moment.
        folder: where the pictures go.
        laptop: language and look.
        settle: waits until a window shows all that it asked for.

    Returns:
        How many pictures were saved.
    """
    copies = sorted(moments.glob("*.fanfare"))
    for copy in copies:
        window = ConsoleWindow(opener(copy), copy, laptop, at=stopped_at(copy))
        window.resize(1366, 768)
        window.show()
        settle(window)
        if window.frame is not None:
            window.frame.go("draw")
            settle(window)
            _type(window.frame, HALF_THE_DICE if copy.stem == "asked" else "")
            settle(window)
            window.grab().save(str(folder / f"screen-draw-{copy.stem}.png"))
            window.frame.go("show")
            settle(window)
            window.grab().save(str(folder / f"screen-show-{copy.stem}.png"))
        window.close()
    return 2 * len(copies)


def stopped_at(path: Path) -> datetime | None:
    """When the last thing was done in a closed event: its windows go on from there, not from the time of day.

    Args:
        path: of the event.
    """
    store = Database.open(path)
    last = last_action(store)
    store.close()
    return last.at if last is not None else None


def _type(widget: QWidget, text: str) -> None:
    for letter in text:
        key = Qt.Key(ord(letter))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))

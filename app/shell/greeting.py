"""What a new event is greeted with: Prepare, and what is still missing."""

from functools import partial
from typing import TYPE_CHECKING

from app.shell.sheets import SheetKind, missing, say_kind
from app.words.catalogue import tr
from app.words.formats import names

if TYPE_CHECKING:
    from app.shell.window import ConsoleWindow


def greet_new(window: "ConsoleWindow", refused: list[str]) -> None:
    """Show Prepare and say what is still missing.

    Args:
        window: of the new event.
        refused: why sheets stayed out.
    """
    if window.frame is not None:
        window.frame.go("prepare")
    window.lane.run(missing, partial(_say, window, refused), owner=window)


def _say(window: "ConsoleWindow", refused: list[str], lacks: tuple[SheetKind, ...]) -> None:
    if window.frame is None:
        return
    lacking = names(say_kind(kind) for kind in lacks)
    words = (
        tr("Still missing: {names}. Drop each sheet on its tab.", names=lacking)
        if lacks
        else tr("Everything is in. Pre-flight says what is left to do.")
    )
    window.frame.banner.say("\n".join((*refused, words)), "already" if refused or lacks else "ok")

"""Where a scanned text goes: a slip to the draw, everything else to the room that is shown, or to the door."""

from PySide6.QtWidgets import QWidget

from app.devices.wedge import Scan
from app.draw.rules.sealed import Asked, Sealed, read_slip
from app.shell.frame.console import ConsoleFrame
from app.signin.screen.reception import Reception
from app.words.catalogue import tr


def hand(frame: ConsoleFrame, scan: Scan) -> None:
    """Hand a scanned text to whom it is meant for.

    Args:
        frame: whose rooms are asked.
        scan: as the scanner typed it, mended already.
    """
    slip = read_slip(scan.text)
    if slip is not None:
        frame.go("draw")
        _to_the_draw(frame.room("draw"), slip)
        return
    room = frame.room(frame.shown)
    if _taken(room, scan):
        return
    if _watched(room):
        frame.banner.say(
            tr("Scanned while the draw is on stage, and not used. Scan it again in Reception."), "neutral"
        )
    else:
        frame.go("reception")
        _taken(frame.room("reception"), scan)


def _taken(room: QWidget | None, scan: Scan) -> bool:
    """Whether this room takes scanned texts now, e.g. the draw while it asks for a public beacon's value."""
    from app.draw.screen.page import DrawPage
    from app.gifts.screen.desk import GiftsPage
    from app.shell.preflight import Preflight

    if isinstance(room, Reception):
        room.door.scanned(scan)
        return True
    if isinstance(room, Preflight):
        return room.scanned(scan)
    if isinstance(room, GiftsPage):
        room.scanned(scan.text)
        return True
    return isinstance(room, DrawPage) and room.value(scan.text)


def _watched(room: QWidget | None) -> bool:
    """Whether leaving this room would take the draw off the projector while the hall looks at it."""
    from app.draw.screen.page import DrawPage

    return isinstance(room, DrawPage) and room.on_stage


def _to_the_draw(room: QWidget | None, slip: Sealed | Asked) -> None:
    from app.draw.screen.page import DrawPage

    if isinstance(room, DrawPage):
        room.slip(slip)

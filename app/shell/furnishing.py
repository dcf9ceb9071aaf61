"""The frame in the window: named after event and desk, opened where work goes on, and what it knows of the cameras."""

from app.event.rules import EventView, Role
from app.event.screen.pins import role_words
from app.kit.clock import SteadyClock
from app.shell import rooms
from app.shell.displays import Displays
from app.shell.frame.console import ConsoleFrame
from app.shell.laptop import Laptop
from app.shell.stages import OF_THE_SHOW
from app.signin.screen.reception import Reception
from app.words.catalogue import language
from app.words.formats import day, listed


def name_frame(frame: ConsoleFrame | None, event: EventView, laptop: Laptop, now: SteadyClock) -> None:
    """Say at the top which event this is, which desk, and who works here.

    Args:
        frame: None while there is none yet.
        event: as it stands.
        laptop: whose desk.
        now: the one clock of event and show.
    """
    if frame is not None:
        frame.top.clock.use_clock(now)
        frame.top.set_desk(laptop.desk, _who(laptop))
        when = listed((day(event.starts_at.astimezone(event.tz).date()), event.placed(language())))
        frame.top.set_event(event.named(language()), when, event.tz)
        frame.window().setWindowTitle(event.named(language()))


def _who(laptop: Laptop) -> str:
    role = rooms.role_of(laptop)
    return listed((laptop.operator, role_words(role) if role is not Role.ORGANISER else ""))


def open_at(frame: ConsoleFrame, room: str, displays: Displays) -> None:
    """Show the room that was shown before, or the first one of a role that has just begun.

    Args:
        frame: just built.
        room: that was shown.
        displays: of the stages; what hangs on one is fed by a room that must be there, even if nobody has opened it.
    """
    if any(displays.where(stage) for stage in OF_THE_SHOW):
        frame.ready("show")
    frame.go(room if room in frame.stops and room != "role" else frame.stops[0])


def built_with(event: EventView) -> tuple[object, ...]:
    """What the rooms are built with: of another one they are built anew.

    Args:
        event: as it stands.
    """
    held = event.settings
    opens = (
        event.starts_at,
        event.ends_at,
        held.opens_before_min,
    )  # a time written on paper is measured by these
    return event.accent, opens, held.reduced_motion, held.sounds, held.badges


def lenses(frame: ConsoleFrame, known: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """The cameras, and how many of them are lost, as the page sees it that has them open.

    Args:
        frame: with that page, once it was shown.
        known: cameras so far; those that were plugged in since come behind them.
    """
    room = frame.room("reception")
    if not isinstance(room, Reception):
        return known, 0
    held = room.camera.lenses
    return known + held.names[len(known) :], held.lost


def shut_reception(frame: ConsoleFrame | None) -> None:
    """Let go of the cameras.

    Args:
        frame: whose page may have them open.
    """
    room = frame.room("reception") if frame is not None else None
    if isinstance(room, Reception):
        room.shut()

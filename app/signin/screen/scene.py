"""What the outcome area shows, and what a person can do from there."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import tzinfo

from PySide6.QtWidgets import QWidget

from app.kit.theme.look import theme
from app.kit.widgets.card import held, row
from app.kit.widgets.label import Line
from app.signin.rules.outcome import Answer
from app.signin.screen.tiles import picture_label


def nothing(*_: object) -> None:
    """Nobody listens."""


@dataclass(frozen=True)
class Deeds:
    """What a person can do from the outcome.

    Args:
        pick: sign in this guest.
        party: so many companions are here now, and so many of them are children.
        acknowledge: the note has been read.
        undo: take the sign-in back.
        proxy: somebody else signed in for the guest.
        find: search by name.
        walk_in: register somebody new.
        next_guest: close the outcome.
        sign: let the guest sign the book.
        badge: print the guest's badge; None unless the event prints badges.
        admit: let the guest in although a rule of the event says no.
        look: look a guest up without signing anybody in.
    """

    pick: Callable[[int], None] = nothing
    party: Callable[[int, int, int | None], None] = nothing
    acknowledge: Callable[[int], None] = nothing
    undo: Callable[[], None] = nothing
    proxy: Callable[[], None] = nothing
    find: Callable[[], None] = nothing
    walk_in: Callable[[], None] = nothing
    next_guest: Callable[[], None] = nothing
    sign: Callable[[], None] = nothing
    badge: Callable[[], None] | None = None
    admit: Callable[[], None] = nothing
    look: Callable[[int], None] = nothing


@dataclass(frozen=True)
class Scene:
    """What the outcome area shows.

    Args:
        answer: what the desk was told.
        zone: of the event.
        tables: of the hall, in order.
        gifts: whether somebody will say what to hand over now.
        short: there is no room for the row of buttons; their keys still work.
        deeds: what can be done.
        tall: there is room for more about the guest.
    """

    answer: Answer
    zone: tzinfo
    tables: tuple[str, ...] = ()
    gifts: bool = False
    short: bool = False
    deeds: Deeds = field(default_factory=Deeds)
    tall: bool = False


def fact_row(icon: str, colour: str, time: str, words: str) -> QWidget:
    """One fact with its time.

    Args:
        icon: file name.
        colour: token name of the icon.
        time: when.
        words: what.
    """
    line = row(14)
    line.addWidget(picture_label(icon, 18, colour))
    when = Line(time, 15, 500)
    when.setFixedWidth(theme().px(88))
    line.addWidget(when)
    line.addWidget(Line(words, 15), 1)
    return held(line)

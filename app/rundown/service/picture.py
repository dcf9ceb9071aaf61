"""The show as every screen sees it: one frozen value, asked again after each press."""

from dataclasses import dataclass
from datetime import datetime

from app.event.records import the_event
from app.guests.records import people as guest_records
from app.rundown import records
from app.rundown.rules.board import Board, board
from app.rundown.rules.cue import Cue
from app.rundown.rules.facts import State, replay
from app.rundown.rules.recovery import Recovery
from app.signin.records.sign_ins import here_among
from app.store.database import Database, Transaction


@dataclass(frozen=True)
class Show:
    """Everything a screen needs to paint the show at any instant.

    Args:
        cues: as planned.
        state: the replay of the facts.
        here: invitation numbers that have arrived.
        names: guests' names by invitation number, for the people of a cue.
        zone: IANA name.
        hard_out: when the room must be clear, in ms; None if not set.
        distance_m: how far the emcee stands.
    """

    cues: tuple[Cue, ...]
    state: State
    here: frozenset[str]
    names: dict[str, str]
    zone: str
    hard_out: int | None
    distance_m: float


def the_show(store: Database) -> Show:
    """The show as it stands.

    Args:
        store: the open event.
    """

    def look(t: Transaction) -> Show:
        event, cues = the_event(t), records.cues(t)
        found = [
            guest
            for number in sorted({number for cue in cues for number in cue.guests})
            if (guest := guest_records.by_number(t, number)) is not None
        ]
        arrived = here_among(t, tuple(guest.id for guest in found))
        here = frozenset(guest.number for guest in found if guest.id in arrived)
        hard_out = event.settings.hard_out
        return Show(
            cues, replay(records.facts(t)), here, {guest.number: guest.name for guest in found}, event.zone,
            records.to_ms(hard_out) if hard_out else None, event.settings.emcee_distance_m,
        )  # fmt: skip

    return store.ask(look)


def board_at(show: Show, now: datetime, plan: Recovery | None = None) -> Board:
    """Everything that is shown of the show at one instant.

    Args:
        show: as it stands.
        now: aware.
        plan: a plan to catch up that was made a moment ago; made anew if None.
    """
    return board(
        show.cues, show.state, records.to_ms(now),
        here=show.here, names=show.names, hard_out=show.hard_out, plan=plan,
    )  # fmt: skip


def instant(ms: int) -> datetime:
    """An instant of the show as a datetime, aware UTC.

    Args:
        ms: since 1970 UTC, as everything in a board is counted.
    """
    return records.to_instant(ms)

"""The show as every screen sees it: one frozen value, asked again after each press."""

from dataclasses import dataclass

from app.event.records import the_event
from app.guests import records as guest_records
from app.rundown import records
from app.rundown.rules.cue import Cue
from app.rundown.rules.facts import State, replay
from app.signin.records import arrivals
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
        wanted = {number for cue in cues for number in cue.guests}
        names = (
            {guest.number: guest.name for guest in guest_records.all_views(t) if guest.number in wanted}
            if wanted
            else {}
        )
        hard_out = event.settings.hard_out
        return Show(
            cues, replay(records.facts(t)), frozenset(arrival.number for arrival in arrivals(t)), names, event.zone,
            records.to_ms(hard_out) if hard_out else None, event.settings.emcee_distance_m,
        )  # fmt: skip

    return store.ask(look)

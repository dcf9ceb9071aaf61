"""Freezing a list, publishing the opening code, renewing the list, closing."""

import secrets
from dataclasses import dataclass
from operator import itemgetter

from app.draw.records import draws as draw_rows
from app.draw.records import evenings
from app.draw.rules.lines import code_of, same_code
from app.draw.rules.lists import (
    MOST_EACH,
    MOST_TICKETS,
    Entry,
    ListFacts,
    Watch,
    facts_of,
    tickets_of,
    unwatched,
)
from app.draw.rules.order import seed_of
from app.draw.rules.sealed import Sealed
from app.draw.rules.state import Mode
from app.draw.service.lists import may_join
from app.draw.service.running import between_draws, running, stamp
from app.event import records as event_records
from app.store.acts import Act
from app.store.backup import back_up
from app.store.database import Database, Transaction
from app.words.errors import KnownError

CHAIN = 256


@dataclass(frozen=True)
class Frozen:
    """A list was made and stands in the proof.

    Args:
        mode: live or rehearsal.
        list_no: from 1.
        entries: how many may win.
        tickets: how many tickets they hold.
        list_sha256: hash of the list file.
        code: the opening code.
    """

    mode: Mode
    list_no: int
    entries: int
    tickets: int
    list_sha256: str
    code: str


@dataclass(frozen=True)
class Published:
    """The opening code is out."""

    code: str
    note: str


@dataclass(frozen=True)
class Closed:
    """The proof is closed.

    Args:
        used: how many draws were made.
        code: the closing code.
    """

    used: int
    code: str


def freeze(
    store: Database, act: Act, mode: Mode = Mode.LIVE, *, last_seed: bytes | None = None, chain: int = CHAIN,
    sealed: Sealed | None = None, watch: Watch = unwatched,
) -> Frozen:  # fmt: skip
    """Freeze who may win: a backup, the list, its hash, the seeds, and the opening code.

    Args:
        store: the open event.
        act: who does it.
        mode: a rehearsal counts for nothing and may be begun again.
        last_seed: 32 bytes; fresh ones from the operating system if not given.
        chain: how many draws the seeds are good for.
        sealed: of the envelope, on a spare laptop: seed, chain, mode and time as they were.
        watch: told how far it has come; whatever it raises leaves nothing frozen.

    Raises:
        KnownError: nobody is here yet, the live draw was begun before, or the envelope belongs to another list.
    """
    if sealed is not None:
        last_seed, chain, mode = sealed.seed, sealed.chain, Mode(sealed.mode)
    seed = last_seed or secrets.token_bytes(32)
    if store.path is not None:
        back_up(store.engine, store.path, why="before-draw")

    def work(t: Transaction) -> Frozen:
        _no_live_evening(t, mode)
        evening = evenings.begin(t, mode, chain, seed.hex())
        file, facts = facts_of(_entries(t, mode), watch)
        event = event_records.the_event(t)
        line = evenings.append(
            t, evening.id, "genesis", v="FD1", mode=mode.value, event=event.name,
            time=sealed.time if sealed else stamp(t, event),
            anchor=seed_of(seed, chain, 0).hex(), chain=chain, list=1, **_fields(facts),
        )  # fmt: skip
        evenings.keep_list(t, evening.id, 1, file, facts)
        if sealed is not None and not same_code(sealed.code, code_of(line.sha256)):
            raise KnownError(
                "This envelope belongs to another list. Restore the backup that was made just before the draw, then scan it again."
            )
        return _frozen(t, mode, 1, facts, code_of(line.sha256))

    return store.perform(act, "draw.freeze", Frozen, work)


def renew_list(store: Database, act: Act, *, watch: Watch = unwatched) -> Frozen:
    """Make a new list of everybody who is here now; only between draws.

    A backup follows it: a sealed envelope leads back to the first list only, so a spare laptop goes on from this copy.

    Args:
        store: the open event.
        act: who does it.
        watch: told how far it has come; whatever it raises leaves the list as it was.

    Raises:
        KnownError: a draw is open, or nothing is frozen.
    """

    def work(t: Transaction) -> Frozen:
        evening = running(t)
        between_draws(t, evening)
        mode = Mode(evening.mode)
        file, facts = facts_of(_entries(t, mode), watch)
        before = evenings.newest_list(t, evening.id)
        no = before.no + 1 if before else 1
        evenings.append(
            t, evening.id, "list", list=no, time=stamp(t, event_records.the_event(t)), **_fields(facts)
        )
        evenings.keep_list(t, evening.id, no, file, facts)
        return _frozen(t, mode, no, facts, code_of(evenings.line(t, evening.id, 1).sha256))

    made = store.perform(act, "draw.renew_list", Frozen, work)
    if store.path is not None:
        back_up(store.engine, store.path, why="new-list")
    return made


def publish(store: Database, act: Act, note: str) -> Published:
    """Write down that the opening code is out, and who keeps it.

    Args:
        store: the open event.
        act: who does it.
        note: e.g. "Printed, the notary has it".
    """

    def work(t: Transaction) -> Published:
        evening = running(t)
        evening.published_note = note.strip() or "–"
        t.session.flush()
        t.tell("draw")
        return Published(code_of(evenings.line(t, evening.id, 1).sha256), evening.published_note)

    return store.perform(act, "draw.publish", Published, work)


def close(store: Database, act: Act) -> Closed:
    """Close the proof; nothing comes after it.

    Args:
        store: the open event.
        act: who does it.

    Raises:
        KnownError: a draw is open, or not yet shown.
    """

    def work(t: Transaction) -> Closed:
        evening = running(t)
        between_draws(t, evening)
        last = draw_rows.newest(t, evening.id)
        used = last.no if last else 0
        line = evenings.append(t, evening.id, "close", used=used, time=stamp(t, event_records.the_event(t)))
        evening.closed = True
        t.session.flush()
        t.tell("draw")
        t.note(used=used, head=line.sha256)
        return Closed(used, code_of(line.sha256))

    return store.perform(act, "draw.close", Closed, work)


def _entries(t: Transaction, mode: Mode) -> tuple[Entry, ...]:
    entries = may_join(t, mode)
    if not entries:
        raise KnownError("Nobody who may win has signed in yet. Freeze the list when the guests are here.")
    _within_bounds(entries)
    return entries


def _within_bounds(entries: tuple[Entry, ...]) -> None:
    """Refuse a list that no verifier would accept."""
    most = max(entries, key=itemgetter(1))
    if most.tickets > MOST_EACH:
        raise KnownError(
            "{number} would hold {n} tickets, and {most} is the most. Correct the number of companions first.",
            number=most.number, n=most.tickets, most=MOST_EACH,
        )  # fmt: skip
    tickets = tickets_of(entries)
    if tickets > MOST_TICKETS:
        raise KnownError(
            'This list would hold {n} tickets, and {most} is the most. Switch off "Companions hold a ticket of their own" in the settings.',
            n=tickets, most=MOST_TICKETS,
        )  # fmt: skip


def _no_live_evening(t: Transaction, mode: Mode) -> None:
    live = evenings.evening(t, Mode.LIVE)
    if live is not None and mode is Mode.REHEARSAL and not live.closed:
        raise KnownError("The live draw has begun. Rehearse before it, or after it is closed.")
    if live is not None and mode is Mode.LIVE:
        raise KnownError(
            "The list for the live draw is frozen already. Guests who came later join as a new list."
        )


def _fields(facts: ListFacts) -> dict[str, object]:
    return {
        "list_sha256": facts.sha256, "list_root": facts.root,
        "entries": facts.entries, "tickets": facts.tickets,
    }  # fmt: skip


def _frozen(t: Transaction, mode: Mode, no: int, facts: ListFacts, code: str) -> Frozen:
    t.tell("draw")
    t.note(mode=mode.value, list=no, list_sha256=facts.sha256)
    return Frozen(mode, no, facts.entries, facts.tickets, facts.sha256, code)

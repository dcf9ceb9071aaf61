"""The show on a fast clock, the draws with their dice, the gifts with their slips."""

import random
from dataclasses import dataclass, field
from pathlib import Path

from app.draw.rules.state import Source
from app.draw.service.awards import confirm, forfeit
from app.draw.service.draws import draw, give_entropy, reveal
from app.draw.service.evening import close, freeze, publish
from app.draw.service.proof import export, verify_folder
from app.draw.service.requests import request
from app.draw.service.state import where_are_we
from app.event.service import the_event
from app.gifts.paper.printed import dots_of, picture
from app.gifts.rules.jobs import JobState
from app.gifts.service.handing import Want, hand
from app.gifts.service.printing import job, slip_of
from app.gifts.service.sending import printer_at, send_next
from app.rundown.records import to_instant
from app.rundown.service import emcee as prompter
from app.rundown.service import show
from app.rundown.service.picture import the_show
from app.shell.rehearsal.clock import FastClock, Stopwatch
from app.signin.service.questions import arrivals
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import tr
from app.words.errors import KnownError

_SLIPS_SHOWN = 6


@dataclass
class OnTheDay:
    """What happened after the doors."""

    cues: int = 0
    pages: int = 0
    draws: int = 0
    winners: list[str] = field(default_factory=list[str])
    forfeits: int = 0
    entries: int = 0
    genesis_code: str = ""
    head_code: str = ""
    proof_holds: bool = False
    receipts: int = 0
    pieces: int = 0
    owed_later: int = 0
    printed: dict[str, int] = field(default_factory=dict[str, int])


def open_doors(store: Database, seen: OnTheDay) -> None:
    """GO for the first cue, in which the guests come in.

    Args:
        store: the open event.
        seen: what happened.
    """
    show.go(store, Act.new("show", "rehearsal"))
    seen.cues += 1


def run_show(store: Database, clock: FastClock, seen: OnTheDay, watch: Stopwatch) -> None:
    """Every cue with GO, its script pages, a pause, a minute more, a message and its answer.

    Args:
        store: the open event.
        clock: of the event.
        seen: what happened.
        watch: for the summary.
    """
    caller, emcee = "show", "show"
    with watch.of("show"):
        for at, cue in enumerate(the_show(store).cues):
            if at == 0:  # it has run since the doors opened
                clock.to(to_instant((cue.timing.fixed_start or 0) + cue.timing.duration))
                continue
            if cue.timing.fixed_start is not None:
                clock.to(to_instant(cue.timing.fixed_start))
            show.go(store, Act.new(caller, "rehearsal"), cue.timing.id)
            seen.cues += 1
            for _ in cue.pages[1:]:
                clock.on(8)
                prompter.turn_page(store, Act.new(emcee, "rehearsal"), 1)
                seen.pages += 1
            if at == 3:
                show.hold(store, Act.new(caller, "rehearsal"))
                clock.on(30)
                show.hold(store, Act.new(caller, "rehearsal"))
            if at == 5:
                show.add_time(store, Act.new(caller, "rehearsal"), 60_000)
                prompter.send_message(store, Act.new(caller, "rehearsal"), tr("One minute more"))
                prompter.answer(store, Act.new(emcee, "rehearsal"), "ok")
            clock.on(
                cue.timing.duration / 1000 * (1.05 if at == 2 else 0.98) - 8 * max(0, len(cue.pages) - 1)
            )


def run_draw(
    store: Database, clock: FastClock, seed: int, out: Path, seen: OnTheDay, watch: Stopwatch
) -> None:
    """Freeze, publish, every prize round by round with dice, one winner absent, close, prove.

    Args:
        store: the open event.
        clock: of the event.
        seed: of the dice that the made-up hall rolls.
        out: where the proof goes.
        seen: what happened.
        watch: for the summary.
    """
    dice = random.Random(seed + 1)  # noqa: S311 - the hall's dice in a rehearsal
    with watch.of("draw"):
        frozen = freeze(store, _act())
        seen.entries, seen.genesis_code = frozen.entries, frozen.code
        publish(store, _act(), tr("printed, kept by the notary"))
        while (coming := where_are_we(store).next_prize) is not None:
            clock.on(60)
            try:
                asked = request(store, _act(), coming.id)
            except KnownError:
                break  # everybody has won: fewer guests than prizes
            value = "".join(str(dice.randrange(10)) for _ in range(20))
            give_entropy(
                store, _act(), value, (Source("20d10", tr("tables 3, 7, 11, 5")),), checked_by="notary"
            )
            result = draw(store, _act())
            reveal(store, _act())
            seen.draws += 1
            if seen.draws == 1 and result.winners:
                forfeit(
                    store, _act(), asked.no, result.winners[0], tr("absent, called three times"), "notary"
                )
                seen.forfeits += 1
            confirm(store, _act(), asked.no)
            if not result.winners:
                break
        seen.head_code = close(store, _act()).code
        folder = out / "proof"
        export(store, folder)
        seen.proof_holds = verify_folder(folder, seen.genesis_code, seen.head_code).holds
        seen.winners = [
            award.number
            for each in where_are_we(store).draws
            for award in each.awards
            if award.state.value == "confirmed"
        ]


def _act() -> Act:
    return Act.new("draw", "rehearsal")


def hand_out(store: Database, clock: FastClock, out: Path, seen: OnTheDay, watch: Stopwatch) -> None:
    """Everybody who is here collects what is owed; slips go to a printer file and some to pictures.

    Args:
        store: the open event.
        clock: of the event.
        out: where slips go.
        seen: what happened.
        watch: for the summary.
    """
    slips = out / "slips"
    slips.mkdir(exist_ok=True)
    dots = the_event(store).settings.slip_dots
    printer = printer_at(f"file:{slips / 'printer.bin'}", dots)
    with watch.of("gifts"):
        for arrival in arrivals(store):
            clock.on(4)
            handed = hand(store, Act.new("gifts", "rehearsal"), Want(arrival.guest_id))
            if handed.receipt_no:
                seen.receipts += 1
                if seen.receipts <= _SLIPS_SHOWN:
                    slip = slip_of(job(store, handed.job_id))
                    picture(slip, dots).save(str(slips / f"receipt-{handed.receipt_no:04d}.png"))
            for piece in handed.pieces:
                if piece.done.value == "given":
                    seen.pieces += 1
                else:
                    seen.owed_later += 1
    with watch.of("printing"):
        while printer is not None:
            sent = send_next(store, lambda: Act.new("gifts", "rehearsal"), printer, dots_of)
            if sent is None or sent.state is JobState.QUEUED:
                break
            seen.printed[sent.state.value] = seen.printed.get(sent.state.value, 0) + 1

"""The lucky draw of a rehearsal: the hall's dice, one winner absent, the proof checked."""

import random
from pathlib import Path

from app.draw.rules.state import Source
from app.draw.service.awards import confirm, forfeit
from app.draw.service.draws import draw, give_entropy, reveal
from app.draw.service.evening import close, freeze, publish
from app.draw.service.proof import export, verify_folder
from app.draw.service.requests import request
from app.draw.service.state import where_are_we
from app.shell.rehearsal.clock import FastClock, Stopwatch
from app.shell.rehearsal.day import OnTheDay
from app.store.acts import Act
from app.store.backup import back_up
from app.store.database import Database
from app.words.catalogue import tr
from app.words.errors import KnownError


class Drawing:
    """The operator of the draw, the notary, and a made-up hall that rolls the dice.

    Args:
        store: the open event.
        clock: of the event.
        seed: of the dice.
        seen: what happened.
        watch: for the summary.
        moments: where copies of the event go, of which pictures are made; None for none.
    """

    def __init__(
        self,
        store: Database,
        clock: FastClock,
        seed: int,
        seen: OnTheDay,
        watch: Stopwatch,
        moments: Path | None = None,
    ) -> None:
        self._store, self._clock, self._seen, self._watch = store, clock, seen, watch
        self._moments = moments
        self._dice = random.Random(seed + 1)  # noqa: S311 - the hall's dice in a rehearsal

    def next_prize(self) -> None:
        """Draw the next prize in all its rounds; the list is frozen before the first."""
        with self._watch.of("draw"):
            self._freeze()
            self._draw_prize()

    def finish(self, out: Path) -> None:
        """Draw what is left, close, and check the exported proof.

        Args:
            out: where the proof goes.
        """
        with self._watch.of("draw"):
            self._freeze()
            while self._draw_prize():
                pass
            self._seen.head_code = close(self._store, _act()).code
            folder = out / "proof"
            export(self._store, folder)
            self._seen.proof_holds = verify_folder(
                folder, self._seen.genesis_code, self._seen.head_code
            ).holds
            self._seen.winners = [
                award.number
                for each in where_are_we(self._store).draws
                for award in each.awards
                if award.state.value == "confirmed"
            ]

    def _freeze(self) -> None:
        if not self._seen.genesis_code:
            frozen = freeze(self._store, _act())
            self._seen.entries, self._seen.genesis_code = frozen.entries, frozen.code
            publish(self._store, _act(), tr("printed, kept by the notary"))

    def _draw_prize(self) -> bool:
        """False when no prize is left, or everybody has won."""
        first = where_are_we(self._store).next_prize
        coming = first
        while first is not None and coming is not None and coming.id == first.id:
            if not self._draw_round(coming.id):
                return False
            coming = where_are_we(self._store).next_prize
        return first is not None

    def _draw_round(self, prize_id: int) -> bool:
        self._clock.on(60)
        try:
            asked = request(self._store, _act(), prize_id)
        except KnownError:
            return False  # everybody has won: fewer guests than prizes
        self._keep("asked")
        value = "".join(str(self._dice.randrange(10)) for _ in range(20))
        source = Source("20d10", tr("tables 3, 7, 11, 5"))
        give_entropy(self._store, _act(), value, (source,), checked_by="notary")
        result = draw(self._store, _act())
        reveal(self._store, _act())
        self._keep("revealed")
        self._seen.draws += 1
        if self._seen.draws == 1 and result.winners:
            reason = tr("absent, called three times")
            forfeit(self._store, _act(), asked.no, result.winners[0], reason, "notary")
            self._seen.forfeits += 1
        confirm(self._store, _act(), asked.no)
        return bool(result.winners)

    def _keep(self, moment: str) -> None:
        """Keep a copy of the event as it is in the middle of the first draw."""
        if self._moments is not None and not self._seen.draws:
            copy = back_up(self._store.engine, self._moments / "event.fanfare", folder=self._moments)
            copy.rename(self._moments / f"{moment}.fanfare")


def _act() -> Act:
    return Act.new("draw", "rehearsal")

"""Whatever people press, in any order: the draw against a model that fits on one page."""

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.draw.records.wins import wins
from app.draw.rules.state import Mode, Source
from app.draw.rules.wins import WinState
from app.draw.service.awards import confirm, forfeit
from app.draw.service.draws import draw, give_entropy, reveal, void
from app.draw.service.evening import close, freeze, renew_list
from app.draw.service.proof import export, verify_folder
from app.draw.service.requests import request
from app.draw.service.state import where_are_we
from app.event.service.event import name_event
from app.gifts.records.handouts import all_given
from app.gifts.service.handing import Done, Want, hand
from app.gifts.service.returning import WentTo, take_back
from app.store.database import Database
from app.words.errors import KnownError
from tests.conftest import sample_view
from tests.draw.fd1 import rebuilt
from tests.draw.hall import desk, leave, offer, plan, seat
from tests.draw.made import LAST


class Evening(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "e.fanfare"
        self.store = Database.create(self.path)
        name_event(self.store, desk(), sample_view())
        self.guests, self.gone = 0, set[str]()
        self.listed, self.won, self.held = set[str](), set[str](), dict[int, list[str]]()
        self.stage, self.no, self.confirmed = "", 0, set[str]()
        self.pools, self.out = dict[int, set[str]](), dict[str, str]()
        self.come(9)
        self.prizes = offer(
            self.store, plan("A", 4, 2), plan("B", 9, 5, position=2), plan("C", 3, position=3)
        )

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    def here(self) -> set[str]:
        return {f"A{n:04}" for n in range(1, self.guests + 1)} - self.gone

    @rule(more=st.integers(1, 4))
    def come(self, more: int) -> None:
        seat(self.store, range(self.guests + 1, self.guests + more + 1))
        self.guests += more

    @rule(data=st.data())
    def sign_out(self, data: st.DataObject) -> None:
        if len(self.here()) > 1:
            number = data.draw(st.sampled_from(sorted(self.here())))
            leave(self.store, number)
            self.gone.add(number)

    @precondition(lambda self: self.stage == "")
    @rule()
    def freeze(self) -> None:
        assert freeze(self.store, desk(), last_seed=LAST).entries == len(self.here())
        self.listed, self.stage = self.here(), "between"

    @precondition(lambda self: self.stage == "between")
    @rule()
    def renew(self) -> None:
        assert renew_list(self.store, desk()).entries == len(self.here())
        self.listed = self.here()

    @precondition(lambda self: self.stage == "between")
    @rule(prize=st.integers(0, 2))
    def request(self, prize: int) -> None:
        pool = self.listed - self.won
        try:
            told = request(self.store, desk(), self.prizes[prize])
        except KnownError:
            left = next(p.left for p in where_are_we(self.store).prizes if p.id == self.prizes[prize])
            assert not pool or not left or self.listed - self.here()
            return
        assert told.pool == len(pool)
        self.no += 1
        self.pools[self.no] = pool
        self.count, self.stage = told.count, "requested"

    @precondition(lambda self: self.stage == "requested")
    @rule(dice=st.text("0123456789", min_size=20, max_size=20))
    def dice(self, dice: str) -> None:
        give_entropy(self.store, desk(), dice, (Source("20d10", "five tables"),))
        self.stage = "entropy"

    @precondition(lambda self: self.stage in {"requested", "entropy"})
    @rule()
    def void(self) -> None:
        told = void(self.store, desk(), "a die fell", "notary")
        assert bool(told.winners) == (self.stage == "entropy")
        self.stage = "between"

    @precondition(lambda self: self.stage == "entropy")
    @rule()
    def draw(self) -> None:
        winners = draw(self.store, desk()).winners
        pool = self.listed - self.won
        assert len(winners) == min(self.count, len(pool))
        assert set(winners) <= pool
        self.took(self.no, set(winners), pool)
        self.stage = "result"

    def took(self, no: int, fresh: set[str], pool: set[str]) -> None:
        """Whoever was undone passes on at once, to somebody of the same pool who is here, or to nobody."""
        told = where_are_we(self.store).draws[no - 1].awards
        everybody = {award.number for award in told}
        holders = {award.number for award in told if award.state is not WinState.FORFEITED}
        before = set(self.held.get(no, ()))
        assert (everybody - self.won) | fresh <= pool
        assert holders - before <= self.here()
        undone = fresh - self.here()
        replaced = everybody - self.won - fresh
        assert undone.isdisjoint(holders)
        assert len(replaced) >= len(undone) or pool <= self.won | everybody
        self.won |= everybody
        self.held[no] = [award.number for award in told if award.number in holders]

    @precondition(lambda self: self.stage == "result")
    @rule()
    def reveal(self) -> None:
        reveal(self.store, desk())
        self.stage = "between"

    @precondition(lambda self: self.stage == "between" and any(self.held.values()))
    @rule(data=st.data())
    def absent(self, data: st.DataObject) -> None:
        no = data.draw(st.sampled_from([no for no, held in self.held.items() if held]))
        number = data.draw(st.sampled_from(self.held[no]))
        left = set(self.held[no]) - {number}
        if number in self.out:
            try:
                forfeit(self.store, desk(), no, number, "absent", "notary")
            except KnownError:
                return
            raise AssertionError(number)
        after = forfeit(self.store, desk(), no, number, "absent", "notary").next
        assert after not in self.won
        assert after is None or after in self.here()
        self.held[no].remove(number)
        self.took(no, set(), self.pools[no])
        assert set(self.held[no]) == left | ({after} - {None})

    @precondition(lambda self: self.stage == "between" and any(self.held.values()))
    @rule(data=st.data())
    def present(self, data: st.DataObject) -> None:
        no = data.draw(st.sampled_from([no for no, held in self.held.items() if held]))
        number = data.draw(st.sampled_from(self.held[no]))
        if number in self.here() or number in self.confirmed:
            confirm(self.store, desk(), no, number)
            self.confirmed.add(number)
            return
        try:
            confirm(self.store, desk(), no, number)
        except KnownError:
            return
        raise AssertionError(number)

    @precondition(lambda self: self.stage in {"between", "requested", "entropy", "closed"} and self.confirmed)
    @rule(data=st.data())
    def hand_out(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(sorted(self.confirmed)))
        (award,) = [win for win in self.store.ask(wins) if win.number == number]
        held = any(number in holders for holders in self.held.values())
        try:
            done = hand(self.store, desk(), Want(award.guest_id, (f"p{award.award_id}",)))
        except KnownError:
            assert not held
            return
        assert held
        assert done.count(Done.GIVEN) == (number not in self.out)
        self.out[number] = done.pieces[0].key

    @precondition(lambda self: self.out)
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(sorted(self.out)))
        key = self.out.pop(number)
        (one,) = [given for given in self.store.ask(all_given) if given.key == key]
        take_back(self.store, desk(), one.handout_id, "wrong size", WentTo.SHELF)

    @precondition(lambda self: self.stage == "between")
    @rule(sure=st.integers(0, 9))
    def close(self, sure: int) -> None:
        if sure == 0:
            assert close(self.store, desk()).used == self.no
            self.stage = "closed"

    @rule()
    def crash(self) -> None:
        before = where_are_we(self.store)
        self.store.close()
        self.store = Database.open(self.path)
        assert where_are_we(self.store) == before

    @rule()
    def press_everything_that_is_not_its_turn(self) -> None:
        turns = {"draw": "entropy", "reveal": "result"}
        for name, verb in (("draw", draw), ("reveal", reveal)):
            if self.stage != turns[name]:
                try:
                    verb(self.store, desk())
                except KnownError:
                    continue
                raise AssertionError(name)

    @invariant()
    def the_wins_are_those_that_were_shown(self) -> None:
        told = self.store.ask(wins)
        shown = [no for no in self.held if not (self.stage == "result" and no == self.no)]
        holders = {(w.draw_no, w.number) for w in told if w.state is not WinState.FORFEITED}
        assert holders == {(no, number) for no in shown for number in self.held[no]}
        assert len({w.number for w in told}) == len(told)
        assert {w.number for w in told if w.given} == set(self.out)

    @invariant()
    def the_proof_holds_at_every_moment(self) -> None:
        if self.stage:
            export(self.store, Path(self.folder.name) / "proof", Mode.LIVE)
            folder = Path(self.folder.name) / "proof"
            verdict = verify_folder(folder)
            assert verdict.holds, verdict.reason.in_english()
            lists = {int(file.stem[5:]): file.read_bytes() for file in folder.glob("list-*.txt")}
            proof = (folder / "proof.jsonl").read_bytes()
            assert rebuilt(proof, lists, LAST) == proof
            assert verdict.draws == self.no


TestAnyEvening = Evening.TestCase
TestAnyEvening.settings = settings(max_examples=4, stateful_step_count=25, deadline=None)

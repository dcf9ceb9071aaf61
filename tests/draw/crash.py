"""Kill the program at any moment of an evening: `python -m tests.draw.crash 300` kills it 300 times."""

import os
import random
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from app.draw.records.wins import wins
from app.draw.rules.state import DrawStage, DrawState, Step
from app.draw.service.awards import confirm, forfeit
from app.draw.service.draws import draw, quick_entropy, reveal
from app.draw.service.evening import freeze
from app.draw.service.proof import export, verify_folder
from app.draw.service.requests import request
from app.draw.service.state import where_are_we
from app.event.service.event import name_event
from app.store.checks import check_audit
from app.store.database import Database
from app.words.errors import KnownError
from tests.conftest import sample_view
from tests.draw.hall import desk, offer, plan, seat

ROOT = Path(__file__).parents[2]


def prepare(path: Path) -> None:
    """An event with a full hall and one prize of many."""
    store = Database.create(path)
    name_event(store, desk(), sample_view())
    seat(store, range(1, 301))
    offer(store, plan("Many", 280, 3))
    freeze(store, desk(), chain=512)
    store.close()


def play(path: Path) -> None:
    """Go on from wherever the evening stands, telling the parent each step only after it is acknowledged."""
    store = Database.open(path)
    told("open")
    while True:
        state = where_are_we(store)
        if state.step is Step.DRAW:
            told("won " + " ".join(draw(store, desk()).winners))
        elif state.step is Step.REVEAL:
            told(f"shown {reveal(store, desk()).no}")
        elif state.step is Step.CONFIRM and state.draw is not None:
            number = state.draw.pending[0].number
            if random.random() < 0.3:
                told(f"passed {forfeit(store, desk(), state.draw.no, number, 'absent', 'notary').next}")
            else:
                confirm(store, desk(), state.draw.no, number)
        elif state.step is Step.DICE:
            quick_entropy(store, desk())
        elif state.next_prize is None or not tried(store, state.next_prize.id):
            told("over")
            return


def tried(store: Database, prize_id: int) -> bool:
    """Request a draw; False when nobody is left who may win."""
    try:
        request(store, desk(), prize_id)
    except KnownError:
        return False
    return True


def told(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def killed_once(path: Path, dice: random.Random) -> list[str]:
    """Play, kill after a random number of lines and a random moment, answer what was acknowledged."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.draw.crash", "play", str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert child.stdout is not None
    lines = [child.stdout.readline().strip() for _ in range(dice.randint(1, 12))]
    try:
        child.wait(dice.random() * 0.03)
    except subprocess.TimeoutExpired:
        os.kill(child.pid, signal.SIGKILL)
    lines += [line.strip() for line in child.stdout.readlines() if line.endswith("\n")]
    child.stdout.close()
    child.wait()
    return [line for line in lines if line]


def checked(path: Path, lines: list[str]) -> DrawState:
    """Whatever was acknowledged is there, nobody won twice, and the proof holds."""
    store = Database.open(path)
    state = where_are_we(store)
    stored = {" ".join(a.number for a in d.awards if not a.replaced) for d in state.draws if d.awards}
    everybody = [award.number for d in state.draws for award in d.awards]
    assert len(everybody) == len(set(everybody))
    for line in lines:
        word, _, rest = line.partition(" ")
        assert word != "won" or rest in stored
        assert word != "passed" or rest == "None" or rest in everybody
        assert word != "shown" or state.draws[int(rest) - 1].stage is DrawStage.REVEALED
    shown = {a.number for d in state.draws if d.stage is DrawStage.REVEALED for a in d.awards}
    assert {win.number for win in store.ask(wins)} == shown
    export(store, path.with_name("proof"))
    verdict = verify_folder(path.with_name("proof"))
    assert verdict.holds, verdict.reason.in_english()
    assert check_audit(store).whole
    store.close()
    return state


def kill(times: int, seed: int = 1) -> tuple[int, int]:
    """Kill the program so many times; answers how many evenings and draws that took."""
    dice, evenings, draws, done = random.Random(seed), 0, 0, 0
    while done < times:
        with tempfile.TemporaryDirectory() as folder:
            path, evenings = Path(folder) / "e.fanfare", evenings + 1
            prepare(path)
            state, lines = None, [""]
            while done < times and "over" not in lines:
                lines = killed_once(path, dice)
                state, done = checked(path, lines), done + 1
            draws += len(state.draws) if state else 0
    return evenings, draws


if __name__ == "__main__":
    if sys.argv[1] == "play":
        play(Path(sys.argv[2]))
    else:
        sys.stdout.write(f"killed {sys.argv[1]} times: {kill(int(sys.argv[1]))} evenings, draws\n")

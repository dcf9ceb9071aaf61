"""Twenty thousand hostile texts through the camera's and the scanner's door of a real Reception page.

    python -m tests.bench.bench_hostile [COUNT] [SEED]

A good guest is scanned after every twenty; at the end exactly the good guests are signed in. It fails at the first
exception, the first guest who was not scanned, and the first good guest who is not heard. It says how long a good
guest waits for the card in the first tenth of the siege and in the last: no desk grows slow of what it hears.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from app.event.service.event import name_event
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.signin.screen.clerk import Desk
from app.signin.screen.reception import Reception
from app.signin.service.questions import arrivals
from app.store.acts import Act
from app.store.database import Database
from tests.conftest import sample_view
from tests.signin.guestlist import list_guests
from tests.signin.hostile_door import Siege

GOOD_EVERY, LONGEST_WAIT = 20, 60.0


def waiting(bugs: list[object]) -> Callable[[Callable[[], bool]], None]:
    def wait(so: Callable[[], bool]) -> None:
        until = monotonic() + LONGEST_WAIT
        while not so():
            QApplication.processEvents()
            assert not bugs, bugs
            assert monotonic() < until, "the next good guest was not heard"

    return wait


def main(count: int, seed: int) -> None:
    app = QApplication([])
    apply(app, Theme())
    bugs: list[object] = []
    with TemporaryDirectory() as folder:
        path = Path(folder) / "day.fanfare"
        store = Database.create(path)
        name_event(store, Act.new("desk-1"), sample_view())
        listed = list_guests(store, [{"name": f"来宾{k}"} for k in range(1, count // GOOD_EVERY + 40)])
        store.close()
        lane = Lane(lambda: Database.open(path), bugs.append, bugs.append)
        lane.start(lambda: None, bugs.append)
        changes = Changes()
        lane.news.connect(changes.changed)
        page = Reception(lane, changes, Desk("desk-1", "Liu Fang", sample_view()))
        page.show()
        page.activateWindow()
        plain, sys.excepthook = sys.excepthook, lambda *fault: bugs.append(fault)  # what Qt's callbacks raise
        try:
            result = besieged(page, lane, waiting(bugs), dict(listed.codes), count, seed)
            assert not bugs, bugs
        finally:
            sys.excepthook = plain
            page.shut()
            lane.stop()
    sys.stdout.write(json.dumps(result) + "\n")


def besieged(
    page: Reception,
    lane: Lane,
    wait: Callable[[Callable[[], bool]], None],
    codes: dict[str, str],
    count: int,
    seed: int,
) -> dict[str, object]:
    wait(lambda: page.finder.ready)
    siege = Siege(page, wait, codes)
    began = monotonic()
    siege.run(count, seed, GOOD_EVERY)
    spent = monotonic() - began
    found: list[set[str]] = []
    lane.run(lambda store: {one.number for one in arrivals(store)}, found.append, owner=page)
    wait(lambda: bool(found))
    assert found == [set(siege.here)], "somebody else is here"
    tenth = max(1, len(siege.spent) // 10)
    return {
        "hostile": siege.texts,
        "good": len(siege.here),
        "wrong": 0,
        "exceptions": 0,
        "seconds": round(spent, 1),
        "ms_a_good_guest": {"first": _typical(siege.spent[:tenth]), "last": _typical(siege.spent[-tenth:])},
    }


def _typical(seconds: list[float]) -> float:
    return round(median(seconds) * 1000, 1)


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 20_000, int(sys.argv[2]) if len(sys.argv) > 2 else 20261126
    )

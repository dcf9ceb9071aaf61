"""A Reception page in a program of its own, on a real X server: what it hears it writes on standard output.

    python -m tests.signin.x11_desk FOLDER

Lines read on standard input: a widget's name takes the focus; "state" and "ink" are answered; "sign" opens the pad. Ends
with standard input.
"""

import json
import sys
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.devices.wedge import Scan
from app.event.service.event import name_event
from app.guests.rules.codes import LENGTH
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.signin.rules.outcome import Answer
from app.signin.screen import dialogs
from app.signin.screen.clerk import Desk
from app.signin.screen.reception import Reception
from app.store.acts import Act
from app.store.database import Database
from tests.conftest import sample_view
from tests.signin.guestlist import list_guests

GUESTS = 150


def say(what: str, **more: object) -> None:
    sys.stdout.write(json.dumps({"what": what, **more}) + "\n")
    sys.stdout.flush()


def answered(answer: Answer) -> None:
    say("answer", outcome=str(answer.outcome), number=answer.guest.number if answer.guest else "")


class Times(QObject):
    """When the keys came, by the X server's clock: whether what came was as quick as a scanner."""

    def __init__(self) -> None:
        super().__init__()
        self._at: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QWidget)
        ):
            self._at.append(event.timestamp())
        return False

    def slowest(self, keys: int) -> int:
        """Milliseconds of the longest gap between that many last keys."""
        last = sorted(set(self._at[-2 * keys :]))
        return max((b - a for a, b in pairwise(last)), default=0)


def scanned(page: Reception, times: Times, scan: Scan) -> None:
    # of a scan whose beginning came too early for the rest, that gap counts too
    say("scan", text=scan.text, repair=str(scan.repair), slowest=times.slowest(max(LENGTH, len(scan.text))))
    page.door.scanned(scan)


def pad(page: Reception) -> dict[str, list[int]]:
    """Where the hand finds the sheet and the button below it: left, top, width, height on the screen."""
    panel = page.signing.panel
    assert panel is not None
    QApplication.processEvents()  # its places are given
    places = {"sheet": (panel.pad, panel.pad.sheet().toRect()), "done": (panel.done, panel.done.rect())}
    found: dict[str, list[int]] = {}
    for name, (widget, rect) in places.items():
        corner = widget.mapToGlobal(rect.topLeft())
        found[name] = [corner.x(), corner.y(), rect.width(), rect.height()]
    return found


def told(page: Reception, *_: object) -> None:
    """A line on standard input."""
    line = sys.stdin.readline().strip()
    if not line:
        QApplication.exit(0)  # quit() asks every window first, and an open dialog says no
    elif line == "state":
        say(
            "state",
            search=page.search.text(),
            dialogs=[type(one).__name__ for one in page.findChildren(dialogs.Dialog) if one.isVisible()],
        )
    elif line == "sign":
        page.sign()
        say("pad", **pad(page))
    elif line == "ink":
        held = page.answer is not None and page.answer.signed
        say("ink", strokes=[[(dot.x, dot.y) for dot in one] for one in page.signing.pen.strokes], signed=held)
    elif line == "walk-in dialog":
        page.ask_walk_in()
        say("done")
    else:
        {"search": page.search, "button": page.walk, "page": page}[line].setFocus(
            Qt.FocusReason.OtherFocusReason
        )
        say("done")


def main(folder: Path) -> None:
    app = QApplication([])
    apply(app, Theme())
    path = folder / "day.fanfare"
    store = Database.create(path)
    name_event(store, Act.new("desk-1"), sample_view())
    list_guests(store, [{"name": f"来宾{k}"} for k in range(1, GUESTS + 1)])
    store.close()
    lane = Lane(
        lambda: Database.open(path),
        lambda fault: say("fault", text=fault.sentence()),
        lambda bug: say("bug", text=repr(bug)),
    )
    lane.start(lambda: None, lambda fault: say("fault", text=fault.sentence()))
    page = Reception(lane, Changes(), Desk("desk-1", "Liu Fang", sample_view()))
    assert page.door._filter is not None
    times = Times()
    app.installEventFilter(times)  # asked before the scanner's filter, for it came later
    page.door._filter._scanned = partial(scanned, page, times)
    page.clerk.answered.connect(answered)
    page.resize(1278, 678)
    page.show()
    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read, page)
    notifier.activated.connect(partial(told, page))
    say("window", id=int(page.winId()))
    app.exec()
    page.shut()
    lane.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""What a rehearsal writes into the sign-in book, and the pictures of the pad, the paper and the book."""

from collections.abc import Callable
from math import cos, sin
from pathlib import Path
from random import Random

from app.guests.service.list import issued
from app.report.paper.printed import pictured
from app.report.rules.papers import PaperKind
from app.report.service import papers_now
from app.shell.window import ConsoleWindow
from app.signin.rules.outcome import Answer, Way
from app.signin.rules.signature import Dot, Signature, rounded
from app.signin.screen.pad import WIDE
from app.signin.screen.reception import Reception
from app.signin.service.questions import arrivals
from app.signin.service.signature import keep_signature
from app.store.acts import Act
from app.store.database import Database

# Papers that are looked at as pictures; the others are text.
PAPERS = (PaperKind.SIGN_IN_BOOK, PaperKind.GUEST_LIST)


def scribble(dice: Random) -> Signature:
    """A made-up signature: a few loops and a line below.

    Args:
        dice: the same dice write the same.
    """
    strokes: list[tuple[Dot, ...]] = []
    ms, left = 0, 0.12
    for _ in range(dice.randint(2, 3)):
        turns, size = dice.uniform(0.8, 1.3), dice.uniform(0.1, 0.2)
        dots: list[Dot] = []
        for k in range(40):
            bend = k / 40 * 6.28 * turns
            x = left + k / 40 * 0.2 + size * 0.35 * sin(bend * 1.7)
            dots.append(Dot(*rounded(x, 0.48 - size * 1.5 * cos(bend)), ms))
            ms += dice.randint(7, 16)
        strokes.append(tuple(dots))
        left += dice.uniform(0.2, 0.25)
        ms += 120
    tail = [Dot(*rounded(0.14 + k / 20 * 0.62, 0.76 - k / 20 * 0.1), ms + 9 * k) for k in range(21)]
    return Signature(WIDE, (*strokes, tuple(tail)))


def sign(store: Database, answer: Answer) -> bool:
    """A guest who has just come signs the book, every VIP and most others; answers whether somebody signed.

    Args:
        store: the open event.
        answer: of the sign-in.
    """
    guest = answer.guest
    if guest is None or not answer.sign_in_id or answer.signed or not (guest.vip or guest.id % 3):
        return False
    act = Act.new(answer.desk, "rehearsal")
    return keep_signature(store, act, guest.id, answer.sign_in_id, scribble(Random(guest.id))).signed  # noqa: S311 - a handwriting


def pad_and_paper(window: ConsoleWindow, settle: Callable[[], None], folder: Path) -> int:
    """The guest shown signs; then lines of the printed list come in at the time of now, the last ones still wait.

    Args:
        window: with a guest on the page Reception.
        settle: waits until everything that was asked is shown.
        folder: where pictures go.
    """
    page = window.frame.room("reception") if window.frame is not None else None
    if not isinstance(page, Reception):
        return 0
    page.sign()
    settle()
    page.signing.pen.strokes = [list(line) for line in scribble(Random(4)).strokes]  # noqa: S311 - a picture
    page.signing.pen.changed.emit()
    _keep(window, settle, folder, "screen-reception-signature")
    page.signing.back()
    codes: list[tuple[str, ...]] = []
    window.lane.run(_lines_of_the_list, codes.append, owner=window)
    settle()
    page.enter_from_paper()
    now = page.paper.time_of(window.clock())
    for place, code in enumerate(codes[0]):
        page.paper.hear(code, Way.WEDGE)
        settle()
        if place < len(codes[0]) - 2:
            page.paper.field.setText(now)
            page.paper.press()
            settle()
    _keep(window, settle, folder, "screen-reception-paper")
    page.next_guest()
    return 2


def _keep(window: ConsoleWindow, settle: Callable[[], None], folder: Path, name: str) -> None:
    settle()
    window.grab().save(str(folder / f"{name}.png"))


def _lines_of_the_list(store: Database) -> tuple[str, ...]:
    """A few codes: of guests who are here, and of those who have not come."""
    here = {arrival.guest_id for arrival in arrivals(store)}
    others = [each for each in issued(store) if not each.guest.vip]
    missing = [each.code for each in others if each.guest.id not in here]
    known = [each.code for each in others if each.guest.id in here]
    return (*known[:1], *missing[-3:], *known[1:3])


def save_papers(store: Database, folder: Path) -> int:
    """The first sheet of the papers that are more than text.

    Args:
        store: the open event.
        folder: where to.
    """
    papers = papers_now(store)
    for kind in PAPERS:
        pictured(kind, papers)[0].scaledToWidth(1240).save(str(folder / f"paper-{kind.value}.png"))
    return len(PAPERS)

"""Photographs on the desk's cards: after the card, only of the guest who stands there, and only if there are any."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QPixmap

from app.kit.widgets.face import FaceBox
from app.signin.rules.outcome import Outcome
from app.signin.screen import faces
from app.signin.service.portraits import Photograph, keep_portraits, remove_portrait
from app.signin.service.portraits import faces as faces_kept
from app.store.acts import Act
from app.store.checks import check_audit
from app.store.database import Database
from app.words.errors import KnownError
from tests.draw.hall import desk, seat
from tests.signin.desk import At

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display's own remark


def picture(folder: Path, colour: str) -> str:
    path = folder / f"{colour}.png"
    Image.new("RGB", (300, 400), colour).save(path)
    return str(path)


def bring(at: At, folder: Path, **colours: str) -> None:
    """Keep photographs by invitation number."""
    batch = tuple(
        Photograph(at.listed.ids[number], picture(folder, colour)) for number, colour in colours.items()
    )
    at.ask(lambda store: keep_portraits(store, Act.new("office"), batch))


def face(at: At) -> str:
    """The colour of the photograph in the head, "" for none."""
    head = at.page.area.head
    assert head is not None
    return colour_of(head.face)


def colour_of(found: QPixmap) -> str:
    """Red or lime, as it came back from a JPEG; "" for none."""
    if found.isNull():
        return ""
    return "red" if found.toImage().pixelColor(70, 70).red() > 200 else "lime"


def test_a_guest_with_a_photograph_has_it_on_the_card_and_the_next_one_without_has_none(
    at: At, tmp_path: Path
) -> None:
    bring(at, tmp_path, A0001="red", A0002="lime")
    at.scan(at.listed.codes["A0001"])
    at.until(Outcome.SIGNED_IN, "A0001")
    at.bot.waitUntil(lambda: face(at) == "red")
    at.scan(at.listed.codes["A0005"])
    at.until(Outcome.SIGNED_IN, "A0005")
    assert face(at) == ""
    at.bot.waitUntil(lambda: at.listed.ids["A0005"] in at.page.faces.known)
    assert face(at) == ""
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    at.bot.waitUntil(lambda: face(at) == "lime")
    at.page.clerk.pick(at.listed.ids["A0001"])
    at.until(Outcome.ALREADY_SIGNED_IN, "A0001")
    at.bot.waitUntil(lambda: face(at) == "red")


def test_a_photograph_that_comes_late_never_stands_on_the_next_guests_card(at: At, tmp_path: Path) -> None:
    bring(at, tmp_path, A0001="red")
    late: list[tuple[int, QPixmap]] = []
    at.page.faces.came.disconnect(at.page.area.show_face)
    at.page.faces.came.connect(lambda guest_id, found: late.append((guest_id, found)))
    at.scan(at.listed.codes["A0001"])
    at.until(Outcome.SIGNED_IN, "A0001")
    at.bot.waitUntil(lambda: any(not found.isNull() for _, found in late))
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    for guest_id, found in late:
        at.page.area.show_face(guest_id, found)
    assert face(at) == ""


def test_nobody_is_asked_for_photographs_in_an_event_without_any(at: At, tmp_path: Path) -> None:
    at.scan(at.listed.codes["A0001"])
    at.until(Outcome.SIGNED_IN, "A0001")
    at.numbers_here()  # the lane has done what came before
    assert not at.page.faces._soon.isActive()
    assert not at.page.faces.known
    bring(at, tmp_path, A0001="red")  # they come in while the guest stands here
    at.bot.waitUntil(lambda: face(at) == "red")
    found = at.ask(lambda store: faces_kept(store, (at.listed.ids["A0001"],)))
    at.ask(lambda store: remove_portrait(store, Act.new("office"), found[0].guest_id, found[0].key))
    at.bot.waitUntil(lambda: face(at) == "")


def test_namesakes_have_theirs_side_by_side(at: At, tmp_path: Path) -> None:
    bring(at, tmp_path, A0003="red", A0004="lime")
    at.page.search.setText("张伟")
    at.bot.waitUntil(lambda: at.cards() == ["A0003", "A0004"])

    def colours() -> list[str]:
        boxes = at.page.area.findChildren(FaceBox)
        return [colour_of(one.face) for one in boxes if one.isVisible()]

    at.bot.waitUntil(lambda: colours() == ["red", "lime"])


def test_only_so_many_are_kept_in_memory(at: At, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces, "MOST", 2)
    bring(at, tmp_path, A0001="red")
    for number in ("A0001", "A0002", "A0005"):
        at.scan(at.listed.codes[number])
        at.until(Outcome.SIGNED_IN, number)
        at.bot.waitUntil(lambda number=number: at.listed.ids[number] in at.page.faces.known)
    assert list(at.page.faces.known) == [at.listed.ids["A0002"], at.listed.ids["A0005"]]


def test_a_photograph_is_taken_away_by_a_row_and_can_come_again(store: Database, tmp_path: Path) -> None:
    seat(store, range(1, 3))
    red = (Photograph(1, picture(tmp_path, "red")),)
    keep_portraits(store, desk(), red)
    (kept,) = faces_kept(store, (1, 2))
    with pytest.raises(KnownError, match="changed meanwhile"):
        remove_portrait(store, desk(), 1, "0" * 64)
    act = desk()
    gone = remove_portrait(store, act, 1, kept.key)
    assert gone.guest_id == 1
    assert remove_portrait(store, act, 1, kept.key) == gone, "the same press once more"
    assert faces_kept(store, (1, 2)) == ()
    with pytest.raises(KnownError, match="changed meanwhile"):
        remove_portrait(store, desk(), 1, kept.key)
    assert keep_portraits(store, desk(), red).kept == 1
    assert faces_kept(store, (1, 2)) == (kept,)
    assert check_audit(store).whole

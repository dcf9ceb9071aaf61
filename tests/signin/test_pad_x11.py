"""A signature as a hand writes it: real pointer events on a real X server, from the pad to the book."""

from collections.abc import Iterator
from time import monotonic
from typing import cast

import pytest

from tests.signin.guestlist import code_of
from tests.signin.test_wedge_x11 import XDesk, signs_in
from tests.signin.test_wedge_x11 import pytestmark as needs_x11

pytestmark = needs_x11
# Shares of the sheet: a stroke, and a second one that leaves the sheet on its way.
STROKES = (
    ((0.1, 0.3), (0.2, 0.7), (0.35, 0.3), (0.5, 0.7)),
    ((0.6, 0.5), (0.8, 0.4), (0.9, 0.6), (0.9, 1.4)),
)


@pytest.fixture
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[XDesk]:
    desk = XDesk(tmp_path_factory.mktemp("x11"))
    yield desk
    desk.close()
    assert desk.program.returncode == 0


def drag(desk: XDesk, sheet: list[int], stroke: tuple[tuple[float, float], ...], button: str = "1") -> None:
    left, top, wide, tall = sheet
    spots = [(str(round(left + x * wide)), str(round(top + y * tall))) for x, y in stroke]
    desk.run("xdotool", "mousemove", *spots[0], "mousedown", button)
    for spot in spots[1:]:
        desk.run("xdotool", "mousemove", *spot)
    desk.run("xdotool", "mouseup", button)


def ink(desk: XDesk, strokes: int, *, signed: bool = False) -> list[list[list[int]]]:
    """What is on the pad, once it is so; what the hand did is on its way through the server."""
    until = monotonic() + 30
    while monotonic() < until:
        seen = desk.tell("ink", "ink")
        found = cast("list[list[list[int]]]", seen["strokes"])
        if len(found) == strokes and seen["signed"] is signed:
            return found
    raise AssertionError(f"never {strokes} strokes, signed {signed}")


def test_the_mouse_of_a_real_display_writes_a_signature_that_the_book_keeps(desk: XDesk) -> None:
    signs_in(desk, code_of(1), "A0001")
    places = desk.tell("sign", "pad")
    sheet, done = (cast("list[int]", places[name]) for name in ("sheet", "done"))
    drag(desk, sheet, STROKES[0], button="3")  # the other button writes nothing
    drag(desk, sheet, STROKES[0])
    drag(desk, sheet, STROKES[1])
    strokes = ink(desk, 2)
    for wanted, line in zip(STROKES, strokes, strict=True):
        assert len(line) >= len(wanted) - 1
        for (x, y), dot in zip((wanted[0], wanted[-1]), (line[0], line[-1]), strict=True):
            assert abs(dot[0] - x * 10_000) < 60
            assert abs(dot[1] - min(1.0, y) * 10_000) < 120  # what leaves the sheet stays on its edge
    desk.run("xdotool", "mousemove", str(done[0] + done[2] // 2), str(done[1] + done[3] // 2), "click", "1")
    ink(desk, 2, signed=True)


def test_the_next_guest_is_heard_while_a_button_is_held_down_on_the_pad(desk: XDesk) -> None:
    signs_in(desk, code_of(1), "A0001")
    sheet = cast("list[int]", desk.tell("sign", "pad")["sheet"])
    left, top, wide, tall = sheet
    desk.run("xdotool", "mousemove", str(left + wide // 5), str(top + tall // 3), "mousedown", "1")
    desk.run("xdotool", "mousemove", str(left + wide // 2), str(top + tall // 2))
    signs_in(desk, code_of(2), "A0002")
    desk.run("xdotool", "mouseup", "1")
    assert desk.tell("ink", "ink")["signed"] is False
    signs_in(desk, code_of(3), "A0003")

"""A code that is seen and not read: the one thing that helps is said, calmly, and nothing where there is no code."""

import cv2
import numpy as np
import pytest

from app.devices.camera_advice import GONE_AFTER, STAYS, UNREAD_FOR, Advice, Sign, Trouble, advice_for
from app.devices.camera_sight import sight_of
from app.devices.reader import Frame, Reader
from tests.devices.pictures import glaring, reception

TEXT = "K7MABCDEFGHJKMNPQRSTUVWXY000"


def moved(pixels: int, angle: float) -> Frame:
    """A hand that does not keep still, along one axis of the camera."""
    card = reception(TEXT, 2, module=5.0, blur=0.8, noise=2.0, angle=angle)
    sweep = np.zeros((pixels, pixels), np.float32)
    sweep[pixels // 2] = 1 / pixels
    return np.asarray(cv2.filter2D(card, -1, sweep), np.uint8)


def lettered() -> Frame:
    """An invitation without a code."""
    card = reception(TEXT, 2, module=5.0, border=12, blur=1.2, noise=0.0, tilt=0.0, angle=0.0)
    (whole,) = Reader().first_pass(card)
    corners = np.array(whole.corners)
    middle = corners.mean(axis=0)
    cv2.fillConvexPoly(card, ((corners - middle) * 1.2 + middle).astype(np.int32), (204, 204, 204))
    x, y = (int(one) for one in middle)
    for line, words in enumerate(("INVITATION", "Chen Jiahe", "table 3")):
        cv2.putText(card, words, (x - 80, y - 40 + 45 * line), cv2.FONT_HERSHEY_COMPLEX, 0.9, (40, 40, 40), 2)
    return card


def advised(frame: Frame) -> Advice | None:
    """What is said about a frame that the real reader could not read."""
    reader = Reader()
    look = reader.look(frame)
    assert not look.read
    assert not reader.second_pass(frame)
    seen = sight_of(reader.gray(frame), look.unread)
    return advice_for(seen.sign) if seen is not None else None


@pytest.mark.parametrize("module", [1.0, 1.1, 1.2, 1.3])
def test_a_code_too_far_away_is_asked_closer(module: float) -> None:
    assert advised(reception(TEXT, 2, module=module, blur=0.8, noise=4.0, border=8)) is Advice.CLOSER


@pytest.mark.parametrize(("module", "lamp"), [(5.0, 34), (5.0, 45), (8.0, 70)])
def test_a_lamp_in_the_gloss_is_tilted_away(module: float, lamp: int) -> None:
    assert advised(glaring(TEXT, module, lamp)) is Advice.TILT


@pytest.mark.parametrize(
    "frame",
    [
        *(reception(TEXT, 2, module=5.0, blur=blur, noise=2.0) for blur in (4.0, 5.0, 6.0)),
        reception(TEXT, 3, module=4.0, blur=3.0, noise=4.0),
        *(moved(pixels, angle) for pixels in (21, 25) for angle in (0.0, 12.0)),
    ],
)
def test_a_blurred_code_is_held_still(frame: Frame) -> None:
    assert advised(frame) is Advice.STILL


@pytest.mark.parametrize("light", [0.15, 0.18])
def test_a_dark_screen_is_made_brighter(light: float) -> None:
    assert (
        advised(reception(TEXT, 2, module=3.0, blur=2.4, noise=6.0, light=light, border=8)) is Advice.BRIGHTER
    )


@pytest.mark.parametrize(
    "frame",
    [
        np.random.default_rng(1).integers(40, 90, (720, 1280, 3)).astype(np.uint8),
        np.zeros((720, 1280, 3), np.uint8),
        np.full((1080, 1920, 3), 255, np.uint8),
        np.full((9, 7, 3), 90, np.uint8),
        lettered(),
    ],
)
def test_where_there_is_no_code_nothing_is_said(frame: Frame) -> None:
    assert advised(frame) is None


def test_white_paper_in_strong_light_is_no_glare_and_anything_else_gets_the_general_sentence() -> None:
    whole = reception(TEXT, 2, module=5.0, noise=0.0, light=1.2)  # clips
    (read,) = Reader().first_pass(whole)
    seen = sight_of(Reader().gray(whole), (read.corners,))
    assert seen is not None
    assert seen.sign.blown == 0.0
    assert seen.sign.light == 255.0
    assert advice_for(seen.sign) is Advice.GENERAL


def test_a_code_of_somebody_elses_is_measured_by_its_corner_squares() -> None:
    wide = reception(
        "https://tickets.example/" + "x" * 90, 2, module=2.2, noise=2.0, blur=0.6, tilt=0.0, angle=0.0
    )
    (read,) = Reader().first_pass(wide) or Reader().second_pass(wide)
    seen = sight_of(Reader().gray(wide), (read.corners,))
    assert seen is not None
    assert seen.sign.module == pytest.approx(2.2, abs=0.25)
    assert advice_for(seen.sign) is Advice.CLOSER


SMALL, GLOSSY = Sign(1.5, 200.0, 0.0, 0.9), Sign(5.0, 255.0, 0.2, 0.3)


def test_it_is_said_after_half_a_second_and_stays_for_one() -> None:
    trouble = Trouble().then(SMALL, 10.0)
    assert trouble.then(SMALL, 10.0 + UNREAD_FOR - 0.01).said is None
    trouble = trouble.then(SMALL, 10.0 + UNREAD_FOR)
    assert trouble.said is Advice.CLOSER
    at = 10.0 + UNREAD_FOR
    for k in range(1, 10):
        trouble = trouble.then(GLOSSY, at + 0.1 * k)
        assert trouble.said is Advice.CLOSER
    assert trouble.then(GLOSSY, at + STAYS).said is Advice.TILT


def test_a_symbol_missed_for_a_moment_is_not_gone_and_one_that_is_gone_says_nothing_more() -> None:
    trouble = Trouble().then(SMALL, 10.0).then(None, 10.3).then(SMALL, 10.5)
    assert trouble.said is Advice.CLOSER
    assert trouble.then(None, 10.5 + GONE_AFTER + 0.01).said is Advice.CLOSER
    assert trouble.then(None, 10.5 + STAYS) == Trouble()
    assert Trouble().then(SMALL, 10.0).then(None, 10.0 + GONE_AFTER + 0.01) == Trouble()

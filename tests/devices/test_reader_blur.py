"""Cards that moved or were out of focus: read by what is known of every symbol, exactly or not at all."""

import cv2
import numpy as np
import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.devices.reader import Reader
from app.devices.reader_blur import unblurred
from app.devices.reader_corners import Frame
from app.devices.reader_smear import Smear, known, modules, off, sampled, solved, spread
from app.devices.reader_squares import busy_squares
from tests.devices.pictures import code, reception

TEXT = "K7MABCDEFGHJKMNPQRSTUVWXYZ23"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def moved(frame: Frame, pixels: int, angle: float) -> Frame:
    sweep = np.zeros((2 * pixels + 1, 2 * pixels + 1), np.float32)
    half = pixels / 2 * np.array([np.cos(angle), np.sin(angle)])
    ends = [tuple(round(float(one)) for one in pixels + sign * half) for sign in (-1, 1)]
    cv2.line(sweep, ends[0], ends[1], 1.0)
    return np.asarray(cv2.filter2D(frame, -1, sweep / sweep.sum()), np.uint8)


def defocused(frame: Frame, radius: int) -> Frame:
    disc = np.zeros((2 * radius + 1, 2 * radius + 1), np.float32)
    cv2.circle(disc, (radius, radius), radius, 1.0, -1)
    return np.asarray(cv2.filter2D(frame, -1, disc / disc.sum()), np.uint8)


@pytest.mark.parametrize("turn", [0.0, 33.0, 90.0])
@pytest.mark.parametrize(("pixels", "angle"), [(10, 0.0), (12, 1.6)])
def test_a_card_that_moved_two_modules_while_the_camera_looked_is_read(
    reader: Reader, pixels: int, angle: float, turn: float
) -> None:
    frame = moved(reception(TEXT, 4, module=5.5, blur=0.6, noise=0.0, angle=turn, border=8), pixels, angle)
    assert reader.first_pass(frame) == ()
    (found,) = reader.second_pass(frame)
    assert found.text == TEXT
    seen = next(busy_squares(reader.gray(frame))).mean(axis=0)
    assert np.abs(np.array(found.corners).mean(axis=0) - seen).max() < 12


@pytest.mark.parametrize("radius", [6, 7])
def test_a_card_out_of_focus_by_more_than_a_module_is_read(reader: Reader, radius: int) -> None:
    frame = defocused(reception(TEXT, 6, module=5.5, blur=0.6, noise=0.0, border=8), radius)
    assert reader.first_pass(frame) == ()
    assert [one.text for one in reader.second_pass(frame)] == [TEXT]


def test_a_shadow_across_a_small_unfocused_card_does_not_hide_it(reader: Reader) -> None:
    card = reception(TEXT, 6, module=3.2, blur=0.5, noise=0.0, border=8, angle=20.0)
    (whole,) = reader.first_pass(card)
    x, y = np.array(whole.corners).mean(axis=0)
    down, across = np.mgrid[0:720, 0:1280]
    shadow = np.where(across - x + 0.4 * (down - y) > 4, 0.6, 1.0)[:, :, None]
    frame = defocused((card * shadow).astype(np.uint8), 3)
    assert reader.first_pass(frame) == ()
    assert [one.text for one in reader.second_pass(frame)] == [TEXT]


def test_what_is_read_already_is_not_tried_again(reader: Reader) -> None:
    gray = reader.gray(moved(reception(TEXT, 4, module=5.5, blur=0.6, noise=0.0, border=8), 10, 0.0))
    (whole,) = unblurred(gray)
    assert list(unblurred(gray, [whole.corners])) == []


def test_a_square_of_noise_or_of_writing_is_no_symbol(reader: Reader) -> None:
    dice = np.random.default_rng(8)
    for size in (21, 25, 29):
        noise = dice.random((size, size)) < 0.5
        quiet = np.pad(np.where(noise, 20, 230).astype(np.uint8), 5, constant_values=230)
        card = np.repeat(np.repeat(quiet, 6, axis=0), 6, axis=1)
        hall = np.full((720, 1280), 90, np.uint8)
        hall[200 : 200 + len(card), 400 : 400 + len(card)] = card
        for blurred in (hall, moved(hall, 9, 0.4), defocused(hall, 5)):
            assert list(busy_squares(blurred))
            assert reader.every_pass(blurred) == ()


def matrix(version: int) -> NDArray[np.bool_]:
    made = segno.make("A", version=version, error="q", boost_error=False, micro=False)
    return np.array([list(row) for row in made.matrix]) > 0


@settings(deadline=None, max_examples=25)
@given(st.integers(1, 4), st.floats(0, 0.8), st.floats(0, 1.8), st.floats(0, 3.1), st.integers(0, 3))
def test_every_module_comes_back_from_under_a_blur_that_is_known(
    version: int, radius: float, way: float, angle: float, turn: int
) -> None:
    module, symbol = 6, matrix(version)
    card = np.rot90(code("A", scale=module, border=6, version=version), -turn)
    smear = Smear(radius * module, way * module, angle)
    frame = blurred_by(card, smear)
    side, edge = len(symbol) * module, 6 * module
    corners = np.array([[0, 0], [side, 0], [side, side], [0, side]], float) + edge
    how, samples, of = spread(corners, version, smear), sampled(frame, corners, version), known(version, turn)
    gaps = [off(solved(samples, how), known(version, k))[0] for k in range(4)]
    assert gaps.index(min(gaps)) == turn
    seen = np.rot90(modules(samples, how, of), turn)
    assert ((seen > 0) != symbol).mean() < 0.03


def blurred_by(card: Frame, smear: Smear) -> Frame:
    """The circle, then the way, drawn as weights on a finer raster than the picture's."""
    y, x = np.mgrid[-15:15.01:0.25, -15:15.01:0.25]
    circle = (np.hypot(x, y) <= max(smear.radius, 0.5)).astype(np.float32)
    along = x * np.cos(smear.angle) + y * np.sin(smear.angle)
    beside = y * np.cos(smear.angle) - x * np.sin(smear.angle)
    line = ((np.abs(along) <= max(smear.way / 2, 0.5)) & (np.abs(beside) <= 0.5)).astype(np.float32)
    fine = card.astype(np.float32)
    for spot in (circle, line):
        coarse = np.pad(spot, ((0, 3), (0, 3)))[:124, :124].reshape(31, 4, 31, 4).sum(axis=(1, 3))
        fine = cv2.filter2D(fine, -1, coarse / coarse.sum(), borderType=cv2.BORDER_REPLICATE)
    return np.clip(fine, 0, 255).astype(np.uint8)

"""Symbols of which a part is hidden: what is missing comes back exactly, or not at all."""

import cv2
import numpy as np
import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.devices.reader import Reader
from app.devices.reader_corners import find_corners, guesses
from app.devices.reader_mend import LARGEST_VERSION, mended, plan
from app.devices.reader_parity import solve
from app.devices.reader_rescue import rescued
from tests.devices.pictures import code, reception

TEXT = "K7MABCDEFGHJKMNPQRSTUVWXYZ23"


def matrix(version: int, level: str, text: str = "A") -> NDArray[np.bool_]:
    made = segno.make(text, version=version, error=level, boost_error=False, micro=False)
    return np.array([list(row) for row in made.matrix]) > 0


def soft(symbol: NDArray[np.bool_]) -> NDArray[np.float32]:
    return np.where(symbol, 1, -1).astype(np.float32)


@pytest.mark.parametrize("version", range(1, LARGEST_VERSION + 1))
def test_the_plan_of_every_version_is_that_of_the_standard(version: int) -> None:
    for level in "LMQH":
        symbol, where = matrix(version, level), plan(version)
        assert (symbol[where.known] == where.dark[where.known]).all()
        whole = mended(soft(symbol), np.zeros_like(symbol))
        assert whole is not None
        assert (whole == symbol).all()


@settings(deadline=None)
@given(st.integers(2, 8), st.sampled_from("LMQH"), st.integers(0, 2**32), st.integers(1, 14))
def test_a_hidden_patch_comes_back_exactly_or_not_at_all(
    version: int, level: str, seed: int, side: int
) -> None:
    dice = np.random.default_rng(seed)
    symbol = matrix(version, level, str(seed))
    y, x = dice.integers(0, len(symbol) - side, 2)
    missing = np.zeros_like(symbol)
    missing[y : y + side, x : x + side] = True
    seen = np.where(missing, dice.normal(0, 1, symbol.shape), soft(symbol)).astype(np.float32)
    whole = mended(seen, missing)
    assert whole is None or (whole == symbol).all()
    if side <= 3 and level in "QH":
        assert whole is not None


def test_a_third_of_a_symbol_can_be_gone_when_it_is_known_which_third() -> None:
    symbol = matrix(2, "Q", TEXT)
    missing = np.zeros_like(symbol)
    missing[9:17, 9:17] = True  # a decoder that does not know sees wrong modules here
    seen = np.where(missing, -soft(symbol), soft(symbol)).astype(np.float32)
    whole = mended(seen, missing)
    assert whole is not None
    assert (whole == symbol).all()


def test_at_the_rim_of_a_lamp_the_bits_that_are_missing_are_tried_both_ways() -> None:
    symbol = matrix(2, "Q", TEXT)
    y, x = np.mgrid[0:25, 0:25]
    missing = ((y - 12) ** 2 + (x - 12) ** 2 <= 36) & ~plan(
        2
    ).known  # touches more codewords than may be given up
    seen = np.where(missing, -soft(symbol), soft(symbol)).astype(np.float32)
    whole = mended(seen, missing)
    assert whole is not None
    assert (whole == symbol).all()
    wider = ((y - 12) ** 2 + (x - 12) ** 2 <= 81) & ~plan(2).known
    assert mended(np.where(wider, -soft(symbol), soft(symbol)).astype(np.float32), wider) is None


def test_noise_is_no_symbol() -> None:
    dice = np.random.default_rng(5)
    for _ in range(200):
        noise = dice.normal(0, 1, (25, 25)).astype(np.float32)
        assert mended(noise, dice.random((25, 25)) < 0.3) is None


@given(st.binary(min_size=1, max_size=60), st.integers(2, 30), st.data())
def test_missing_and_wrong_codewords_are_mended_as_far_as_the_parity_goes(
    data: bytes, parity: int, draw: st.DataObject
) -> None:
    whole = list(data) + remainder(list(data), parity)
    gone = draw.draw(st.lists(st.integers(0, len(whole) - 1), unique=True, max_size=parity))
    most = (parity - len(gone)) // 2
    rest = [k for k in range(len(whole)) if k not in gone]
    wrong = (
        draw.draw(st.lists(st.sampled_from(rest), unique=True, max_size=min(most, len(rest)))) if rest else []
    )
    seen = list(whole)
    for k in (*gone, *wrong):
        seen[k] ^= draw.draw(st.integers(1, 255))
    assert solve(seen, gone, parity, most) == whole


def remainder(data: list[int], parity: int) -> list[int]:
    """Long division by the generator, written down plainly."""

    def times(a: int, b: int) -> int:
        product = 0
        while b:
            product ^= a if b & 1 else 0
            a = a << 1 ^ (0x11D if a & 128 else 0)
            b >>= 1
        return product

    generator, root = [1], 1
    for _ in range(parity):
        shifted = [*generator, 0]
        generator = [a ^ times(b, root) for a, b in zip(shifted, [0, *generator], strict=True)]
        root = times(root, 2)
    rest = [*data, *[0] * parity]
    for k in range(len(data)):
        for j, one in enumerate(generator):
            rest[k + j] ^= times(one, rest[k]) if j else 0
    return rest[len(data) :]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def spoiled(seed: int, corner: int, lamp: float, angle: float) -> NDArray[np.uint8]:
    """A card with a thumb on one of its corner squares, or a lamp mirrored in the middle."""
    card = np.repeat(code(TEXT, scale=8)[:, :, None], 3, axis=2)
    side = card.shape[0]
    if lamp:
        cv2.circle(card, (side // 2, side // 2), round(lamp * side), (255, 255, 255), -1)
    else:
        at = [(0, 0), (side, 0), (0, side)][corner]
        cv2.circle(card, at, round(0.36 * side), (120, 150, 180), -1)
    hall = np.random.default_rng(seed).integers(60, 110, (720, 1280, 3)).astype(np.uint8)
    turn = cv2.getRotationMatrix2D((side / 2, side / 2), angle, 0.7)
    turn[:, 2] += (640 - side / 2, 360 - side / 2)
    paper = cv2.warpAffine(card, turn, (1280, 720), flags=cv2.INTER_AREA)
    inside = cv2.warpAffine(np.ones_like(card), turn, (1280, 720))
    return np.asarray(cv2.GaussianBlur(np.where(inside > 0, paper, hall), (0, 0), 0.8), np.uint8)


@pytest.mark.parametrize("corner", [0, 1, 2])
@pytest.mark.parametrize("angle", [0.0, 37.0, 160.0])
def test_a_thumb_on_a_corner_square_hides_nothing(reader: Reader, corner: int, angle: float) -> None:
    frame = spoiled(1, corner, 0.0, angle)
    assert reader.first_pass(frame) == ()
    (found,) = reader.second_pass(frame)
    assert found.text == TEXT
    assert np.abs(np.array(found.corners).mean(axis=0) - (640, 360)).max() < 25


def test_a_lamp_that_mirrors_in_the_gloss_hides_nothing(reader: Reader) -> None:
    frame = spoiled(2, 0, 0.14, 20.0)
    assert reader.first_pass(frame) == ()
    assert [one.text for one in reader.second_pass(frame)] == [TEXT]


def test_half_a_code_is_the_code_or_nothing(reader: Reader) -> None:
    whole = reception(TEXT, 3, module=6.0, tilt=0.0, angle=0.0)
    (found,) = reader.first_pass(whole)
    (left, top), (right, bottom) = np.array(found.corners).min(axis=0), np.array(found.corners).max(axis=0)
    for share in (0.3, 0.4, 0.5, 0.6, 0.7):
        half = whole.copy()
        half[int(top) - 20 : int(bottom) + 20, int(left + share * (right - left)) : int(right) + 30] = 128
        assert {one.text for one in reader.every_pass(half)} <= {TEXT}


def test_on_a_page_of_codes_a_hidden_one_is_looked_for_beside_those_that_are_read(reader: Reader) -> None:
    page = np.full((900, 1400), 255, np.uint8)
    for k, name in enumerate(("A0001", "A0002", "A0003", "A0004", "A0005", "A0006")):
        one = code(name, scale=14)
        y, x = 20 + 440 * (k // 3), 20 + 450 * (k % 3)
        page[y : y + len(one), x : x + len(one)] = one
    page[20:200, 470:650] = 128  # a thumb on a corner square of the second
    read = reader.first_pass(page)
    assert {one.text for one in read} == {"A0001", "A0003", "A0004", "A0005", "A0006"}
    assert len(find_corners(page, [np.array(one.corners) for one in read])) == 2
    assert {one.text for one in reader.every_pass(page)} == {"A0002", *(one.text for one in read)}


def test_where_all_is_read_there_is_nothing_left_to_rescue(reader: Reader) -> None:
    card = reader.gray(reception(TEXT, 1))
    assert len(find_corners(card)) == 3
    assert find_corners(card, [np.array(one.corners) for one in reader.first_pass(card)]) == []


def test_a_pattern_of_many_squares_ends_soon_and_says_nothing(reader: Reader) -> None:
    square = code("A", scale=4, border=1)[4:36, 4:36]
    wall = np.tile(np.pad(square, 4, constant_values=255), (18, 32))[:720, :1280]
    assert 0 < len(find_corners(wall)) <= 9
    assert all(guess.version <= LARGEST_VERSION for guess in guesses(find_corners(wall)))
    assert list(rescued(wall)) == []

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.devices.printer.bitmap import Bitmap
from app.devices.printer.slip import Paper, bands, flush_bytes, slip_bytes
from tests.devices.raster import printed


def noise(width: int, height: int, seed: int = 1) -> Bitmap:
    import random

    return Bitmap(width, height, random.Random(seed).randbytes(width // 8 * height))


@given(st.integers(1, 3000))
def test_bands_cover_every_row_once_and_are_never_a_multiple_of_48(height: int) -> None:
    top = 0
    for begins, count in bands(height):
        assert begins == top
        assert 0 < count <= 64
        assert count % 48
        top += count
    assert top == height


@settings(deadline=None, max_examples=60)
@given(st.sampled_from([384, 576, 8]), st.integers(1, 260), st.integers(0, 9))
def test_the_bytes_of_a_slip_turn_back_into_the_same_picture(width: int, height: int, seed: int) -> None:
    picture = noise(width, height, seed)
    paper = printed(slip_bytes(picture, Paper(dots=576)))
    assert paper.slips == [picture]
    assert (paper.resets, paper.cuts, paper.drawers) == (1, 1, 0)


def test_without_a_cutter_the_slip_is_fed_out_and_the_drawer_only_kicks_when_asked() -> None:
    picture = noise(384, 100)
    paper = printed(slip_bytes(picture, Paper(384, cutter=False, drawer=True)))
    assert paper.picture() == picture
    assert (paper.cuts, paper.feeds, paper.drawers) == (0, 4, 1)


def test_a_picture_that_was_cut_off_is_flushed_before_the_next_slip() -> None:
    picture, paper = noise(576, 200), Paper()
    whole = slip_bytes(picture, paper)
    for cut_at in range(9, 4000, 97):
        # what a printer makes of the torn slip: the missing rows are filled by the flush, then a clean slip
        torn = whole[:cut_at] + flush_bytes(paper) + whole
        assert printed(torn).slips[-1].bits.endswith(picture.bits)


def test_a_slip_wider_than_its_paper_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="wider"):
        slip_bytes(noise(576, 10), Paper(384))
    with pytest.raises(ValueError, match="rows exactly"):
        Bitmap(16, 2, b"abc")

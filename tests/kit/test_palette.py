"""The brand theme from one colour: whatever a client brings, every text can be read."""

import pytest

from app.kit.stage.colours import contrast_of, from_lch, lch_of
from app.kit.stage.palette import BRAND, Look, brand_tokens, stage_file, themes

CLIENTS = ("#0B62E6", "#00A878", "#6C3BD5", "#F26B1D", "#E4002B", "#FFC400", "#111111", "#FFFFFF", "#19B5FE", "#8A1538",
           "#00563F", "#B5A642", "#FF69B4", "#7FFF00", "#00FFFF", "#333366")  # fmt: skip
PAIRS = (
    ("ink", "bg0"), ("ink2", "bg0"), ("disp0", "bg0"), ("disp1", "bg0"), ("accent", "bg0"), ("on_accent", "accent"),
    ("card_num", "card1"), ("card_ink", "card1"), ("card_ink2", "card1"), ("on_band", "band"), ("ink", "panel"),
    ("ink2", "panel"), ("on_band", "cover0"), ("card_ink2", "card0"),
)  # fmt: skip


@pytest.mark.parametrize("colour", CLIENTS)
def test_every_pair_of_the_brand_theme_can_be_read(colour: str) -> None:
    tokens = brand_tokens(colour)
    worst = min((contrast_of(tokens[text], tokens[behind]), text, behind) for text, behind in PAIRS)
    assert worst[0] >= 4.5, worst


@pytest.mark.parametrize("theme", themes())
def test_every_pair_of_the_other_themes_can_be_read(theme: str) -> None:
    tokens = stage_file()["themes"][theme]
    worst = min((contrast_of(tokens[text], tokens[behind]), text, behind) for text, behind in PAIRS)
    assert worst[0] >= 4.5, worst


def test_the_rule_gives_the_theme_that_was_drawn() -> None:
    made, drawn = brand_tokens("#0B62E6"), stage_file()["themes"][BRAND]
    assert [made[token] for token in ("bg0", "bg1", "bg2", "band")] == [
        drawn[token] for token in ("bg0", "bg1", "bg2", "band")
    ]


def test_a_colour_keeps_its_hue_and_a_grey_stays_grey() -> None:
    for colour in ("#E4002B", "#00A878", "#FFC400"):
        assert lch_of(brand_tokens(colour)["bg1"])[2] == pytest.approx(lch_of(colour)[2], abs=14)
    assert lch_of(brand_tokens("#FFFFFF")["bg0"])[1] < 0.02


@pytest.mark.parametrize("colour", CLIENTS)
def test_there_and_back_is_the_same_colour(colour: str) -> None:
    back = from_lch(*lch_of(colour))
    assert max(abs(int(colour[at : at + 2], 16) - int(back[at : at + 2], 16)) for at in (1, 3, 5)) <= 2


def test_the_colour_belongs_to_the_brand_theme_alone() -> None:
    assert Look("festive", "#0B62E6")["bg0"] == Look("festive")["bg0"]
    assert Look(BRAND, "#E4002B")["bg0"] != Look(BRAND)["bg0"]

import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QTextLayout
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.kit.theme import fonts
from app.kit.theme.icons import FOLDER, pixmap
from app.kit.theme.look import DARK, LIGHT, Theme, contrast, tokens
from app.kit.theme.style import apply
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.label import Line
from app.kit.widgets.states import Chip, Health, HealthPill, Pill, Tag
from app.kit.widgets.stepper import Segmented, Stepper
from app.words.catalogue import choose_language
from app.words.errors import BugError


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    apply(qapp, Theme())


@pytest.mark.parametrize("mode", [LIGHT, DARK])
def test_every_pair_of_text_and_ground_can_be_read(mode: str) -> None:
    look = Theme(mode)
    for pair in tokens()["pairs"][mode]:
        ink, ground = pair.split(" on ")
        assert contrast(look.colour(ink), look.colour(ground)) >= 4.5, pair
    for pair in tokens()["pairs_nontext"][mode]:
        ink, ground = pair.split(" on ")
        assert contrast(look.colour(ink), look.colour(ground)) >= 3.0, pair


@pytest.mark.parametrize("mode", [LIGHT, DARK])
@given(st.integers(0, 0xFFFFFF))
@example(0x000000)
@example(0xFFFFFF)
@example(0x111111)
@example(0xFFC400)
@example(0x0000FF)
@example(0x00FFFF)
@settings(deadline=None)
def test_any_accent_of_an_event_can_be_seen_and_read(mode: str, accent: int) -> None:
    look = Theme(mode, f"#{accent:06X}")

    def ratio(ink: str, ground: str) -> float:
        return contrast(look.colour(ink), look.colour(ground))

    for fill in ("accent", "accent_hover", "accent_press", "ph_armed"):
        assert ratio("on_accent", fill) >= 4.5, fill
    for ground in ("accent_soft", "surface", "bg"):
        assert ratio("accent_text", ground) >= 4.5, ground
    assert ratio("text", "accent_soft") >= 4.5
    assert ratio("accent", "surface") >= 3.0
    assert ratio("chart1", "surface") >= 3.0
    assert ratio("rail_sel_text", "rail_sel") >= 4.5
    assert ratio("rail_sel", "rail") >= 1.4
    assert look.hex("accent_hover") != look.hex("accent")


def test_an_accent_keeps_its_hue_and_one_that_is_none_is_the_plum() -> None:
    for mode in (LIGHT, DARK):
        shown = Theme(mode, "#FFC400").colour("accent")
        assert abs(shown.hslHueF() - QColor("#FFC400").hslHueF()) < 0.01
        assert Theme(mode, "nonsense").hex("accent") == Theme(mode).hex("accent")
    assert Theme(LIGHT, "#0B62E6").hex("accent") == "#0b62e6"


def _drawn(text: str) -> QImage:
    image = QImage(120, 120, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(fonts.font(96))
    painter.drawText(8, 100, text)
    painter.end()
    return image


def test_a_rare_character_is_drawn_and_is_no_empty_box() -> None:
    nothing = _drawn("\U000e0fff")
    for letter in ("𠮷", "䶮", "囍", "张"):
        assert _drawn(letter) != nothing, letter
        assert _drawn(letter) != _drawn(" "), letter
    assert _drawn("𠮷") != _drawn("吉")


def _glyphs(text: str) -> list[tuple[str, int]]:
    layout = QTextLayout(text, fonts.font(48))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [(run.rawFont().familyName(), glyph) for run in layout.glyphRuns() for glyph in run.glyphIndexes()]


def test_a_rare_character_comes_from_the_bundled_fonts_and_is_no_empty_box() -> None:
    # glyph 0 is the empty box; a font of the system would hide that ours lacks the letter
    for letter, family in (("𠮷", fonts.RARE), ("䶮", fonts.SANS), ("囍", fonts.SANS), ("张", fonts.SANS)):
        ((used, glyph),) = _glyphs(letter)
        assert (used, glyph != 0) == (family, True), letter
    assert any(glyph == 0 or used != fonts.RARE for used, glyph in _glyphs("\U0003fffd")), "no such letter"


def test_digits_do_not_dance() -> None:
    for family in (fonts.SANS, fonts.DIGITS):
        fonts.load_stage_fonts()
        metrics = QFontMetricsF(fonts.font(48, 700, family))
        assert len({round(metrics.horizontalAdvance(digit), 2) for digit in "0123456789"}) == 1


def test_no_reference_to_none_is_lost_by_qt() -> None:
    label = QLabel()
    before = sys.getrefcount(None)
    for n in range(300):
        label.setText(str(n))
    assert sys.getrefcount(None) >= before - 5


def test_every_icon_that_is_named_in_the_source_exists() -> None:
    import re

    named: set[str] = set()
    for file in (Path(__file__).resolve().parents[2] / "app").rglob("*.py"):
        named |= set(re.findall(r'"([a-z]+(?:-[a-z]+)*-(?:fill|bold))"', file.read_text(encoding="utf-8")))
    missing = {name for name in named if not (FOLDER / f"{name}.svg").exists()}
    assert missing == set()
    with pytest.raises(BugError):
        pixmap("no-such-icon", 16, "text")


def test_an_icon_takes_the_colour_of_its_token() -> None:
    image = pixmap("check-circle-fill", 32, "#FF0000").toImage()
    reds = [
        image.pixelColor(x, y) for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() > 250
    ]
    assert reds
    assert all(colour.red() > 240 and colour.green() < 16 for colour in reds)


def test_widgets_speak_to_a_screen_reader(qtbot: QtBot) -> None:
    made = (
        Button("Print", Kind.PRIMARY, icon="printer"),
        Tag("Here", "ok"),
        Chip("VIP", 3),
        HealthPill(Pill("p", "Printer", "printer", Health.NEEDS, "Out of paper")),
    )
    for widget in made:
        qtbot.addWidget(widget)
    assert [widget.accessibleName() for widget in made] == ["Print", "Here", "VIP 3", "Out of paper"]


def test_a_stepper_keeps_its_bounds(qtbot: QtBot) -> None:
    stepper = Stepper(1, 0, 2)
    qtbot.addWidget(stepper)
    heard: list[int] = []
    stepper.changed.connect(heard.append)
    for by in (1, 1, 1, -1, -1, -1, -1):
        stepper.step(by)
    assert heard == [2, 1, 0]


def test_a_segmented_switch_tells_only_changes(qtbot: QtBot) -> None:
    switch = Segmented((("zh", "中文"), ("en", "English")), "zh")
    qtbot.addWidget(switch)
    heard: list[str] = []
    switch.changed.connect(heard.append)
    for key in ("zh", "en", "en", "zh"):
        switch.choose(key)
    assert heard == ["en", "zh"]


def test_chinese_punctuation_is_wide_again_after_english(qapp: QApplication, qtbot: QtBot) -> None:
    def painted(language: str) -> QImage:
        choose_language(language)
        apply(qapp, Theme())
        line = Line("请扫请柬，谢谢。", 24)
        qtbot.addWidget(line)
        line.resize(300, 40)
        return line.grab().toImage()

    before = painted("zh_CN")
    assert painted("en") != before
    assert painted("zh_CN") == before

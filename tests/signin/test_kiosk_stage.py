"""Self-service as frames and places: nothing is cut or covered on any screen, in both languages, with everything at once."""

from dataclasses import replace
from itertools import combinations
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication, QWidget

from app.devices.camera_advice import Advice
from app.kit.stage import ink
from app.kit.stage.canvas import render
from app.kit.stage.palette import Look, themes
from app.kit.theme import fonts
from app.signin.rules.kiosk import Face, Kind
from app.signin.rules.outcome import Outcome
from app.signin.screen.kiosk_canvas import KioskCanvas
from app.signin.stage.kiosk import Shown, Sight, scene_of
from app.signin.stage.kiosk_page import KioskPage
from app.signin.stage.kiosk_words import hint
from app.words.catalogue import CHINESE, ENGLISH
from tests.conftest import START, sample_view

SIZES = [QSize(1366, 768), QSize(1024, 768), QSize(1920, 1080), QSize(1080, 1920), QSize(2880, 900)]
WELCOME = Face(
    Kind.WELCOME, Outcome.SIGNED_IN, guest_id=1, name="欧阳静", salutation="女士", table_no="12", area="A 区",
    number="A0236", invited=3, badge=True,
)  # fmt: skip
FACES = {
    "all": WELCOME,
    "late": replace(WELCOME, invited=0, number="", late=True),
    "note": replace(WELCOME, invited=0, badge=False, number="", see_staff=True),
    "before": Face(Kind.BEFORE, Outcome.ALREADY_SIGNED_IN, table_no="12", first_at=START),
    **{one.value: Face(Kind.STAFF, one) for one in (Outcome.UNKNOWN, Outcome.OTHER_EVENT, Outcome.CLOSED, Outcome.REVOKED)},
    "early": Face(Kind.STAFF, Outcome.NOT_OPEN, opens_at=START),
}  # fmt: skip


@pytest.fixture(autouse=True)
def loaded(qapp: QApplication) -> None:
    fonts.load_stage_fonts()


def shown(face: Face | None, language: str = CHINESE) -> Shown:
    return Shown(
        language,
        "开园典礼",
        Look(),
        ZoneInfo("Asia/Shanghai"),
        face,
        2,
        ("资料袋",),
        sight=Sight(camera=True),
    )


class Texts:
    """What is painted and where; what does not fit even at its smallest."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.cut: list[str] = []
        self.boxes: list[tuple[str, QRectF]] = []
        paint = ink.line

        def line(
            painter: object,
            box: QRectF,
            text: str,
            kind: str,
            px: float,
            colour: QColor,
            align: float = 0.5,
            **more: float,
        ) -> float:
            used = paint(painter, box, text, kind, px, colour, align, **more)  # pyright: ignore[reportArgumentType] - passed on
            if text and used:
                least = round(float(more.get("least") or px))
                if QFontMetricsF(ink.face(kind, least, text)).horizontalAdvance(text) > box.width() + 1:
                    self.cut.append(text)
                left = box.left() + (box.width() - used) * align
                self.boxes.append((text, QRectF(left, box.center().y() - 1, used, 2)))
            return used

        patch.setattr(ink, "line", line)


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
@pytest.mark.parametrize("size", SIZES)
def test_no_words_are_cut_and_none_lie_over_others(
    size: QSize, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = Texts(monkeypatch)
    for name, face in {"waiting": None, **FACES}.items():
        texts.boxes.clear()
        render(scene_of(shown(face, language)), size, 2.0)
        assert texts.cut == [], name
        over = [(a, b) for (a, one), (b, other) in combinations(texts.boxes, 2) if one.intersects(other)]
        assert over == [], name
        assert all(QRectF(0, 0, size.width(), size.height()).contains(box) for _, box in texts.boxes), name
    texts.boxes.clear()
    render(scene_of(replace(shown(None, language), broken=True)), size, 0.0)
    assert texts.cut == []
    assert len(texts.boxes) >= 5, "both languages at once"


@pytest.mark.parametrize("size", SIZES)
def test_what_is_pressed_is_as_large_as_a_finger_inside_the_screen_and_over_no_words(
    size: QSize, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas = KioskCanvas(sample_view(), Look(), camera=True)
    canvas.resize(size)
    texts = Texts(monkeypatch)
    for face in (None, *FACES.values()):
        canvas.shown = shown(face)
        canvas.show_shown()
        canvas.resize(size + QSize(0, 1))
        canvas.resize(size)
        texts.boxes.clear()
        render(scene_of(canvas.shown), size, 2.0)
        buttons: tuple[QWidget, ...] = (canvas.language, canvas.done, canvas.less, canvas.more)
        there = [one for one in buttons if not one.isHidden()]
        assert canvas.language in there
        assert (canvas.less in there) == (face is WELCOME)
        for one in there:
            place = one.geometry()
            assert QRect(0, 0, size.width(), size.height()).contains(place)
            assert min(place.width(), place.height()) >= 7 * KioskPage.of(size).u
            assert [words for words, box in texts.boxes if box.intersects(QRectF(place))] == []
        assert not any(a.geometry().intersects(b.geometry()) for a, b in combinations(there, 2))
    canvas.deleteLater()


@pytest.mark.parametrize("theme", themes())
def test_a_frame_is_a_value_and_the_camera_is_seen(theme: str) -> None:
    size, red = QSize(960, 540), QImage(640, 360, QImage.Format.Format_RGB32)
    red.fill(QColor("#CC2030"))
    waiting = replace(shown(None), look=Look(theme))
    seen = render(scene_of(replace(waiting, sight=Sight(True, red))), size, 0.0)
    assert seen.pixelColor(120, 300) == QColor("#CC2030")
    lost = render(scene_of(replace(waiting, sight=Sight(True, red, lost=True))), size, 0.0)
    assert lost.pixelColor(120, 300) != QColor("#CC2030")
    assert render(scene_of(waiting), size, 0.0) == render(scene_of(waiting), size, 9.0)


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_each_thing_that_helps_has_a_sentence_of_its_own(language: str) -> None:
    said = [hint(language, advice) for advice in (None, *Advice)]
    assert len(set(said)) == len(said)
    size, waiting = QSize(1366, 768), replace(shown(None), language=language)
    pictures = [
        render(scene_of(replace(waiting, sight=Sight(True, advice=advice))), size, 0.0)
        for advice in (None, *Advice)
    ]
    assert all(one != other for one, other in combinations(pictures, 2))


def test_the_bar_shows_the_time_that_is_left_and_begins_anew_after_a_press() -> None:
    def bar(value: Shown, t: float) -> int:
        image = render(scene_of(value), QSize(960, 540), t)
        return sum(image.pixelColor(x, 503).lightness() > 180 for x in range(960))

    value = shown(WELCOME)
    assert bar(value, 0.5) > bar(value, 10) > bar(value, 19.5)
    assert bar(replace(value, since=15.0), 15.5) > bar(value, 15.5)
    assert scene_of(value).moves == 20.0
    still = scene_of(replace(value, still=True))
    assert (still.moves, still.every) == (0.0, 1.0)

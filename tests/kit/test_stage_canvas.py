import subprocess
import sys

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.kit.stage import ink
from app.kit.stage.canvas import FOREVER, Scene, StageCanvas, StageMiniature, render
from app.kit.stage.motion import LENGTH, confetti, inout3, out3, out5, outback
from app.kit.theme import fonts


class Steps:
    """A monotonic clock that moves when told."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def paint(painter: QPainter, size: QSize, picture: list[float], t: float) -> None:
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor("white"))
    picture.append(t)


def test_time_goes_on_when_rolling_stops_and_begins_anew_otherwise(qtbot: QtBot) -> None:
    clock, seen = Steps(), list[float]()
    canvas = StageCanvas(clock)
    qtbot.addWidget(canvas)
    canvas.show_scene(Scene(seen, paint, FOREVER))
    clock.now += 3
    canvas.show_scene(Scene(seen, paint, 9.0), go_on=True)
    assert canvas.elapsed() == 3
    canvas.skip_to(9.0)
    assert canvas.elapsed() == 9
    canvas.skip_to(5.0)  # never back
    assert canvas.elapsed() == 9
    canvas.show_scene(Scene(seen, paint))
    assert canvas.elapsed() == 0


def test_a_canvas_paints_itself_while_it_moves_and_sleeps_while_hidden(qtbot: QtBot) -> None:
    seen: list[float] = []
    canvas = StageCanvas()
    qtbot.addWidget(canvas)
    canvas.show_scene(Scene(seen, paint, FOREVER))
    canvas.resize(160, 90)
    canvas.show()
    qtbot.waitUntil(lambda: len(seen) > 5)
    assert seen == sorted(seen)
    canvas.hide()
    count = len(seen)
    QApplication.processEvents()
    assert not canvas._timer.isActive()
    assert len(seen) == count


def test_a_miniature_mirrors_the_scene_of_its_canvas(qtbot: QtBot) -> None:
    canvas = StageCanvas()
    small = StageMiniature(canvas)
    for widget in (canvas, small):
        qtbot.addWidget(widget)
    small.resize(320, 180)
    black = small.grab().toImage()
    canvas.show_scene(Scene(list[float](), paint))
    assert small.grab().toImage() != black
    assert small.grab().toImage().pixelColor(160, 90) == QColor("white")


def test_easings_begin_at_nothing_and_end_at_the_whole() -> None:
    for ease in (out3, out5, inout3, outback):
        assert abs(ease(0.0)) < 1e-9
        assert abs(ease(1.0) - 1) < 1e-9


def test_the_same_seed_gives_the_same_confetti_and_it_ends() -> None:
    def frame(t: float, seed: int = 7) -> QImage:
        return render(
            Scene(None, lambda p, size, _, t: confetti(p, size, t, (QColor("red"),), seed=seed)),
            QSize(400, 225),
            t,
        )

    empty = render(Scene(None, lambda *_: None), QSize(400, 225), 0)
    assert frame(1.5) == frame(1.5)
    assert frame(1.5) != frame(1.5, seed=8)
    assert frame(LENGTH) == empty


def test_a_line_shrinks_to_its_room_and_then_elides(qapp: QApplication) -> None:
    fonts.load_stage_fonts()
    assert ink.fit("短", ink.BOLD, 80, 20, 500) == 80
    assert 20 <= ink.fit("很长很长很长的一行字" * 3, ink.BOLD, 80, 20, 500) < 80
    image = QImage(600, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    used = ink.line(
        painter, QRectF(0, 0, 500, 100), "很长很长很长的一行字" * 9, ink.BOLD, 80, QColor("white"), least=20
    )
    painter.end()
    assert used <= 501


def test_a_text_that_can_shrink_enough_is_never_elided(qapp: QApplication) -> None:
    fonts.load_stage_fonts()
    for text in ("Gu Mingyuan", "Please show the code on your invitation", "请出示请柬上的二维码"):
        for kind in (ink.SERIF, ink.BOLD):
            for room in range(200, 900, 37):
                size = ink.fit(text, kind, 90, 6, room)
                assert ink.width(text, kind, size) <= room


class Regions(QObject):
    """The boxes that a canvas was asked to paint."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[QRect] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if isinstance(event, QPaintEvent):
            self.boxes.append(event.region().boundingRect())
        return False


def test_a_scene_that_can_tell_what_changed_is_painted_only_there(qtbot: QtBot) -> None:
    def parts(_: QSize, before: list[float], after: list[float]) -> tuple[QRectF, ...] | None:
        return (QRectF(20, 10, 30, 8),) if len(before) == len(after) else None

    def still(painter: QPainter, size: QSize, picture: list[float], t: float) -> None:
        del picture, t
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor("white"))

    canvas, seen = StageCanvas(), Regions()
    qtbot.addWidget(canvas)
    canvas.resize(160, 90)
    canvas.show_scene(Scene([1.0], still, parts=parts))
    canvas.show()
    canvas.installEventFilter(seen)
    canvas.repaint()
    qtbot.waitUntil(lambda: bool(seen.boxes))
    for picture, go_on, wanted in (
        ([2.0], True, QRect(18, 8, 34, 12)), ([2.0, 3.0], True, canvas.rect()), ([4.0, 5.0], False, canvas.rect()),
    ):  # fmt: skip
        QApplication.processEvents()
        seen.boxes.clear()
        canvas.show_scene(Scene(picture, still, parts=parts), go_on=go_on)
        qtbot.waitUntil(lambda: bool(seen.boxes))
        assert seen.boxes == [wanted]


def test_the_first_letter_of_a_stage_is_already_set_in_its_own_face() -> None:
    asked = (
        "from PySide6.QtGui import QGuiApplication, QRawFont; app = QGuiApplication([]); from app.kit.stage import ink; "
        "ink.width('8:00', ink.DIGITS, 40); print(QRawFont.fromFont(ink.face(ink.DIGITS, 40)).familyName())"
    )
    said = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)
    assert said.stdout.strip() == fonts.DIGITS, "what is measured in another face is kept for the whole day"

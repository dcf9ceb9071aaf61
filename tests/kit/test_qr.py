import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from app.devices.reader import Reader
from app.kit.qr import QUIET, modules, paint_modules
from tests.devices.pictures import gray_of


@pytest.mark.parametrize("text", ["A", "FANFARE TEST", "LC1" + "7" * 25, "礼成", "x" * 200])
@pytest.mark.parametrize("correction", ["m", "q"])
def test_what_is_painted_is_read_however_short_it_is(text: str, correction: str) -> None:
    rows = modules(text, correction)
    assert len(rows) >= 21  # a smaller one is a micro code, which telephones do not read
    edge = 4
    side = (len(rows) + 2 * QUIET) * edge
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_modules(painter, QPointF(QUIET, QUIET) * edge, edge, rows, QColor("black"))
    painter.end()
    assert [one.text for one in Reader().first_pass(gray_of(image))] == [text]


def test_every_module_is_painted_and_no_other() -> None:
    rows = modules("FANFARE", "h")
    image = QImage(len(rows), len(rows), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_modules(painter, QPointF(), 1, rows, QColor("black"))
    painter.end()
    seen = [[image.pixelColor(x, y).lightness() == 0 for x in range(len(rows))] for y in range(len(rows))]
    assert seen == [list(row) for row in rows]

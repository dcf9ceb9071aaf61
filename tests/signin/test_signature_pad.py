"""Signing at the desk: mouse, finger and pen; and the next guest never waits for it."""

from typing import cast

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.event.rules import Settings, Signatures
from app.event.service.event import change_settings
from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.signin.rules.outcome import Outcome, Way
from app.signin.rules.signature import MOST_DOTS
from app.signin.screen.pad import Pad, Pen
from app.signin.service.signature import Held, held
from app.store.acts import Act
from tests.signin.desk import At

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Ticks:
    """A clock for the pen: a hundredth of a second for each look."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 0.01
        return self.now


@pytest.fixture
def pad(qtbot: QtBot) -> Pad:
    apply(cast("QApplication", QApplication.instance()), Theme())
    made = Pad(Pen(Ticks()))
    made.resize(500, 200)
    qtbot.addWidget(made)
    made.show()
    return made


def drag(widget: QWidget, *places: tuple[float, float]) -> None:
    """One stroke of the mouse, at shares of the sheet."""
    sheet = widget.sheet() if isinstance(widget, Pad) else widget.rect()
    spots = [
        QPoint(int(sheet.left() + x * sheet.width()), int(sheet.top() + y * sheet.height()))
        for x, y in places
    ]
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(widget, left, Qt.KeyboardModifier.NoModifier, spots[0])
    for spot in spots[1:]:
        QTest.mouseMove(widget, spot)
    QTest.mouseRelease(widget, left, Qt.KeyboardModifier.NoModifier, spots[-1])


NAME = ((0.1, 0.3), (0.3, 0.7), (0.5, 0.3), (0.7, 0.7))


def test_the_mouse_writes_and_what_leaves_the_sheet_stays_on_its_edge(pad: Pad) -> None:
    drag(pad, (0.1, 0.2), (0.5, 0.6), (2.5, 0.9))
    signature = pad._pen.signature
    assert signature is not None
    (line,) = signature.strokes
    assert [(dot.x // 100, dot.y // 100) for dot in line] == [(10, 20), (50, 60), (100, 90)]
    assert all(dot.press == 0 for dot in line)
    assert [dot.ms for dot in line] == sorted({dot.ms for dot in line})


def test_a_finger_writes_and_the_ball_of_the_hand_does_not(pad: Pad) -> None:
    screen = QTest.createTouchDevice()
    QTest.touchEvent(pad, screen).press(0, QPoint(50, 50), pad).commit()
    QTest.touchEvent(pad, screen).move(0, QPoint(150, 90), pad).press(1, QPoint(400, 190), pad).commit()
    QTest.touchEvent(pad, screen).move(0, QPoint(250, 60), pad).move(1, QPoint(300, 180), pad).commit()
    QTest.touchEvent(pad, screen).release(0, QPoint(250, 60), pad).release(1, QPoint(300, 180), pad).commit()
    signature = pad._pen.signature
    assert signature is not None
    assert [[dot.x // 100 for dot in line] for line in signature.strokes] == [[10, 30, 50]]


def pen_at(pad: Pad, kind: QEvent.Type, x: float, y: float, press: float) -> None:
    place = QPointF(x, y)
    stylus = QPointingDevice(
        "stylus", 7, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Pressure | QInputDevice.Capability.Position, 1, 1,
    )  # fmt: skip
    sent = QTabletEvent(
        kind, stylus, place, pad.mapToGlobal(place), press, 0, 0, 0, 0, 0, Qt.KeyboardModifier.NoModifier,
        Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
    )  # fmt: skip
    QApplication.sendEvent(pad, sent)
    assert sent.isAccepted()


def test_a_pen_tells_how_hard_it_presses(pad: Pad) -> None:
    pen_at(pad, QEvent.Type.TabletPress, 50, 40, 0.2)
    pen_at(pad, QEvent.Type.TabletMove, 200, 120, 0.6)
    pen_at(pad, QEvent.Type.TabletMove, 350, 60, 1.0)
    pen_at(pad, QEvent.Type.TabletRelease, 350, 60, 0.0)
    pen_at(pad, QEvent.Type.TabletMove, 400, 90, 0.0)  # hovering writes nothing
    signature = pad._pen.signature
    assert signature is not None
    assert [[dot.press for dot in line] for line in signature.strokes] == [[51, 153, 255]]


def test_a_touch_that_goes_nowhere_is_no_signature_and_a_machine_cannot_flood_it(pad: Pad) -> None:
    drag(pad, (0.5, 0.5), (0.501, 0.5))
    assert pad._pen.signature is None
    pad._pen.put(0.0, 0.0)
    for k in range(3 * MOST_DOTS):
        pad._pen.move((k % 50) / 50, (k % 7) / 7)
    signature = pad._pen.signature
    assert signature is not None
    assert sum(map(len, signature.strokes)) == MOST_DOTS
    assert pad._pen.full


def test_the_ink_is_on_the_sheet_where_it_was_written_and_an_earlier_one_is_paler(pad: Pad) -> None:
    drag(pad, *NAME)
    written = pad._pen.signature
    assert written is not None
    fresh = _darkest(pad)
    other = Pad(Pen(), written)
    other.resize(500, 200)
    assert _darkest(other) > fresh + 40
    pad._pen.clear()
    assert _darkest(pad) > fresh + 40


def _darkest(pad: Pad) -> int:
    """Around a place that the stroke passes."""
    picture = QImage(pad.size(), QImage.Format.Format_RGB32)
    pad.render(picture)
    return min(picture.pixelColor(x, y).lightness() for x in range(90, 110) for y in range(70, 130))


# at the desk


@pytest.fixture
def asked(at: At) -> At:
    """Everybody is asked to sign."""
    at.ask(lambda store: change_settings(store, Act.new("office"), Settings(signatures=Signatures.EVERYBODY)))
    return at


def held_by(at: At, sign_in_id: int) -> Held | None:
    return at.ask(lambda store: held(store, sign_in_id))


def pad_of(at: At) -> Pad:
    at.bot.waitUntil(lambda: at.page.signing.panel is not None)
    assert at.page.signing.panel is not None
    return at.page.signing.panel.pad


def test_the_pad_opens_for_the_guest_and_done_keeps_the_signature_and_shows_the_card(asked: At) -> None:
    asked.scan(asked.listed.codes["A0002"])
    answer = asked.until(Outcome.SIGNED_IN, "A0002")
    pad, panel = pad_of(asked), asked.page.signing.panel
    assert panel is not None
    assert not panel.done.isEnabled()
    drag(pad, *NAME)
    panel.again.click()
    assert pad._pen.signature is None
    drag(pad, *NAME)
    panel.done.click()
    asked.bot.waitUntil(lambda: asked.page.answer is not None and asked.page.answer.signed)
    found = held_by(asked, answer.sign_in_id)
    assert found is not None
    assert found.signature == pad._pen.signature
    assert asked.page.signing.answer is None
    assert asked.page.leaves_in() > 0


def test_the_next_guest_is_signed_in_while_one_is_writing_and_what_was_written_is_kept(asked: At) -> None:
    asked.scan(asked.listed.codes["A0002"])
    first = asked.until(Outcome.SIGNED_IN, "A0002")
    pad = pad_of(asked)
    drag(pad, *NAME)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(60, 60))
    QTest.mouseMove(pad, QPoint(160, 90))  # in the middle of a stroke
    asked.scan(asked.listed.codes["A0003"])
    asked.until(Outcome.SIGNED_IN, "A0003")
    asked.bot.waitUntil(lambda: held_by(asked, first.sign_in_id) is not None)
    found = held_by(asked, first.sign_in_id)
    assert found is not None
    assert len(found.signature.strokes) == 2
    assert asked.page.signing.answer is not None
    assert asked.page.signing.answer.guest is not None
    assert asked.page.signing.answer.guest.number == "A0003"
    assert asked.page.signing.pen.strokes == []
    asked.page.clerk.hear("https://nobody.example", Way.CAMERA)  # a poster behind the queue closes nothing
    asked.ask(lambda _: None)
    assert asked.page.signing.panel is not None


def test_the_same_card_read_again_does_not_disturb_whoever_is_writing(asked: At) -> None:
    asked.scan(asked.listed.codes["A0002"])
    answer = asked.until(Outcome.SIGNED_IN, "A0002")
    pad = pad_of(asked)
    drag(pad, *NAME)
    asked.page.clerk.hear(asked.listed.codes["A0002"], Way.CAMERA)
    asked.ask(lambda _: None)
    assert asked.page.signing.panel is not None
    assert asked.page.signing.panel.pad is pad
    assert held_by(asked, answer.sign_in_id) is None


def test_nothing_is_kept_of_a_pad_that_nobody_wrote_on(asked: At) -> None:
    asked.scan(asked.listed.codes["A0002"])
    first = asked.until(Outcome.SIGNED_IN, "A0002")
    pad_of(asked)
    asked.scan(asked.listed.codes["A0003"])
    asked.until(Outcome.SIGNED_IN, "A0003")
    assert held_by(asked, first.sign_in_id) is None


def test_escape_goes_back_to_the_card_and_f6_replaces_or_takes_back(asked: At) -> None:
    asked.scan(asked.listed.codes["A0002"])
    answer = asked.until(Outcome.SIGNED_IN, "A0002")
    drag(pad_of(asked), *NAME)
    QTest.keyClick(asked.page, Qt.Key.Key_Escape, delay=300)
    asked.bot.waitUntil(lambda: held_by(asked, answer.sign_in_id) is not None)
    asked.bot.waitUntil(lambda: asked.page.answer is not None and asked.page.answer.signed)
    QTest.keyClick(asked.page, Qt.Key.Key_F6, delay=300)
    pad = pad_of(asked)
    assert pad._held is not None
    drag(pad, (0.1, 0.8), (0.9, 0.8))
    panel = asked.page.signing.panel
    assert panel is not None
    panel.done.click()
    asked.bot.waitUntil(lambda: asked.page.signing.answer is None)
    found = held_by(asked, answer.sign_in_id)
    assert found is not None
    assert len(found.signature.strokes) == 1
    asked.page.sign()
    pad_of(asked)
    assert asked.page.signing.panel is not None
    asked.page.signing.panel.withdraw.click()
    asked.bot.waitUntil(lambda: asked.page.answer is not None and not asked.page.answer.signed)
    assert held_by(asked, answer.sign_in_id) is None


def test_a_note_that_must_be_read_comes_before_the_pad(asked: At) -> None:
    asked.scan(asked.listed.codes["A0001"])
    asked.until(Outcome.SIGNED_IN, "A0001")
    assert asked.page.signing.panel is None
    asked.page.acknowledge(asked.listed.ids["A0001"])
    pad_of(asked)


def test_a_page_that_is_taken_away_keeps_what_was_written(asked: At) -> None:
    asked.scan(asked.listed.codes["A0002"])
    answer = asked.until(Outcome.SIGNED_IN, "A0002")
    drag(pad_of(asked), *NAME)
    asked.page.shut()
    assert held_by(asked, answer.sign_in_id) is not None


def test_a_signature_for_a_sign_in_that_was_undone_elsewhere_is_said_and_waits(asked: At) -> None:
    from app.signin.service.after import undo

    asked.scan(asked.listed.codes["A0002"])
    answer = asked.until(Outcome.SIGNED_IN, "A0002")
    drag(pad_of(asked), *NAME)
    asked.ask(lambda store: undo(store, Act.new("desk-2"), asked.listed.ids["A0002"], "wrong guest"))
    assert asked.page.signing.panel is not None
    asked.page.signing.panel.done.click()
    asked.bot.waitUntil(lambda: "undone meanwhile" in asked.page.banner.accessibleName())
    assert held_by(asked, answer.sign_in_id) is None


def test_nobody_is_asked_unless_the_event_says_so_and_f6_is_there_all_the_same(at: At) -> None:
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    assert at.page.signing.panel is None
    QTest.keyClick(at.page, Qt.Key.Key_F6, delay=300)
    pad_of(at)

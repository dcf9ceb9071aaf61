"""Every page on a small laptop, in both languages: nothing is cut, everything is named and reached by Tab."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStyle,
    QStyleOptionFrame,
    QTextEdit,
    QWidget,
)  # fmt: skip
from pytestqt.qtbot import QtBot

from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.kit.widgets import painting
from app.kit.widgets.stepper import Segmented, Stepper
from app.kit.widgets.tables import HouseDelegate, Tabs
from app.shell.laptop import Laptop
from app.shell.new_event import NewEventPage
from app.shell.opening import opener
from app.shell.start_window import Recent, StartWindow
from app.shell.window import ConsoleWindow
from app.words.catalogue import choose_language

SMALL = (1366, 690)  # what a maximised window has on a laptop of 1366 x 768
PLACES = (
    "prepare", "prepare/programme", "prepare/prizes", "prepare/gifts", "reception", "show", "draw", "gifts", "results",
    "preflight", "settings", "settings/look", "settings/times", "settings/door", "settings/paper", "settings/pins", "settings/laptop", "role",
)  # fmt: skip
WORKED = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QPlainTextEdit,
    QTextEdit,
    QAbstractItemView,
    Tabs,
    Segmented,
    Stepper,
)


class Elisions:
    """Notes every text that a widget paints shorter than it is; the cells of a table may."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.found: list[str] = []
        self._in_cell = False
        paint_text, paint_cell = painting.text, HouseDelegate.paint

        def text(
            painter: QPainter, rect: QRectF, words: str, font: QFont, colour: str,
            align: Qt.AlignmentFlag = painting.LEFT, elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        ) -> float:  # fmt: skip
            if not self._in_cell and QFontMetrics(font).horizontalAdvance(words) > rect.width() + 2:
                self.found.append(words)
            return paint_text(painter, rect, words, font, colour, align, elide)

        def cell(*args: object) -> None:
            self._in_cell = True
            paint_cell(*args)  # pyright: ignore[reportArgumentType] - passed on
            self._in_cell = False

        patch.setattr(painting, "text", text)
        patch.setattr(HouseDelegate, "paint", cell)


def visible(root: QWidget) -> list[QWidget]:
    return [widget for widget in root.findChildren(QWidget) if widget.isVisibleTo(root)]


def scrolled(widget: QWidget, root: QWidget) -> bool:
    """Whether a scroll area brings the widget to light."""
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, QScrollArea | QAbstractItemView):
            return True
        parent = parent.parentWidget()
    return False


def hidden_sideways(area: QScrollArea) -> list[str]:
    """What is wider than an area that does not scroll sideways."""
    inner, never = area.widget(), Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if inner is None or area.horizontalScrollBarPolicy() != never or inner.width() <= area.viewport().width():  # pyright: ignore[reportUnnecessaryComparison] - empty areas exist
        return []
    return [f"{type(area.parentWidget()).__name__}: {inner.width()} px wide in {area.viewport().width()}"]


def hint_room(field: QLineEdit) -> int:
    """How many pixels a field has to spare beside its hint."""
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    inner = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    beside = field.textMargins().left() + field.textMargins().right() + 4  # Qt keeps two pixels at each side
    return inner.width() - beside - field.fontMetrics().horizontalAdvance(field.placeholderText())


def cut(root: QWidget) -> list[str]:
    """Labels without room for their words, and widgets that reach out of the window or of what holds them."""
    found: list[str] = []
    for widget in visible(root):
        name = f"{type(widget).__name__} {widget.accessibleName()!r}"
        if isinstance(widget, QLabel) and widget.text():
            needed = (
                widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            )
            if widget.height() < needed - 1 or (
                not widget.wordWrap() and widget.width() < widget.sizeHint().width() - 1
            ):
                found.append(f"{name}: {widget.text()!r}")
        if isinstance(widget, QLineEdit) and not widget.text() and hint_room(widget) < 0:
            found.append(f"{name}: hint {widget.placeholderText()!r}")
        if isinstance(widget, QScrollArea):
            found += hidden_sideways(widget)
        holder = widget.parentWidget()
        if holder is None or scrolled(widget, root) or isinstance(holder, QAbstractItemView | QComboBox):
            continue
        place = QRect(widget.mapTo(root, widget.rect().topLeft()), widget.size())
        if not root.rect().contains(place) or not holder.rect().contains(widget.geometry()):
            found.append(f"{name} reaches out of {type(holder).__name__}")
    return found


def worked(root: QWidget) -> list[QWidget]:
    """What a person works with."""
    return [
        widget
        for widget in visible(root)
        if isinstance(widget, WORKED)
        and widget.isEnabledTo(root)
        and not isinstance(widget.parentWidget(), QComboBox | QAbstractItemView)
        and widget.objectName() != "qt_spinbox_lineedit"
    ]


def by_tab(root: QWidget) -> set[QWidget]:
    """Everything the Tab key comes to, once round."""
    seen: set[QWidget] = set()
    for _ in range(400):
        focused = QApplication.focusWidget()
        if focused is None or not root.isAncestorOf(focused):
            break
        if focused in seen:
            break
        seen.add(focused)
        focused.focusNextChild()
    return seen


def unreached(root: QWidget) -> list[str]:
    first = next(widget for widget in worked(root) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    reached = by_tab(root)
    return [
        f"{type(widget).__name__} {widget.accessibleName()!r}"
        for widget in worked(root)
        if widget not in reached
    ]


def nameless(root: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in worked(root)
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]


def faults_of(root: QWidget, elisions: Elisions) -> list[str]:
    elisions.found.clear()
    root.grab()
    return [
        *(f"elided: {words!r}" for words in elisions.found), *(f"cut: {what}" for what in cut(root)),
        *(f"nameless: {what}" for what in nameless(root)), *(f"not by Tab: {what}" for what in unreached(root)),
    ]  # fmt: skip


def drain(qtbot: QtBot, window: ConsoleWindow) -> None:
    answered: list[None] = []
    window.lane.run(lambda _: None, answered.append, owner=window, patient=True)
    qtbot.waitUntil(lambda: bool(answered), timeout=20_000)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_on_a_small_laptop_nothing_is_cut_and_everything_is_named_and_reached(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setenv("FANFARE_HOME", str(tmp_path))
    choose_language(language)
    apply(qapp, Theme())
    elisions, path = Elisions(monkeypatch), tmp_path / "sample.fanfare"
    window = ConsoleWindow(opener(path, sample=True), path, Laptop(language, operator="Liu Fang"))
    window.resize(*SMALL)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.frame is not None, timeout=20_000)
    assert window.frame is not None
    found: dict[str, list[str]] = {}
    for place in PLACES:
        window.frame.lead(place)
        for _ in range(2):  # an answer may ask once more
            drain(qtbot, window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        if (window.width(), window.height()) != SMALL:
            found[place] = [f"needs {window.width()} x {window.height()}"]
            window.resize(*SMALL)
        found[place] = found.get(place, []) + faults_of(window, elisions)
    window.close()
    window.deleteLater()
    said = "\n".join(f"{place}: {what}" for place, faults in found.items() for what in faults)
    assert not said, said


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_way_in_is_whole_too(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    choose_language(language)
    apply(qapp, Theme())
    elisions = Elisions(monkeypatch)
    recent = tuple(Recent(f"/tmp/{n}.fanfare", f"{n}", "2026-11-28", there=n != 1) for n in range(7))
    for page in (StartWindow(recent), NewEventPage()):
        qtbot.addWidget(page)
        page.resize(*SMALL)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        assert (page.width(), page.height()) == SMALL
        assert faults_of(page, elisions) == []

"""The component sheet: every widget of the console in every state, as one picture a reviewer can look at."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QVBoxLayout, QWidget

from app.kit.theme.look import theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card, column, row
from app.kit.widgets.field import Field, SearchField, labelled
from app.kit.widgets.label import Line
from app.kit.widgets.states import Chip, Health, HealthPill, Pill, Tag
from app.kit.widgets.stepper import Segmented, Stepper
from app.kit.widgets.tables import Tabs
from app.shell.rehearsal import component_cards as still
from app.words.catalogue import tr

WIDTH = 1760


class ComponentSheet(QWidget):
    """All widgets, in the language and look of now."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._focused: list[QWidget] = []
        look = theme()
        outer = column(16, (24, 20, 24, 24))
        self.setLayout(outer)
        outer.addWidget(Line(f"{tr('Fanfare')} / {look.mode}", 24, 700))
        columns = row(16)
        outer.addLayout(columns, 1)
        for cards in (
            (self._buttons, self._inputs, self._marks, still.table),
            (still.outcomes, still.phases, still.dialog),
            (still.banners, still.empty, still.colours, still.sizes),
        ):
            holder = column(16)
            for card in cards:
                holder.addWidget(card())
            holder.addStretch(1)
            columns.addLayout(holder, 1)
        self.setFixedWidth(look.px(WIDTH))

    def picture(self) -> QPixmap:
        """The sheet, with the focus painted on every widget that shows it; its window must be the active one."""
        self.setFocus()
        self.adjustSize()
        made = self.grab()
        painter = QPainter(made)
        for widget in self._focused:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            place = QRect(widget.mapTo(self, QPoint()), widget.size())
            painter.drawPixmap(place.topLeft(), self.grab(place))
        painter.end()
        return made

    def _with_focus(self, widget: QWidget) -> QWidget:
        self._focused.append(widget)
        return widget

    def _buttons(self) -> Card:
        card, grid = Card(tr("Buttons")), QGridLayout()
        heads = (tr("Normal"), tr("Under the mouse"), tr("Pressed"), tr("Focus"), tr("Disabled"))
        for at, words in enumerate(heads):
            grid.addWidget(Line(words, 13, 400, "text2"), 0, at)
        for down, kind in enumerate(Kind, start=1):
            for at in range(len(heads)):
                button = Button(tr("Save"), kind)
                button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, at == 1)
                button.setDown(at == 2)
                button.setEnabled(at != 4)
                grid.addWidget(self._with_focus(button) if at == 3 else button, down, at)
        card.body.addLayout(grid)
        sizes = row(8)
        for words, height, icon in (
            (tr("Import list"), 56, "table"),
            (tr("Print"), 40, "printer"),
            (tr("Undo"), 32, ""),
        ):
            sizes.addWidget(
                Button(
                    words,
                    Kind.PRIMARY if height == 56 else Kind.SECONDARY,
                    icon=icon,
                    key="F8",
                    height=height,
                )
            )
        sizes.addStretch(1)
        card.body.addLayout(sizes)
        return card

    def _inputs(self) -> Card:
        card = Card(tr("Fields"))
        plain, focused, wrong, disabled = (Field() for _ in range(4))
        for field, words in (
            (plain, "Chen Jiahe"),
            (focused, "陈嘉禾"),
            (wrong, "1390000771"),
            (disabled, "A0067"),
        ):
            field.setText(words)
        wrong.mark(wrong=True)
        disabled.setEnabled(False)
        for words, field in (
            (tr("Normal"), plain), (tr("Focus"), self._with_focus(focused)), (tr("To mend"), wrong), (tr("Disabled"), disabled),
        ):  # fmt: skip
            card.body.addLayout(labelled(words, field))
        card.body.addWidget(SearchField(tr("Name, pinyin, organisation, number or phone tail"), "F2"))
        line = row(12)
        box = QComboBox()
        box.addItems([tr("masked"), tr("in full")])
        checked = QCheckBox(tr("VIP"))
        checked.setChecked(True)
        for widget in (
            Stepper(2, name=tr("Companions")), self._with_focus(Stepper(0, name=tr("Companions"))), box, checked,
            QCheckBox(tr("Sounds")),
        ):  # fmt: skip
            line.addWidget(widget)
        line.addStretch(1)
        card.body.addLayout(line)
        switches = row(12)
        for widget in (
            Segmented((("a", tr("Light")), ("b", tr("Dark"))), "a"),
            self._with_focus(Segmented((("a", "中文"), ("b", "English")), "b")),
            Tabs((("a", tr("Guests")), ("b", tr("Gifts")))),
        ):
            switches.addWidget(widget)
        card.body.addLayout(switches)
        return card

    def _marks(self) -> Card:
        card = Card(tr("Pills, tags, chips"))
        pills = (
            Pill("camera", tr("Camera"), "camera"),
            Pill("printer", tr("Printer"), "printer", Health.NEEDS, tr("Printer needs you")),
            Pill("data", tr("Data"), "database", Health.BROKEN, tr("Backup failed")),
            Pill("display", tr("No second display"), "projector-screen", Health.ABSENT),
        )
        tones = ("ok", "vip", "already", "choice", "refuse", "neutral", "accent")
        short = HealthPill(pills[0])
        short.show_pill(pills[0], short=True)
        on, work = Chip(tr("All"), 120), Chip(tr("To mend"), 4, work=True)
        on.setChecked(True)
        for widgets in (
            (*(HealthPill(pill) for pill in pills[:3]), short),
            (HealthPill(pills[3]), self._with_focus(HealthPill(pills[0]))),
            tuple(Tag(tr("Here"), tone, "check-circle-fill" if tone == "ok" else "") for tone in tones),
            (on, Chip(tr("VIP"), 12), work, self._with_focus(Chip(tr("New"), 3))),
        ):
            card.body.addLayout(_beside(widgets))
        return card


def _beside(widgets: Iterable[QWidget]) -> QVBoxLayout:
    line, holder = row(8), column(0)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    holder.addLayout(line)
    return holder


def component_sheet(settle: Callable[[Callable[[], bool]], None]) -> QPixmap:
    """The picture of all components in the language and look of now.

    Args:
        settle: lets Qt work until a condition holds.
    """
    sheet = ComponentSheet()
    sheet.show()
    sheet.activateWindow()
    settle(sheet.isActiveWindow)
    made = sheet.picture()
    sheet.close()
    sheet.deleteLater()
    return made

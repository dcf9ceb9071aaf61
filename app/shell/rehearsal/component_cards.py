"""The cards of the component sheet whose widgets look the same with the focus and without."""

from PySide6.QtWidgets import QGridLayout, QLabel

from app.kit.theme.look import theme
from app.kit.widgets.card import Card
from app.kit.widgets.charts import Parts
from app.kit.widgets.dialog import Dialog
from app.kit.widgets.heads import PhaseBlock, StepHead
from app.kit.widgets.label import Line
from app.kit.widgets.outcome import Head, OutcomeHead
from app.kit.widgets.preview import Fate, SheetRow, SheetRows
from app.kit.widgets.progress import Banner, Empty, Progress
from app.kit.widgets.seat_map import SeatMap
from app.kit.widgets.tables import Table
from app.words.catalogue import tr, trn

_TONES = (
    ("ok", "check-circle-fill"), ("already", "clock-counter-clockwise-fill"), ("choice", "question-fill"),
    ("refuse", "x-circle-fill"), ("neutral", "door-fill"),
)  # fmt: skip
_COLOURS = (
    "bg", "surface", "sunken", "rail", "text", "text2", "text3", "accent", "ok", "vip", "already", "choice",
    "refuse", "neutral", "accent_soft", "focus",
)  # fmt: skip


def table() -> Card:
    """A list with a row in every state."""
    card, table = Card(tr("List")), Table()
    rows = SheetRows((tr("Name"), tr("Table")), table)
    rows.show(
        (
            SheetRow(2, ("周雨桐", "5")), SheetRow(3, ("郑海燕", "2"), Fate.CHANGED), SheetRow(4, ("张伟", "3"), Fate.SAME),
            SheetRow(5, ("", "x"), reasons=((0, tr("The name is missing.")),)),
        )
    )  # fmt: skip
    table.setModel(rows)
    table.widths(60, 140, 90, 200, stretch=3)
    table.selectRow(2)
    table.setFixedHeight(theme().px(36 + 4 * 40 + 4))
    card.body.addWidget(table)
    return card


def outcomes() -> Card:
    """What a scan can come to."""
    card = Card(tr("Outcomes"))
    words = (
        tr("Signed in"),
        tr("Already signed in"),
        tr("Please choose"),
        tr("Not known"),
        tr("Sign-in is closed"),
    )
    for (tone, icon), said in zip(_TONES, words, strict=True):
        card.body.addWidget(OutcomeHead(Head(tone, icon, said, "08:42:17")))
    guest = Head(
        "ok",
        "check-circle-fill",
        tr("Signed in"),
        "08:42:17",
        "欧阳静",
        tr("Ms"),
        "华禾银行",
        tr("VIP"),
        "1 F",
    )
    card.body.addWidget(OutcomeHead(guest))
    return card


def phases() -> Card:
    """The phases of the show."""
    card, grid = Card(tr("Phases of the show")), QGridLayout()
    for at, tone in enumerate(PhaseBlock.ICONS):
        block = PhaseBlock()
        block.say(tone, tr("Pause"), "4:20", "5:00")
        grid.addWidget(block, at // 2, at % 2)
    card.body.addLayout(grid)
    return card


def banners() -> Card:
    """Banners, progress, shares, the hall."""
    card, progress = Card(tr("Banners and progress")), Progress(tr("Writing the workbook"))
    for tone, _ in _TONES:
        banner = Banner(tone)
        card.body.addWidget(banner)
        banner.setVisible(True)
        banner.say(tr("You can start anyway: everything else works."), tone)
    card.body.addWidget(
        StepHead(
            "already", "warning-fill", trn("{n} thing is left", "{n} things are left", 2), tr("Looking …")
        )
    )
    progress.show_count(74, 120)
    bar = Parts()
    bar.show_parts(((30, "chart1"), (20, "chart2"), (10, "chart3")), 120)
    hall = SeatMap(tuple(str(n) for n in range(1, 13)), "5")
    hall.setFixedHeight(hall.sizeHint().height())
    for widget in (progress, bar, hall):
        card.body.addWidget(widget)
    return card


def dialog() -> Card:
    """A question that cannot be taken back."""
    card, shown = Card(tr("Dialog")), QLabel()
    dialog = Dialog(
        tr("{name} is not coming?", name="张伟"),
        tr("Note it"),
        tr("The stages never cover the operator's own display."),
        danger=True,
    )
    shown.setPixmap(dialog.grab())
    dialog.deleteLater()
    card.body.addWidget(shown)
    return card


def empty() -> Card:
    """A page with nothing on it yet."""
    card = Card(tr("Empty"))
    empty = Empty(
        tr("There is no guest list yet."),
        tr("None yet. The sample is a good beginning."),
        "users-three",
        tr("Import guests"),
        card.update,
    )
    card.body.addWidget(empty)
    return card


def colours() -> Card:
    """The colours by name."""
    card, grid = Card(tr("Colours")), QGridLayout()
    for at, name in enumerate(_COLOURS):
        colour = theme().colour(name)
        ink = "#FFFFFF" if colour.lightnessF() < 0.55 else "#000000"
        swatch = QLabel(f"{name}\n{colour.name()}")
        swatch.setStyleSheet(f"background: {colour.name()}; color: {ink}; border-radius: 6px; padding: 6px;")
        grid.addWidget(swatch, at // 4, at % 4)
    card.body.addLayout(grid)
    return card


def sizes() -> Card:
    """The sizes of type."""
    card = Card(tr("Type"))
    for size in (76, 48, 30, 24, 20, 17, 15, 13):
        card.body.addWidget(
            Line(f"礼成 08:42 Li Na {size}" if size < 76 else "礼成 08:42", size, 700 if size > 20 else 400)
        )
    return card

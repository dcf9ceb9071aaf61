"""Pre-flight: is everything ready? Each line says how it is and what mends it; start anyway is always there."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QScrollArea, QVBoxLayout, QWidget

from app.devices.wedge import Repair, Scan
from app.event.service.event import change_settings, the_event
from app.gifts.screen.asking import Asking
from app.gifts.service.slips import print_test
from app.guests.rules.codes import is_test
from app.kit.keys import Deed
from app.kit.theme.look import theme
from app.kit.widgets.button import Button
from app.kit.widgets.card import Card, column, hairline, held, row
from app.kit.widgets.heads import StepHead
from app.kit.widgets.label import Icon, Line
from app.kit.widgets.states import Tag
from app.shell.checks import Around, Check, Facts, checks, facts
from app.shell.context import Context
from app.shell.display_dialog import DisplayDialog
from app.shell.laptop import OFF
from app.shell.trial_card import TrialCard
from app.store.database import Database
from app.words.catalogue import tr, trn

_TABS = {"guests", "programme", "prizes"}


class CheckRow(QWidget):
    """One line: what was looked at, how it is, and the button that mends or tries it.

    Args:
        check: the line.
        parent: Qt's.
    """

    wanted = Signal(str)

    def __init__(self, check: Check, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.check = check
        line = row(12)
        self.setLayout(line)
        line.addWidget(Icon(check.icon, 20, "text2"))
        name = Line(check.name, 15, 700)
        name.setFixedWidth(theme().px(150))
        line.addWidget(name)
        line.addWidget(Line(check.said, 15, 400, "text2"), 1)
        self.button: Button | None = None
        if check.verb:
            self.button = Button(check.verb, height=30)
            self.button.setAccessibleName(f"{check.name}: {check.verb}")
            self.button.clicked.connect(self._pressed)
            line.addWidget(self.button)
        good = ("ok", "check-circle-fill", tr("Good"))
        tone, icon, words = good if check.good else ("already", "warning-fill", tr("See to it"))
        line.addWidget(Tag(words, tone, icon))
        self.setFixedHeight(theme().px(40))
        self.setAccessibleName(f"{check.name}: {check.said}")

    def _pressed(self) -> None:
        self.wanted.emit(self.check.key)


class Preflight(QWidget):
    """The page Pre-flight.

    Args:
        context: what the rooms are built with.
        parent: Qt's.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context, self._wanted = context, ""
        self._scanned: Repair | None = None
        self.card: TrialCard | None = None
        self._asking = Asking(self, context.lane, context.printing, context.act)
        self.rows: dict[str, CheckRow] = {}
        outer = column(12, (16, 16, 16, 16))
        self.setLayout(outer)
        outer.addLayout(self._top())
        outer.addWidget(self._list(), 1)
        Deed(self, tr("Look again"), "F5", self.look)
        Deed(self, tr("Start anyway"), "Ctrl+Return", self.start)
        context.changes.watch("event", "guests", "rundown", "draw", refresh=self.look)
        context.printing.changed.connect(self.look)
        self.look()

    def _top(self) -> QVBoxLayout:
        frame = Card(padding=0)
        frame.body.setContentsMargins(0, 0, 0, 0)
        self._head = StepHead("neutral", "list-checks", tr("Looking …"))
        frame.body.addWidget(self._head)
        again = Button(tr("Look again"), icon="arrows-clockwise", key="F5", height=56)
        again.clicked.connect(self.look)
        begin = Button(tr("Start anyway"), icon="arrow-right", height=56)
        begin.clicked.connect(self.start)
        line = row(8)
        line.addWidget(frame, 1)
        line.addWidget(again)
        line.addWidget(begin)
        made = column(0)
        made.addLayout(line)
        return made

    def _list(self) -> QWidget:
        card = Card(padding=0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines = column(0, (16, 0, 16, 0))
        area.setWidget(held(self._lines))
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(area)
        return card

    def look(self) -> None:
        """Look at everything again."""
        self._context.lane.run(facts, self._show, owner=self)

    def start(self) -> None:
        """Open the door, whatever is left."""
        self._context.lead("reception")

    def choose(self, key: str) -> None:
        """Lead to the line of a thing.

        Args:
            key: as the health pills call it.
        """
        self._wanted = key
        self._point()

    def scanned(self, scan: Scan) -> bool:
        """Whether this page takes a scanned text: it takes the test code, and says what the keyboard did to it.

        Args:
            scan: as the scanner typed it, mended already.
        """
        if not is_test(scan.text):
            return False
        self._scanned = scan.repair
        if self.card is not None:
            self.card.say(scan.repair)
        self.look()
        return True

    def _point(self) -> None:
        line = self.rows.get(self._wanted)
        if line is not None and line.button is not None:
            line.button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._wanted = ""

    def _show(self, held_facts: Facts) -> None:
        context = self._context
        around = Around(
            context.cameras(), context.sounds.audible, context.printing.name() if context.printing.printer else "",
            context.missing(), self._scanned, context.laptop.sounds == OFF,
        )  # fmt: skip
        found = checks(held_facts, around)
        self._say(sum(not check.good for check in found), len(found))
        if [line.check for line in self.rows.values()] == list(found):
            self._point()
            return
        focus = next((key for key, line in self.rows.items() if line.button and line.button.hasFocus()), "")
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        self.rows = {check.key: CheckRow(check) for check in found}
        for at, line in enumerate(self.rows.values()):
            line.wanted.connect(self.mend)
            if at:
                self._lines.addWidget(hairline())
            self._lines.addWidget(line)
        self._lines.addStretch(1)
        self._wanted = self._wanted or focus
        self._point()

    def _say(self, bad: int, many: int) -> None:
        if bad:
            words = trn("{n} thing is left", "{n} things are left", bad)
            note = tr("You can start anyway: everything else works.")
            self._head.say("already", "warning-fill", words, note)
        else:
            words = trn("{n} check, all well", "{n} checks, all well", many)
            self._head.say("ok", "check-circle-fill", tr("Ready to open"), words)

    def mend(self, key: str) -> None:
        """Mend or try one thing.

        Args:
            key: of the line.
        """
        context = self._context
        if key in _TABS:
            context.lead(f"prepare/{key}")
        elif key == "sound":
            context.sounds.play("ok")
        elif key == "scanner":
            self._show_card()
        elif key == "printer" and context.printing.printer is not None:
            act, address = context.act(), context.printing.printer.address.text()
            context.lane.run(lambda store: print_test(store, act, address), self._printed, owner=self)
        elif key == "printer":
            self._asking.printer()
        elif key == "display":
            self._choose_displays()
        elif key == "backup":
            self._pick_folder()

    def _show_card(self) -> None:
        self.card = TrialCard(self._context.event, self)
        self.card.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.card.finished.connect(self._card_closed)
        self.card.open()

    def _card_closed(self, _how: int) -> None:
        self.card = None

    def _printed(self, _job: int) -> None:
        self._head.say(
            "neutral",
            "printer",
            tr("A test slip is on its way"),
            tr("Look at it: is the Chinese clear, is the ruler whole?"),
        )

    def _choose_displays(self) -> None:
        dialog = DisplayDialog(self._context.laptop, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._context.rebuild(dialog.chosen())

    def _pick_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("A second folder for backups"))
        if not folder:
            return
        act = self._context.act()

        def work(store: Database) -> None:
            change_settings(store, act, replace(the_event(store).settings, backup_folder=folder))

        self._context.lane.run(work, _nothing, owner=self)


def _nothing(_: None) -> None:
    """The news of the event brings the page up to date."""

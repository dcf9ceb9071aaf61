"""Pre-flight: is everything ready? Each line is a sentence with its state; start anyway is always there."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.devices.reader import active_readers
from app.devices.sound import Sounds
from app.gifts.screen.printing import Printing
from app.guests.records import count_guests
from app.kit.background import Lane
from app.kit.keys import Deed
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card, column, held, row
from app.kit.widgets.label import Line
from app.kit.widgets.outcome import StepHead
from app.kit.widgets.states import Tag
from app.rundown.records import cues
from app.shell.displays import display_names
from app.shell.stages import Stages
from app.store.database import Database, check_audit
from app.words.catalogue import tr, trn

_ENOUGH = 1e9  # bytes


@dataclass(frozen=True)
class Check:
    """One line.

    Args:
        name: what was looked at.
        said: the result as a sentence.
        good: whether it can stay so.
    """

    name: str
    said: str
    good: bool


class Preflight(QWidget):
    """The page Pre-flight.

    Args:
        lane: to the event.
        stages: the public screens.
        printing: the printer.
        cameras: in use.
        sounds: plays sounds.
        parent: Qt's.
    """

    def __init__(
        self,
        lane: Lane,
        stages: Stages,
        printing: Printing,
        cameras: tuple[str, ...],
        sounds: Sounds,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lane, self._stages, self._printing = lane, stages, printing
        self._cameras, self._sounds = cameras, sounds
        outer = column(12, (16, 16, 16, 16))
        self.setLayout(outer)
        frame = Card(padding=0)
        frame.body.setContentsMargins(0, 0, 0, 0)
        self._head = StepHead("neutral", "list-checks", tr("Looking …"))
        frame.body.addWidget(self._head)
        outer.addWidget(frame)
        self._card = Card(tr("Checks"))
        outer.addWidget(self._card, 1)
        again = Button(tr("Look again"), Kind.SECONDARY, icon="arrows-clockwise", key="F5")
        Deed(self, tr("Look again"), "F5", self.look)
        again.clicked.connect(self.look)
        line = row(8)
        line.addStretch(1)
        line.addWidget(again)
        outer.addLayout(line)
        self.look()

    def look(self) -> None:
        """Look at everything again."""

        def work(store: Database) -> tuple[int, int, bool, str]:
            guests = store.ask(count_guests)
            programme = len(store.ask(cues))
            return guests, programme, check_audit(store).whole, str(store.path or "")

        self._lane.run(work, self._show, owner=self)

    def _show(self, found: tuple[int, int, bool, str]) -> None:
        checks = self._checks(*found)
        bad = sum(not check.good for check in checks)
        if bad:
            self._head.say(
                "already",
                "warning-fill",
                trn("{n} thing is left", "{n} things are left", bad),
                tr("You can start anyway: everything else works."),
            )
        else:
            self._head.say(
                "ok",
                "check-circle-fill",
                tr("Ready to open"),
                trn("{n} check, all well", "{n} checks, all well", len(checks)),
            )
        while self._card.body.count():
            item = self._card.body.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for check in checks:
            self._card.body.addWidget(self._line(check))
        self._card.body.addStretch(1)

    @staticmethod
    def _line(check: Check) -> QWidget:
        line = row(16)
        name = Line(check.name, 15, 700)
        name.setFixedWidth(190)
        line.addWidget(name)
        line.addWidget(Line(check.said, 15, 400, "text2"), 1)
        tone, icon, words = (
            ("ok", "check-circle-fill", tr("Good"))
            if check.good
            else ("already", "warning-fill", tr("See to it"))
        )
        line.addWidget(Tag(words, tone, icon))
        made = held(line)
        made.setFixedHeight(46)
        return made

    def _checks(self, guests: int, programme: int, whole: bool, path: str) -> tuple[Check, ...]:
        displays = display_names()
        free = shutil.disk_usage(Path(path).parent if path else Path.home()).free
        readers = active_readers()
        return (
            Check(tr("Guest list"), trn("{n} invitation", "{n} invitations", guests) if guests else tr("no guest list yet: import one in Prepare"), guests > 0),
            Check(tr("Rundown"), trn("{n} cue", "{n} cues", programme) if programme else tr("no programme yet: import one in Prepare"), programme > 0),
            Check(tr("Camera"), ", ".join(self._cameras) or tr("none: scanner and typing work"), bool(self._cameras)),
            Check(tr("Code readers"), ", ".join(readers), bool(readers)),
            Check(tr("Sound"), tr("this laptop can play") if self._sounds.audible else tr("no player found: outcomes are shown only"), self._sounds.audible),
            Check(tr("Receipt printer"), self._printing.name() or tr("none: receipts stay on the screen; name one in Settings"), self._printing.printer is not None),
            Check(tr("Displays"), ", ".join(displays) if len(displays) > 1 else tr("only this one: plug the projector in"), len(displays) > 1),
            Check(tr("Disk"), tr("{n} GB free", n=f"{free / 1e9:.1f}"), free > _ENOUGH),
            Check(tr("Audit chain"), tr("every link holds") if whole else tr("a link is broken: restore a backup"), whole),
        )  # fmt: skip

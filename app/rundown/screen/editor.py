"""One cue of the programme, to be changed by hand."""

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.kit.background import Lane
from app.kit.theme.look import theme
from app.kit.widgets.button import Button
from app.kit.widgets.card import row
from app.kit.widgets.field import Field
from app.kit.widgets.sheet_editor import SheetEditor
from app.rundown.rules.cue import Cue
from app.rundown.rules.editing import Draft, draft_of
from app.rundown.service.editing import Edited, add_cue, change_cue, move_cue
from app.rundown.service.picture import instant
from app.rundown.service.show import skip
from app.rundown.service.writing import Done
from app.store.acts import Act
from app.words.catalogue import tr
from app.words.formats import clock


class CueEditor(SheetEditor):
    """Shows and changes one cue, or a new one.

    Args:
        lane: to the event.
        act: makes a fresh act.
        parent: Qt's.
    """

    kept = Signal(str)

    def __init__(self, lane: Lane, act: Callable[[], Act], parent: QWidget | None = None) -> None:
        super().__init__(tr("Cue"), lane, act, parent)
        self.cue: Cue | None = None
        self._after, self._out, self.is_new = "", False, False
        self._build_fields()
        self._build_buttons()
        self._enable()

    def _build_fields(self) -> None:
        words = {
            "title": tr("Name of the cue"), "title_en": tr("Its English name"), "start": tr("Planned start"), "length": tr("Length"),
            "who": tr("Who is on"), "note": tr("Note for the crew"),
        }  # fmt: skip
        hints = {"start": tr("empty: follows on"), "length": "5:30"}
        self.fields = {key: Field(hints.get(key, ""), said) for key, said in words.items()}
        self.script = QPlainTextEdit()
        self.script.setAccessibleName(tr("Script"))
        self.script.setTabChangesFocus(True)
        self.script.setFixedHeight(theme().px(96))
        times = row(8)
        for key in ("title", "title_en"):
            self.put(words[key], self.fields[key])
        self.lines.addLayout(times)
        for key in ("start", "length"):
            self.put(words[key], self.fields[key], times)
        self.put(words["who"], self.fields["who"])
        self.put(tr("Script, pages parted by a blank line"), self.script)
        self.put(words["note"], self.fields["note"])
        self.lines.addStretch(1)

    def _build_buttons(self) -> None:
        self.save = Button(tr("Save the cue"))
        self.save.clicked.connect(self.keep)
        self.up, self.down = Button("", icon="caret-up", height=32), Button("", icon="caret-down", height=32)
        self.up.setAccessibleName(tr("Move the cue up"))
        self.down.setAccessibleName(tr("Move the cue down"))
        self.drop = Button("", height=32)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.drop.clicked.connect(self._drop)
        line = row(4)
        for button in (self.up, self.down):
            line.addWidget(button)
        line.addWidget(self.drop, 1)
        self.body.addLayout(line)
        self.body.addWidget(self.save)

    def show_cue(self, cue: Cue | None, zone: tzinfo, *, out: bool) -> None:
        """Show a cue, or none.

        Args:
            cue: as planned.
            zone: the event's.
            out: whether it is left out.
        """
        self.is_new = False
        if cue == self.cue and out == self._out and cue is not None:
            return
        self.cue, self._out = cue, out
        draft = Draft("") if cue is None else draft_of(cue, lambda ms: clock(instant(ms), zone))
        self._fill(draft)
        self._enable()

    def begin_new(self, after: Cue | None) -> None:
        """Ask for a new cue.

        Args:
            after: the cue it follows; None for the end.
        """
        self.cue, self.is_new, self._after = None, True, after.timing.id if after else ""
        self._fill(Draft("", length="5:00"))
        self._enable()
        self.fields["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, draft: Draft) -> None:
        for key, field in self.fields.items():
            field.setText(getattr(draft, key))
        self.script.setPlainText(draft.script)
        self.said.setText("")

    def _enable(self) -> None:
        there = self.cue is not None
        for widget in (*self.fields.values(), self.script, self.save):
            widget.setEnabled(there or self.is_new)
        for button in (self.up, self.down, self.drop):
            button.setEnabled(there)
        self.drop.say(tr("Keep it after all") if self._out else tr("Leave it out"))
        self.save.say(tr("Add the cue") if self.is_new else tr("Save the cue"))

    def draft(self) -> Draft:
        """The cue as it is typed."""
        texts = {key: field.text() for key, field in self.fields.items()}
        return Draft(**texts, script=self.script.toPlainText())

    def keep(self) -> None:
        """Write what was typed."""
        cue, act, draft, after = self.cue, self._act(), self.draft(), self._after
        if cue is not None:
            self.write(lambda store: change_cue(store, act, cue, draft), self._done)
        elif self.is_new:
            self.write(lambda store: add_cue(store, act, after, draft), self._done)

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        cue, act = self.cue, self._act()
        if cue is not None:
            self.write(lambda store: move_cue(store, act, cue.timing.id, by), self._done)

    def _drop(self) -> None:
        cue, act, out = self.cue, self._act(), not self._out
        if cue is not None:
            self.write(lambda store: skip(store, act, cue.timing.id, out=out), self._dropped)

    def _done(self, done: Edited) -> None:
        self.said.setText("")
        self.is_new = False
        self.kept.emit(done.cue)

    def _dropped(self, done: Done) -> None:
        self.kept.emit(done.fact.cue)

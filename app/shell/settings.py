"""Settings: what the organiser chooses for this event, and what belongs to this laptop."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget, QWidget

from app.event.rules import EventView
from app.event.screen.pins import PinPanel
from app.event.service.event import change_event, change_settings, the_event
from app.gifts.screen.asking import Asking
from app.kit.keys import Deed
from app.kit.stage.backdrop import check_background
from app.kit.theme.look import DARK, LIGHT
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card, column, row
from app.kit.widgets.field import Field, labelled
from app.kit.widgets.progress import Banner
from app.kit.widgets.stepper import Segmented
from app.kit.widgets.tables import Tabs
from app.shell.context import Context
from app.shell.display_dialog import DisplayDialog
from app.shell.door_form import DoorForm
from app.shell.laptop import FULL, OFF, SOFT
from app.shell.look_form import LookForm
from app.shell.settings_form import EventForm, Form, PaperForm, TimesForm
from app.store.database import Database
from app.words.catalogue import CHINESE, ENGLISH, language, tr
from app.words.errors import KnownError

_TABS = ("event", "look", "times", "door", "paper", "pins", "laptop")


class SettingsPage(QWidget):
    """The page Settings.

    Args:
        context: what the rooms are built with.
        parent: Qt's.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context, self._event = context, context.event
        self._asking = Asking(self, context.lane, context.printing, context.act)
        outer = column(12, (16, 8, 16, 16))
        self.setLayout(outer)
        self.tabs = Tabs(
            (
                ("event", tr("The event")), ("look", tr("Look of the stages")), ("times", tr("Times and rules")),
                ("door", tr("At the door")),
                ("paper", tr("Sound, paper, backup")), ("pins", tr("PINs")), ("laptop", tr("This laptop")),
            )
        )  # fmt: skip
        self.banner = Banner("ok")
        self._pages = QStackedWidget()
        for widget in (self.tabs, self.banner):
            outer.addWidget(widget)
        outer.addWidget(self._pages, 1)
        self._build_forms(context)
        self.tabs.changed.connect(self._turn)
        self.keep = Button("", Kind.PRIMARY, key="Ctrl S", height=56)
        self.keep.clicked.connect(self.save)
        foot = row(8)
        foot.addStretch(1)
        foot.addWidget(self.keep)
        outer.addLayout(foot)
        self._save_key = Deed(self, tr("Save"), "Ctrl+S", self.save)
        self._turn("event")
        context.changes.watch("event", refresh=self.refresh)
        self.refresh()

    def _build_forms(self, context: Context) -> None:
        """A page for each tab."""
        self.look, paper = LookForm(context.lane, self._refused), PaperForm()
        self.forms: dict[str, Form] = {
            "event": EventForm(), "look": self.look, "times": TimesForm(), "door": DoorForm(), "paper": paper,
        }  # fmt: skip
        for form in self.forms.values():
            form.show_event(self._event)
            self._pages.addWidget(form)
        paper.choose_printer.clicked.connect(self._asking.printer)
        paper.pick_folder.clicked.connect(self._pick_folder)
        self.pins = PinPanel(context.lane, context.changes, context.act)
        for page in (self.pins, self._laptop()):
            self._pages.addWidget(page)

    def _laptop(self) -> Card:
        card, laptop = Card(), self._context.laptop
        spoken = Segmented(((CHINESE, "中文"), (ENGLISH, "English")), language())
        spoken.changed.connect(self._speak)
        look = Segmented(((LIGHT, tr("Light")), (DARK, tr("Dark"))), laptop.theme)
        look.changed.connect(self._wear)
        heard = Segmented(((FULL, tr("Full")), (SOFT, tr("Soft")), (OFF, tr("Off"))), laptop.sounds)
        heard.changed.connect(self._sound)
        displays = Button(tr("Which display shows what"), icon="projector-screen")
        displays.clicked.connect(self._choose_displays)
        self._desk, self._operator = Field(), Field()
        self._desk.setText(laptop.desk)
        self._operator.setText(laptop.operator)
        for words, widget in (
            (tr("Language"), spoken), (tr("Look"), look), (tr("Desk"), self._desk), (tr("Who works here"), self._operator),
            (tr("Sounds of the desk"), heard), (tr("Displays"), displays),
        ):  # fmt: skip
            line = labelled(words, widget, 190)
            if not isinstance(widget, Field):
                line.addStretch(1)
            card.body.addLayout(line)
        card.body.addStretch(1)
        return card

    def _turn(self, key: str) -> None:
        self._pages.setCurrentIndex(_TABS.index(key))
        self.keep.setVisible(key != "pins")  # a PIN is kept by its own question
        self.keep.say(tr("Work here") if key == "laptop" else tr("Save"))

    def save(self) -> None:
        """Write what the shown tab says."""
        form = self.forms.get(self.tabs.chosen)
        if self.tabs.chosen == "laptop":
            self._sit_down()
        if form is None:
            return
        try:
            wanted = form.wanted(self._event)
        except KnownError as fault:
            self._refused(fault)
            return
        act, named = self._context.act(), self.tabs.chosen == "event"
        if form is self.look:
            self._save_look(wanted)
            return

        def work(store: Database) -> EventView:
            if named:
                return change_event(store, act, wanted).event
            return change_settings(store, act, wanted.settings).event

        self._context.lane.run(work, self._kept, owner=self, otherwise=self._refused)

    def _save_look(self, wanted: EventView) -> None:
        act, look, pictures = self._context.act(), self.look.look(), self.look.pictures()

        def work(store: Database) -> EventView:
            check_background(look)  # another theme than the one it was chosen for
            return change_event(store, act, wanted, pictures).event

        self._context.lane.run(work, self._kept, owner=self, otherwise=self._refused)

    def refresh(self) -> None:
        """Somebody changed the event: show it, unless it is this page that did."""
        self._context.lane.run(the_event, self._take, owner=self)

    def _take(self, event: EventView) -> None:
        if event != self._event:
            self._event = event
            for form in self.forms.values():
                form.show_event(event)

    def _kept(self, event: EventView) -> None:
        self._take(event)
        self.banner.say(tr("Saved."), "ok")

    def _refused(self, fault: KnownError) -> None:
        self.banner.say(fault.sentence(), "refuse")

    def _pick_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("A second folder for backups"))
        paper = self.forms["paper"]
        if folder and isinstance(paper, PaperForm):
            paper.backup.setText(folder)
            self.save()

    def _speak(self, chosen: str) -> None:
        self._context.rebuild(replace(self._context.laptop, language=chosen))

    def _wear(self, chosen: str) -> None:
        self._context.rebuild(replace(self._context.laptop, theme=chosen))

    def _sound(self, chosen: str) -> None:
        """From now on as loud as this, and heard at once."""
        self._context.rebuild(replace(self._context.laptop, sounds=chosen))
        QTimer.singleShot(
            0, partial(self._context.lead, "settings/laptop")
        )  # behind the rebuild: it stays shown
        if self._event.settings.sounds:
            self._context.sounds.play("ok")

    def _choose_displays(self) -> None:
        dialog = DisplayDialog(self._context.laptop, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._context.rebuild(dialog.chosen())

    def _sit_down(self) -> None:
        laptop = self._context.laptop
        desk = self._desk.text().strip() or laptop.desk
        self._context.rebuild(replace(laptop, desk=desk[:64], operator=self._operator.text().strip()[:64]))

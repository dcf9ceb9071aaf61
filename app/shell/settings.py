"""Settings: what the organiser chooses for this event, and what belongs to this laptop."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from app.event.rules import EventView, NamesOnStage, Settings
from app.event.service import change_event, change_settings, instant
from app.kit.background import Lane
from app.kit.theme.look import DARK, LIGHT, theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card, column, row
from app.kit.widgets.field import Field
from app.kit.widgets.label import Line, Paragraph
from app.kit.widgets.stepper import Segmented
from app.shell.laptop import Laptop
from app.store.acts import Act
from app.words.catalogue import CHINESE, ENGLISH, language, tr
from app.words.errors import KnownError


class SettingsPage(QWidget):
    """The page Settings.

    Args:
        lane: to the event.
        act: makes a fresh act.
        event: as it stands.
        laptop: what this computer remembers.
        rebuild: go on in another language, look or desk.
        parent: Qt's.
    """

    def __init__(
        self,
        lane: Lane,
        act: Callable[[], Act],
        event: EventView,
        laptop: Laptop,
        rebuild: Callable[[Laptop], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._laptop, self._rebuild = laptop, rebuild
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lane, self._act, self._event = lane, act, event
        outer = row(16, (16, 16, 16, 16))
        self.setLayout(outer)
        outer.addWidget(self._build_event(), 1)
        side = column(12)
        side.addWidget(self._build_laptop())
        side.addWidget(self._build_choices(), 1)
        outer.addLayout(side, 1)

    def _build_event(self) -> Card:
        card = Card(tr("The event"))
        zone = self._event.tz
        self._fields = {
            "name": Field(tr("Event name")), "name_en": Field(tr("Name in English")), "place": Field(tr("Place")),
            "place_en": Field(tr("Place in English")), "starts_at": Field(tr("Begins")), "ends_at": Field(tr("Ends")),
            "zone": Field(tr("Time zone")), "accent": Field(tr("Colour, as #6B2B5B")),
        }  # fmt: skip
        for name, field in self._fields.items():
            value = getattr(self._event, name)
            text = (
                value.astimezone(zone).strftime("%Y-%m-%d %H:%M")
                if name in ("starts_at", "ends_at")
                else str(value)
            )
            field.setText(text)
            line = row(8)
            label = Line(field.placeholderText(), 15, 400, "text2")
            label.setFixedWidth(theme().px(150))
            line.addWidget(label)
            line.addWidget(field, 1)
            card.body.addLayout(line)
        keep = Button(tr("Save the event"), Kind.PRIMARY)
        keep.clicked.connect(self.save_event)
        card.body.addWidget(keep)
        self._said = Paragraph("", 15, 400, "text2")
        card.body.addWidget(self._said)
        card.body.addStretch(1)
        return card

    def _build_laptop(self) -> Card:
        card, laptop = Card(tr("This laptop")), self._laptop
        switches = row(8)
        spoken = Segmented(((CHINESE, "中文"), (ENGLISH, "English")), language())
        spoken.changed.connect(self._speak)
        look = Segmented(((LIGHT, tr("Light")), (DARK, tr("Dark"))), laptop.theme)
        look.changed.connect(self._wear)
        switches.addWidget(spoken)
        switches.addWidget(look)
        switches.addStretch(1)
        card.body.addLayout(switches)
        line = row(8)
        self._desk, self._operator = Field(tr("Desk")), Field(tr("Who works here"))
        for field, value in ((self._desk, laptop.desk), (self._operator, laptop.operator)):
            field.setText(value)
            line.addWidget(field, 1)
        take = Button(tr("Work here"))
        take.clicked.connect(self._sit_down)
        line.addWidget(take)
        card.body.addLayout(line)
        return card

    def _speak(self, chosen: str) -> None:
        self._rebuild(replace(self._laptop, language=chosen))

    def _wear(self, chosen: str) -> None:
        self._rebuild(replace(self._laptop, theme=chosen))

    def _sit_down(self) -> None:
        desk = self._desk.text().strip() or self._laptop.desk
        self._rebuild(replace(self._laptop, desk=desk[:64], operator=self._operator.text().strip()[:64]))

    def _build_choices(self) -> Card:
        card, settings = Card(tr("Choices")), self._event.settings
        self._names, self._theme = QComboBox(), QComboBox()
        for value, words in (
            (NamesOnStage.MASKED, tr("masked")),
            (NamesOnStage.FULL, tr("in full")),
            (NamesOnStage.NONE, tr("not at all")),
        ):
            self._names.addItem(words, value.value)
        self._names.setCurrentIndex(self._names.findData(settings.names_on_stage.value))
        for value, words in (
            ("festive", tr("Ceremony red")),
            ("paper", tr("Paper")),
            ("brand", tr("Brand blue")),
        ):
            self._theme.addItem(words, value)
        self._theme.setCurrentIndex(self._theme.findData(settings.stage_theme))
        self._printer, self._backup = Field("tcp:192.168.1.50:9100"), Field(tr("A second folder or stick"))
        self._printer.setText(settings.printer)
        self._backup.setText(settings.backup_folder)
        self._distance = Field("6")
        self._distance.setText(f"{settings.emcee_distance_m:g}")
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Names on the stage"), self._names), (tr("Look of the stage"), self._theme), (tr("Printer"), self._printer),
            (tr("Second backup"), self._backup), (tr("Emcee stands at, metres"), self._distance),
        )  # fmt: skip
        for words, widget in rows:
            line = row(8)
            label = Line(words, 15, 400, "text2")
            label.setFixedWidth(theme().px(190))
            line.addWidget(label)
            line.addWidget(widget, 1)
            card.body.addLayout(line)
        self._boxes = {
            "companions_draw": QCheckBox(tr("Companions hold a ticket of their own")),
            "companions_gifts": QCheckBox(tr("Companions receive gifts")),
            "sounds": QCheckBox(tr("Sounds")), "reduced_motion": QCheckBox(tr("Nothing moves")),
        }  # fmt: skip
        for name, box in self._boxes.items():
            box.setChecked(bool(getattr(settings, name)))
            card.body.addWidget(box)
        keep = Button(tr("Save the choices"))
        keep.clicked.connect(self.save_choices)
        card.body.addWidget(keep)
        card.body.addStretch(1)
        return card

    def save_event(self) -> None:
        """Write what was typed of the event."""
        text = {name: field.text().strip() for name, field in self._fields.items()}
        try:
            times = {name: instant(text[name], text["zone"]) for name in ("starts_at", "ends_at")}
        except KnownError as fault:
            self._said.setText(fault.sentence())
            return
        wanted = replace(
            self._event, name=text["name"], name_en=text["name_en"], place=text["place"], place_en=text["place_en"],
            zone=text["zone"], accent=text["accent"], starts_at=times["starts_at"], ends_at=times["ends_at"],
        )  # fmt: skip
        act = self._act()
        self._lane.run(
            lambda store: change_event(store, act, wanted).event,
            self._kept,
            owner=self,
            otherwise=self._refused,
        )

    def choices(self) -> Settings:
        """The choices as they stand on the page."""
        boxes = {name: box.isChecked() for name, box in self._boxes.items()}
        distance = self._distance.text().replace(",", ".")
        return replace(
            self._event.settings, names_on_stage=NamesOnStage(self._names.currentData()), stage_theme=self._theme.currentData(),
            printer=self._printer.text().strip(), backup_folder=self._backup.text().strip(),
            emcee_distance_m=float(distance) if distance.replace(".", "", 1).isdigit() else 6.0, **boxes,
        )  # fmt: skip

    def save_choices(self) -> None:
        """Write the choices."""
        act, wanted = self._act(), self.choices()
        self._lane.run(
            lambda store: change_settings(store, act, wanted).event,
            self._kept,
            owner=self,
            otherwise=self._refused,
        )

    def _kept(self, event: EventView) -> None:
        self._event = event
        self._said.setText(tr("Saved."))

    def _refused(self, fault: KnownError) -> None:
        self._said.setText(fault.sentence())

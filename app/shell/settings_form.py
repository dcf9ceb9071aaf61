"""The forms of the page Settings: each shows the event and reads it back, or says what cannot be read."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from app.event.rules import Badges, EventView, NamesOnStage, Settings, Signatures
from app.event.service.event import instant
from app.kit.widgets.button import Button
from app.kit.widgets.card import Card, column, row
from app.kit.widgets.choice_box import choice_box
from app.kit.widgets.field import Field, labelled
from app.words.catalogue import tr
from app.words.errors import KnownError

_STAMP = "%Y-%m-%d %H:%M"
_WIDE, _NARROW = "576", "384"  # dots across 80 and 58 mm of paper


class Form(Card):
    """Part of the settings in two columns."""

    def show_event(self, event: EventView) -> None:
        """Show the event as it stands.

        Args:
            event: from the file.
        """
        raise NotImplementedError

    def wanted(self, event: EventView) -> EventView:
        """The event as the form says it.

        Args:
            event: as it stands.

        Raises:
            KnownError: something cannot be read.
        """
        raise NotImplementedError

    def _columns(
        self, left: tuple[QHBoxLayout | QCheckBox, ...], right: tuple[QHBoxLayout | QCheckBox, ...]
    ) -> None:
        both = row(32)
        for parts in (left, right):
            lines = column(8)
            for part in parts:
                if isinstance(part, QCheckBox):
                    lines.addWidget(part)
                else:
                    lines.addLayout(part)
            lines.addStretch(1)
            both.addLayout(lines, 1)
        self.body.addLayout(both, 1)


class EventForm(Form):
    """Name, place, times and zone."""

    def __init__(self) -> None:
        super().__init__()
        words = {
            "name": tr("Event name"), "name_en": tr("Name in English"), "place": tr("Place"), "place_en": tr("Place in English"),
            "starts_at": tr("Begins"), "ends_at": tr("Ends"), "zone": tr("Time zone"),
        }  # fmt: skip
        hints = {
            "starts_at": "2026-11-28 08:30",
            "ends_at": "2026-11-28 10:30",
        }
        self.fields = {key: Field(hints.get(key, ""), said) for key, said in words.items()}
        lines = [labelled(said, self.fields[key]) for key, said in words.items()]
        self._columns(tuple(lines[:4]), tuple(lines[4:]))

    def show_event(self, event: EventView) -> None:
        """Show the event as it stands."""
        for key, field in self.fields.items():
            value = getattr(event, key)
            field.setText(
                value.astimezone(event.tz).strftime(_STAMP) if isinstance(value, datetime) else str(value)
            )

    def wanted(self, event: EventView) -> EventView:
        """The event as the form says it."""
        text = {key: field.text().strip() for key, field in self.fields.items()}
        starts, ends = (instant(text[key], text["zone"]) for key in ("starts_at", "ends_at"))
        return replace(
            event, name=text["name"], name_en=text["name_en"], place=text["place"], place_en=text["place_en"],
            zone=text["zone"], starts_at=starts, ends_at=ends,
        )  # fmt: skip


class TimesForm(Form):
    """When doors open and close, who takes part, what the public may read."""

    def __init__(self) -> None:
        super().__init__()
        self.opens = Field(tr("empty: always open"))
        clock = tr("empty: never; or as 12:30")
        self.times = {"closes_at": Field(clock), "draw_cut_off": Field(clock), "hard_out": Field(clock)}
        self.names = choice_box({
            NamesOnStage.MASKED: tr("masked"), NamesOnStage.FULL: tr("in full"), NamesOnStage.NONE: tr("not at all"),
        })  # fmt: skip
        self.badges = choice_box({
            Badges.NO: tr("no"), Badges.ONCE: tr("once for each guest"), Badges.ALWAYS: tr("at every sign-in"),
        })  # fmt: skip
        self.signatures = choice_box({
            Signatures.NO: tr("nobody"), Signatures.VIPS: tr("VIPs"), Signatures.EVERYBODY: tr("every guest"),
        })  # fmt: skip
        self.draw, self.gifts, self.young = (
            QCheckBox(tr("Companions hold a ticket of their own")), QCheckBox(tr("Companions receive gifts")),
            QCheckBox(tr("Children are counted apart")),
        )  # fmt: skip
        self.wall = {
            "table_on_wall": QCheckBox(tr("The welcome wall tells the table")),
            "count_on_wall": QCheckBox(tr("The welcome wall tells how many are here")),
        }
        self._columns(
            (
                labelled(tr("Sign-in opens, minutes before"), self.opens, 240),
                labelled(tr("Sign-in closes at"), self.times["closes_at"], 240),
                labelled(tr("In the draw if signed in by"), self.times["draw_cut_off"], 240),
                labelled(tr("Room must be clear by"), self.times["hard_out"], 240),
                *self.wall.values(),
            ),
            (
                labelled(tr("Names on the stage"), self.names, 190),
                labelled(tr("Print a badge on sign-in"), self.badges, 190),
                labelled(tr("Asked to sign the book"), self.signatures, 190),
                self.draw,
                self.gifts,
                self.young,
            ),
        )

    def show_event(self, event: EventView) -> None:
        """Show the event as it stands."""
        held = event.settings
        self.opens.setText("" if held.opens_before_min is None else str(held.opens_before_min))
        for key, field in self.times.items():
            field.setText(_clock(getattr(held, key), event))
        self.names.setCurrentIndex(self.names.findData(held.names_on_stage.value))
        self.badges.setCurrentIndex(self.badges.findData(held.badges.value))
        self.signatures.setCurrentIndex(self.signatures.findData(held.signatures.value))
        self.draw.setChecked(held.companions_draw)
        self.gifts.setChecked(held.companions_gifts)
        self.young.setChecked(held.count_children)
        for key, box in self.wall.items():
            box.setChecked(getattr(held, key))

    def wanted(self, event: EventView) -> EventView:
        """The event as the form says it."""
        minutes = self.opens.text().strip()
        if minutes and not (minutes.isdecimal() and int(minutes) <= 7 * 24 * 60):
            raise KnownError(
                '"{typed}" is no number of minutes. Write it as 60, or leave it empty.', typed=minutes
            )
        settings = replace(
            event.settings, opens_before_min=int(minutes) if minutes else None, names_on_stage=NamesOnStage(self.names.currentData()),
            badges=Badges(self.badges.currentData()), signatures=Signatures(self.signatures.currentData()), companions_draw=self.draw.isChecked(), companions_gifts=self.gifts.isChecked(),
            count_children=self.young.isChecked(),
            **{key: _instant(field.text().strip(), event) for key, field in self.times.items()},
            **{key: box.isChecked() for key, box in self.wall.items()},
        )  # fmt: skip
        return replace(event, settings=settings)


class PaperForm(Form):
    """Motion and sound; printer and paper; the second backup."""

    def __init__(self) -> None:
        super().__init__()
        self.paper = choice_box({_WIDE: tr("80 mm"), _NARROW: tr("58 mm")})
        self.distance, self.printer, self.backup = (
            Field("6"),
            Field("tcp:192.168.1.50:9100"),
            Field(tr("A second folder or stick")),
        )
        self.choose_printer, self.pick_folder = (
            Button(tr("Choose"), height=40),
            Button(tr("Pick a folder"), height=40),
        )
        self.choose_printer.setAccessibleName(tr("Choose the printer"))
        self.sounds, self.still = QCheckBox(tr("Sounds")), QCheckBox(tr("Nothing moves"))
        self.codes = QCheckBox(tr("Print the draw's codes as they come"))
        printer, backup = (
            labelled(tr("Printer"), self.printer, 130),
            labelled(tr("Second backup"), self.backup, 130),
        )
        printer.addWidget(self.choose_printer)
        backup.addWidget(self.pick_folder)
        self._columns(
            (
                labelled(tr("Emcee stands at, metres"), self.distance, 200), self.sounds, self.still,
            ),
            (printer, labelled(tr("Paper width"), self.paper, 130), self.codes, backup),
        )  # fmt: skip

    def show_event(self, event: EventView) -> None:
        """Show the event as it stands."""
        held = event.settings
        self.paper.setCurrentIndex(self.paper.findData(str(held.slip_dots)))
        self.distance.setText(f"{held.emcee_distance_m:g}")
        self.printer.setText(held.printer)
        self.backup.setText(held.backup_folder)
        self.sounds.setChecked(held.sounds)
        self.still.setChecked(held.reduced_motion)
        self.codes.setChecked(held.print_codes)

    def wanted(self, event: EventView) -> EventView:
        """The event as the form says it."""
        said = self.distance.text().strip().replace(",", ".")
        if not (said.replace(".", "", 1).isdecimal() and 0.5 <= float(said) <= 50):
            raise KnownError('"{typed}" is no distance. Write metres from 0.5 to 50.', typed=said)
        dots = self.paper.currentData()
        settings: Settings = replace(
            event.settings, emcee_distance_m=float(said), printer=self.printer.text().strip(),
            slip_dots=int(dots) if dots else event.settings.slip_dots, backup_folder=self.backup.text().strip(),
            sounds=self.sounds.isChecked(), reduced_motion=self.still.isChecked(), print_codes=self.codes.isChecked(),
        )  # fmt: skip
        return replace(event, settings=settings)


def _clock(when: datetime | None, event: EventView) -> str:
    """A time of the event's own day as "12:30", of another with its day."""
    if when is None:
        return ""
    there = when.astimezone(event.tz)
    same = there.date() == event.starts_at.astimezone(event.tz).date()
    return there.strftime("%H:%M" if same else _STAMP)


def _instant(typed: str, event: EventView) -> datetime | None:
    if not typed:
        return None
    if len(typed) > 5:
        return instant(typed, event.zone)
    day = event.starts_at.astimezone(event.tz).strftime("%Y-%m-%d")
    return instant(f"{day} {typed.zfill(5)}", event.zone)

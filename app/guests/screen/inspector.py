"""One guest's details at the right of the list; saved as a field is left."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QScrollArea, QWidget

from app.guests.rules.guest import GuestView
from app.guests.rules.intake import Draft, draft_of
from app.guests.service.list import Changed, cancel_guest, edit_guest, expect_guest, reissue_code
from app.kit.background import Lane
from app.kit.theme.look import theme
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card, column
from app.kit.widgets.dialog import confirmed
from app.kit.widgets.field import Field
from app.kit.widgets.label import Line, Paragraph
from app.store.acts import Act
from app.words.catalogue import tr
from app.words.errors import KnownError

_FIELDS = (
    "name",
    "salutation",
    "organisation",
    "position",
    "category",
    "table_no",
    "area",
    "phone",
    "companions",
    "host",
    "note",
)


class Inspector(Card):
    """Shows and changes one guest.

    Args:
        lane: to the event.
        act: makes a fresh act.
        parent: Qt's.
    """

    failed = Signal(object)
    shown = Signal(object)  # the guest, or None

    def __init__(self, lane: Lane, act: Callable[[], Act], parent: QWidget | None = None) -> None:
        super().__init__(tr("Guest"), parent=parent)
        self._lane, self._act = lane, act
        self.guest: GuestView | None = None
        self.setFixedWidth(theme().px(280))
        holder, inner = QScrollArea(), QWidget()
        holder.setWidgetResizable(True)
        holder.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        lines = column(4)
        inner.setLayout(lines)
        holder.setWidget(inner)
        self.body.addWidget(holder, 1)
        self._number = Line("", 20, 700, "accent_text")
        lines.addWidget(self._number)
        self._more = column(4)
        lines.addLayout(self._more)
        self._fields = {name: Field(name=label) for name, label in self._labels().items()}
        for name, label in self._labels().items():
            self._fields[name].setMinimumWidth(theme().px(60))
            lines.addWidget(Line(label, 13, 400, "text2"))
            lines.addWidget(self._fields[name])
            self._fields[name].editingFinished.connect(self.save)
        self._vip, self._must = QCheckBox(tr("VIP")), QCheckBox(tr("Must read the note"))
        for box in (self._vip, self._must):
            lines.addWidget(box)
            box.clicked.connect(self.save)
        self._saved = Paragraph("", 13, 400, "text2")
        lines.addWidget(self._saved)
        self.fresh = Button(tr("New code"), icon="arrows-clockwise", height=32)
        self.cancels = Button(tr("Is not coming"), Kind.DANGER, icon="prohibit", height=32)
        self.expects = Button(tr("Is coming after all"), icon="check", height=32)
        for button, deed in (
            (self.fresh, self._reissue), (self.cancels, self._cancel), (self.expects, self._expect),
        ):  # fmt: skip
            button.clicked.connect(deed)
            lines.addWidget(button)
        self.expects.hide()
        lines.addStretch(1)
        self.setEnabled(False)

    @staticmethod
    def _labels() -> dict[str, str]:
        words = (
            tr("Name"), tr("Salutation"), tr("Organisation"), tr("Position"), tr("Category"), tr("Table"), tr("Area"),
            tr("Phone"), tr("Companions"), tr("Host"), tr("Note"),
        )  # fmt: skip
        return dict(zip(_FIELDS, words, strict=True))

    def add(self, widget: QWidget) -> None:
        """Put what another room knows about a guest below the number.

        Args:
            widget: it listens to `shown`.
        """
        self._more.addWidget(widget)

    def show_guest(self, guest: GuestView | None) -> None:
        """Show a guest, or nobody; what is being typed about the same guest stays.

        Args:
            guest: whom.
        """
        same = guest is not None and self.guest is not None and guest.id == self.guest.id
        self.guest = guest
        self.setEnabled(guest is not None)
        self.shown.emit(guest)
        if guest is None:
            return
        self._number.say(guest.number)
        self.cancels.setVisible(not guest.cancelled)
        self.expects.setVisible(guest.cancelled)
        for name, field in self._fields.items():
            if same and field.hasFocus() and field.isModified():
                continue
            value = getattr(guest, name)
            field.setText(str(value) if value or name != "companions" else "0")
            field.mark(wrong=False)
        self._vip.setChecked(guest.vip)
        self._must.setChecked(guest.must_read)
        if not same:
            self._saved.setText("")

    def save(self) -> None:
        """Save what is shown, if it differs."""
        guest = self.guest
        if guest is None:
            return
        draft = self._draft(guest)
        if draft is None or draft == draft_of(guest, draft):
            return
        act = self._act()
        self._lane.run(
            lambda store: edit_guest(store, act, guest.id, draft),
            self._changed,
            owner=self,
            otherwise=self._refused,
        )

    def _draft(self, guest: GuestView) -> Draft | None:
        texts = {name: field.text().strip() for name, field in self._fields.items()}
        count = texts.pop("companions") or "0"
        wrong = not count.isdecimal() or int(count) > 99
        self._fields["companions"].mark(wrong=wrong)
        self._fields["name"].mark(wrong=not texts["name"])
        if wrong or not texts["name"]:
            return None
        kept = draft_of(guest, Draft(guest.name))
        return replace(
            kept, **texts, companions=int(count), vip=self._vip.isChecked(), must_read=self._must.isChecked()
        )  # pyright: ignore[reportArgumentType] - only texts

    def _changed(self, change: Changed) -> None:
        guest = change.after
        if self.guest is not None and self.guest.id == guest.id:
            self.show_guest(guest)
            self._saved.setText(tr("Saved."))

    def _refused(self, fault: KnownError) -> None:
        self._saved.setText(fault.sentence())

    def _reissue(self) -> None:
        guest = self.guest
        if guest is None or not confirmed(
            self,
            tr("New code for {name}?", name=guest.name),
            tr("Give a new code"),
            tr("The printed invitation stops working; print a new one."),
            danger=True,
        ):
            return
        act = self._act()
        self._lane.run(
            lambda store: reissue_code(store, act, guest.id),
            lambda _: self._saved.setText(tr("A new code counts now.")),
            owner=self,
            otherwise=self._refused,
        )

    def _cancel(self) -> None:
        guest = self.guest
        if guest is None or not confirmed(
            self,
            tr("{name} is not coming?", name=guest.name),
            tr("Note it"),
            tr("The invitation is refused kindly from now on."),
            danger=True,
        ):
            return
        act = self._act()
        self._lane.run(
            lambda store: cancel_guest(store, act, guest.id),
            self._changed,
            owner=self,
            otherwise=self._refused,
        )

    def _expect(self) -> None:
        guest = self.guest
        if guest is None:
            return
        act = self._act()
        self._lane.run(
            lambda store: expect_guest(store, act, guest.id),
            self._changed,
            owner=self,
            otherwise=self._refused,
        )

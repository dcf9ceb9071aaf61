"""The escort list: VIPs who arrived and wait to be acknowledged, and the VIPs still missing."""

from collections.abc import Callable
from datetime import datetime, tzinfo
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from app.kit.theme.look import theme
from app.kit.widgets.button import Button
from app.kit.widgets.card import column, row
from app.kit.widgets.label import Line
from app.signin.rules.vips import Missing, VipArrival, Vips
from app.signin.screen.framed import Framed
from app.signin.screen.tiles import picture_label, repaint_label
from app.signin.stage.vip_words import (
    addressed,
    escort_words,
    missing_line,
    missing_title,
    seen_words,
    told_words,
    where_words,
)
from app.words.catalogue import tr, trn
from app.words.formats import listed

# The panel turns full gold once for so long at each telling; it never blinks.
LOUD_MS = 2000


class ArrivalRow(QWidget):
    """One VIP who arrived, whom to call, and the button that says it was seen.

    Args:
        one: who.
        key: of the button's key cap, "" for none.
        seen: is told that the button was pressed.
        parent: Qt's.
    """

    def __init__(
        self, one: VipArrival, key: str, seen: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.one = one
        self._title = Line("", 15, 700, "vip_text")
        self._about, self._phone = Line("", 13, 400, "vip_text"), Line("", 13, 400, "vip_text")
        # the phone is what somebody needs: the name before it gives way
        self._phone.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button = Button(tr("Seen"), icon="check", key=key, height=32)
        self.button.setAccessibleName(tr("Seen: {name}", name=addressed(one)))
        self.button.clicked.connect(seen)
        texts = column(0)
        texts.addWidget(self._title)
        about = row(6)
        about.addWidget(self._about)
        about.addWidget(self._phone)
        about.addStretch(1)
        texts.addLayout(about)
        line = row(10, (12, 3, 4, 3))
        self._crown = picture_label("crown-fill", 20, "vip_text")
        line.addWidget(self._crown)
        line.addLayout(texts, 1)
        line.addWidget(self.button)
        self.setLayout(line)

    def say(self, now: datetime, zone: tzinfo, *, brief: bool) -> None:
        """Say it as it stands.

        Args:
            now: the present instant.
            zone: of the event.
            brief: whether only the escort is named; the rest is in the tooltip.
        """
        title = tr("{name} is here", name=addressed(self.one))
        escort, where, times = escort_words(self.one), where_words(self.one, zone), told_words(self.one, now)
        whole = listed((escort, where, times))
        phone = self.one.host_phone if brief and self.one.host else ""
        about = escort.removesuffix(phone).rstrip() if brief else whole
        if (title, about) != (self._title.text(), self._about.text()) or self._about.toolTip() != whole:
            self._title.say(title)
            self._about.say(about)
            self._about.setToolTip(whole)
            self._phone.say(phone)
            self._phone.setVisible(bool(phone))
            self.setAccessibleName(f"{title}: {whole}")

    def ink(self, colour: str) -> None:
        """Change the ink of the words.

        Args:
            colour: token name.
        """
        repaint_label(self._crown, "crown-fill", colour)
        for line in (self._title, self._about, self._phone):
            line.say(line.text(), colour)


class VipPanel(Framed):
    """VIPs who arrived and wait to be acknowledged; hidden while there are none.

    Args:
        zone: of the event.
        clock: the instant of now, aware.
        most: rows at the most; the others are counted.
        key: that acknowledges all that are shown, "" for none.
        brief: a row names the escort and nothing else, as in a narrow column.
        guard: keeps the keys of the page from every button, e.g. so that Space stays GO; None for nothing.
        parent: Qt's.
    """

    seen = Signal(tuple)  # ids of the sign-ins

    def __init__(
        self,
        zone: tzinfo,
        clock: Callable[[], datetime],
        most: int = 2,
        key: str = "",
        brief: bool = False,
        guard: Callable[[QWidget], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("vip_soft", "vip_line", parent=parent)
        self._zone, self._clock, self.most, self._key, self._brief, self._guard = (
            zone,
            clock,
            most,
            key,
            brief,
            guard,
        )
        self.rows: list[ArrivalRow] = []
        self._lines, self._more = column(0), Line("", 13, 400, "vip_text")
        outer = column(0, (0, 3, 2, 3))
        outer.addLayout(self._lines)
        below = row(10, (12, 0, 8, 2))
        self._tick = picture_label("check-bold", 18, "vip_text")
        below.addWidget(self._tick)
        below.addWidget(self._more, 1)
        outer.addLayout(below)
        self.setLayout(outer)
        self._loud = QTimer(self)
        self._loud.setSingleShot(True)
        self._loud.setInterval(LOUD_MS)
        self._loud.timeout.connect(self._calm)
        self.hide()

    @property
    def shown(self) -> tuple[int, ...]:
        """The sign-ins that can be read now, and no others."""
        return tuple(row.one.sign_in_id for row in self.rows) if not self.isHidden() else ()

    def show_vips(self, vips: Vips) -> None:
        """Show who waits; a moment after the last one was acknowledged, by whom.

        Args:
            vips: as they stand.
        """
        waiting, answered = vips.waiting[: self.most], vips.answered
        if [row.one for row in self.rows] != list(waiting):
            self._build(waiting)
        now = self._clock()
        for each in self.rows:
            each.say(now, self._zone, brief=self._brief)
        more = len(vips.waiting) - len(waiting)
        said = trn("and {n} more VIP", "and {n} more VIPs", more) if more else ""
        if answered and answered[0].seen is not None and not more:
            said = tr(
                "{name}: {answer}",
                name=addressed(answered[0]),
                answer=seen_words(answered[0].seen, self._zone),
            )
        if said != self._more.text():
            self._more.say(said)
        self._more.setVisible(bool(said))
        self._tick.setVisible(bool(said) and not more)
        self.setVisible(bool(self.rows or said))

    def _build(self, waiting: tuple[VipArrival, ...]) -> None:
        for old in self.rows:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = []
        for one in waiting:
            made = ArrivalRow(one, "" if self.rows else self._key, partial(self._press, one.sign_in_id))
            if self._guard is not None:
                self._guard(made.button)
            self.rows.append(made)
            self._lines.addWidget(made)
            made.ink("on_vip" if self._loud.isActive() else "vip_text")

    def _press(self, sign_in_id: int) -> None:
        self.seen.emit((sign_in_id,))

    def acknowledge(self) -> None:
        """All that can be read have been seen."""
        if self.shown:
            self.seen.emit(self.shown)

    def speak_up(self) -> None:
        """Say it again: full gold for two seconds, once."""
        self._loud.start()
        self._dress("vip", "on_vip")

    def _calm(self) -> None:
        self._dress("vip_soft", "vip_text")

    def _dress(self, fill: str, ink: str) -> None:
        self.refill(fill)
        for each in self.rows:
            each.ink(ink)
        self._more.say(self._more.text(), ink)
        repaint_label(self._tick, "check-bold", ink)


class MissingPanel(Framed):
    """The VIPs who are expected and not here, with whom to call; the button lists them all.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("already_soft", "already_line", parent=parent)
        self._missing: tuple[tuple[Missing, ...], bool] = ((), False)
        self._title, self._names = Line("", 15, 700, "already_text"), Line("", 13, 400, "already_text")
        self.button = Button(tr("Show all"), icon="users-three", height=32)
        self.button.clicked.connect(self._list)
        texts = column(0)
        texts.addWidget(self._title)
        texts.addWidget(self._names)
        line = row(10, (12, 6, 4, 6))
        line.addWidget(picture_label("circle-dashed-bold", 20, "already_text"))
        line.addLayout(texts, 1)
        line.addWidget(self.button)
        self.setLayout(line)
        self.setMinimumHeight(theme().px(54))
        self.hide()

    def show_missing(self, missing: tuple[Missing, ...], *, begun: bool = False) -> None:
        """Name them, as long as it matters; it stays in its place when the opening begins, and so does GO.

        Args:
            missing: who is not here; () while it is not the time to say so.
            begun: whether the opening has begun without them.
        """
        if (missing, begun) != self._missing:
            self._missing = (missing, begun)
            self._title.say(missing_title(missing, begun=begun))
            names = listed(tuple(map(missing_line, missing)))
            self._names.say(names)
            self._names.setToolTip("\n".join(map(missing_line, missing)))
            self.setAccessibleName(f"{self._title.text()}: {names}")
        self.setVisible(bool(missing))

    def _list(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self._missing[0]:
            menu.addAction(QAction(missing_line(one), menu))
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

"""The page of the sign-in desk, looking a guest up without signing anybody in."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt

from app.guests.rules.guest import GuestView
from app.kit.widgets.outcome import OutcomeHead
from app.signin.screen.admitting import Admitting
from app.signin.screen.board import empty, labelled
from app.signin.screen.look import look_body, look_head
from app.signin.screen.namesakes import Choice
from app.signin.service.questions import Look, look_at


class Looking(Admitting):
    """The page, answering "is this guest on the list, at which table": no sound, no stage, nothing written."""

    _shown: tuple[Look, OutcomeHead] | None = None
    _from: tuple[str, Choice | None] = ("", None)

    @property
    def looked(self) -> Look | None:
        """Who is looked at; None once anything else stands in the outcome area."""
        return self._shown[0] if self._shown is not None and self.area.head is self._shown[1] else None

    def look_at(self, guest_id: int) -> None:
        """Look a guest up.

        Args:
            guest_id: of the guest.
        """
        typed, locked = self.search.text(), self._desk.locked
        self.lane.run(
            lambda store: look_at(store, guest_id, locked), partial(self._show_look, typed), owner=self
        )

    def look(self, _key: int = 0) -> None:
        """Look at the row that is chosen, or at the first card, or at the one after whom is looked at now."""
        choice, rows = self.choice, self.area.rows
        if self.looked is not None:
            self._look_on()
        elif choice is None or choice.query not in ("", self.search.text().strip()):
            return  # more was typed, and who fits it is not shown yet
        elif rows is not None and rows.hasFocus() and rows.chosen >= 0:
            self.look_at(choice.others[rows.chosen].id)
        elif choice.cards:
            self.look_at(choice.cards[0].id)
        elif rows is not None:
            rows.enter()

    def look_back(self) -> None:
        """Show again whom the guest was chosen from."""
        (query, choice), self._shown = self._from, None
        if query:
            self.search.setText(query)
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        elif choice is not None:
            self._show_choice(choice)
        else:
            self.wait()

    def refresh(self) -> None:
        """Somebody signed in or was undone: perhaps the guest who is looked at."""
        super().refresh()
        if self.looked is not None:
            guest_id, locked = self.looked.guest.id, self._desk.locked
            self.lane.run(lambda store: look_at(store, guest_id, locked), self._look_again, owner=self)

    def _among(self, look: Look) -> tuple[GuestView, ...]:
        """Those among whom the guest stood who is looked at: the cards, or the rows."""
        choice = self._from[1]
        if choice is None:
            return ()
        return choice.cards if look.guest.id in _ids(choice.cards) else choice.others

    def _look_on(self) -> None:
        look = self.looked
        ids = _ids(self._among(look)) if look is not None else ()
        if look is not None and len(ids) > 1:
            self.look_at(ids[(ids.index(look.guest.id) + 1) % len(ids)])

    def _show_look(self, typed: str, look: Look | None) -> None:
        """Whoever was signed in meanwhile, or asked for by more letters, comes first."""
        if look is None or self.search.text() != typed or (self.choice is None and self.looked is None):
            return
        if self.choice is not None:
            self._from = typed.strip(), self.choice
        self._put(self._labelled(look))

    def _look_again(self, look: Look | None) -> None:
        if look is None or self.looked is None or self.looked.guest.id != look.guest.id:
            return
        look = self._labelled(look)
        if look != self.looked:
            self._put(look)

    def _labelled(self, look: Look) -> Look:
        (guest,) = labelled((look.guest,), self.categories)
        return replace(look, guest=guest)

    def _put(self, look: Look) -> None:
        self._leave.stop()
        empty(self.search)
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # no button waits for Enter
        self.answer = self.choice = None
        head = OutcomeHead(look_head(look, self._zone))
        self._shown = look, head
        following = self._look_on if len(self._among(look)) > 1 else None
        tables = self._live.tables if self.area.tall else ()
        inside = look_body(look, self.deeds, following, tables)
        self.area.show_panel("neutral", head, inside, look.guest.id)
        self.faces.want(look.guest.id)


def _ids(guests: tuple[GuestView, ...]) -> tuple[int, ...]:
    return tuple(one.id for one in guests)

"""The desk's hands while ticked lines are entered from paper; every press is one act with its own op_id."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from app.kit.background import Lane
from app.signin.rules.outcome import Answer, Way
from app.signin.screen.clerk import Desk
from app.signin.service.from_paper import PaperLine, enter_from_paper, line_of
from app.signin.service.signing import sign_in
from app.store.acts import Act
from app.words.errors import KnownError


class PaperClerk(QObject):
    """Reads lines of the printed list and enters them.

    Args:
        lane: to the event.
        desk: where.
        parent: Qt's.
    """

    def __init__(self, lane: Lane, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._desk = lane, desk

    def read_line(self, text: str, then: Callable[[PaperLine | None], None]) -> None:
        """Ask whose line of the printed list a text stands on.

        Args:
            text: hostile.
            then: told.
        """
        self._lane.run(lambda store: line_of(store, text), then, owner=self)

    def refuse_line(self, text: str, then: Callable[[Answer], None]) -> None:
        """Nobody has this line: it is written down as an attempt, as at the door.

        Args:
            text: hostile.
            then: told why it is nobody's.
        """
        act = Act.new(self._desk.name, self._desk.operator)
        self._lane.run(lambda store: sign_in(store, act, text, way=Way.PAPER), then, owner=self)

    def enter_line(
        self,
        guest_id: int,
        at: datetime,
        then: Callable[[Answer], None],
        otherwise: Callable[[KnownError], None],
    ) -> None:
        """Sign a guest in at the time written on paper; no badge is printed for somebody who is inside long since.

        Args:
            guest_id: of the guest.
            at: when the guest came.
            then: told what came of it.
            otherwise: told why the time cannot be.
        """
        act, locked = Act.new(self._desk.name, self._desk.operator), self._desk.locked
        self._lane.run(
            lambda store: enter_from_paper(store, act, guest_id, at, locked=locked),
            then,
            owner=self,
            otherwise=otherwise,
        )

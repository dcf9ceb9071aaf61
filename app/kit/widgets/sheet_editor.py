"""One row of a Prepare sheet beside its table: fields in a column that scrolls, what is wrong, buttons below."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

from app.kit.background import Lane
from app.kit.theme.look import theme
from app.kit.widgets.card import Card, column, held
from app.kit.widgets.label import Line, Paragraph
from app.store.acts import Act
from app.words.errors import KnownError

if TYPE_CHECKING:
    from app.store.database import Database

T = TypeVar("T")
_WIDTH = 300


class SheetEditor(Card):
    """The card that the editors of single rows fill with their fields.

    Args:
        title: of the card.
        lane: to the event.
        act: makes a fresh act.
        parent: Qt's.
    """

    def __init__(self, title: str, lane: Lane, act: Callable[[], Act], parent: QWidget | None = None) -> None:
        super().__init__(title, padding=12, parent=parent)
        self._lane, self._act = lane, act
        self.setFixedWidth(theme().px(_WIDTH))
        self.lines = column(4)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(held(self.lines))
        self.said = Paragraph("", 13, 500, "refuse_text")
        self.body.addWidget(area, 1)
        self.body.addWidget(self.said)

    def put(self, words: str, widget: QWidget, beside: QBoxLayout | None = None) -> None:
        """Put a widget under its words.

        Args:
            words: what is entered there.
            widget: where it is entered.
            beside: the line it shares with others; a line of its own if None.
        """
        part = column(4)
        part.addWidget(Line(words, 13, 400, "text2"))
        part.addWidget(widget)
        if beside is None:
            self.lines.addLayout(part)
        else:
            widget.setMinimumWidth(theme().px(60))
            beside.addLayout(part, 1)

    def write(self, work: "Callable[[Database], T]", then: Callable[[T], None]) -> None:
        """Write something; a refusal is said above the buttons.

        Args:
            work: a verb; runs on the lane.
            then: takes its answer.
        """
        self._lane.run(work, then, owner=self, otherwise=self.refuse)

    def refuse(self, fault: KnownError) -> None:
        """Say why not.

        Args:
            fault: what is wrong.
        """
        self.said.setText(fault.sentence())

"""What the Show page is made of, and how a board fills it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.kit.theme.look import theme
from app.kit.widgets.card import Card
from app.kit.widgets.page import Page
from app.kit.widgets.progress import Banner, Empty
from app.rundown.rules.board import Board
from app.rundown.screen.cues import CueTable
from app.rundown.screen.desk import Desk
from app.rundown.screen.emcee import EmceeCard
from app.rundown.screen.keys import SpaceIsGo
from app.rundown.screen.messages import MessageCard
from app.rundown.screen.offset import OffsetCard
from app.rundown.screen.running import RunningCard
from app.rundown.screen.upnext import NextCard
from app.rundown.screen.words import at
from app.rundown.stage.prompter import Prompt
from app.signin.screen.vip_panel import MissingPanel, VipPanel
from app.words.catalogue import tr

_LOW = 640  # height of the page on a laptop of 1366 x 768 whose window is maximised: 600


class Console(Page):
    """The cards of the show, without what the keys do.

    Args:
        desk: where it stands.
        parent: Qt's.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._zone = desk.event.tz
        self.banner = Banner("already")
        self.running, self.upnext, self.table = RunningCard(self._zone), NextCard(), CueTable(self._zone)
        self.offset, self.emcee = OffsetCard(self._zone), EmceeCard()
        self.messages = MessageCard()
        self.vips, self.missing = VipPanel(self._zone, desk.clock, key="V", guard=SpaceIsGo), MissingPanel()
        self.empty = Empty(
            tr("No programme yet"),
            tr("Import the programme in Prepare: one row a cue, with its start, length and script."),
            "microphone-stage",
        )
        self._lay_out()
        for button in (self.upnext.go, self.upnext.pause, self.running.undo, self.missing.button):
            SpaceIsGo(button)

    def _lay_out(self) -> None:
        listed = Card(padding=0)
        listed.body.setContentsMargins(1, 1, 1, 1)
        listed.body.addWidget(self.table)
        self._filled = (self.running, self.upnext, listed, self.offset, self.emcee, self.messages)
        for widget in (self.banner, self.running, self.upnext, self.vips, self.missing, listed, self.empty):
            self.left.addWidget(widget, 1 if widget in (listed, self.empty) else 0)
        for widget in (self.offset, self.emcee, self.messages):
            self.right.addWidget(widget, 1 if widget is self.messages else 0)
        self.left.setSpacing(theme().px(12))
        self._fill(filled=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low window the cue list needs the room of the second arrival, which is counted instead."""
        super().resizeEvent(event)
        self.vips.most = 2 if self.height() >= theme().px(_LOW) else 1

    def _fill(self, *, filled: bool) -> None:
        if self.empty.isHidden() != filled or self.running.isHidden() == filled:
            for widget in self._filled:
                widget.setVisible(filled)
            self.empty.setVisible(not filled)

    def show_board(self, board: Board, prompt: Prompt, hard_out: int | None) -> None:
        """Show one instant; each part paints only what changed.

        Args:
            board: of the instant.
            prompt: what the emcee reads then.
            hard_out: when the room must be clear, in ms.
        """
        self._fill(filled=bool(board.rows))
        self.running.show_board(board)
        self.upnext.show_board(board)
        self.table.show_rows(board.rows)
        self.offset.show_board(board, hard_out)
        self.emcee.show_board(board, prompt)
        self.messages.show_board(board, self._clock)

    def _clock(self, ms: int) -> str:
        return at(ms, self._zone, seconds=True)

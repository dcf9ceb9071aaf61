"""What the emcee sees, small, with the last answer."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.kit.stage.canvas import Scene, render
from app.kit.stage.ink import Grid
from app.kit.theme.look import theme
from app.kit.widgets import painting
from app.kit.widgets.button import Button
from app.kit.widgets.card import Card, column, row
from app.kit.widgets.label import Line
from app.rundown.rules.board import Board
from app.rundown.screen.keys import SpaceIsGo
from app.rundown.screen.mark import Mark
from app.rundown.screen.words import ago, answer_words
from app.rundown.stage.emcee import readable_to, scene_of, script_size
from app.rundown.stage.prompter import Prompt
from app.words.catalogue import tr

_STAGE = QSize(1920, 1080)
WIDTH, NARROW = 190, 140  # of the miniature; narrow in a right column of 320


class Miniature(QWidget):
    """The emcee's screen, small: the very scene that the emcee reads.

    Args:
        parent: Qt's.
    """

    _SIZE = QSize(480, 270)  # painted at this size and scaled down, so that text stays as it is there

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._said: Prompt | None = None
        self._frame = QImage(self._SIZE, QImage.Format.Format_RGB32)
        self.fit(WIDTH)
        self.setAccessibleName(tr("Emcee screen"))

    def fit(self, width: int) -> None:
        """Take this width, at scale 1.0; the height follows.

        Args:
            width: at most what the pictures have.
        """
        self.setFixedSize(theme().px(width), theme().px(width * 9 / 16))

    def show_prompt(self, prompt: Prompt) -> None:
        """Show what the emcee sees now; painted when it says something else, but not for its clock or bar alone.

        Args:
            prompt: of this instant.
        """
        said = replace(prompt, clock="", share=0.0)
        if said != self._said:
            self._said, self._scene = said, scene_of(prompt)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The scene, scaled down."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._scene is not None:
            painter.drawImage(
                QRectF(self.rect()), render(self._scene, self._SIZE, self._scene.moves, self._frame)
            )
        painter.end()


class EmceeCard(Card):
    """The emcee's screen, the last answer, blank and step.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        look = theme()
        self.setFixedHeight(look.px(172))
        self._pages = Line("", 13, 400, "text2", painting.RIGHT)
        self.miniature = Miniature()
        self._answer, self._age = Line("", 15, 700), Line("", 13, 400, "text2")
        self.blank = Button(tr("Blank"), icon="eye-slash", key=".", height=32)
        self.step = Button(tr("Step"), icon="caret-right", key="PgDn", height=32)
        head = row(6)
        head.addWidget(Line(tr("Emcee screen"), 15, 700), 1)
        head.addWidget(self._pages)
        self._mark, said = Mark(), row(5, (5, 0, 0, 0))
        said.addWidget(self._mark)
        said.addWidget(self._answer, 1)
        since = row(0, (5, 0, 0, 0))
        since.addWidget(self._age)
        side = column(0)
        side.addLayout(said)
        side.addLayout(since)
        side.addStretch(1)
        for button in (self.blank, self.step):
            SpaceIsGo(button)
            side.addWidget(button)
        both = row(6)
        both.addWidget(self.miniature, 0, Qt.AlignmentFlag.AlignTop)
        both.addLayout(side, 1)
        self.body.setContentsMargins(look.px(14), look.px(10), look.px(10), look.px(6))
        self.body.setSpacing(look.px(6))
        self.body.addLayout(head)
        self.body.addLayout(both, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow column shows a smaller miniature."""
        super().resizeEvent(event)
        self.miniature.fit(WIDTH if self.width() > theme().px(350) else NARROW)

    def show_board(self, board: Board, prompt: Prompt) -> None:
        """Show the show as it is now.

        Args:
            board: of this instant.
            prompt: what the emcee reads then.
        """
        self.miniature.show_prompt(prompt)
        answer, message = board.state.answer, board.state.message
        if message is not None:
            ink, icon, words, since = "already_text", "hourglass-fill", tr("Not seen yet"), message.at
        elif answer is not None:
            (ink, icon, words), since = answer_words(answer.text), answer.at
        else:
            ink, icon, words, since = "text2", "", tr("No answer yet"), None
        self._mark.look_like(icon, ink)
        _say(self._answer, words, ink)
        _say(self._age, ago(board.seen.now - since) if since is not None else "")
        pages = len(board.current.cue.pages) if board.current else 0
        grid = Grid.of(_STAGE)
        metres = f"{readable_to(script_size(grid, prompt), grid):.1f}"
        _say(self._pages, tr("readable to {m} m", m=metres) if prompt.script else "")
        blank = tr("Show it again") if board.state.blank else tr("Blank")
        if self.blank.text() != blank:
            self.blank.say(blank)
        self.step.setEnabled(board.state.step + 1 < pages)


def _say(line: Line, words: str, ink: str = "") -> None:
    if line.text() != words:
        line.say(words, ink)

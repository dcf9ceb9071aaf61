"""The lobby screen: what is on, what is next."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from app.kit.stage import ink
from app.kit.stage.canvas import Scene
from app.kit.stage.ground import ground
from app.kit.stage.ink import Grid
from app.kit.stage.palette import Look
from app.kit.stage.seal import seal
from app.rundown.rules.board import Board, Place
from app.words.catalogue import language, tr


@dataclass(frozen=True)
class Lobby:
    """What the lobby shows.

    Args:
        now: title of the running cue.
        who: on stage.
        later: time, title and place of the next cues.
        event: its name.
        look: of the public stages.
    """

    now: str
    who: str
    later: tuple[tuple[str, str, str], ...]
    event: str
    look: Look


def scene_of(lobby: Lobby) -> Scene:
    """The scene of the lobby.

    Args:
        lobby: what it shows.
    """
    return Scene(lobby, paint)


def lobby_of(board: Board, event: str, look: Look, zone: tzinfo) -> Lobby:
    """What the lobby may know of the show at one instant.

    Args:
        board: the show now.
        event: its name.
        look: of the public stages.
        zone: of the event.
    """
    now = board.current.cue if board.current is not None and board.seen.started else None
    ahead = [row for row in board.rows if row.place in (Place.NEXT, Place.AHEAD) and row.expected is not None]
    if now is None and board.current is not None and board.current.expected is not None:
        ahead = list(dict.fromkeys((board.current, *ahead)))
    later = tuple(
        (datetime.fromtimestamp(row.expected.start / 1000, zone).strftime("%H:%M"), row.cue.named(language()), row.cue.who)
        for row in ahead[:4] if row.expected is not None
    )  # fmt: skip
    return Lobby(now.named(language()) if now else event, now.who if now else "", later, event, look)


def paint(painter: QPainter, size: QSize, lobby: Lobby, _t: float) -> None:
    """Now at the left, the next four at the right.

    Args:
        painter: where.
        size: of the screen.
        lobby: what it shows.
        _t: it stands still.
    """
    grid, look = Grid.of(size), lobby.look
    ground(painter, size, look)
    left = 8 + seal(painter, grid, look, middle=9.5) / grid.u
    ink.line(painter, grid.box(left, 6, -8, 13), lobby.event, ink.BOLD, 3.6 * grid.u, look["ink2"], ink.LEFT)
    _now(painter, grid, look, lobby)
    for at, cue in enumerate(lobby.later[:4]):
        _later(painter, grid, look, at, cue)


def _now(painter: QPainter, grid: Grid, look: Look, lobby: Lobby) -> None:
    u, middle = grid.u, grid.width * 0.52
    face = ink.SERIF if look.serif else ink.BOLD
    box = QRectF(8 * u, 26 * u, middle - 12 * u, 8 * u)
    kicker = tr("On now") if lobby.now != lobby.event else tr("Welcome")
    ink.line(painter, box, kicker, ink.BOLD, 4.4 * u, look["accent"], ink.LEFT)
    title = QRectF(box.left(), 36 * u, box.width(), 20 * u)
    top, bottom = look["disp0"], look["disp1"]
    ink.line(painter, title, lobby.now, face, 14.5 * u, top, ink.LEFT, least=4.6 * u, second=bottom)
    below = QRectF(box.left(), 57 * u, box.width(), 7 * u)
    ink.line(painter, below, lobby.who, ink.SANS, 4 * u, look["ink2"], ink.LEFT, least=2.6 * u)
    ink.line(
        painter,
        QRectF(middle, 26 * u, 40 * u, 8 * u),
        tr("Next"),
        ink.BOLD,
        4.4 * u,
        look["accent"],
        ink.LEFT,
    )


def _later(painter: QPainter, grid: Grid, look: Look, at: int, cue: tuple[str, str, str]) -> None:
    u, middle = grid.u, grid.width * 0.52
    time, title, place = cue
    top, width = (37 + at * 12.5) * u, grid.width - middle
    painter.fillRect(QRectF(middle, top - 1.4 * u, width - 8 * u, max(1.0, 0.12 * u)), look["line"])
    ink.line(painter, QRectF(middle, top, 17 * u, 8 * u), time, ink.DIGITS, 4.6 * u, look["ink"], ink.LEFT)
    room = QRectF(middle + 17 * u, top - 0.6 * u, width - 25 * u, 6 * u)
    ink.line(painter, room, title, ink.BOLD, 4.2 * u, look["ink"], ink.LEFT, least=2.6 * u)
    below = room.translated(0, 5.2 * u)
    ink.line(painter, below, place, ink.SANS, 2.7 * u, look["ink2"], ink.LEFT, least=2 * u)

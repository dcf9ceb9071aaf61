"""The lower part of the emcee's screen: what comes next, the director's line, a message."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.kit.stage import ink
from app.kit.stage.ink import Grid, emcee_colour
from app.kit.stage.motion import between, out5
from app.kit.stage.script import typeset
from app.rundown.stage.prompter import Prompt
from app.words.catalogue import tr, trn


def _panel(painter: QPainter, box: QRectF, u: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(emcee_colour("panel"))
    painter.drawRoundedRect(box, u, u)


def _label(painter: QPainter, box: QRectF, words: str, u: float) -> None:
    """What a panel is, small above what it says."""
    ink.line(painter, box, words, ink.BOLD, 2.6 * u, emcee_colour("dim"), ink.LEFT)


def next_block(painter: QPainter, grid: Grid, prompt: Prompt) -> None:
    """What comes next, who, how, and whether they are here.

    Args:
        painter: where.
        grid: of the screen.
        prompt: what is read.
    """
    u = grid.u
    box = QRectF(4 * u, 77.6 * u, grid.width * 0.64, 19.4 * u)
    _panel(painter, box, u)
    left = box.left() + 2.2 * u
    _label(painter, QRectF(left, box.top() + 1.4 * u, 11 * u, 4.4 * u), tr("Next"), u)
    place, quiet = QRectF(left, box.top() + 7 * u, 10 * u, 7 * u), emcee_colour("ink2")
    ink.line(painter, place, prompt.next_number, ink.DIGITS_WIDE, 5 * u, quiet, ink.LEFT)
    start = left + 11 * u
    here = _here(painter, QRectF(start, box.top() + 0.8 * u, box.right() - start - 2 * u, 7.4 * u), prompt, u)
    room = QRectF(start, box.top() + 0.8 * u, box.right() - start - here - 5 * u, 7.4 * u)
    title = prompt.next_title or tr("That was the last cue")
    ink.line(painter, room, title, ink.BOLD, 5.8 * u, emcee_colour("ink"), ink.LEFT, least=3.6 * u)
    rest = QRectF(start, box.top() + 7.6 * u, box.right() - start - 2 * u, 6 * u)
    ink.line(painter, rest, prompt.next_who, ink.BOLD, 4.8 * u, emcee_colour("ink"), ink.LEFT, least=3 * u)
    below = rest.translated(0, 5.6 * u)
    ink.line(painter, below, prompt.next_how, ink.SANS, 3.7 * u, quiet, ink.LEFT, least=2.4 * u)


def _here(painter: QPainter, box: QRectF, prompt: Prompt, u: float) -> float:
    if prompt.here is None:
        return 0.0
    tone = emcee_colour("green" if prompt.here >= 1 else "orange" if prompt.here > 0 else "redink")
    used = ink.line(painter, box, prompt.next_here, ink.BOLD, 4.4 * u, tone, ink.RIGHT, least=3 * u)
    centre = QPointF(box.right() - used - 3 * u, box.center().y())
    painter.setPen(QPen(tone, 0.5 * u))
    painter.setBrush(tone if prompt.here >= 1 else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, 1.5 * u, 1.5 * u)
    if 0 < prompt.here < 1:
        painter.setBrush(tone)
        painter.drawPie(QRectF(centre.x() - 1.5 * u, centre.y() - 1.5 * u, 3 * u, 3 * u), 90 * 16, 180 * 16)
    return used + 6 * u


def director(painter: QPainter, grid: Grid, prompt: Prompt) -> None:
    """The place of the director's line while there is none.

    Args:
        painter: where.
        grid: of the screen.
        prompt: what is read.
    """
    u = grid.u
    box = QRectF(6.2 * u + grid.width * 0.64, 77.6 * u, grid.width * 0.36 - 10.2 * u, 19.4 * u)
    _panel(painter, box, u)
    inner = box.adjusted(2.2 * u, 0, -2 * u, 0)
    _label(painter, QRectF(inner.left(), box.top() + 1.4 * u, inner.width(), 4.4 * u), tr("Director"), u)
    lines = tuple(
        (words, emcee_colour(tone))
        for words, tone in ((prompt.absent, "orange"), (prompt.lately, "ruby"), (prompt.answer, "dim"))
        if words
    ) or ((tr("No message"), emcee_colour("dim")),)
    top, foot = box.top() + 5.6 * u, box.bottom() - u
    for words, tone in lines:
        room = min(9.2 * u, foot - top - 4.4 * u * (len(lines) - 1 - lines.index((words, tone))))
        made = typeset(words, ink.SANS, round(3.5 * u), round(2.3 * u), inner.width(), room, 1.3)
        for text in made.lines:
            place = QRectF(inner.left(), top, inner.width(), made.px * 1.3)
            if place.bottom() <= foot + u:
                ink.line(painter, place, text, ink.SANS, made.px, tone, ink.LEFT)
            top += made.px * 1.3


def next_line(painter: QPainter, grid: Grid, prompt: Prompt) -> None:
    """What comes next on one line, while a message takes its place; at the right a VIP who waits behind it.

    Args:
        painter: where.
        grid: of the screen.
        prompt: what is read.
    """
    u = grid.u
    box = QRectF(4 * u, 75.4 * u, grid.width - 8 * u, 5 * u)
    used = 0.0
    if prompt.message and prompt.vip:
        room = QRectF(box.center().x(), box.top(), box.width() / 2, box.height())
        ruby = emcee_colour("ruby")
        used = ink.line(
            painter, room, tr("VIP: {who}", who=prompt.vip), ink.BOLD, 3.2 * u, ruby, ink.RIGHT, least=2.4 * u
        )
    said = "  ·  ".join(
        part for part in (tr("Next"), prompt.next_number, prompt.next_title, prompt.next_who) if part
    )
    room = box.adjusted(0, 0, -used - (2 * u if used else 0), 0)
    ink.line(painter, room, said, ink.SANS, 3.2 * u, emcee_colour("ink2"), ink.LEFT, least=2.4 * u)


def message(painter: QPainter, grid: Grid, prompt: Prompt, t: float) -> None:
    """The director's message, white, with the keys that answer it.

    Args:
        painter: where.
        grid: of the screen.
        prompt: what is read.
        t: seconds since it came.
    """
    u = grid.u
    box = _answerable(painter, grid, f"{tr('Director')}  {prompt.message_age}", "message", t)
    ink.line(
        painter,
        QRectF(box.left() + 3 * u, box.top() + 4.6 * u, box.width() - 6 * u, 10 * u),
        prompt.message,
        ink.BOLD,
        7.2 * u,
        emcee_colour("on_message"),
        ink.LEFT,
        least=4 * u,
    )


def vip_arrival(painter: QPainter, grid: Grid, prompt: Prompt, t: float) -> None:
    """A VIP has arrived: gold, for white is the director's; the same keys answer it.

    Args:
        painter: where.
        grid: of the screen.
        prompt: what is read.
        t: seconds since it was told.
    """
    u = grid.u
    head = tr("VIP")
    if prompt.vip_told > 1:
        head = f"{head}  {trn('told {n} time', 'told {n} times', prompt.vip_told)}"
    box, dark = _answerable(painter, grid, head, "ruby", t), emcee_colour("on_message")
    line = QRectF(box.left() + 3 * u, box.top() + 4 * u, box.width() - 6 * u, 6.2 * u)
    if not prompt.vip_about:
        line.setHeight(10.4 * u)
    ink.line(painter, line, prompt.vip, ink.BOLD, 5.8 * u, dark, ink.LEFT, least=3.4 * u)
    below = QRectF(line.left(), line.bottom() + 0.8 * u, line.width(), 3.8 * u)
    ink.line(painter, below, prompt.vip_about, ink.BOLD, 3 * u, dark, ink.LEFT, least=2.4 * u)


def _answerable(painter: QPainter, grid: Grid, head: str, ground: str, t: float) -> QRectF:
    """The panel below the line of what comes next: what it is at the left, the keys at the right."""
    u, s = grid.u, out5(between(t, 0, 0.28))
    box = QRectF(4 * u, 81.4 * u + (1 - s) * 4 * u, grid.width - 8 * u, 15.2 * u)
    painter.setOpacity(s)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(emcee_colour(ground))
    painter.drawRoundedRect(box, u, u)
    painter.setOpacity(1.0)
    line = QRectF(box.left() + 3 * u, box.top() + 0.8 * u, box.width() - 6 * u, 4 * u)
    quiet = QColor("#4B5560" if ground == "message" else "#3A2C00")
    keys = tr("F5 seen   1 OK   2 one minute   3 problem")
    for words, side in ((head, ink.LEFT), (keys, ink.RIGHT)):
        ink.line(painter, line, words, ink.BOLD, 2.6 * u, quiet, side)
    return box

"""The emcee's cue screen: time, lateness, the script in the largest type, what comes next, the director's line.

The script never moves while it is read; white is kept for messages; a phase is colour, shape and word.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.kit.stage import ink
from app.kit.stage.canvas import Scene
from app.kit.stage.ink import Grid, emcee_colour
from app.kit.stage.motion import between, out5
from app.rundown.stage.script import typeset
from app.words.catalogue import tr

NORMAL, WARNING, DANGER, OVERTIME, PAUSED, ARMED = (
    "normal",
    "warning",
    "danger",
    "overtime",
    "paused",
    "armed",
)
_MM_A_U = 5.35  # a 43-inch monitor: one u in millimetres


@dataclass(frozen=True)
class Prompt:
    """What the emcee reads.

    Args:
        phase: normal, warning, danger, overtime, paused or armed.
        digits: the remaining time.
        late: the sentence on lateness.
        is_late: whether it is bad news.
        ends: expected and planned end.
        clock: the time of day.
        hard_out: when the room must be clear.
        share: how much of the cue has passed, 0 to 1 and beyond.
        ticks: where warning and danger begin, 0 to 1.
        cue: number and title, and who.
        page: which script page of how many.
        script: of this page.
        other: the same in the second language.
        next_number: of the next cue.
        next_title: of the next cue.
        next_who: who is on stage then.
        next_how: side, microphone, cue word.
        next_here: presence in words.
        here: 1 all here, 0.5 some, 0 nobody; None when nobody is named.
        message: the director's line, "" for none.
        message_age: in words.
        answer: the emcee's last answer, in words.
        blank: the screen is blanked.
        distance_m: how far the emcee stands.
    """

    phase: str = ARMED
    digits: str = ""
    late: str = ""
    is_late: bool = False
    ends: str = ""
    clock: str = ""
    hard_out: str = ""
    share: float = 0.0
    ticks: tuple[float, float] = (1.0, 1.0)
    cue: str = ""
    page: str = ""
    script: str = ""
    other: str = ""
    next_number: str = ""
    next_title: str = ""
    next_who: str = ""
    next_how: str = ""
    next_here: str = ""
    here: float | None = None
    message: str = ""
    message_age: str = ""
    answer: str = ""
    blank: bool = False
    distance_m: float = 6.0


def scene_of(prompt: Prompt) -> Scene:
    """The scene of the emcee's screen.

    Args:
        prompt: what is read.
    """
    return Scene(prompt, paint, 0.0 if not prompt.message else 0.3)


def paint(painter: QPainter, size: QSize, prompt: Prompt, t: float) -> None:
    """The whole screen.

    Args:
        painter: where.
        size: of the screen.
        prompt: what is read.
        t: seconds since the prompt changed.
    """
    grid = Grid.of(size)
    painter.fillRect(QRectF(0, 0, grid.width, grid.height), emcee_colour("bg"))
    if prompt.blank:
        return
    _time_tile(painter, grid, prompt)
    _lateness(painter, grid, prompt)
    _bar(painter, grid, prompt)
    _cue_line(painter, grid, prompt)
    if prompt.message:
        _next_line(painter, grid, prompt)
        _message(painter, grid, prompt, t)
    else:
        _next_block(painter, grid, prompt)
        _director(painter, grid, prompt)


def _tones(phase: str) -> tuple[QColor, QColor]:
    if phase in (WARNING, DANGER):
        return emcee_colour("amber"), emcee_colour("on_amber")
    if phase == OVERTIME:
        return emcee_colour("red"), emcee_colour("on_red")
    return emcee_colour("panel"), emcee_colour("ink")


def _time_tile(painter: QPainter, grid: Grid, prompt: Prompt) -> None:
    u = grid.u
    ground, text = _tones(prompt.phase)
    box = QRectF(4 * u, 3 * u, 66 * u, 19 * u)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 1.2 * u, 1.2 * u)
    word = {
        NORMAL: tr("On time"), WARNING: tr("Not much left"), DANGER: tr("Nearly over"), OVERTIME: tr("Overtime"),
        PAUSED: tr("Paused"), ARMED: tr("Stand by"),
    }[prompt.phase]  # fmt: skip
    _shape(painter, QPointF(box.left() + 7.6 * u, box.top() + 6.4 * u), 3.1 * u, prompt.phase, text)
    ink.line(
        painter,
        QRectF(box.left() + 0.8 * u, box.bottom() - 8 * u, 13.8 * u, 6 * u),
        word,
        ink.BOLD,
        3.2 * u,
        text,
        least=1.6 * u,
    )
    ink.line(
        painter,
        QRectF(box.left() + 15 * u, box.top(), 48.5 * u, box.height()),
        prompt.digits,
        ink.DIGITS,
        19.5 * u,
        text,
        ink.RIGHT,
        least=10 * u,
    )


def _shape(painter: QPainter, centre: QPointF, radius: float, phase: str, colour: QColor) -> None:
    """Ring, triangle, square: the phase is seen without colour."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    x, y = centre.x(), centre.y()
    if phase in (WARNING, DANGER):
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(x, y - radius * 0.9),
                    QPointF(x + radius, y + radius * 0.8),
                    QPointF(x - radius, y + radius * 0.8),
                ]
            )
        )
    elif phase == OVERTIME:
        painter.drawRect(QRectF(x - radius * 0.8, y - radius * 0.8, radius * 1.6, radius * 1.6))
    elif phase == PAUSED:
        for side in (-0.62, 0.18):
            painter.drawRect(QRectF(x + side * radius, y - radius * 0.8, radius * 0.44, radius * 1.6))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour if phase == ARMED else emcee_colour("green"), radius * 0.26))
        painter.drawEllipse(centre, radius * 0.8, radius * 0.8)


def _lateness(painter: QPainter, grid: Grid, prompt: Prompt) -> None:
    u = grid.u
    right = 34 * u
    room = QRectF(74 * u, 3.4 * u, grid.width - 78 * u - right, 11 * u)
    ink.line(
        painter,
        room,
        prompt.late,
        ink.BOLD,
        6.6 * u,
        emcee_colour("amber" if prompt.is_late else "green"),
        ink.LEFT,
        least=3.8 * u,
    )
    ink.line(
        painter,
        QRectF(room.left(), 14.6 * u, room.width(), 7 * u),
        prompt.ends,
        ink.SANS,
        3.5 * u,
        emcee_colour("ink2"),
        ink.LEFT,
        least=2.4 * u,
    )
    corner = QRectF(grid.width - 4 * u - right, 4.6 * u, right, 11 * u)
    ink.line(painter, corner, prompt.clock, ink.DIGITS, 9.6 * u, emcee_colour("ink"), ink.RIGHT, least=6 * u)
    ink.line(
        painter,
        QRectF(corner.left(), 14.6 * u, right, 7 * u),
        prompt.hard_out,
        ink.SANS,
        3.0 * u,
        emcee_colour("dim"),
        ink.RIGHT,
        least=2 * u,
    )


def _bar(painter: QPainter, grid: Grid, prompt: Prompt) -> None:
    u = grid.u
    box = QRectF(4 * u, 23.6 * u, grid.width - 8 * u, 1.1 * u)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(emcee_colour("line"))
    painter.drawRoundedRect(box, 0.5 * u, 0.5 * u)
    shade = _tones(prompt.phase)[0] if prompt.phase in (WARNING, DANGER, OVERTIME) else emcee_colour("green")
    painter.setBrush(shade)
    wide = box.width() * min(1.0, max(0.0, prompt.share))
    if wide > 1:
        painter.drawRoundedRect(QRectF(box.left(), box.top(), wide, box.height()), 0.5 * u, 0.5 * u)
    for tick in prompt.ticks:
        if 0 < tick < 1:
            painter.fillRect(
                QRectF(
                    box.left() + box.width() * tick, box.top() - 0.7 * u, 0.28 * u, box.height() + 1.4 * u
                ),
                emcee_colour("dim"),
            )


def _cue_line(painter: QPainter, grid: Grid, prompt: Prompt) -> None:
    u = grid.u
    box = QRectF(4 * u, 27 * u, grid.width - 8 * u, 5.2 * u)
    readable = (
        tr("readable to {m} m", m=f"{readable_to(script_size(grid, prompt), grid):.1f}")
        if prompt.script
        else ""
    )
    used = ink.line(painter, box, readable, ink.SANS, 2.8 * u, emcee_colour("dim"), ink.RIGHT)
    used += ink.line(
        painter,
        box.adjusted(0, 0, -used - 3 * u, 0),
        prompt.page,
        ink.BOLD,
        2.9 * u,
        emcee_colour("ink2"),
        ink.RIGHT,
    )
    ink.line(
        painter,
        box.adjusted(0, 0, -used - 8 * u, 0),
        prompt.cue,
        ink.BOLD,
        3.3 * u,
        emcee_colour("ink2"),
        ink.LEFT,
        least=2.4 * u,
    )
    _script(painter, grid, prompt)


def _script_box(grid: Grid) -> QRectF:
    u = grid.u
    return QRectF(4 * u, 33.5 * u, grid.width - 8 * u, 42 * u)


def script_size(grid: Grid, prompt: Prompt) -> int:
    """The size in px at which the script of this page is set.

    Args:
        grid: of the screen.
        prompt: what is read.
    """
    box, u = _script_box(grid), grid.u
    share = 0.68 if prompt.other else 1.0
    return typeset(prompt.script, ink.BOLD, round(13 * u), round(5 * u), box.width(), box.height() * share).px


def readable_to(px: float, grid: Grid) -> float:
    """How far a size can be read on a 43-inch monitor, in metres: letter height times 200.

    Args:
        px: size of the type.
        grid: of the screen.
    """
    return px / grid.u * 0.92 * _MM_A_U * 200 / 1000


def _script(painter: QPainter, grid: Grid, prompt: Prompt) -> None:
    if not prompt.script and not prompt.other:
        return
    u, box = grid.u, _script_box(grid)
    share = 0.68 if prompt.other else 1.0
    made = typeset(prompt.script, ink.BOLD, round(13 * u), round(5 * u), box.width(), box.height() * share)
    step = made.px * 1.4
    second = (
        typeset(
            prompt.other,
            ink.SANS,
            round(max(4.2 * u, made.px * 0.5)),
            round(3.0 * u),
            box.width(),
            box.height() - len(made.lines) * step - u,
        )
        if prompt.other
        else None
    )
    tall = len(made.lines) * step + (len(second.lines) * second.px * 1.35 + u if second else 0)
    top = box.top() + max(0.0, (box.height() - tall) / 2)
    for at, text in enumerate(made.lines):
        ink.line(
            painter,
            QRectF(box.left(), top + at * step, box.width(), step),
            text,
            ink.BOLD,
            made.px,
            emcee_colour("ink"),
            ink.LEFT,
        )
    if second:
        top += len(made.lines) * step + u
        for at, text in enumerate(second.lines):
            place = QRectF(box.left(), top + at * second.px * 1.35, box.width(), second.px * 1.35)
            if place.bottom() <= box.bottom() + u:
                ink.line(painter, place, text, ink.SANS, second.px, emcee_colour("ink2"), ink.LEFT)


def _panel(painter: QPainter, box: QRectF, u: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(emcee_colour("panel"))
    painter.drawRoundedRect(box, u, u)


def _next_block(painter: QPainter, grid: Grid, prompt: Prompt) -> None:
    u = grid.u
    box = QRectF(4 * u, 77.6 * u, grid.width * 0.64, 19.4 * u)
    _panel(painter, box, u)
    left = box.left() + 2.2 * u
    ink.line(
        painter,
        QRectF(left, box.top() + 1.4 * u, 11 * u, 4.4 * u),
        tr("Next"),
        ink.BOLD,
        2.6 * u,
        emcee_colour("dim"),
        ink.LEFT,
    )
    ink.line(
        painter,
        QRectF(left, box.top() + 7 * u, 10 * u, 7 * u),
        prompt.next_number,
        ink.DIGITS_WIDE,
        5 * u,
        emcee_colour("ink2"),
        ink.LEFT,
    )
    start = left + 11 * u
    here = _here(painter, QRectF(start, box.top() + 0.8 * u, box.right() - start - 2 * u, 7.4 * u), prompt, u)
    room = QRectF(start, box.top() + 0.8 * u, box.right() - start - here - 5 * u, 7.4 * u)
    title = prompt.next_title or tr("That was the last cue")
    ink.line(painter, room, title, ink.BOLD, 5.8 * u, emcee_colour("ink"), ink.LEFT, least=3.6 * u)
    rest = QRectF(start, box.top() + 7.6 * u, box.right() - start - 2 * u, 6 * u)
    ink.line(painter, rest, prompt.next_who, ink.BOLD, 4.8 * u, emcee_colour("ink"), ink.LEFT, least=3 * u)
    ink.line(
        painter,
        rest.translated(0, 5.6 * u),
        prompt.next_how,
        ink.SANS,
        3.7 * u,
        emcee_colour("ink2"),
        ink.LEFT,
        least=2.4 * u,
    )


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


def _director(painter: QPainter, grid: Grid, prompt: Prompt) -> None:
    u = grid.u
    box = QRectF(6.2 * u + grid.width * 0.64, 77.6 * u, grid.width * 0.36 - 10.2 * u, 19.4 * u)
    _panel(painter, box, u)
    inner = box.adjusted(2.2 * u, 0, -2 * u, 0)
    ink.line(
        painter,
        QRectF(inner.left(), box.top() + 1.4 * u, inner.width(), 4.4 * u),
        tr("Director"),
        ink.BOLD,
        2.6 * u,
        emcee_colour("dim"),
        ink.LEFT,
    )
    said = prompt.answer or tr("No message")
    ink.line(
        painter,
        QRectF(inner.left(), box.top() + 7 * u, inner.width(), 7 * u),
        said,
        ink.SANS,
        3.6 * u,
        emcee_colour("dim"),
        ink.LEFT,
        least=2.4 * u,
    )


def _next_line(painter: QPainter, grid: Grid, prompt: Prompt) -> None:
    u = grid.u
    box = QRectF(4 * u, 75.4 * u, grid.width - 8 * u, 5 * u)
    said = "  ·  ".join(
        part for part in (tr("Next"), prompt.next_number, prompt.next_title, prompt.next_who) if part
    )
    ink.line(painter, box, said, ink.SANS, 3.2 * u, emcee_colour("ink2"), ink.LEFT, least=2.4 * u)


def _message(painter: QPainter, grid: Grid, prompt: Prompt, t: float) -> None:
    u, s = grid.u, out5(between(t, 0, 0.28))
    box = QRectF(4 * u, 81.4 * u + (1 - s) * 4 * u, grid.width - 8 * u, 15.2 * u)
    painter.setOpacity(s)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(emcee_colour("message"))
    painter.drawRoundedRect(box, u, u)
    painter.setOpacity(1.0)
    text = emcee_colour("on_message")
    keys = tr("F5 seen   1 OK   2 one minute   3 problem")
    age = f"{tr('Director')}  {prompt.message_age}"
    ink.line(
        painter,
        QRectF(box.left() + 3 * u, box.top() + 0.8 * u, box.width() - 6 * u, 4 * u),
        age,
        ink.BOLD,
        2.6 * u,
        QColor("#4B5560"),
        ink.LEFT,
    )
    ink.line(
        painter,
        QRectF(box.left() + 3 * u, box.top() + 0.8 * u, box.width() - 6 * u, 4 * u),
        keys,
        ink.BOLD,
        2.6 * u,
        QColor("#4B5560"),
        ink.RIGHT,
    )
    ink.line(
        painter,
        QRectF(box.left() + 3 * u, box.top() + 4.6 * u, box.width() - 6 * u, 10 * u),
        prompt.message,
        ink.BOLD,
        7.2 * u,
        text,
        ink.LEFT,
        least=4 * u,
    )


def timer_scene(prompt: Prompt) -> Scene:
    """The confidence monitor: digits, phase, message.

    Args:
        prompt: the same as the emcee's.
    """
    return Scene(replace(prompt), paint_timer, 0.0)


def paint_timer(painter: QPainter, size: QSize, prompt: Prompt, _t: float) -> None:
    """The stage timer.

    Args:
        painter: where.
        size: of the screen.
        prompt: the same as the emcee's.
        _t: it stands still.
    """
    grid = Grid.of(size)
    u = grid.u
    over = prompt.phase == OVERTIME
    painter.fillRect(
        QRectF(0, 0, grid.width, grid.height), emcee_colour("red") if over else emcee_colour("bg")
    )
    if prompt.blank:
        painter.fillRect(QRectF(0, 0, grid.width, grid.height), QColor("black"))
        return
    ground, text = _tones(prompt.phase)
    shade = text if over else ground if prompt.phase in (WARNING, DANGER) else emcee_colour("ink")
    ink.line(
        painter,
        grid.box(4, 4, -4, 14),
        prompt.cue,
        ink.BOLD,
        5 * u,
        emcee_colour("ink"),
        ink.LEFT,
        least=3 * u,
    )
    ink.line(
        painter, grid.box(4, 4, -4, 14), prompt.clock, ink.DIGITS, 6.4 * u, emcee_colour("ink"), ink.RIGHT
    )
    high = 62 if prompt.message else 92
    ink.line(
        painter,
        grid.box(3, 14, -3, 12 + high * 0.8),
        prompt.digits,
        ink.DIGITS,
        high * 0.86 * u,
        shade,
        least=30 * u,
    )
    if prompt.message:
        ink.line(
            painter,
            grid.box(4, -30, -4, -12),
            prompt.message,
            ink.BOLD,
            11 * u,
            emcee_colour("message"),
            least=5 * u,
        )
    _bar(painter, grid, prompt)

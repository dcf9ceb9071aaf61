"""What came of a scan at self-service: the name, the table, who came along, what to collect."""

from datetime import tzinfo

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter

from app.kit.stage import ink
from app.kit.stage.ink import outcome_colours
from app.kit.stage.motion import between, out5
from app.signin.rules.kiosk import Face, Kind
from app.signin.stage import kiosk_words as words
from app.signin.stage.kiosk_page import KioskPage
from app.signin.stage.outcome import mark, tile
from app.signin.stage.welcome import ALREADY, HELP, OK
from app.words.catalogue import tr_in

Told = tuple[Face, str, tzinfo, tuple[str, ...], int]  # face, language, zone, owed, companions
_LINES = 4  # of what is collected; what is more is counted
_LOOKS = {Kind.WELCOME: OK, Kind.ASK: HELP, Kind.BEFORE: ALREADY, Kind.STAFF: HELP}


def look_of(face: Face) -> str:
    """Whose colours an outcome wears: ok, already or help.

    Args:
        face: what the guest is told.
    """
    return _LOOKS[face.kind]


def tiles_of(face: Face, language: str, owed: tuple[str, ...]) -> tuple[tuple[str, str, str], ...]:
    """What stands in the tiles, each a name, the large words and a line below; the table comes first.

    Args:
        face: what the guest is told.
        language: to say it in.
        owed: what is collected now.
    """
    made: list[tuple[str, str, str]] = []
    if face.table_no:
        made.append((tr_in(language, "Your table"), face.table_no, face.area))
    take = (*(part for part in (tr_in(language, "Your badge"),) if face.badge), *owed)
    if take and face.kind is Kind.WELCOME:
        over = len(take) - _LINES + 1 if len(take) > _LINES else 0
        more = (tr_in(language, "and {n} more", n=over),) if over else ()
        made.append((tr_in(language, "Please collect"), "\n".join((*take[: len(take) - over], *more)), ""))
    if face.number:
        below = tr_in(language, "It is your ticket")
        made.append((tr_in(language, "Your draw number"), face.number, below))
    if face.late:
        below = tr_in(language, "All else is yours to enjoy")
        made.append((tr_in(language, "The draw"), tr_in(language, "Its list is closed"), below))
    return tuple(made)


def paint_face(
    painter: QPainter, page: KioskPage, told: Told, t: float, *, since: float, still: bool
) -> None:
    """An outcome fills the screen in its own colour, with its shape and its word.

    Args:
        painter: where.
        page: of the screen.
        told: what the guest is told.
        t: seconds since the commit.
        since: when the time that it stays began.
        still: nothing moves.
    """
    face, language, zone, owed, came = told
    u, colours, moved = page.u, outcome_colours(look_of(face)), 9.0 if still else t
    shade = QLinearGradient(0, 0, 0, page.grid.height)
    shade.setColorAt(0, QColor(colours["top"]))
    shade.setColorAt(1, QColor(colours["bottom"]))
    painter.fillRect(QRectF(0, 0, page.grid.width, page.grid.height), shade)
    said = QColor(colours["ink"])
    mark(painter, QPointF(25 * u, page.top + 32 * u), 12 * u, look_of(face), moved)
    ink.line(
        painter, page.box(6, 47, 44, 55), words.word_of(face, language), ink.BOLD, 5.6 * u, said, least=3 * u
    )
    _paint_person(painter, page, (face, language, zone), moved, colours)
    _paint_tiles(painter, page, tiles_of(face, language, owed), (face, language, came), moved, colours)
    track = page.box(9, 93, -39, 93.6)
    left = 1 - between(t, since, since + face.seconds)
    painter.fillRect(QRectF(track.left(), track.top(), track.width() * left, track.height()), said)


def _paint_person(
    painter: QPainter, page: KioskPage, told: tuple[Face, str, tzinfo], t: float, colours: dict[str, str]
) -> None:
    face, language, zone = told
    u, said, bright = page.u, QColor(colours["ink"]), QColor(colours["name"])
    hello = words.hello_of(face, language, zone)
    ink.line(painter, page.box(50, 15, -9, 22), hello, ink.SANS, 4.6 * u, said, ink.LEFT, least=2.8 * u)
    s = out5(between(t, 0.08, 0.58))
    room, large = page.box(50, 22, -9, 45), words.large_of(face, language)
    spare = min(26 * u, room.width() * 0.2) if face.salutation else 0.0
    used = ink.line(
        painter, room.adjusted(0, 0, -spare, 0), large, ink.BOLD, 17.5 * u, bright, ink.LEFT,
        least=4.4 * u, opacity=s, rise=(1 - s) * 3 * u,
    )  # fmt: skip
    tail = QRectF(
        room.left() + used + 3 * u, room.top() + 7 * u, max(0.0, room.width() - used - 3 * u), 16 * u
    )
    ink.line(painter, tail, face.salutation, ink.SANS, 6.4 * u, bright, ink.LEFT, opacity=s, least=3 * u)
    below = page.box(50, 45, -9, 53)
    ink.line(
        painter, below, words.below_of(face, language), ink.BOLD if face.see_staff else ink.SANS, 4.2 * u,
        bright if face.see_staff else said, ink.LEFT, least=2.4 * u, opacity=s,
    )  # fmt: skip


def _paint_tiles(
    painter: QPainter,
    page: KioskPage,
    told: tuple[tuple[str, str, str], ...],
    asked: tuple[Face, str, int],
    t: float,
    colours: dict[str, str],
) -> None:
    """Who came along, then the table, what to collect and the number in the draw."""
    face, language, came = asked
    u, asks = page.u, face.counts
    veil, bright, deep = QColor(255, 255, 255, 34), QColor(colours["name"]), QColor(colours["top"])
    boxes = page.tiles(len(told) + asks, asks=asks)
    for at, box in enumerate(boxes):
        s = out5(between(t, 0.2 + 0.07 * at, 0.6 + 0.07 * at))
        if asks and at == 0:
            _paint_count(painter, page, box, (tr_in(language, "How many came with you?"), came), bright)
            continue
        words_of = told[at - asks]
        seat = bool(face.table_no) and at - asks == 0
        moved = box.translated(0, (1 - s) * 3 * u)
        if "\n" in words_of[1]:
            _paint_list(painter, moved, words_of, bright, s, u)
            continue
        tile(painter, moved, QColor("white") if seat else veil, deep if seat else bright, words_of, s, u)


def _paint_list(
    painter: QPainter, box: QRectF, words_of: tuple[str, str, str], colour: QColor, s: float, u: float
) -> None:
    """Several things to collect, each on a line of its own."""
    name, large, _ = words_of
    tile(painter, box, QColor(255, 255, 255, 34), colour, (name, "", ""), s, u)
    lines = large.split("\n")
    room = box.adjusted(3 * u, 8 * u, -3 * u, -1.6 * u)
    high = min(7.0 * u, room.height() / len(lines))
    for at, line in enumerate(lines):
        place = QRectF(room.left(), room.top() + at * high, room.width(), high)
        ink.line(painter, place, line, ink.BOLD, 4.8 * u, colour, ink.LEFT, least=2.2 * u, opacity=s)


def _paint_count(
    painter: QPainter, page: KioskPage, box: QRectF, asked: tuple[str, int], colour: QColor
) -> None:
    """The question and the count; − and + are pressed, so they are no paint."""
    u, (question, came) = page.u, asked
    tile(painter, box, QColor(255, 255, 255, 34), colour, ("", "", ""), 1.0, u)
    top = QRectF(box.left() + 3 * u, box.top() + 2 * u, box.width() - 6 * u, 6 * u)
    ink.line(painter, top, question, ink.BOLD, 3.8 * u, colour, least=2.2 * u)
    less, more = page.keys(box)
    middle = QRectF(less.right(), less.top(), more.left() - less.right(), less.height())
    ink.line(painter, middle, str(came), ink.DIGITS, 11.5 * u, colour)

"""Invitation cards: number large, QR as vectors at least 30 mm wide, bilingual, on the organiser's own background."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from app.event.rules import EventView
from app.guests.rules.guest import GuestView
from app.kit.qr import QUIET, modules, paint_modules
from app.kit.theme import fonts
from app.words.catalogue import CHINESE, ENGLISH, tr_in
from app.words.errors import KnownError

CODE_MM = 32.0  # the printed code without its quiet zone; 30 is the least that a webcam reads well
_CARD = QSizeF(148, 105)  # A6, lying; mm
CORRECTION = "q"  # a quarter of a code may be hidden
_INK, _SOFT, _RED, _GOLD, _PAPER = "#2A1A14", "#6B5A50", "#9E1B1B", "#B98A2E", "#FFF9EE"


@dataclass(frozen=True)
class Card:
    """One invitation: whose, and the code that counts."""

    guest: GuestView
    code: str


Progress = Callable[[int, int], bool]


def _go_on(_done: int, _total: int) -> bool:
    return True


def save_invitations(
    path: Path,
    event: EventView,
    cards: tuple[Card, ...],
    *,
    background: Path | None = None,
    each_page: int = 1,
    progress: Progress = _go_on,
) -> int:
    """Write the cards as a PDF.

    Args:
        path: the PDF.
        event: whose name, time and place stand on the card.
        cards: in order.
        background: a picture that fills each card.
        each_page: 1 (A6), 2 or 4 (A4) cards.
        progress: told done and total; answers False to cancel, which leaves no file.

    Returns:
        How many cards were written.

    Raises:
        KnownError: nobody to print for, a picture that is none, or a file that cannot be written.
    """
    if not cards:
        raise KnownError("There is nobody on the list yet. Import the guests first.")
    if each_page not in (1, 2, 4):
        raise KnownError("A page holds 1, 2 or 4 cards. Choose one of these.")
    ground = _picture(background) if background else None
    part, painter = path.with_name(path.name + ".part"), QPainter()
    writer = QPdfWriter(str(part))
    _page(writer, each_page)
    if path.is_dir() or not path.parent.is_dir() or not painter.begin(writer):
        raise KnownError(
            "{name} cannot be written. Close it in other programs or choose another folder.",
            name=path.name or path,
        )
    whole = _paint_all(painter, writer, event, cards, ground, each_page, progress)
    painter.end()
    if not whole:
        part.unlink(missing_ok=True)
        return 0
    part.replace(path)
    return len(cards)


def _page(writer: QPdfWriter, each_page: int) -> None:
    size = QPageSize(QPageSize.PageSizeId.A6 if each_page == 1 else QPageSize.PageSizeId.A4)
    turn = QPageLayout.Orientation.Portrait if each_page == 2 else QPageLayout.Orientation.Landscape
    writer.setPageLayout(QPageLayout(size, turn, QMarginsF(0, 0, 0, 0)))
    writer.setResolution(600)
    writer.setTitle("Invitations")
    writer.setCreator("Fanfare")


def _paint_all(
    painter: QPainter,
    writer: QPdfWriter,
    event: EventView,
    cards: tuple[Card, ...],
    ground: QImage | None,
    each_page: int,
    progress: Progress,
) -> bool:
    dots = writer.resolution() / 25.4
    for at, card in enumerate(cards):
        if at and at % each_page == 0:
            writer.newPage()
        painter.save()
        column, row = (
            at % each_page % (1 if each_page < 4 else 2),
            at % each_page // (1 if each_page < 4 else 2),
        )
        painter.scale(dots, dots)  # from here on in millimetres
        painter.translate(
            column * _CARD.width(), row * _CARD.height() * (148.5 / 105 if each_page == 2 else 1.0)
        )
        paint_card(painter, event, card, ground)
        painter.restore()
        if not progress(at + 1, len(cards)):
            return False
    return True


def _picture(path: Path) -> QImage:
    image = QImage(str(path))
    if image.isNull():
        raise KnownError("{name} is not a picture. Choose a PNG or JPEG.", name=path.name)
    return image


def paint_card(painter: QPainter, event: EventView, card: Card, ground: QImage | None = None) -> None:
    """One card of 148 by 105, painted in millimetres.

    Args:
        painter: scaled to millimetres.
        event: whose name, time and place stand on the card.
        card: the guest and the code.
        ground: fills the card, if given.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(QPointF(0, 0), _CARD)
    if ground is None:
        painter.fillRect(box, QColor(_PAPER))
        _frame(painter, box)
    else:
        painter.drawImage(box, ground)
    starts = event.starts_at.astimezone(event.tz)
    zh = tr_in(CHINESE, "Invitation")
    _line(painter, QRectF(12, 9, 86, 10), f"{zh} · {tr_in(ENGLISH, 'Invitation')}", 5.0, _RED, bold=True)
    _line(painter, QRectF(12, 21, 124, 10), event.named(CHINESE), 6.4, _INK, bold=True)
    _line(painter, QRectF(12, 30, 124, 7), event.named(ENGLISH), 3.8, _SOFT)
    _line(painter, QRectF(12, 42, 88, 10), card.guest.addressed, 6.2, _INK, bold=True)
    _line(painter, QRectF(12, 51, 88, 6), card.guest.organisation, 3.8, _SOFT)
    ends = event.ends_at.astimezone(event.tz)
    when = f"{starts:%Y-%m-%d}  {starts:%H:%M}–{ends:%H:%M}"
    _line(painter, QRectF(12, 61, 88, 6), when, 4.2, _INK, bold=True)
    place = event.placed(CHINESE)
    _line(painter, QRectF(12, 68, 88, 6), place, 3.9, _INK)
    if event.placed(ENGLISH) != place:
        _line(painter, QRectF(12, 74, 88, 5), event.placed(ENGLISH), 3.2, _SOFT)
    ticket = f"{tr_in(CHINESE, 'This invitation is your lottery ticket')} · {tr_in(ENGLISH, 'This invitation is your lottery ticket')}"
    _line(painter, QRectF(12, 93, 88, 6), ticket, 3.0, _SOFT)
    _line(painter, QRectF(12, 80.5, 60, 12), card.guest.number, 10.0, _RED, bold=True)
    paint_code(painter, QPointF(104, 52), CODE_MM, card.code)


def _frame(painter: QPainter, box: QRectF) -> None:
    painter.fillRect(QRectF(0, 0, box.width(), 3), QColor(_RED))
    painter.setPen(QPen(QColor(_GOLD), 0.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(5, 6, -5, -4))
    painter.drawLine(QPointF(12, 39), QPointF(136, 39))


def _line(painter: QPainter, box: QRectF, words: str, mm: float, colour: str, *, bold: bool = False) -> None:
    """One line of text, shrunk until it fits; fonts have whole pixels, so it is painted at twenty a millimetre."""
    painter.save()
    painter.translate(box.left(), box.top())
    painter.scale(0.05, 0.05)
    size = mm * 20
    font: QFont = fonts.font(round(size), 700 if bold else 400, latin=words.isascii())
    while QFontMetricsF(font).horizontalAdvance(words) > box.width() * 20 and size > mm * 9:
        size *= 0.95
        font = fonts.font(round(size), 700 if bold else 400, latin=words.isascii())
    painter.setFont(font)
    painter.setPen(QColor(colour))
    metrics = QFontMetricsF(font)
    painter.drawText(QPointF(0, box.height() * 10 + (metrics.ascent() - metrics.descent()) / 2), words)
    painter.restore()


def paint_code(painter: QPainter, at: QPointF, size: float, code: str) -> None:
    """A QR with its white quiet zone, as rectangles.

    Args:
        painter: where.
        at: the upper left corner of the symbol itself.
        size: edge of the symbol itself, in the painter's units.
        code: the text.
    """
    rows = modules(code, CORRECTION)
    edge = size / len(rows)
    quiet = edge * QUIET
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(
        QRectF(at.x() - quiet, at.y() - quiet, size + 2 * quiet, size + 2 * quiet), QColor("white")
    )
    paint_modules(painter, at, edge, rows, QColor("black"))
    painter.restore()


def save_codes(folder: Path, cards: tuple[Card, ...], *, scale: int = 12) -> int:
    """Each code as a PNG named after its invitation number.

    Args:
        folder: made if it is not there.
        cards: whose codes.
        scale: pixels a module.

    Returns:
        How many pictures were written.

    Raises:
        KnownError: the folder cannot be made.
    """
    import segno

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise KnownError(
            "{name} cannot be written. Close it in other programs or choose another folder.", name=folder.name
        ) from fault
    for card in cards:
        name = "".join(letter if letter.isalnum() or letter in "-_" else "_" for letter in card.guest.number)
        made = segno.make(card.code, error=CORRECTION, boost_error=False, micro=False)
        made.save(str(folder / f"{name}.png"), scale=scale, border=QUIET)
    return len(cards)

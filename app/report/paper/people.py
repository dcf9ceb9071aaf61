"""Papers about guests: the sign-in book, and the list that replaces a laptop."""

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor

from app.report.paper.grid import Cell, Grid
from app.report.paper.leaf import BOLD, MARGIN, SMALL, WIDTH, Leaf
from app.report.rules.papers import Papers
from app.report.rules.people_facts import GuestLine
from app.signin.paper.signature import paint_signature
from app.signin.rules.signature import Signature
from app.words.catalogue import tr, trn
from app.words.formats import clock, listed

_QR, _BOX = 15.0, 4.5
_SIGNATURE, _HIGH = 4, 11.0  # its column; how high a row of the book is, in mm
_INK = "#1B2440"
_LONGEST_CODE = 46  # bytes: version 4 at correction Q, whose modules are 0.37 mm at this size


def sign_in_book(leaf: Leaf, papers: Papers) -> None:
    """Who came, in the order of arrival, with a place for each signature.

    Args:
        leaf: where.
        papers: what is printed.
    """
    here = sorted(
        (guest for guest in papers.book.guests if guest.at), key=lambda guest: (guest.at, guest.number)
    )
    leaf.line(trn("{n} guest signed in", "{n} guests signed in", len(here)), BOLD, after=3)
    grid = Grid(
        leaf,
        (Cell(tr("Time"), 14), Cell(tr("Name"), 26, BOLD), Cell(tr("Organisation and position"), 39),
         Cell(tr("Companions"), 21), Cell(tr("Signature"), 46)),
        least=_HIGH,
    )  # fmt: skip
    zone = papers.book.head.tz
    for guest in here:
        at = clock(guest.at, zone) if guest.at else ""
        ink = papers.inks.get(guest.number)
        by = tr("signed in by {name}", name=guest.proxy) if guest.proxy else ""
        party = _party(guest)
        who = listed((guest.organisation, guest.position))
        if ink is None:
            grid.row(at, guest.name, who, party, by)
            continue
        below = f"{guest.name}\n{by}" if by else guest.name  # the place of the signature is taken
        top = grid.row(at, below, who, party, "")
        _sign(leaf, grid.left_of(_SIGNATURE), top, ink)


def _party(guest: GuestLine) -> str:
    if not guest.children:
        return str(guest.companions or "")
    return tr("{n}, {children} of them children", n=guest.companions, children=guest.children)


def _sign(leaf: Leaf, left: float, top: float, ink: Signature) -> None:
    """The signature as it was written, as curves."""
    place = QRectF(leaf.px(left), leaf.px(top - 0.8), leaf.px(WIDTH - MARGIN - left), leaf.px(_HIGH + 1.4))
    paint_signature(leaf.painter, place, ink, QColor(_INK))


def guest_list(leaf: Leaf, papers: Papers) -> None:
    """Every invitation with a box to tick and its code, so that ticks can be scanned back.

    Args:
        leaf: where.
        papers: what is printed.
    """
    wanted = [guest for guest in papers.book.guests if not guest.cancelled]
    words = tr(
        "If the laptop fails: tick who comes and write the time. Later, scan the code of each ticked line."
    )
    leaf.line(words, SMALL, after=3)
    grid = Grid(
        leaf,
        (Cell(tr("Here"), 10), Cell(tr("Name"), 30, BOLD), Cell(tr("Organisation and position"), 48),
         Cell(tr("Table no."), 14), Cell(tr("Time"), 22), Cell(tr("Sign-in code"), 22)),
        least=_QR,
    )  # fmt: skip
    for guest in sorted(wanted, key=lambda guest: guest.number):
        _tick_line(leaf, grid, guest, papers.codes.get(guest.number, ""))


def _tick_line(leaf: Leaf, grid: Grid, guest: GuestLine, code: str) -> None:
    party = tr("{name} +{n}", name=guest.name, n=guest.invited) if guest.invited else guest.name
    where = listed((guest.organisation, guest.position))
    top = grid.row("", f"{party}\n{guest.number}", where, guest.table_no, "", "")
    leaf.box(MARGIN + 1, top + 1, QSizeF(_BOX, _BOX))
    if guest.here:
        leaf.text(MARGIN + 1.6, top + 0.6, _BOX, "✓", BOLD)
    if code:
        leaf.qr(WIDTH - MARGIN - _QR - 1, top, _QR, on_the_line(code, guest.number))


def on_the_line(code: str, number: str) -> str:
    """What the small code on a line says: a long code of another system would be too fine to read there.

    Args:
        code: the guest's code.
        number: of the invitation, which the desk takes from paper as well.
    """
    return code if len(code.encode()) <= _LONGEST_CODE else number

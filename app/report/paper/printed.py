"""Any paper of the report as a PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage

from app.report.paper.leaf import ACCENT, Leaf, PicturedLeaf, Running
from app.report.paper.people import guest_list, sign_in_book
from app.report.paper.results import closing, winners
from app.report.paper.show import cue_sheet, programme, script
from app.report.rules.papers import PaperKind, Papers
from app.report.sheet.saving import save
from app.words.catalogue import tr
from app.words.formats import day

_PAINT: dict[PaperKind, Callable[[Leaf, Papers], None]] = {
    PaperKind.SIGN_IN_BOOK: sign_in_book,
    PaperKind.GUEST_LIST: guest_list,
    PaperKind.PROGRAMME: programme,
    PaperKind.CUE_SHEET: cue_sheet,
    PaperKind.SCRIPT: script,
    PaperKind.WINNERS: winners,
    PaperKind.CLOSING: closing,
}


def titles() -> dict[PaperKind, str]:
    """What every paper is called."""
    return {
        PaperKind.SIGN_IN_BOOK: tr("Sign-in book"),
        PaperKind.GUEST_LIST: tr("Guest list with codes"),
        PaperKind.PROGRAMME: tr("Programme"),
        PaperKind.CUE_SHEET: tr("Cue sheet for the crew"),
        PaperKind.SCRIPT: tr("Emcee's script"),
        PaperKind.WINNERS: tr("Winners' notice"),
        PaperKind.CLOSING: tr("Closing report"),
    }


def write_pdf(kind: PaperKind, papers: Papers, path: Path) -> Path:
    """Write a paper as a PDF; needs a QGuiApplication with the fonts loaded.

    Args:
        kind: which paper.
        papers: what is printed.
        path: where to.

    Returns:
        Where it was saved.

    Raises:
        KnownError: the folder cannot take it.
    """
    running = _running(kind, papers)

    def write(part: Path) -> None:
        leaf = Leaf(part, running)
        try:
            _PAINT[kind](leaf, papers)
        finally:
            leaf.end()

    return save(path, write)


def pictured(kind: PaperKind, papers: Papers) -> list[QImage]:
    """A paper as pictures of its sheets, to be looked at before it is printed.

    Args:
        kind: which paper.
        papers: what is printed.
    """
    leaf = PicturedLeaf(_running(kind, papers))
    _PAINT[kind](leaf, papers)
    leaf.end()
    return leaf.sheets


def _running(kind: PaperKind, papers: Papers) -> Running:
    head = papers.book.head
    below = f"{day(head.starts_at.astimezone(head.tz))} {head.place}"
    return Running(
        titles()[kind], head.name, below, tr("page {n}", n="{n}"), head.accent or ACCENT, head.language
    )

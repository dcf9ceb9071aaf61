"""What comes out of the printer, read from the finished PDF: codes by the real reader, signatures as curves."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.devices.reader import Reader
from app.devices.reader_pictures import read_picture, texts_of
from app.guests.rules.codes import new_code
from app.kit.theme.fonts import load_fonts
from app.report.paper.people import on_the_line
from app.report.paper.printed import pictured, write_pdf
from app.report.rules.papers import PaperKind, Papers
from app.report.service import papers_now
from app.signin.rules.outcome import Way
from app.signin.service.signature import keep_signature
from app.signin.service.signing import sign_in
from app.store.acts import Act
from app.store.database import Database
from tests.devices.pictures import gray_of
from tests.report.made import book, here
from tests.report.pdf import pages
from tests.signin.guestlist import list_guests
from tests.signin.test_signature import scrawl


def listed(count: int) -> Papers:
    people = [here(f"A{n:04d}", n) for n in range(1, count + 1)]
    codes = {one.number: new_code("K7M", bytes([7 * n % 256]) * 15) for n, one in enumerate(people)}
    return Papers(book(*people), (), codes)


@pytest.mark.parametrize("dots_an_inch", [200, 300])
def test_every_code_of_a_printed_page_is_read_as_it_lies_on_the_scanner(
    qtbot: QtBot, tmp_path: Path, dots_an_inch: int
) -> None:
    load_fonts()
    papers = listed(14)
    done = write_pdf(PaperKind.GUEST_LIST, papers, tmp_path / "list.pdf")
    read: list[str] = []
    for picture, _ in pages(done, dots_an_inch):
        read += texts_of(read_picture(Reader(), gray_of(picture)))
    assert read == [papers.codes[number] for number in sorted(papers.codes)]  # from top to bottom


def test_signatures_are_curves_in_the_book_and_everybody_else_has_an_empty_place(
    qtbot: QtBot, tmp_path: Path
) -> None:
    load_fonts()
    papers = listed(4)
    bare = pages(write_pdf(PaperKind.SIGN_IN_BOOK, papers, tmp_path / "bare.pdf"), 100)
    papers = replace(papers, inks={"A0002": scrawl(), "A0003": scrawl(strokes=1)})
    signed = pages(write_pdf(PaperKind.SIGN_IN_BOOK, papers, tmp_path / "signed.pdf"), 100)
    assert [curves for _, curves in bare] == [0]
    assert [curves for _, curves in signed] == [4 * 11]  # eleven pieces a stroke
    changed = gray_of(bare[0][0]) != gray_of(signed[0][0])
    across = np.flatnonzero(changed.any(axis=0))
    assert across.min() > 0.6 * changed.shape[1]  # only in the last column
    (sheet,) = pictured(PaperKind.SIGN_IN_BOOK, papers)
    assert (sheet.width(), sheet.height()) == (2480, 3508)


def test_the_book_prints_what_guests_wrote_and_the_workbook_says_who_signed(
    qtbot: QtBot, store: Database
) -> None:
    names = list_guests(store, [{"name": "陈嘉禾"}, {"name": "欧阳静"}])
    for number in names.codes:
        answer = sign_in(store, Act.new("desk-1"), names.codes[number], way=Way.WEDGE)
        if number == "A0001":
            keep_signature(store, Act.new("desk-1"), names.ids[number], answer.sign_in_id, scrawl())
    papers = papers_now(store)
    assert papers.inks == {"A0001": scrawl()}
    assert [guest.signed for guest in papers.book.guests] == [True, False]


def test_a_ticket_of_another_system_that_is_too_long_for_a_line_is_printed_as_its_number(
    qtbot: QtBot, tmp_path: Path
) -> None:
    load_fonts()
    short, long = (
        "https://example.org/t/AB12-CD34-EF56-GH78-IJ9",
        "https://example.org/ticket?" + "9f8e7d" * 60,
    )
    assert (on_the_line(short, "A0001"), on_the_line(long, "A0002")) == (short, "A0002")
    papers = replace(listed(2), codes={"A0001": short, "A0002": long})
    ((picture, _),) = pages(write_pdf(PaperKind.GUEST_LIST, papers, tmp_path / "list.pdf"), 200)
    assert texts_of(read_picture(Reader(), gray_of(picture))) == (short, "A0002")

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.event.rules import NamesOnStage
from app.guests.rules.codes import new_code
from app.kit.theme.fonts import load_fonts
from app.report.paper.leaf import Leaf, Running, paint_qr
from app.report.paper.printed import titles, write_pdf
from app.report.paper.results import shown_name
from app.report.rules.papers import PaperKind, Papers
from app.report.rules.show_facts import CueLine, ShowFacts
from app.report.service import papers_now
from app.rundown.rules.cue import Cue, Page, Timing
from app.store.database import Database
from app.words.catalogue import choose_language
from app.words.errors import KnownError
from tests.conftest import Clock
from tests.devices.pictures import codes_in
from tests.report.evening import play
from tests.report.made import START, book, guest, here

SAID = "尊敬的各位领导、各位来宾，大家上午好！" * 6


def _papers(guests: int = 24, cues: int = 12) -> Papers:
    people = [here(f"A{n:04d}", n, note="=1+1", organisation="单" * 40) for n in range(guests)]
    lines = tuple(
        CueLine(str(n), f"环节 {n}", "李晓岚", START + timedelta(minutes=n), START + timedelta(minutes=n + 1))
        for n in range(cues)
    )
    programme = tuple(
        Cue(
            Timing(f"c{n}", 60_000),
            str(n),
            f"环节 {n}",
            pages=(Page(SAID, "A long english sentence. " * 9),) * 2,
        )
        for n in range(cues)
    )
    codes = {one.number: new_code("K7M", bytes([n % 256]) * 15) for n, one in enumerate(people)}
    return Papers(book(*people, guest("A9999"), show=ShowFacts(lines)), programme, codes)


def _sheets(path: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("kind", list(PaperKind))
def test_every_paper_fills_as_many_sheets_as_it_needs(
    qtbot: QtBot, tmp_path: Path, kind: PaperKind, language: str
) -> None:
    load_fonts()
    choose_language(language)
    short = _sheets(write_pdf(kind, _papers(3, 2), tmp_path / "short.pdf"))
    long = _sheets(write_pdf(kind, _papers(), tmp_path / "long.pdf"))
    assert short >= 1
    if kind in (PaperKind.SIGN_IN_BOOK, PaperKind.GUEST_LIST, PaperKind.SCRIPT):
        assert long > short
    assert sorted(file.name for file in tmp_path.iterdir()) == ["long.pdf", "short.pdf"]


def test_an_event_without_anything_still_prints(qtbot: QtBot, tmp_path: Path) -> None:
    load_fonts()
    empty = Papers(replace(book(), gifts=(), handouts=(), show=ShowFacts()), (), {})
    for kind in PaperKind:
        assert _sheets(write_pdf(kind, empty, tmp_path / f"{kind}.pdf")) == 1


def test_a_code_of_the_guest_list_is_read_back(qtbot: QtBot) -> None:
    for n in range(6):
        wanted = new_code("K7M", bytes([n * 37]) * 15)
        edge = 177  # dots: 15 mm at 300 dots an inch
        image = QImage(edge + 40, edge + 40, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        paint_qr(painter, QRectF(20, 20, edge, edge), wanted)
        painter.end()
        assert codes_in(image) == [wanted]


def test_names_hang_on_the_wall_as_the_organiser_chose() -> None:
    assert shown_name("欧阳娜娜", NamesOnStage.FULL) == "欧阳娜娜"
    assert "娜" not in shown_name("欧阳娜娜", NamesOnStage.MASKED)
    assert shown_name("欧阳娜娜", NamesOnStage.NONE) == ""


def test_papers_come_from_the_event_itself(store: Database, clock: Clock) -> None:
    play(store, clock)
    papers = papers_now(store)
    assert len(papers.codes) == 4
    assert len({*papers.codes.values()}) == 4
    assert [cue.title for cue in papers.cues] == ["主持开场", "剪彩", "抽奖"]
    assert len(papers.cues) == len(papers.book.show.cues)
    assert papers.book.audit.chains
    assert set(titles()) == set(PaperKind)


def test_a_folder_that_cannot_take_the_paper_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    load_fonts()
    with pytest.raises(KnownError, match="Choose another folder"):
        write_pdf(PaperKind.PROGRAMME, _papers(1, 1), tmp_path / "nowhere" / "e.pdf")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_said_and_never_cuts_a_paper_in_silence(qtbot: QtBot) -> None:
    load_fonts()
    leaf = Leaf(Path("/dev/full"), Running("Programme", "", "", "{n}", "#6B2B5B", "en"))
    with pytest.raises(OSError, match="No space left"):
        leaf.end()

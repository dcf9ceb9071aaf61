import hashlib
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.draw.rules.wins import WinState
from app.report.rules.figures import figures
from app.report.rules.show_pages import QUICK, THE_HALL, winners_page
from app.report.service import export_workbook, gather
from app.store.acts import Act
from app.store.checks import check_audit
from app.store.database import Database
from app.words.errors import KnownError
from tests.conftest import Clock
from tests.report.evening import play


@pytest.fixture
def played(store: Database, clock: Clock) -> Database:
    play(store, clock)
    return store


def test_the_book_tells_what_the_rooms_did(played: Database, clock: Clock) -> None:
    book = gather(played, "en")
    by_name = {guest.name: guest for guest in book.guests}
    assert (by_name["李娜"].at, by_name["李娜"].desk) == (clock.now.replace(minute=30, second=10), "desk-1")
    assert (by_name["王芳"].undone, by_name["王芳"].undone_why) == (1, "扫错人")
    assert (by_name["王芳"].proxy, by_name["王芳"].desk) == ("王助理", "desk-2")
    assert not by_name["赵敏"].here
    told = figures(book)
    assert (told.here, told.invitations, told.people, told.meals, told.refused) == (3, 4, 5, 5, 1)
    assert [(cue.title, cue.over, cue.late and cue.late.total_seconds()) for cue in book.show.cues] == [
        ("Opening", True, 20.0), ("Ribbon", False, 80.0), ("Draw", False, None),
    ]  # fmt: skip
    (win,) = book.draw.wins
    assert (win.state, win.prize) == (WinState.CONFIRMED, "三等奖 保温杯礼盒")
    assert len(book.draw.genesis_code) == 19
    sums = {gift.gift: (gift.planned, gift.given, gift.returned, gift.owed) for gift in book.gifts}
    assert sums == {"伴手礼": (3, 1, 1, 1), "胸花": (1, 1, 0, 0)}
    assert [(line.name, line.gift) for line in book.handouts if line.owed] == [("李娜", "伴手礼")]
    assert [line.returned_why for line in book.handouts if line.returned_at] == ["换货"]
    assert {line.proxy for line in book.handouts} == {"小李", ""}
    assert book.audit.whole
    assert book.audit.actions == check_audit(played).actions


def test_a_result_that_was_not_shown_yet_is_not_in_the_book(played: Database) -> None:
    from app.draw.rules.prizes import PrizePlan
    from app.draw.service.draws import draw, quick_entropy
    from app.draw.service.prizes import add_prizes
    from app.draw.service.requests import request

    act = lambda: Act.new("draw", "x")  # noqa: E731
    prize = add_prizes(played, act(), (PrizePlan("一等奖", "电脑", 1, 1, 2),)).ids[0]
    request(played, act(), prize)
    quick_entropy(played, act())
    assert draw(played, act()).winners
    assert len(gather(played).draw.wins) == 1


def test_a_draw_without_the_audience_says_so_beside_each_winner(played: Database) -> None:
    from app.draw.rules.prizes import PrizePlan
    from app.draw.service.draws import draw, quick_entropy, reveal
    from app.draw.service.prizes import add_prizes
    from app.draw.service.requests import request

    before = [win.quick for win in gather(played).draw.wins]
    prize = add_prizes(played, Act.new("draw", "x"), (PrizePlan("一等奖", "电脑", 1, 1, 2),)).ids[0]
    request(played, Act.new("draw", "x"), prize)
    quick_entropy(played, Act.new("draw", "x"))
    draw(played, Act.new("draw", "x"))
    reveal(played, Act.new("draw", "x"))
    book = gather(played)
    assert [win.quick for win in book.draw.wins] == [*before, True]
    told = [row[-1] for row in winners_page(book).rows]
    assert told == [QUICK if quick else THE_HALL for quick in (*before, True)]


def test_an_export_is_noted_once_with_the_digest_of_the_file(played: Database, tmp_path: Path) -> None:
    act, path = Act.new("report", "李晓岚"), tmp_path / "ceremony.xlsx"
    before = check_audit(played).actions
    done = export_workbook(played, act, path, "en")
    assert done.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (done.path, done.renamed, done.whole, done.actions) == (str(path), False, True, before)
    path.unlink()
    assert export_workbook(played, act, path, "en") == done
    assert not path.exists()  # the retry wrote nothing
    assert check_audit(played).actions == before + 1
    assert check_audit(played).whole


def test_the_workbook_holds_the_heads_that_verify(played: Database, tmp_path: Path) -> None:
    heads = {(head.desk, head.seq, head.mac) for head in check_audit(played).heads}
    done = export_workbook(played, Act.new("report"), tmp_path / "e.xlsx", "en")
    sheet = load_workbook(done.path)["Audit"]
    assert {row for row in sheet.iter_rows(min_row=5, values_only=True) if row[0]} == heads
    guests = load_workbook(done.path)["Guests"]
    assert "=SUM(A1:A9)" in {cell.value for cell in guests["B"]}
    assert {cell.data_type for cell in guests["B"]} <= {"s", "inlineStr"}


def test_a_stopped_export_is_not_noted(played: Database, tmp_path: Path) -> None:
    before = check_audit(played).actions
    with pytest.raises(KnownError, match="Choose another"):
        export_workbook(played, Act.new("report"), tmp_path / "nowhere" / "e.xlsx")
    assert check_audit(played).actions == before


def test_the_command_writes_the_workbook_and_says_where(tmp_path: Path) -> None:
    import json
    import subprocess
    import sys

    event = tmp_path / "e.fanfare"
    Database.create(event).close()

    def fanfare(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "app", *arguments], capture_output=True, text=True, check=False
        )

    refused = fanfare("export", str(tmp_path / "none.fanfare"), str(tmp_path / "x.xlsx"))
    assert (refused.returncode, refused.stdout) == (1, "")
    assert len(refused.stderr.strip().splitlines()) == 1
    assert fanfare("export", str(event)).returncode == 2
    named = Database.open(event)
    from app.event.service.event import name_event
    from tests.conftest import sample_view

    name_event(named, Act.new("desk-1"), sample_view())
    named.close()
    done = fanfare("export", str(event), str(tmp_path / "x"), "--json", "--language", "zh_CN")
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["path"] == str(tmp_path / "x.xlsx")
    assert answer["sheets"][0] == "汇总"
    assert load_workbook(answer["path"])["汇总"]["A1"].value == "服务中心开业庆典"

import zipfile
from pathlib import Path

import openpyxl
import pytest

from app.event.sheet import read_table
from app.guests.records import people
from app.guests.records.people import count_guests
from app.guests.rules.codes import is_ours
from app.guests.rules.intake import Draft
from app.guests.service.find import find
from app.guests.service.intake import Imported, import_guests, preview_import, say_problem
from app.guests.service.list import (
    add_guest,
    cancel_guest,
    edit_guest,
    everyone,
    issued,
    page_of,
    reissue_code,
)
from app.store.acts import Act
from app.store.checks import check_audit
from app.store.database import Database
from app.words.catalogue import choose_language
from app.words.errors import KnownError

Cells = list[list[object]]
HEAD: list[object] = [
    "请柬号",
    "姓名",
    "称谓",
    "单位",
    "职务",
    "类别",
    "手机",
    "同行人数",
    "贵宾",
    "备注",
    "必读",
    "桌号",
]


def book(path: Path, rows: Cells) -> Path:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    for row in rows:
        sheet.append(row)
    workbook.save(path)
    return path


def two(path: Path) -> Path:
    return book(path, [
        ["来宾名单"], [], HEAD,
        ["A0001", "张伟", "先生", "远澜科技", "总经理", "集团客户", 13800000001.0, 2, "是", "花生过敏", "是", 3],
        ["", "𠮷田翔", "", "晚报", "", "媒体", "", "", "", "", "", ""],
    ])  # fmt: skip


def test_a_real_workbook_comes_in_with_numbers_and_codes(store: Database, act: Act, tmp_path: Path) -> None:
    assert import_guests(store, act, two(tmp_path / "g.xlsx")) == Imported(2, 0, 0)
    first, second = everyone(store)
    assert (first.number, first.phone_tail, first.companions, first.vip, first.must_read, first.table_no) == (
        "A0001", "0001", 2, True, True, "3",
    )  # fmt: skip
    assert (second.number, second.name, second.category) == ("A0002", "𠮷田翔", "媒体")
    assert all(is_ours(each.code, "K7M") for each in issued(store))
    assert [guest.number for guest in find(store, "jt")] == ["A0002"]
    assert check_audit(store).whole


def test_importing_again_changes_only_what_is_different(store: Database, act: Act, tmp_path: Path) -> None:
    import_guests(store, act, two(tmp_path / "g.xlsx"))
    codes = [each.code for each in issued(store)]
    rows: Cells = [
        HEAD,
        [
            "A0001",
            "张伟",
            "先生",
            "远澜科技",
            "董事长",
            "集团客户",
            "13800000001",
            2,
            "是",
            "花生过敏",
            "是",
            "3",
        ],
    ]
    rows.append(["", "新来的", "", "", "", "媒体", "", "", "", "", "", ""])
    rows.append(["A0002", "𠮷田翔", "", "晚报", "", "媒体", "", "", "", "", "", ""])
    again = book(tmp_path / "again.xlsx", rows)
    assert import_guests(store, Act.new("desk-1"), again) == Imported(1, 1, 1)
    assert everyone(store)[0].position == "董事长"
    assert [each.code for each in issued(store)][:2] == codes


def test_every_bad_row_is_named_and_nothing_comes_in(store: Database, act: Act, tmp_path: Path) -> None:
    rows: Cells = [
        HEAD, ["A0001", "", "", "", "", "", "", "", "", "", "", ""], ["A0002", "甲", "", "", "", "", "", "many", "maybe", "", "", ""],
        ["A0002", "乙", "", "", "", "", "", "", "", "", "", ""], ["A0003", "=1+1", "", "", "", "", "", "", "", "x" * 201, "", ""],
    ]  # fmt: skip
    path = book(tmp_path / "bad.xlsx", rows)
    said = [(problem.row, say_problem(problem)) for problem in preview_import(store, path).problems]
    assert [row for row, _ in said] == [2, 3, 3, 4, 5, 5]
    assert said[0][1] == "The name is missing."
    assert 'says "many"' in said[1][1]
    choose_language("zh_CN")
    assert say_problem(preview_import(store, path).problems[0]) == "没有姓名。"
    choose_language("en")
    with pytest.raises(KnownError, match="the first in row 2"):
        import_guests(store, act, path)
    assert everyone(store) == ()


@pytest.mark.parametrize(("make", "said"), [
    (lambda p: p.write_bytes(b""), "is empty"),
    (lambda p: p.write_bytes(b"hello"), "not an Excel workbook"),
    (lambda p: p.write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)), "password"),
    (lambda p: p.write_bytes(two(p).read_bytes()[:2000]), "damaged"),
    (lambda p: _zip(p, {"a.txt": b"x"}), "not an Excel workbook"),
    (lambda p: _zip(p, {"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<broken"}), "damaged"),
    (lambda p: _zip(p, {"[Content_Types].xml": b"<x/>", "xl/a.xml": bytes(25_000_000)}), "unreasonable size"),
    (lambda p: book(p, [["Colour", "Shape"], ["red", "round"]]), 'no column "姓名 / Name"'),
    (lambda p: book(p, [HEAD]), "no guests"),
    (lambda p: None, "is not there"),
])  # fmt: skip
def test_a_bad_file_is_refused_in_one_sentence(
    store: Database, act: Act, tmp_path: Path, make, said: str
) -> None:
    path = tmp_path / "g.xlsx"
    make(path)
    before = check_audit(store).actions
    with pytest.raises(KnownError, match=said):
        import_guests(store, act, path)
    assert check_audit(store).actions == before


def _zip(path: Path, members: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def test_a_text_file_of_a_chinese_windows_is_read_too(store: Database, act: Act, tmp_path: Path) -> None:
    path = tmp_path / "名单.csv"
    path.write_bytes("姓名,单位\n张伟,远澜科技\n".encode("gb18030"))
    assert import_guests(store, act, path).new == 1
    assert everyone(store)[0].organisation == "远澜科技"


def test_a_cell_in_the_far_corner_costs_nothing(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet["A1"], sheet["A2"], sheet["XFD1048576"] = "Name", "Ann", "x"
    workbook.save(tmp_path / "far.xlsx")
    assert [
        row.text("name") for row in read_table(tmp_path / "far.xlsx", {"name": ("Name",)}, ("name",)).rows
    ] == ["Ann"]


def test_codes_of_another_system_are_taken_as_they_are(store: Database, act: Act, tmp_path: Path) -> None:
    path = book(tmp_path / "g.xlsx", [["Name", "Code"], ["Ann", "pretix-abc"], ["Bob", "pretix-def"]])
    import_guests(store, act, path)
    hit = store.ask(lambda t: people.by_code(t, "pretix-def"))
    assert hit is not None
    assert (hit.guest.name, hit.revoked) == ("Bob", False)
    twice = book(tmp_path / "h.xlsx", [["Name", "Code"], ["Cid", "pretix-abc"], ["Dan", "x"], ["Eve", "x"]])
    troubles = [problem.trouble.value for problem in preview_import(store, twice).problems]
    assert troubles == ["code_taken", "code_twice"]


def test_a_code_of_another_system_may_have_512_bytes_and_not_one_more(
    store: Database, act: Act, tmp_path: Path
) -> None:
    long, wide = "https://tickets.example/?t=" + "aB3_" * 121 + "x", "票" * 170 + "01"
    assert len(long.encode()) == len(wide.encode()) == 512
    import_guests(store, act, book(tmp_path / "g.xlsx", [["Name", "Code"], ["Ann", long], ["Bob", wide]]))
    for text, name in ((long, "Ann"), (wide, "Bob")):
        hit = store.ask(lambda t, text=text: people.by_code(t, text))
        assert hit is not None
        assert hit.guest.name == name
    over = book(tmp_path / "h.xlsx", [["Name", "Code"], ["Cid", long + "y"]])
    assert [one.trouble.value for one in preview_import(store, over).problems] == ["code_unreadable"]


def test_a_reissued_code_revokes_the_old_one(store: Database, act: Act) -> None:
    guest = add_guest(store, act, Draft("张伟"))
    old = issued(store)[0].code
    fresh = reissue_code(store, Act.new("desk-1"), guest.id)
    hits = [store.ask(lambda t, code=code: people.by_code(t, code)) for code in (old, fresh.code)]
    assert [(hit.revoked, hit.replaced) for hit in hits if hit] == [(True, True), (False, False)]
    assert [each.code for each in issued(store)] == [fresh.code]


def test_a_guest_is_edited_and_cancelled_but_never_gone(store: Database, act: Act) -> None:
    guest = add_guest(store, act, Draft("张伟", table_no="3"))
    edit = Act.new("desk-1")
    change = edit_guest(store, edit, guest.id, Draft("张伟", table_no="7"))
    assert (change.before.table_no, change.after.table_no) == ("3", "7")
    assert edit_guest(store, edit, guest.id, Draft("张伟", table_no="7")) == change  # the same press again
    with pytest.raises(KnownError, match="already used"):
        edit_guest(store, edit, guest.id, Draft("张伟", table_no="9"))
    assert store.ask(count_guests) == 1
    assert cancel_guest(store, Act.new("desk-1"), guest.id).after.cancelled
    assert store.ask(count_guests) == 0  # the same number as the desk expects
    assert [each.number for each in everyone(store)] == ["A0001"]
    assert issued(store) == ()
    with pytest.raises(KnownError, match="taken"):
        add_guest(store, Act.new("desk-1"), Draft("Ann", number="A0001"))
    with pytest.raises(KnownError, match="no name"):
        add_guest(store, Act.new("desk-1"), Draft("  "))
    with pytest.raises(KnownError, match="not on the list"):
        edit_guest(store, Act.new("desk-1"), 999, Draft("Ann"))


def test_the_list_in_pages_is_the_list(store: Database) -> None:
    for k in range(5):
        add_guest(store, Act.new("desk-1"), Draft(f"来宾{k}"))
    whole = everyone(store)
    pages = [
        page_of(store, "", 2),
        page_of(store, "A0002", 2),
        page_of(store, "A0004", 2),
        page_of(store, "A0005", 2),
    ]
    assert [len(page) for page in pages] == [2, 2, 1, 0]
    assert tuple(guest for page in pages for guest in page) == whole

import zipfile
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet._writer import ALL_TEMP_FILES

from app.report.rules.show_facts import ShowFacts
from app.report.rules.text import LONGEST, mend
from app.report.sheet.looks import looks_of
from app.report.sheet.saving import save
from app.report.sheet.workbook import write_workbook
from app.words.errors import KnownError
from tests.report.made import START, book, guest, here, read_back

WILD = st.one_of(
    st.text(st.characters(codec=None, exclude_categories=()), max_size=60),
    st.tuples(st.sampled_from(["=", "+", "-", "@", "\t", "\r", "#N/A", "=cmd|' /C calc'!A0", "'", "00123", "1E5", "_x000D_"]),
              st.text(max_size=20)).map("".join),
)  # fmt: skip


def _new(part: Path) -> None:
    part.write_bytes(b"new")


def _open(path: Path) -> Any:
    return load_workbook(path)


def _column(sheet: Any, head: str, top: int = 1) -> list[Any]:
    at = [cell.value for cell in sheet[top]].index(head)
    return [row[at] for row in sheet.iter_rows(min_row=top + 1)]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(WILD, WILD, WILD), min_size=1, max_size=8))
def test_names_come_back_as_they_were_and_none_is_a_formula(
    tmp_path: Path, texts: list[tuple[str, str, str]]
) -> None:
    guests = [
        here(f"A{n:04d}", n, name=name, organisation=firm, phone=phone)
        for n, (name, firm, phone) in enumerate(texts)
    ]
    written = write_workbook(book(*guests), tmp_path / "e.xlsx")
    sheet = _open(written.path)["Guests"]
    for head, at in (("Name", 0), ("Organisation", 1), ("Phone", 2)):
        cells = _column(sheet, head)
        assert {cell.data_type for cell in cells} <= {"s", "n"}  # n: an empty one
        assert [read_back(cell.value or "") for cell in cells] == [mend(text[at]).text for text in texts]
    expected = sum(mend(text).replaced for row in texts for text in row)
    assert sum(note.replaced for note in written.notes) == expected
    raw = zipfile.ZipFile(written.path).read("xl/worksheets/sheet2.xml")
    assert b"<f>" not in raw
    assert b"<f " not in raw


def test_a_text_too_long_for_a_cell_is_cut_and_reported(tmp_path: Path) -> None:
    long = "礼" * 40_000
    written = write_workbook(
        book(here("A1", 0, note=long), here("A2", 1, name="王\x00芳\x1b")), tmp_path / "e.xlsx"
    )
    found = _open(written.path)
    assert len(_column(found["Guests"], "Note")[0].value) == LONGEST
    notes = [[cell.value for cell in row] for row in found["Notes"].iter_rows(min_row=2)]
    assert notes == [["Guests", 2, "Note", 0, 40_000 - LONGEST], ["Guests", 3, "Name", 2, 0]]


def test_times_are_excel_times_on_the_clock_of_the_event(tmp_path: Path) -> None:
    sheet = _open(write_workbook(book(here("A1", 12.5), guest("A2")), tmp_path / "e.xlsx").path)
    arrived = _column(sheet["Guests"], "Arrived at")
    assert arrived[0].value == datetime(2026, 11, 28, 8, 42, 30)
    assert arrived[0].is_date
    assert arrived[1].value is None
    late = _column(sheet["Show"], "Start against plan")
    assert [cell.value for cell in late] == [2.0, None]
    assert "min behind" in late[0].number_format
    lengths = _column(sheet["Show"], "Planned length")
    assert lengths[0].value == timedelta(minutes=5)


def test_every_sheet_holds_what_happened(tmp_path: Path) -> None:
    facts = book(here("A0001", 0, companions=2, proxy="王助理", signed=True), guest("A0002"))
    found = _open(write_workbook(facts, tmp_path / "e.xlsx").path)
    assert found.sheetnames == [
        "Summary", "Guests", "Refused", "Show", "Winners", "Gifts", "Handouts", "Audit", "Notes",
    ]  # fmt: skip
    figures = {row[0].value: row[1].value for row in found["Summary"].iter_rows(min_row=6, max_row=30)}
    assert figures["Meals: arrived guests and companions who eat"] == 3
    assert figures["Invitations here"] == 1
    assert figures["Gifts still owed"] == 3
    assert [c.value for c in _column(found["Guests"], "Signed in by")] == ["王助理", None]
    assert [c.value for c in _column(found["Guests"], "Signed the book")] == ["✓", None]
    assert [c.value for c in _column(found["Refused"], "Outcome")] == ["Not on the list"]
    assert [c.value for c in _column(found["Show"], "State")] == ["Done", "Skipped"]
    assert [cell.value for row in found["Winners"]["A1:B2"] for cell in row] == [
        "Opening code", "ABCD-EFGH-JKMN-PQRS", "Closing code", "WXYZ-0123-4567-89AB",
    ]  # fmt: skip
    wins = [c.value for c in _column(found["Winners"], "State", top=4)]
    assert wins == ["Did not come forward", "Winner", "Draw void"]
    assert [c.value for c in _column(found["Gifts"], "Difference")] == [-1]
    assert [c.value for c in _column(found["Handouts"], "State")] == ["Given", "Returned", "Owed"]
    assert [c.value for c in _column(found["Handouts"], "Receipt no.")] == ["0001", "0002", "0003"]
    assert [c.value for c in _column(found["Audit"], "Head of the chain", top=4)] == ["ab" * 32, "cd" * 32]


def test_headings_stay_in_sight_and_wear_the_accent_of_the_event(tmp_path: Path) -> None:
    found = _open(write_workbook(book(here("A1", 0)), tmp_path / "e.xlsx").path)
    guests = found["Guests"]
    assert guests.freeze_panes == "C2"
    assert guests["A1"].fill.start_color.rgb.endswith("1C5EB8")
    assert guests.auto_filter.ref.startswith("A1:")
    assert found["Winners"].freeze_panes == "A5"
    assert guests["A2"].number_format == "@"


@pytest.mark.parametrize(("accent", "ink"), [
    ("#6B2B5B", "FFFFFF"), ("#E6B847", "231F1C"), ("#FFFFFF", "231F1C"), ("", "FFFFFF"), ("red", "FFFFFF"),
])  # fmt: skip
def test_headings_can_be_read_on_any_accent(accent: str, ink: str) -> None:
    assert str(getattr(looks_of(accent, "en").head_font.color, "rgb", "")).endswith(ink)


def test_the_charts_are_excels_own_and_point_at_the_figures(tmp_path: Path) -> None:
    path = write_workbook(book(*(here(f"A{n}", n) for n in range(30))), tmp_path / "e.xlsx").path
    with zipfile.ZipFile(path) as file:
        charts = sorted(name for name in file.namelist() if name.startswith("xl/charts/chart"))
        texts = [file.read(name).decode() for name in charts]
    assert len(charts) == 2
    assert "<barChart>" in texts[0]
    assert "<lineChart>" in texts[0]
    assert "'Summary'!" in texts[0]
    sheet = _open(path)["Summary"]
    heads = {row[0].value: row[0].row for row in sheet.iter_rows() if row[0].value}
    first = heads["From"]
    lines = sheet.iter_rows(min_row=first + 1, max_col=3, values_only=True)
    slots = list(takewhile(lambda row: row[0], lines))
    assert sum(row[1] for row in slots) == 30
    assert slots[-1][2] == 30
    assert f"$B${first + 1}:$B${first + len(slots)}" in texts[0]


def test_hosts_and_tables_stand_below_the_arrivals(tmp_path: Path) -> None:
    facts = book(
        here("A1", 0, host="李晓岚", table_no="2", companions=1), guest("A2", host="李晓岚", table_no="10"),
        here("A3", 5, host="=1+1", table_no="2"), guest("A4", host="", table_no=""),
    )  # fmt: skip
    sheet = _open(write_workbook(facts, tmp_path / "e.xlsx").path)["Summary"]
    heads = {row[0].value: row[0].row for row in sheet.iter_rows() if row[0].value}

    def below(head: str) -> list[tuple[object, ...]]:
        lines = sheet.iter_rows(min_row=heads[head] + 1, max_col=6, values_only=True)
        return list(takewhile(lambda row: row[0], lines))

    assert below("Host") == [("=1+1", 1, 1, 0, 0, 1), ("李晓岚", 2, 1, 1, 1, 2), ("–", 1, 0, 1, 0, 0)]
    assert [row[:3] for row in below("Table")] == [("2", 2, 2), ("10", 1, 0)]
    cell = sheet.cell(heads["Host"] + 1, 1)
    assert cell.data_type == "s"  # a host of that name is no formula


def test_both_languages_say_the_same(tmp_path: Path) -> None:
    facts = book(here("A1", 0))
    said: dict[str, list[list[Any]]] = {}
    for language in ("en", "zh_CN"):
        told = replace(facts, head=replace(facts.head, language=language))
        found = _open(write_workbook(told, tmp_path / f"{language}.xlsx").path)
        said[language] = [[cell.value for cell in row] for sheet in found for row in sheet.iter_rows()]
        assert len(found.sheetnames) == 9
    assert [len(row) for row in said["en"]] == [len(row) for row in said["zh_CN"]]
    english = {v for row in said["en"] for v in row if isinstance(v, str)}
    chinese = {v for row in said["zh_CN"] for v in row if isinstance(v, str)}
    left = {text for text in english & chinese if text.isascii() and text.replace(" ", "").isalpha()}
    assert left == {"A", "gifts", "ab" * 32, "cd" * 32}  # of the facts; every word of ours is said in Chinese


def test_a_stopped_export_leaves_no_file_and_the_old_one_whole(tmp_path: Path) -> None:
    path = tmp_path / "e.xlsx"
    path.write_bytes(b"before")
    seen: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> bool:
        seen.append((done, total))
        return done < 100

    with pytest.raises(KnownError, match="stopped"):
        write_workbook(book(*(here(f"A{n}", n) for n in range(300))), path, stop)
    assert path.read_bytes() == b"before"
    assert [file.name for file in tmp_path.iterdir()] == ["e.xlsx"]
    assert [file for file in ALL_TEMP_FILES if Path(file).exists()] == []  # they would hold names and phones
    assert seen == [(50, 312), (100, 312)]


def test_a_workbook_open_in_excel_is_saved_under_a_new_name(tmp_path: Path) -> None:
    path = tmp_path / "e.xlsx"
    path.write_bytes(b"open in Excel")

    def windows(part: Path, target: Path) -> None:
        if target == path:
            raise PermissionError(13, "in use")
        part.replace(target)

    assert save(path, _new, windows) == tmp_path / "e (2).xlsx"
    assert path.read_bytes() == b"open in Excel"
    (tmp_path / "~$e.xlsx").touch()
    assert save(path, _new) == tmp_path / "e (3).xlsx"
    (tmp_path / "~$e.xlsx").unlink()
    assert save(path, _new) == path
    assert path.read_bytes() == b"new"


def test_a_folder_that_cannot_take_the_workbook_is_said(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="Choose another folder"):
        write_workbook(book(), tmp_path / "nowhere" / "e.xlsx")


def test_an_empty_event_still_makes_a_workbook(tmp_path: Path) -> None:
    facts = replace(book(), attempts=(), show=ShowFacts(), gifts=(), handouts=())
    found = _open(write_workbook(facts, tmp_path / "e.xlsx").path)
    assert found["Guests"].max_row == 1
    assert START.year == 2026

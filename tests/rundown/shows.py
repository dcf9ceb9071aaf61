"""Programmes and boards for the tests of the run of show."""

from pathlib import Path

import openpyxl

from app.rundown.service.intake import import_cues
from app.store.acts import Act
from app.store.database import Database

MIN = 60_000
HEAD = ("序号", "开始时间", "时长", "环节", "英文名", "人员", "请柬号", "最短时长", "可省略", "主持词")
PROGRAMME: tuple[tuple[object, ...], ...] = (
    ("1", "9:00", 10, "开场", "Opening", "林知夏", "", "", "", "第一页\n\n第二页\n---\n第三页"),
    ("2", "", "5", "致辞", "Speech", "顾明远", "A0001 A0002", 3, "", "有请"),
    ("3", "", "1h", "演示", "Demonstration", "", "A0003", "50", "", ""),
    ("4", "", "4 分钟", "舞狮", "Lion dance", "", "", "", "是", ""),
)


def press() -> Act:
    """A fresh act of the caller."""
    return Act.new("show", "caller")


def sheet(path: Path, rows: tuple[tuple[object, ...], ...] = PROGRAMME, head: tuple[str, ...] = HEAD) -> Path:
    """A workbook as an organiser would send it."""
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.append(head)
    for row in rows:
        page.append(list(row))  # pyright: ignore[reportArgumentType] - whatever organisers write
    book.save(path)
    return path


def programme(store: Database, folder: Path) -> None:
    """Import the four cues."""
    import_cues(store, press(), sheet(folder / "programme.xlsx"))

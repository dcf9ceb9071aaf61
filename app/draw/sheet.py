"""The organiser's sheet of prizes: rows in, every bad row named with its reason."""

import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from app.draw.rules.prizes import MOST_A_ROUND, Pace, PrizePlan, Scene
from app.store.pictures import folders_beside, found_in, named_beside
from app.words.errors import KnownError

T = TypeVar("T")
MOST_BYTES = 64 << 20
MOST_ROWS = 2000
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "tier": ("奖项", "等级", "奖级", "tier", "level"),
    "name": ("奖品", "奖品名称", "名称", "prize", "name", "item"),
    "count": ("数量", "名额", "人数", "count", "quantity", "winners"),
    "per_round": ("每轮", "每轮人数", "每次抽取", "per round", "round", "at once"),
    "position": ("顺序", "次序", "抽取顺序", "order", "position"),
    "sponsor": ("赞助", "赞助方", "赞助商", "sponsor"),
    "groups": ("类别", "可中奖类别", "范围", "groups", "categories", "who"),
    "repeat": ("可重复中奖", "可重复", "repeat", "past winners"),
    "claim": ("领奖时限", "领奖时限分钟", "领取时限", "claim minutes", "claim"),
    "picture": ("图片", "照片", "picture", "image"),
    "pace": ("节奏", "pace"),
    "scene": ("画面", "场景", "scene"),
}
_YES = {"是", "可", "可以", "yes", "y", "true", "1"}
_PACES = {"": Pace.AUTO, "自动": Pace.AUTO, "auto": Pace.AUTO, "快": Pace.BRISK, "快速": Pace.BRISK,
          "brisk": Pace.BRISK, "悬念": Pace.SUSPENSE, "suspense": Pace.SUSPENSE}  # fmt: skip
_SCENES = {"": Scene.AUTO, "自动": Scene.AUTO, "auto": Scene.AUTO, "滚轮": Scene.REELS, "reels": Scene.REELS,
           "请柬墙": Scene.WALL, "wall": Scene.WALL, "球": Scene.SPHERE, "sphere": Scene.SPHERE,
           "幕布": Scene.CURTAIN, "curtain": Scene.CURTAIN}  # fmt: skip


def read_prizes(path: Path) -> tuple[PrizePlan, ...]:
    """The prizes of an Excel workbook, headings in Chinese or English; all rows or none.

    Args:
        path: an .xlsx file.

    Raises:
        KnownError: the file cannot be read, or a row cannot be a prize; the row is named.
    """
    plans: list[PrizePlan] = []
    for judged in judge_prizes(path):
        if isinstance(judged.found, KnownError):
            raise judged.found
        plans.append(judged.found)
    return tuple(sorted(plans, key=lambda plan: plan.position))


@dataclass(frozen=True)
class JudgedPrize:
    """One row of a sheet of prizes.

    Args:
        row: as Excel counts it.
        cells: tier, name, count and the other columns that are there, as written.
        found: the prize, or why the row cannot be one.
    """

    row: int
    cells: Mapping[str, str]
    found: PrizePlan | KnownError


def judge_prizes(path: Path) -> tuple[JudgedPrize, ...]:
    """Every row of a sheet with the prize it would be, or the reason why not.

    Args:
        path: an .xlsx file.

    Raises:
        KnownError: the file cannot be read, or holds no rows of prizes.
    """
    rows = _rows(path)
    at, columns = _headings(rows, path)
    folders = folders_beside(path)
    judged = tuple(
        _judged(
            number,
            {name: row[column] if column < len(row) else "" for name, column in columns.items()},
            folders,
        )
        for number, row in enumerate(rows[at + 1 :], at + 2)
        if any(row)
    )
    if not judged:
        raise KnownError("The sheet {name} holds no prizes below its headings.", name=path.name)
    return judged


def _judged(row: int, cells: Mapping[str, str], folders: tuple[Path, ...]) -> JudgedPrize:
    try:
        return JudgedPrize(row, cells, _pictured(row, _plan(row, cells), folders))
    except KnownError as fault:
        return JudgedPrize(row, cells, fault)


def _pictured(row: int, plan: PrizePlan, folders: tuple[Path, ...]) -> PrizePlan:
    """With the file of its picture: the one that the sheet names, or one beside the sheet that is called like the prize."""
    if plan.picture:
        file = named_beside(folders, plan.picture)
        if file is None:
            raise KnownError(
                'Row {row}: there is no picture "{typed}" beside the sheet or in a folder beside it.',
                row=row, typed=plan.picture,
            )  # fmt: skip
        return replace(plan, picture=str(file))
    names = (plan.title, plan.name, plan.tier)
    found = (found_in(folders, name) for name in names if name and not set(name) & set("/\\:"))
    return replace(plan, picture=next((str(file) for file in found if file is not None), ""))


def _rows(path: Path) -> list[list[str]]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with zipfile.ZipFile(path) as packed:
            if sum(part.file_size for part in packed.infolist()) > MOST_BYTES:
                raise KnownError("The file {name} unpacks to far more than a list of prizes.", name=path.name)
        book = load_workbook(path, read_only=True, data_only=True)
        try:
            found = book.worksheets[0].iter_rows(max_row=MOST_ROWS, max_col=40, values_only=True)
            return [[_text(cell) for cell in row] for row in found]
        finally:
            book.close()
    except (
        OSError,
        zipfile.BadZipFile,
        InvalidFileException,
        KeyError,
        ValueError,
        IndexError,
        EOFError,
        SyntaxError,
    ) as fault:
        raise KnownError(
            "The file {name} is not an Excel workbook. Save it as .xlsx and try again.", name=path.name
        ) from fault


def _text(cell: object) -> str:
    if cell is None:
        return ""
    plain = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
    return "".join(letter if ord(letter) >= 32 else " " for letter in plain).strip()


def _headings(rows: Iterable[list[str]], path: Path) -> tuple[int, dict[str, int]]:
    for at, row in enumerate(rows):
        plain = [cell.lower().replace("（", "(").split("(")[0].strip() for cell in row]
        columns = {
            name: next(column for column, cell in enumerate(plain) if cell in known)
            for name, known in HEADINGS.items()
            if any(cell in known for cell in plain)
        }
        if {"tier", "name", "count"} <= columns.keys():
            return at, columns
    raise KnownError(
        "The sheet {name} needs the headings 奖项, 奖品 and 数量 (tier, prize, count).", name=path.name
    )


def _plan(row: int, cells: Mapping[str, str]) -> PrizePlan:
    count = _number(row, cells.get("count", ""), 1, 100_000)
    per_round = _number(row, cells.get("per_round", "") or str(min(count, MOST_A_ROUND)), 1, MOST_A_ROUND)
    claim = cells.get("claim", "")
    if not cells["tier"] and not cells["name"]:
        raise KnownError("Row {row}: the prize has no name.", row=row)
    groups = (
        cells.get("groups", "").replace("、", ",").replace("，", ",").replace(";", ",").replace("；", ",")
    )
    return PrizePlan(
        cells["tier"], cells["name"], count, per_round,
        _number(row, cells.get("position", "") or str(row), 0, 100_000), cells.get("sponsor", ""),
        tuple(sorted({group.strip() for group in groups.split(",")} - {"", "全部", "all"})),
        cells.get("repeat", "").lower() not in _YES,
        _number(row, claim, 1, 100_000) if claim else None, cells.get("picture", ""),
        _choice(row, cells.get("pace", ""), _PACES), _choice(row, cells.get("scene", ""), _SCENES),
    )  # fmt: skip


def _number(row: int, text: str, least: int, most: int) -> int:
    if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
        raise KnownError(
            'Row {row}: "{typed}" must be a whole number from {least} to {most}.',
            row=row, typed=text, least=least, most=most,
        )  # fmt: skip
    return int(text)


def _choice(row: int, text: str, known: Mapping[str, T]) -> T:
    if text.lower() not in known:
        raise KnownError(
            'Row {row}: "{typed}" is not one of {known}.',
            row=row,
            typed=text,
            known=", ".join(k for k in known if k),
        )
    return known[text.lower()]

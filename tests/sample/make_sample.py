"""Makes the workbooks of the sample ceremony, as an organiser would send them: `python -m tests.sample.make_sample`.

Every name and number is invented; the same seed gives the same files.
"""

import json
import random
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from tests.sample import texts

HERE = Path(__file__).resolve().parents[2] / "resources" / "sample"
Rows = list[list[Any]]


def main() -> None:
    for language in ("zh", "en"):
        folder = HERE / language
        folder.mkdir(parents=True, exist_ok=True)
        words = texts.ZH if language == "zh" else texts.EN
        save(folder / "guests.xlsx", words["guest_title"], guests(language, words))
        save(folder / "programme.xlsx", words["programme_title"], programme(language, words))
        save(folder / "prizes.xlsx", "", [words["prize_head"], *words["prizes"]])
        save(folder / "gifts.xlsx", "", [words["gift_head"], *words["gifts"]])
        save(folder / "staff.xlsx", "", [words["staff_head"], *staff(words)])
        (folder / "event.json").write_text(
            json.dumps(texts.EVENT, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )


def save(path: Path, title: str, rows: Rows) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    if title:
        sheet.append([title])
        sheet["A1"].font = Font(bold=True, size=14)
        sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(rows[0]))
    for row in rows:
        sheet.append(row)
    for cell in sheet[2 if title else 1]:
        cell.font = Font(bold=True)
    for at, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(at)
        longest = max(len(str(cell.value or "").split("\n")[0]) for cell in column[1 if title else 0 :])
        sheet.column_dimensions[letter].width = min(48, 4 + longest * (2 if "zh" in path.parts else 1.2))
    sheet.freeze_panes = "A3" if title else "A2"
    book.save(path)


def staff(words: dict[str, Any]) -> Rows:
    return [
        [person, role, duty, desk, f"138000056{n:02d}"]
        for n, (person, role, duty, desk) in enumerate(words["staff"], 20)
    ]


def guests(language: str, words: dict[str, Any]) -> Rows:
    random.seed(20030909)
    rows: Rows = [words["guest_head"]]
    number = 0
    for group, count in (("leaders", 12), ("customers", 78), ("media", 14), ("staff", 16)):
        for place in range(count):
            number += 1
            rows.append(_guest(language, words, group, place, number))
    return rows


def _guest(language: str, words: dict[str, Any], group: str, place: int, number: int) -> list[Any]:
    name, salutation = _name(language, words, group, place, number)
    organisation = words["organisations"][group][place % len(words["organisations"][group])]
    position = words["positions"][group][(place * 5) % len(words["positions"][group])]
    host, phone = words["hosts"][number % len(words["hosts"])]
    table = 1 + (
        place // 6
        if group == "leaders"
        else 2 + place // 10
        if group == "customers"
        else 10 + place // 10
        if group == "media"
        else 12
    )
    area = words["areas"][0 if table <= 4 else 1 if table <= 8 else 2]
    companions = (place % 4 == 1) + (place % 9 == 4) * 2 if group in ("leaders", "customers") else 0
    note, must = words["notes"].get(number, ("", ""))
    vip = words["yes"] if group == "leaders" or (place % 26 == 7 and group == "customers") else ""
    mobile = f"1390000{(number * 7919) % 10000:04d}"
    return [
        f"A{number:04d}",
        name,
        salutation,
        organisation,
        position,
        words["categories"][group],
        host,
        phone,
        str(table),
        area,
        mobile,
        companions or "",
        vip,
        note,
        must,
    ]


def _name(language: str, words: dict[str, Any], group: str, place: int, number: int) -> tuple[str, str]:
    if number in words["fixed_names"]:
        return words["fixed_names"][number]
    surname, given = words["surnames"], words["given"]
    woman = number % 3 == 1
    first = surname[(number * 7) % len(surname)]
    second = given[woman][(number * 11 + place) % len(given[woman])]
    if language == "zh":
        return first + second, "女士" if woman else "先生"
    return f"{second} {first}", "Ms" if woman else "Mr"


def programme(language: str, words: dict[str, Any]) -> Rows:
    return [words["programme_head"], *words["programme"]]


if __name__ == "__main__":
    main()

"""The programme as a spreadsheet: cues in, cues out."""

from collections.abc import Callable
from datetime import time
from pathlib import Path

from app.event.sheet import read_table
from app.rundown.rules.cue import Cue, CueKind
from app.rundown.rules.intake import KINDS, RawCue

HEADINGS: dict[str, tuple[str, ...]] = {
    "number": ("序号", "No", "编号", "#", "Cue", "No.", "环节号"),
    "start": ("开始时间", "Start", "时间", "计划开始", "Time", "Time start", "Planned start"),
    "duration": ("时长", "Duration", "用时", "时长分钟", "Length", "Minutes"),
    "end": ("结束时间", "End", "计划结束", "Time end", "Planned end"),
    "until": ("到点结束", "Until", "定点结束", "Runs until"),
    "title": ("环节", "Title", "内容", "项目", "流程", "议程", "Item", "Segment"),
    "title_en": ("英文名", "English title", "环节英文", "Title EN"),
    "kind": ("类型", "Kind", "类别", "Type"),
    "who": ("人员", "Who", "出场人", "主讲", "嘉宾", "Presenter", "People", "Speaker"),
    "guests": ("请柬号", "Guests", "人员请柬号", "Invitation numbers", "Invitations"),
    "side": ("上场", "Side", "上场口", "Entry", "Entrance"),
    "microphone": ("话筒", "Microphone", "麦克风", "Mic"),
    "cue_word": ("提示语", "Cue word", "接词"),
    "sound": ("音响", "Sound", "音乐", "Audio", "Music"),
    "light": ("灯光", "Light", "Lights", "Lighting"),
    "video": ("大屏", "Video", "视频", "Screen"),
    "stage": ("舞台", "Stage", "道具", "Props", "Set"),
    "note": ("备注", "Note", "说明", "Notes", "Remarks"),
    "place": ("地点", "Place", "Location"),
    "minimum": ("最短时长", "Shortest", "最短", "Minimum"),
    "cuttable": ("可省略", "May be cut", "可跳过", "Optional"),
    "script": ("主持词", "Script", "台词", "串词"),
    "script_en": ("英文主持词", "English script", "主持词英文", "Script EN"),
}


def read_cues(path: Path) -> tuple[RawCue, ...]:
    """The rows of a programme.

    Args:
        path: an .xlsx or .csv file.

    Raises:
        KnownError: it cannot be read as one; nothing has changed.
    """
    table = read_table(path, HEADINGS, ("title",))
    return tuple(
        RawCue(
            row.number,
            {field: row.text(field) for field in table.fields},
            {
                field: row.cells.get(field)
                for field in ("start", "duration", "end", "until", "minimum")
                if field in table.fields
            },
            row.formulas(),
        )
        for row in table.rows
    )


def write_cues(path: Path, cues: tuple[Cue, ...], clock: Callable[[int], time], *, chinese: bool) -> None:
    """Write a programme that can be changed in Excel and imported again.

    Args:
        path: an .xlsx file to be.
        cues: in order.
        clock: the time of day of an instant in ms, in the event's zone.
        chinese: the language of the headings.
    """
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("流程" if chinese else "Rundown")
    sheet.freeze_panes = "A2"
    sheet.append([names[0 if chinese else 1] for names in HEADINGS.values()])
    for cue in cues:
        cells = _cells(cue, clock, chinese=chinese)
        sheet.append([_cell(sheet, cells.get(field, "")) for field in HEADINGS])
    book.save(path)


def _cell(sheet: object, value: object) -> object:
    """Text stays text, also where it begins with an equals sign."""
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value=value or None)  # pyright: ignore[reportArgumentType]
    if isinstance(value, str) and value:
        cell.data_type = "s"
    return cell


def _cells(cue: Cue, clock: Callable[[int], time], *, chinese: bool) -> dict[str, object]:
    timing = cue.timing
    kind = "" if cue.kind is CueKind.OTHER else KINDS[cue.kind][1 if chinese else 0]
    return {
        **dict(cue.notes),
        "number": cue.number, "title": cue.title, "title_en": cue.title_en, "kind": kind, "who": cue.who,
        "guests": " ".join(cue.guests), "side": cue.side, "microphone": cue.microphone, "cue_word": cue.cue_word,
        "place": cue.place, "duration": _minutes(timing.duration), "minimum": _minutes(timing.minimum),
        "start": "" if timing.fixed_start is None else clock(timing.fixed_start),
        "until": "" if timing.fixed_end is None else clock(timing.fixed_end),
        "cuttable": ("是" if chinese else "yes") if timing.cuttable else "",
        "script": _script(tuple(page.text for page in cue.pages)),
        "script_en": _script(tuple(page.other for page in cue.pages)),
    }  # fmt: skip


def _script(pages: tuple[str, ...]) -> str:
    return "\n---\n".join(pages) if any(pages) else ""


def _minutes(ms: int | None) -> object:
    return "" if ms is None else ms / 60_000

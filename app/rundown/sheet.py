"""The programme as a spreadsheet: cues in, cues out."""

from pathlib import Path

from app.event.sheet import read_table
from app.rundown.rules.intake import RawCue

HEADINGS: dict[str, tuple[str, ...]] = {
    "number": ("序号", "No", "编号", "#", "Cue", "No.", "环节号"),
    "start": ("开始时间", "Start", "时间", "计划开始", "Time", "Time start", "Planned start"),
    "duration": ("时长", "Duration", "用时", "时长分钟", "Length", "Minutes"),
    "until": ("到点结束", "Until", "结束时间", "End", "Time end"),
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
                for field in ("start", "duration", "until", "minimum")
                if field in table.fields
            },
            row.formulas(),
        )
        for row in table.rows
    )

"""A programme from outside, judged row by row before anything is changed."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from app.rundown.rules.cue import Cue, CueKind, Page, Timing
from app.rundown.rules.durations import duration_ms, time_of_day

_YES = {"1", "y", "yes", "true", "是", "可", "√", "✓"}
_NOTES = ("sound", "light", "video", "stage", "note")
KINDS: dict[CueKind, tuple[str, ...]] = {
    CueKind.SIGN_IN: ("sign-in", "signin", "签到", "registration"),
    CueKind.WELCOME: ("welcome", "开场", "欢迎", "host", "主持"),
    CueKind.SPEECH: ("speech", "致辞", "讲话", "发言"),
    CueKind.RIBBON: ("ribbon", "ribbon cutting", "剪彩", "揭牌"),
    CueKind.PERFORMANCE: ("performance", "表演", "演出"),
    CueKind.DEMONSTRATION: ("demonstration", "演示", "参观", "demo", "体验"),
    CueKind.DRAW: ("draw", "抽奖", "lucky draw"),
    CueKind.GIFT: ("gift", "礼品", "gifts", "赠礼"),
    CueKind.MEAL: ("meal", "用餐", "午宴", "lunch", "餐"),
}


class Trouble(StrEnum):
    """What is wrong with a cell."""

    NO_TITLE = "no_title"
    FORMULA = "formula"
    NOT_A_TIME = "not_a_time"
    NOT_A_DURATION = "not_a_duration"
    NO_LENGTH = "no_length"
    NO_FIRST_START = "no_first_start"
    GOES_BACK = "goes_back"
    SHORTEST_IS_LONGER = "shortest_is_longer"


@dataclass(frozen=True)
class RawCue:
    """A row as the sheet gave it.

    Args:
        number: as Excel counts it.
        texts: by field.
        values: the cells that hold times, as the file has them.
        formulas: fields that held formulas.
    """

    number: int
    texts: Mapping[str, str]
    values: Mapping[str, object]
    formulas: tuple[str, ...] = ()


@dataclass(frozen=True)
class Problem:
    """A cell that needs mending.

    Args:
        row: as Excel counts it.
        field: which column.
        trouble: what is wrong.
        value: what stands there, shortened.
    """

    row: int
    field: str
    trouble: Trouble
    value: str = ""


@dataclass(frozen=True)
class Preview:
    """What an import would bring.

    Args:
        cues: one a row.
        problems: in order of the rows.
        numbers: of the rows, as Excel counts them.
    """

    cues: tuple[Cue, ...]
    problems: tuple[Problem, ...]
    numbers: tuple[int, ...] = ()


def judge(rows: Iterable[RawCue], at: Callable[[time, int], int]) -> Preview:
    """Judge every row.

    Args:
        rows: of the sheet, in order.
        at: the instant in ms of a time of day on the event's day (and so many days later).
    """
    cues: list[Cue] = []
    problems: list[Problem] = []
    numbers: list[int] = []
    last_start: int | None = None
    for row in rows:
        found = list[Problem]()
        cue = _cue(row, len(cues), at, last_start, found)
        if not cues and cue.timing.fixed_start is None and not any(one.field == "start" for one in found):
            found.append(Problem(row.number, "start", Trouble.NO_FIRST_START))
        last_start = cue.timing.fixed_start if cue.timing.fixed_start is not None else last_start
        cues.append(cue)
        numbers.append(row.number)
        problems += found
    return Preview(tuple(cues), tuple(problems), tuple(numbers))


def _cue(
    row: RawCue, position: int, at: Callable[[time, int], int], last: int | None, found: list[Problem]
) -> Cue:
    texts = row.texts
    found += [Problem(row.number, field, Trouble.FORMULA) for field in row.formulas]
    if not texts.get("title"):
        found.append(Problem(row.number, "title", Trouble.NO_TITLE))
    timing = _timing(row, position, at, last, found)
    return Cue(
        timing, texts.get("number") or str(position + 1), texts.get("title", ""), texts.get("title_en", ""),
        kind_of(texts.get("kind", "")), texts.get("who", ""), tuple(re.findall(r"[A-Za-z0-9-]+", texts.get("guests", ""))),
        texts.get("side", ""), texts.get("microphone", ""), texts.get("cue_word", ""),
        tuple((name, texts[name]) for name in _NOTES if texts.get(name)), texts.get("place", ""), "",
        pages_of(texts.get("script", ""), texts.get("script_en", "")),
    )  # fmt: skip


def _timing(
    row: RawCue, position: int, at: Callable[[time, int], int], last: int | None, found: list[Problem]
) -> Timing:
    start = _instant(row, "start", at, last, found)
    before = start if start is not None else last
    end = _instant(row, "until", at, before, found)
    planned_end = end if end is not None else _instant(row, "end", at, before, found)
    duration = _length(row, "duration", found)
    if duration is None and start is not None and planned_end is not None:
        duration = planned_end - start
    if duration is None and not any(problem.field == "duration" for problem in found):
        found.append(Problem(row.number, "duration", Trouble.NO_LENGTH))
    minimum = _length(row, "minimum", found)
    if minimum is not None and minimum > (duration or 0):
        found.append(Problem(row.number, "minimum", Trouble.SHORTEST_IS_LONGER, row.texts.get("minimum", "")))
    return Timing(
        f"c{position + 1}", duration or 0, start, end, until=end is not None, minimum=minimum,
        cuttable=row.texts.get("cuttable", "").strip().casefold() in _YES,
    )  # fmt: skip


def _instant(
    row: RawCue, field: str, at: Callable[[time, int], int], last: int | None, found: list[Problem]
) -> int | None:
    value = row.values.get(field)
    if not row.texts.get(field):
        return None
    clock = time_of_day(value if isinstance(value, datetime | time) else row.texts[field])
    if isinstance(value, timedelta):
        clock = (datetime.min + value).time()
    elif isinstance(value, float) and 0 <= value < 1:
        clock = (datetime.min + timedelta(days=value, microseconds=500_000)).time().replace(microsecond=0)
    if clock is None:
        found.append(Problem(row.number, field, Trouble.NOT_A_TIME, row.texts[field][:20]))
        return None
    instant = at(clock, 0)
    if last is not None and instant < last:
        later = at(clock, 1)  # past midnight, if it is a short way
        if later - last > 12 * 3_600_000:
            found.append(Problem(row.number, field, Trouble.GOES_BACK, row.texts[field][:20]))
        return later
    return instant


def _length(row: RawCue, field: str, found: list[Problem]) -> int | None:
    text = row.texts.get(field, "")
    if not text:
        return None
    value = row.values.get(field)
    length = duration_ms(text if isinstance(value, str) else value)
    if length is None:
        found.append(Problem(row.number, field, Trouble.NOT_A_DURATION, text[:20]))
    return length


def kind_of(text: str) -> CueKind:
    """The kind a word stands for.

    Args:
        text: in either language.
    """
    said = text.strip().casefold()
    for kind, words in KINDS.items():
        if said in words or said == kind.value:
            return kind
    return CueKind.OTHER


def pages_of(script: str, other: str) -> tuple[Page, ...]:
    """A script in two languages as pages.

    Args:
        script: blank lines or a line of dashes part its pages.
        other: the same in the second language.
    """
    first, second = (_split(text) for text in (script, other))
    count = max(len(first), len(second))
    first += [""] * (count - len(first))
    second += [""] * (count - len(second))
    return tuple(Page(a, b) for a, b in zip(first, second, strict=True))


def _split(script: str) -> list[str]:
    """A script's pages: blank lines or a line of dashes part them."""
    return [part.strip() for part in re.split(r"\n\s*(?:-{3,}\s*\n|\n)\s*", script) if part.strip()]

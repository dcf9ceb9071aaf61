"""Durations and times of day as organisers write them."""

import re
import unicodedata
from datetime import datetime, time, timedelta

_H, _M, _S = r"(?:h|hr|hours?|小时|时)", r"(?:m|min|mins|minutes?|分钟|分|')", r"(?:s|sec|seconds?|秒|\")"
_WORDS = re.compile(rf"(?:(\d+)\s*{_H})?\s*(?:(\d+)\s*{_M})?\s*(?:(\d+)\s*{_S})?")
_SHORT = re.compile(rf"(\d+)\s*{_H}\s*(\d+)()")  # 1h30
_CLOCK = re.compile(r"(\d{1,3}):(\d{2})(?::(\d{2}))?")
_NUMBER = re.compile(r"\d{1,6}(?:\.\d{1,9})?")
LONGEST = 7 * 24 * 3_600_000  # a week; longer is a slip of the pen


def duration_ms(value: object) -> int | None:
    """A duration in ms, or None if it is not one, is negative or longer than a week.

    "60" and 60 are minutes, "1h30", "1:30:00" (hours), "5:30" (minutes and seconds), "8 分钟", Excel times and days.

    Args:
        value: as the sheet gave it.
    """
    length = _length(value)
    return length if length is not None and 0 <= length <= LONGEST else None


def _length(value: object) -> int | None:
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, timedelta):
        return round(value.total_seconds() * 1000)
    if isinstance(value, datetime | time):
        return ((value.hour * 60 + value.minute) * 60 + value.second) * 1000
    if isinstance(value, int | float):
        return round(value * 60_000) if 0 <= value < 1e6 else None
    return _from_text(unicodedata.normalize("NFKC", str(value)).strip().lower())


def _from_text(text: str) -> int | None:
    clock = _CLOCK.fullmatch(text)
    if clock:
        first, second, third = clock.groups()
        if int(second) > 59 or int(third or 0) > 59:
            return None
        seconds = (
            (int(first) * 60 + int(second)) * 60 + int(third) if third else int(first) * 60 + int(second)
        )
        return seconds * 1000
    if _NUMBER.fullmatch(text):
        return round(float(text) * 60_000)
    found = _SHORT.fullmatch(text) or _WORDS.fullmatch(text)
    if not text or found is None or not any(found.groups()):
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000


def time_of_day(value: object) -> time | None:
    """A time of day, or None if it is not one; "8:30", "08:30:00", "8点30分", Excel times.

    Args:
        value: as the sheet gave it.
    """
    if isinstance(value, datetime):
        return value.time()
    if isinstance(value, time):
        return value
    text = unicodedata.normalize("NFKC", str(value or "")).strip()
    text = text.replace("点", ":").replace("时", ":").removesuffix("分").removesuffix(":")
    text = text if ":" in text else ""
    found = re.fullmatch(r"(\d{1,2}):(\d{1,2})(?::(\d{2}))?", text)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return time(int(found[1]), int(found[2]), int(found[3] or 0))

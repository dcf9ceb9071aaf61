"""The time that somebody wrote beside a tick: as it is typed, and which instant it means."""

import re
import unicodedata
from datetime import datetime, time, timedelta

from app.event.rules import EventView

# 8:41, 08.41, 0841, 841, and with full-width digits and colon; three or four digits need no sign between.
_FORM = re.compile(r"(\d{1,2})[:.](\d{2})|(\d{1,2})(\d{2})")

# Of an event that is always open, nobody comes earlier than this before its start.
EARLIEST = timedelta(hours=6)


def clock_of(typed: str) -> time | None:
    """The time of day that was typed, or None.

    Args:
        typed: by a person.
    """
    found = _FORM.fullmatch(unicodedata.normalize("NFKC", typed).strip().replace("。", "."))
    if found is None:
        return None
    hour, minute = (int(part) for part in found.groups() if part is not None)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def instant_of(clock: time, event: EventView) -> datetime:
    """The instant of that time of day in the 24 hours around the event, also past midnight.

    Args:
        clock: as it was written.
        event: whose clock it was read from.
    """
    doors = timedelta(minutes=event.settings.opens_before_min or 0)
    begin = (event.starts_at - max(EARLIEST, doors)).astimezone(event.tz)
    at = datetime.combine(begin.date(), clock, event.tz)
    if at < begin:
        at = datetime.combine(begin.date() + timedelta(days=1), clock, event.tz)
    return at.astimezone(event.starts_at.tzinfo)

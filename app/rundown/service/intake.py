"""Import of the programme: previewed, then all or nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

from app.event.records import the_event
from app.event.rules import EventView
from app.rundown import records
from app.rundown.rules.cue import Cue
from app.rundown.rules.facts import replay
from app.rundown.rules.intake import Preview, Problem, Trouble, judge
from app.rundown.sheet import HEADINGS, read_cues, write_cues
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.catalogue import CHINESE, language, say
from app.words.errors import KnownError


@dataclass(frozen=True)
class Imported:
    """How many cues came in."""

    cues: int


def on_day(event: EventView) -> Callable[[time, int], int]:
    """Times of day as instants of the event's day.

    Args:
        event: whose day and zone.
    """
    day = event.starts_at.astimezone(event.tz).date()

    def at(clock: time, days_later: int) -> int:
        there = datetime.combine(day + timedelta(days=days_later), clock, event.tz)
        return records.to_ms(there)

    return at


def preview_cues(store: Database, path: Path) -> Preview:
    """What importing a programme would bring; nothing is changed.

    Args:
        store: the open event.
        path: the file.
    """
    rows = read_cues(path)
    return judge(rows, on_day(store.ask(the_event)))


def import_cues(store: Database, act: Act, path: Path) -> Imported:
    """Import a programme as a new edition; refused once the show has begun.

    Args:
        store: the open event.
        act: who does it.
        path: the file.

    Raises:
        KnownError: a row needs mending, or the show runs; nothing has changed.
    """
    rows = read_cues(path)

    def work(t: Transaction) -> Imported:
        preview = judge(rows, on_day(the_event(t)))
        refuse_problems(preview)
        if replay(records.facts(t)).runs:
            raise KnownError(
                "The show has begun, so the programme stays as it is. Add time or leave cues out in the Show room."
            )
        keep_edition(t, preview.cues)
        t.note(cues=len(preview.cues))
        t.tell("rundown")
        return Imported(len(preview.cues))

    return store.perform(act, "rundown.import", Imported, work)


def export_cues(store: Database, path: Path) -> int:
    """Write the programme as a sheet that can be imported again.

    Args:
        store: the open event.
        path: an .xlsx file to be.

    Returns:
        How many cues were written.

    Raises:
        KnownError: there is no programme, or the file cannot be written.
    """
    cues, zone = store.ask(records.cues), store.ask(the_event).tz
    if not cues:
        raise KnownError("There is no programme yet. Import one first.")

    def clock(ms: int) -> time:
        return records.to_instant(ms).astimezone(zone).time()

    try:
        write_cues(path, cues, clock, chinese=language() == CHINESE)
    except OSError as fault:
        raise KnownError(
            "{name} cannot be written. Close it in Excel, or choose another folder.", name=path.name
        ) from fault
    return len(cues)


def keep_edition(t: Transaction, cues: tuple[Cue, ...]) -> None:
    """Write the programme as it is from now on; earlier editions stay.

    Args:
        t: the open transaction.
        cues: in order.

    Raises:
        KnownError: another desk was faster.
    """
    if not records.keep_cues(t, cues):
        raise KnownError(
            "Another desk changed the programme at this moment. Look again, then press once more."
        )


def refuse_problems(preview: Preview) -> None:
    """Stop an import in which a row needs mending.

    Args:
        preview: of the file.

    Raises:
        KnownError: naming the first row and its reason.
    """
    if not preview.cues:
        raise KnownError("The file holds headings but no cues. Choose the file that holds the programme.")
    if preview.problems:
        first = preview.problems[0]
        raise KnownError(
            "{n} places in the programme need mending, the first in row {row}: {reason} Nothing was imported.",
            n=len(preview.problems),
            row=first.row,
            reason=say_problem(first),
        )


_SAID = {
    Trouble.NO_TITLE: say("The title is missing."),
    Trouble.FORMULA: say('"{column}" holds a formula; paste its value instead.'),
    Trouble.NOT_A_TIME: say('"{column}" says "{value}"; write a time like 8:30.'),
    Trouble.NOT_A_DURATION: say('"{column}" says "{value}"; write minutes, or 1h30, or 1:30:00.'),
    Trouble.NO_LENGTH: say("The length is missing."),
    Trouble.NO_FIRST_START: say("The first cue needs a start time."),
    Trouble.GOES_BACK: say('"{column}" says "{value}", which is before the cue above.'),
    Trouble.SHORTEST_IS_LONGER: say("The shortest length is longer than the length."),
}


def say_problem(problem: Problem) -> str:
    """A problem as one short sentence.

    Args:
        problem: of a preview.
    """
    return refusal(problem).sentence()


def refusal(problem: Problem) -> KnownError:
    """A problem as what stops a press.

    Args:
        problem: of a preview or of what was typed.
    """
    chinese, english, *_ = HEADINGS[problem.field]
    column = chinese if language() == CHINESE else english
    return KnownError(_SAID[problem.trouble], column=column, value=problem.value)

"""The rehearsal from guest list to workbook, and its summary."""

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import openpyxl

from app.event.service.event import the_event
from app.guests.sheet import HEADINGS
from app.report.service import export_workbook
from app.rundown.rules.cue import CueKind
from app.shell.offscreen import painting_application
from app.shell.rehearsal.badges import print_badges
from app.shell.rehearsal.clock import FastClock, Stopwatch
from app.shell.rehearsal.collecting import hand_out
from app.shell.rehearsal.day import OnTheDay
from app.shell.rehearsal.door import AtTheDoor, invite, let_in
from app.shell.rehearsal.drawing import Drawing
from app.shell.rehearsal.showing import Showing, open_doors
from app.shell.sample import make_sample, sample_folder
from app.signin.service.live import picture
from app.store.acts import Act
from app.store.backup import back_up
from app.store.checks import check_audit, is_whole
from app.store.database import Database
from app.words.catalogue import tr
from app.words.errors import KnownError

Tell = Callable[[str], object]
MARK = "summary.json"
MOMENTS = "moments"  # copies of the event from which pictures of the middle of the draw are made
_MADE = (MOMENTS, "codes", "proof", "slips", "pictures", "event-backups")


def rehearse(
    out: Path,
    *,
    guests: int = 0,
    seed: int = 9,
    pictures: bool = True,
    tell: Tell = sys.stderr.write,
) -> dict[str, object]:
    """Run the whole event on a copy.

    Args:
        out: a fresh folder, or one of an earlier rehearsal, which is replaced.
        guests: so many made-up guests; 0 for the sample's.
        seed: the same seed gives the same morning.
        pictures: save every screen and stage too.
        tell: is told each part as it begins.

    Returns:
        The summary, as it was written to summary.json.

    Raises:
        KnownError: the folder holds something else.
    """
    _make_room(out)
    application = painting_application()
    watch, door, day = Stopwatch(), AtTheDoor(), OnTheDay()
    began, path = perf_counter(), out / "event.fanfare"
    clock = FastClock(datetime.now(UTC))
    store = Database.create(path, clock)
    tell(tr("the list, the programme, prizes and gifts …") + "\n")
    with watch.of("import"):
        made = make_sample(store, guests=_made_up(out, guests) if guests else None)
    clock.now = the_event(store).starts_at
    _play(store, clock, out, seed, door, day, watch, tell, out / MOMENTS if pictures else None)
    end = _take_home(store, out, watch)
    store.close()
    saved = _pictures(path, out, watch, tell) if pictures else 0
    del application
    summary: dict[str, object] = {
        "event": made.name, "guests": made.guests, "cues": made.cues, "prizes": made.prizes, "gifts": made.gifts,
        "door": asdict(door), "day": asdict(day), **end, "pictures": saved,
        "seconds": watch.seconds, "seconds_all": round(perf_counter() - began, 2),
    }  # fmt: skip
    (out / MARK).write_text(json.dumps(summary, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return summary


def _play(
    store: Database,
    clock: FastClock,
    out: Path,
    seed: int,
    door: AtTheDoor,
    day: OnTheDay,
    watch: Stopwatch,
    tell: Tell,
    moments: Path | None,
) -> None:
    """From the printed invitation to the last gift."""
    tell(tr("invitations, and every code read back …") + "\n")
    texts = invite(store, out, door, watch)
    tell(tr("guests come in …") + "\n")
    open_doors(store, day)
    let_in(store, clock, texts, seed, door, watch)
    door.badges = print_badges(store, out)
    tell(tr("the show, the draw, the gifts …") + "\n")
    drawing = Drawing(store, clock, seed, day, watch, moments)

    def collect() -> None:
        drawing.finish(out)  # a prize is collected with the gifts
        hand_out(store, clock, out, day, watch)

    Showing(store, clock, day, watch, {CueKind.DRAW: drawing.next_prize, CueKind.GIFT: collect}).run()


def _take_home(store: Database, out: Path, watch: Stopwatch) -> dict[str, object]:
    """The workbook, a backup, and whether everything is whole."""
    live = picture(store)
    with watch.of("workbook"):
        book = export_workbook(store, Act.new("office", "rehearsal"), out / "event.xlsx")
    with watch.of("backup"):
        copy = back_up(store.engine, out / "event.fanfare")
    audit = check_audit(store)
    return {
        "here": live.here, "people": live.people, "backup": copy.name, "file_whole": is_whole(store),
        "workbook": {"path": book.path, "sheets": book.sheets, "rows": book.rows},
        "audit": {"actions": audit.actions, "whole": audit.whole, "heads": [asdict(head) for head in audit.heads]},
    }  # fmt: skip


def _pictures(path: Path, out: Path, watch: Stopwatch, tell: Tell) -> int:
    tell(tr("pictures of every screen and stage …") + "\n")
    with watch.of("pictures"):
        from app.shell.rehearsal.pictures import save_pictures

        return save_pictures(path, out / "pictures", out / MOMENTS)


def _make_room(out: Path) -> None:
    """A rehearsal replaces an earlier one and nothing else."""
    if (
        out.exists()
        and any(out.iterdir())
        and not (out / MARK).exists()
        and not (out / "event.fanfare").exists()
    ):
        raise KnownError("{folder} holds other things. Choose an empty folder for the rehearsal.", folder=out)
    out.mkdir(parents=True, exist_ok=True)
    for name in _MADE:
        shutil.rmtree(out / name, ignore_errors=True)
    for file in (*out.glob("event.*"), out / MARK, out / "invitations.pdf", out / "guests.xlsx"):
        file.unlink(missing_ok=True)


def _made_up(out: Path, count: int) -> Path:
    """A guest list of any length, in the manner of the sample's."""
    book = openpyxl.load_workbook(sample_folder() / "guests.xlsx", read_only=True)
    rows = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows(min_row=3)]
    book.close()
    made = openpyxl.Workbook(write_only=True)
    sheet = made.create_sheet()
    keep = ("name", "salutation", "organisation", "position", "category", "table_no", "companions")
    sheet.append([HEADINGS[name][1] for name in keep])
    places = (1, 2, 3, 4, 5, 8, 11)
    for at in range(count):
        row = rows[at % len(rows)]
        turn = at // len(rows)
        values = [row[place] for place in places]
        values[0] = f"{values[0]} {turn + 1}" if turn else values[0]
        sheet.append(values)
    path = out / "guests.xlsx"
    made.save(path)
    return path

"""What pre-flight looks at: each result a sentence, and what mends a bad one."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from app.devices.reader import active_readers
from app.devices.wedge import Repair
from app.draw.service.state import where_are_we
from app.event.service.event import the_event
from app.guests.records.people import count_guests
from app.kit.scanner_words import repair_words
from app.rundown.records import cues
from app.shell.displays import display_names
from app.store.checks import check_audit
from app.store.database import Database
from app.words.catalogue import tr, trn
from app.words.formats import names

_ENOUGH = 1e9  # bytes


@dataclass(frozen=True)
class Check:
    """One line.

    Args:
        key: as the health pills call it.
        name: what was looked at.
        icon: file name.
        said: the result as a sentence; of a bad one, what to do.
        good: whether it can stay so.
        verb: of the button that mends or tries it; "" where the sentence says it all.
    """

    key: str
    name: str
    icon: str
    said: str
    good: bool
    verb: str = ""


@dataclass(frozen=True)
class Facts:
    """What the event's own file says.

    Args:
        guests: invitations.
        cues: of the programme.
        prizes: to be drawn.
        whole: the audit chain holds.
        path: of the file; "" on a hub.
        backup: the second folder for backups.
    """

    guests: int
    cues: int
    prizes: int
    whole: bool
    path: str
    backup: str


@dataclass(frozen=True)
class Around:
    """What this laptop has.

    Args:
        cameras: their names.
        audible: whether a sound can be played.
        printer: its name; "" for none.
        missing: displays that are wanted and not plugged in.
        scanner: what the keyboard did to the test code; None while it has not been scanned.
        silent: the sounds of this laptop are off.
    """

    cameras: tuple[str, ...]
    audible: bool
    printer: str
    missing: tuple[str, ...]
    scanner: Repair | None = None
    silent: bool = False


def facts(store: Database) -> Facts:
    """Ask the event, on the lane.

    Args:
        store: the open event.
    """
    return Facts(
        store.ask(count_guests), len(store.ask(cues)), len(where_are_we(store).prizes), check_audit(store).whole,
        str(store.path or ""), the_event(store).settings.backup_folder,
    )  # fmt: skip


def checks(held: Facts, around: Around) -> tuple[Check, ...]:
    """Every line, from the lists to the hardware.

    Args:
        held: what the event says.
        around: what this laptop has.
    """
    return (*_of_event(held), *_of_laptop(around), *_of_disk(held))


def _of_event(held: Facts) -> tuple[Check, ...]:
    return (
        Check(
            "guests", tr("Guest list"), "users-three",
            trn("{n} invitation", "{n} invitations", held.guests) if held.guests else tr("There is no guest list yet."),
            held.guests > 0, "" if held.guests else tr("Import guests"),
        ),
        Check(
            "programme", tr("Rundown"), "list-checks",
            trn("{n} cue", "{n} cues", held.cues) if held.cues else tr("There is no programme yet."),
            held.cues > 0, "" if held.cues else tr("Import programme"),
        ),
        Check(
            "prizes", tr("Prizes"), "trophy",
            trn("{n} prize", "{n} prizes", held.prizes) if held.prizes else tr("No prizes yet: without them there is no draw."),
            held.prizes > 0, "" if held.prizes else tr("Import prizes"),
        ),
    )  # fmt: skip


def _of_laptop(around: Around) -> tuple[Check, ...]:
    readers, displays = active_readers(), display_names()
    seen = names(around.cameras)
    if not readers:
        camera = tr("No code reader could be loaded: install the program again.")
    else:
        camera = seen or tr("No camera: scanner and typing work. Plug one in: it is used at once.")
    if around.missing:
        screens = tr("{name} is not plugged in; it comes back by itself.", name=names(around.missing))
    else:
        screens = (
            names(displays)
            if len(displays) > 1
            else tr("Only this one: plug the projector in, it is used at once.")
        )
    return (
        Check("camera", tr("Camera"), "camera", camera, bool(seen and readers)),
        Check(
            "scanner", tr("Scanner"), "barcode",
            tr("Scan the test code here: it finds Caps Lock, input method and layout.")
            if around.scanner is None else repair_words(around.scanner),
            around.scanner in (None, Repair.NONE), tr("Test code"),
        ),
        Check(
            "sound", tr("Sound"), "speaker-high",
            _sound_words(around), around.audible, tr("Hear it") if around.audible and not around.silent else "",
        ),
        Check(
            "printer", tr("Receipt printer"), "printer",
            around.printer or tr("None: receipts stay on the screen."), bool(around.printer),
            tr("Print a test slip") if around.printer else tr("Choose the printer"),
        ),
        Check(
            "display", tr("Displays"), "projector-screen", screens, len(displays) > 1 and not around.missing,
            tr("Which shows what") if len(displays) > 1 or around.missing else "",
        ),
    )  # fmt: skip


def _sound_words(around: Around) -> str:
    if around.audible and around.silent:
        return tr("Off on this laptop: Settings, This laptop, turns it on.")
    return tr("This laptop can play.") if around.audible else tr("No player found: outcomes are shown only.")


def _of_disk(held: Facts) -> tuple[Check, ...]:
    free = shutil.disk_usage(Path(held.path).parent if held.path else Path.home()).free
    space = tr("{n} GB free", n=f"{free / 1e9:.1f}")
    second = bool(held.backup) and Path(held.backup).is_dir()
    if second:
        backup = tr("also to {folder}", folder=held.backup)
    elif held.backup:
        backup = tr("{folder} is not there now: plug the stick in, or pick another.", folder=held.backup)
    else:
        backup = tr("Only beside the event: a stick or second disk is safer.")
    return (
        Check(
            "disk", tr("Disk"), "hard-drives",
            space if free > _ENOUGH else tr("{space}: empty the bin or delete large files.", space=space),
            free > _ENOUGH,
        ),
        Check(
            "backup", tr("Backup"), "clock-counter-clockwise", backup, second,
            tr("Pick another folder") if second else tr("Pick a folder"),
        ),
        Check(
            "data", tr("Audit chain"), "lock-key",
            tr("every link holds") if held.whole else tr("A link is broken: close the event and restore a backup."),
            held.whole,
        ),
    )  # fmt: skip

"""Looks at an event file and its folder before the database touches it."""

import os
import re
import sys
from pathlib import Path

from app.store.engines import APPLICATION_ID
from app.store.upgrade import newer, schema_number
from app.words.errors import KnownError

# Events that this process holds open, by device and file number. They must not be open()ed a second
# time: closing any descriptor of a file drops the locks that keep other programs out of it.
_held: set[tuple[int, int]] = set()
_MAGIC = b"SQLite format 3\x00"
_CLOUDS = (
    "onedrive",
    "dropbox",
    "icloud",
    "com~apple~clouddocs",
    "google drive",
    "nutstore",
    "坚果云",
    "百度网盘",
    "baidusync",
)
_NETWORK_KINDS = ("nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "afs", "davfs")
_DRIVE_REMOTE = 4
MOUNTS = Path("/proc/mounts")  # on Linux


def check_place(path: Path, *, fresh: bool) -> None:
    """Refuse, in one sentence each, whatever cannot be an event on this computer's own disk.

    Args:
        path: the event file.
        fresh: whether it is about to be made.

    Raises:
        KnownError: with what to do.
    """
    _check_folder(path.resolve().parent)
    if fresh:
        if path.exists():
            raise KnownError("{name} exists already. Open it, or choose another name.", name=path.name)
        return
    if not path.is_file():
        raise KnownError("{name} is not there. Check the folder, or restore a backup.", name=path.name)
    if _number(path) in _held:
        raise KnownError(
            "{name} is already open in another window or program. Close that one first.", name=path.name
        )
    _check_header(path)
    if not os.access(path, os.W_OK):
        raise KnownError(
            "{name} cannot be written. Copy it to a folder of your own and open the copy.", name=path.name
        )


def hold(path: Path) -> tuple[int, int]:
    """Remember that this process holds an event open.

    Args:
        path: the event file.

    Returns:
        What to give to let_go.
    """
    number = _number(path)
    _held.add(number)
    return number


def let_go(number: tuple[int, int]) -> None:
    """Forget an event that was closed.

    Args:
        number: what hold answered.
    """
    _held.discard(number)


def _number(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _check_header(path: Path) -> None:
    with path.open("rb") as file:
        head = file.read(100)
    if not head.startswith(_MAGIC) or len(head) < 100:
        raise KnownError(
            "{name} is not an event of Fanfare. Choose a file that ends in .fanfare.", name=path.name
        )
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise KnownError(
            "{name} is a database of another program. Choose a file that ends in .fanfare.", name=path.name
        )
    number = int.from_bytes(head[60:64], "big")
    if number > schema_number():
        raise newer(path, number)  # before SQLite has touched a byte of it


def _check_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise KnownError("The folder {folder} is not there. Make it first, or choose another.", folder=folder)
    if not os.access(folder, os.W_OK):
        raise KnownError("The folder {folder} cannot be written. Choose a folder of your own.", folder=folder)
    if any(cloud in part.lower() for part in folder.parts for cloud in _CLOUDS):
        raise KnownError(
            "{folder} is synchronised with a cloud, which damages open events. Move the event to a plain folder.",
            folder=folder,
        )
    if _is_network(folder):
        raise KnownError(
            "{folder} is a network drive, which loses data. Move the event to this laptop's own disk.",
            folder=folder,
        )


def _is_network(folder: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        return ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _DRIVE_REMOTE
    if not MOUNTS.exists():
        return False
    best = ("", "")
    for line in MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines():
        _, where, kind, *_ = line.split(" ")
        where = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), where)  # a space is written \040
        if folder.is_relative_to(where) and len(where) >= len(best[0]):
            best = (where, kind)
    return best[1] in _NETWORK_KINDS

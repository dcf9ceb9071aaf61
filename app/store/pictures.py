"""Pictures that travel in the event file: taken in with every bound, made smaller, kept under the hash of their bytes."""

import hashlib
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from app.store.base import insert_once
from app.store.database import Database, Transaction
from app.store.records import PictureRow, pictures_by_key
from app.words.errors import KnownError

if TYPE_CHECKING:
    from PIL import Image

MOST_BYTES = 40 << 20
MOST_SIDE = 16_000
MOST_PIXELS = 50_000_000
SUFFIXES = (".png", ".jpg", ".jpeg")
FORMATS = ("PNG", "JPEG")
_QUALITY = 88


@dataclass(frozen=True)
class Box:
    """How large a picture is kept at the most, in pixels."""

    width: int
    height: int


BACKGROUND, LOGO, PRIZE, PORTRAIT = Box(3840, 2400), Box(1200, 480), Box(1400, 1050), Box(640, 800)


@dataclass(frozen=True)
class Picture:
    """A picture as it is kept.

    Args:
        key: SHA-256 of its bytes.
        width: in pixels.
        height: in pixels.
        data: PNG or JPEG, written by ourselves: nothing of the file it came from is left in it.
    """

    key: str
    width: int
    height: int
    data: bytes = field(repr=False)


def take(path: Path, box: Box) -> Picture:
    """Read a picture file that somebody handed in, and make it as small as it needs to be.

    Args:
        path: a PNG or JPEG; anything else is refused, whatever its name says.
        box: how large it is kept at the most.

    Raises:
        KnownError: it is no picture, is damaged, or is larger than any real one.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as fault:
        raise KnownError('The picture "{name}" cannot be read. Choose another.', name=path.name) from fault
    return take_bytes(data, path.name, box)


def take_bytes(data: bytes, name: str, box: Box) -> Picture:
    """The same for bytes.

    Args:
        data: of the file.
        name: for the sentence.
        box: how large it is kept at the most.

    Raises:
        KnownError: as above.
    """
    from PIL import Image

    if len(data) > MOST_BYTES:
        raise KnownError(
            'The picture "{name}" is larger than {n} MB. Make it smaller.', name=name, n=MOST_BYTES >> 20
        )
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            wide, high = image.size
            if max(wide, high) > MOST_SIDE or wide * high > MOST_PIXELS:
                raise KnownError(
                    'The picture "{name}" has more than {n} million pixels. Make it smaller.',
                    name=name, n=MOST_PIXELS // 1_000_000,
                )  # fmt: skip
            image.draft("RGB", (box.width, box.height))  # a JPEG need not be unpacked larger than that
            return _kept(image, box)
    except (
        OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, MemoryError, OverflowError,
        struct.error, zlib.error, Image.DecompressionBombError,
    ) as fault:  # fmt: skip
        raise KnownError(
            'The file "{name}" is no PNG or JPEG picture, or it is damaged. Choose another.', name=name
        ) from fault


def _kept(image: "Image.Image", box: Box) -> Picture:
    from PIL import ImageOps

    upright = ImageOps.exif_transpose(image)
    clear = upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info
    plain = upright.convert("RGBA" if clear else "RGB")
    plain.thumbnail((box.width, box.height))
    if clear and plain.getchannel("A").getextrema() == (255, 255):
        plain, clear = plain.convert("RGB"), False
    out = BytesIO()
    bare = plain.copy()
    bare.info = {}  # no place where it was taken, no name of a camera's owner
    if clear or box is LOGO:
        bare.save(out, "PNG", optimize=True)
    else:
        bare.save(out, "JPEG", quality=_QUALITY, optimize=True)
    data = out.getvalue()
    return Picture(hashlib.sha256(data).hexdigest(), bare.width, bare.height, data)


def keep(t: Transaction, pictures: Iterable[Picture]) -> None:
    """Keep pictures in the event; the same one is kept once.

    Args:
        t: the open transaction.
        pictures: as they were taken.
    """
    for picture in pictures:
        values = {
            "key": picture.key, "width": picture.width, "height": picture.height, "data": picture.data,
            "action_id": t.action_id,
        }  # fmt: skip
        insert_once(t.session, PictureRow, values, returning=PictureRow.key)


def kept(store: Database, keys: Iterable[str]) -> tuple[Picture, ...]:
    """The pictures with these keys; one that is not there is left out.

    Args:
        store: the open event.
        keys: of pictures.
    """
    wanted = {key for key in keys if len(key) == 64}
    if not wanted:
        return ()
    return store.ask(
        lambda t: tuple(
            Picture(row.key, row.width, row.height, row.data) for row in pictures_by_key(t.session, wanted)
        )
    )


def named_beside(folders: Iterable[Path], name: str) -> Path | None:
    """The picture file that a sheet names: beside it, or in a folder beside it; never anywhere else.

    Args:
        folders: of the sheet.
        name: as it stands in a cell, with or without the ending.
    """
    plain = name.replace("\\", "/").removeprefix("./").strip()
    if not plain or plain.startswith("/") or ".." in plain.split("/") or ":" in plain or plain.count("/") > 1:
        return None
    return found_in(folders, plain)


def folders_beside(sheet: Path) -> tuple[Path, ...]:
    """The folder of a sheet, and the folders in it.

    Args:
        sheet: the spreadsheet.
    """
    home = sheet.absolute().parent
    try:
        inner = sorted(each for each in home.iterdir() if each.is_dir() and not each.is_symlink())
    except OSError:
        inner = []
    return (home, *inner[:200])


def found_in(folders: Iterable[Path], name: str) -> Path | None:
    """A picture of this name in one of these folders, with or without its ending, or None.

    Args:
        folders: looked at in order.
        name: of the file.
    """
    endings = ("",) if Path(name).suffix.lower() in SUFFIXES else tuple(
        each for suffix in SUFFIXES for each in (suffix, suffix.upper())
    )  # fmt: skip
    for folder in folders:
        for ending in endings:
            path = folder / f"{name}{ending}"
            try:
                if path.is_file():
                    return path
            except (OSError, ValueError):  # a name that no file can have
                return None
    return None

"""Photographs of guests from a folder, each file named by invitation number or code."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.guests.records import invitations
from app.guests.records import people as guest_records
from app.signin.records.portraits import keep_portrait, portraits_of
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.store.pictures import PORTRAIT, SUFFIXES, Picture, keep, take
from app.words.errors import KnownError

MOST_FILES = 20_000
A_BATCH = 8  # photographs a verb: some tenths of a second, so that nobody at a desk waits for long


@dataclass(frozen=True)
class Photograph:
    """A file that is the photograph of a guest."""

    guest_id: int
    path: str


@dataclass(frozen=True)
class Matched:
    """What a folder of photographs holds.

    Args:
        photographs: of guests who are known.
        strangers: names of files that belong to no guest.
    """

    photographs: tuple[Photograph, ...]
    strangers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Photographed:
    """Photographs came in.

    Args:
        kept: how many are new.
        same: how many were there before.
        refused: why files stayed out, one sentence each.
    """

    kept: int
    same: int = 0
    refused: tuple[str, ...] = ()


def match_portraits(store: Database, folder: Path) -> Matched:
    """Which file is whose; nothing is changed.

    Args:
        store: the open event.
        folder: its PNG and JPEG files are looked at, folders inside it are not.

    Raises:
        KnownError: the folder cannot be read, or holds no picture.
    """
    try:
        files = sorted(
            path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and path.is_file()
        )
    except OSError as fault:
        raise KnownError("The folder {name} cannot be read. Choose another.", name=folder.name) from fault
    if not files:
        raise KnownError("The folder {name} holds no PNG or JPEG files.", name=folder.name)
    known = store.ask(_known)
    found = [(path, known.get(path.stem.strip().casefold())) for path in files[:MOST_FILES]]
    return Matched(
        tuple(Photograph(guest_id, str(path)) for path, guest_id in found if guest_id is not None),
        tuple(path.name for path, guest_id in found if guest_id is None),
    )


def _known(t: Transaction) -> dict[str, int]:
    by_code = {text.casefold(): guest_id for guest_id, text in invitations.live_codes(t).items()}
    return by_code | {guest.number.casefold(): guest.id for guest in guest_records.all_views(t)}


def keep_portraits(store: Database, act: Act, batch: Sequence[Photograph]) -> Photographed:
    """Keep a few photographs, made small; a file that is no picture stays out, the others come in.

    Args:
        store: the open event.
        act: who does it.
        batch: at most some; larger folders come in verb by verb.
    """
    pictures, refused = dict[int, Picture](), list[str]()
    for each in batch:
        try:
            pictures[each.guest_id] = take(Path(each.path), PORTRAIT)
        except KnownError as fault:
            refused.append(fault.sentence())

    def work(t: Transaction) -> Photographed:
        keep(t, pictures.values())
        before = portraits_of(t, pictures)
        fresh = [guest_id for guest_id, picture in pictures.items() if before.get(guest_id) != picture.key]
        for guest_id in fresh:
            keep_portrait(t, guest_id, pictures[guest_id].key)
        t.tell("guests")
        t.note(portraits=fresh)
        return Photographed(len(fresh), len(pictures) - len(fresh), tuple(refused))

    return store.perform(act, "signin.portraits", Photographed, work)

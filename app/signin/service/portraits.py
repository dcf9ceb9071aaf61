"""Photographs of guests: from a folder, each file named by invitation number or code; shown, replaced, taken away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.guests.records import invitations
from app.guests.records import people as guest_records
from app.signin.records.portraits import any_portrait, faces_of, keep_portrait, portraits_of
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.store.pictures import PORTRAIT, SUFFIXES, Picture, keep, take
from app.words.catalogue import tr, trn
from app.words.errors import KnownError

MOST_FILES = 20_000
_MOST_NAMED = 3  # files that stayed out, in the sentence
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

    def with_more(self, more: "Photographed") -> "Photographed":
        """All that came in so far.

        Args:
            more: what came in now.
        """
        return Photographed(self.kept + more.kept, self.same + more.same, self.refused + more.refused)


@dataclass(frozen=True)
class Face:
    """A guest's photograph, as it is kept."""

    guest_id: int
    key: str
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class Removed:
    """A guest's photograph was taken away."""

    guest_id: int
    name: str


def has_portraits(store: Database) -> bool:
    """Whether anybody's photograph ever came in; else nobody need ask for one.

    Args:
        store: the open event.
    """
    return store.ask(any_portrait)


def faces(store: Database, guest_ids: Sequence[int]) -> tuple[Face, ...]:
    """The photographs of a few guests; who has none is left out.

    Args:
        store: the open event.
        guest_ids: of guests.
    """
    found = store.ask(lambda t: faces_of(t, guest_ids))
    return tuple(Face(guest_id, key, data) for guest_id, (key, data) in found.items())


def remove_portrait(store: Database, act: Act, guest_id: int, key: str) -> Removed:
    """Take a guest's photograph away; it is not shown any more, and its row stays.

    Args:
        store: the open event.
        act: who does it.
        guest_id: of the guest.
        key: of the photograph that was seen.

    Raises:
        KnownError: the guest has another photograph by now, or none.
    """

    def work(t: Transaction) -> Removed:
        guest = guest_records.one(t, guest_id)
        if portraits_of(t, (guest_id,)).get(guest_id) != key:
            raise KnownError(
                "The photograph of {name} has been changed meanwhile. Look again.", name=guest.name
            )
        keep_portrait(t, guest_id, key, removed=True)
        t.tell("guests")
        t.note(guest=guest_id)
        return Removed(guest_id, guest.name)

    return store.perform(act, "signin.portrait.remove", Removed, work)


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


def import_portraits(store: Database, act: Callable[[], Act], folder: Path) -> Photographed:
    """Bring in a whole folder, verb by verb; what came in before a power cut stays, and comes in no second time.

    Args:
        store: the open event.
        act: makes a fresh act for each verb.
        folder: as `match_portraits` wants it.

    Raises:
        KnownError: the folder cannot be read, or holds no picture.
    """
    found = match_portraits(store, folder)
    whole = Photographed(0, 0, strangers_named(found))
    for at in range(0, len(found.photographs), A_BATCH):
        came = keep_portraits(store, act(), found.photographs[at : at + A_BATCH])
        whole = whole.with_more(came)
    return whole


def strangers_named(found: Matched) -> tuple[str, ...]:
    """One sentence for each file that belongs to no guest.

    Args:
        found: what the folder holds.
    """
    return tuple(tr("{name} belongs to no guest.", name=name) for name in found.strangers)


def say_photographed(came: Photographed) -> str:
    """What came in, and the first files that stayed out.

    Args:
        came: all of it.
    """
    words = [trn("{n} photograph came in.", "{n} photographs came in.", came.kept)]
    if came.same:
        words.append(trn("{n} was there before.", "{n} were there before.", came.same))
    words += came.refused[:_MOST_NAMED]
    if len(came.refused) > _MOST_NAMED:
        words.append(tr("{n} more files stayed out.", n=len(came.refused) - _MOST_NAMED))
    return " ".join(words)

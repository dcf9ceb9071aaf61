"""A disk that can lose power: the program's own verbs run on it, through a SQLite file system of ours.

What was synced survives. Of what was written since, each piece is lost, kept or torn at 512 bytes, in
any mixture; a file that was removed may come back, one that was made may be missing.
"""

# ruff: noqa: N802 - the methods carry SQLite's names

import random
import sqlite3
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import apsw
from sqlalchemy import StaticPool, create_engine, event

from app.event.rules import Desk, Duty, Role, Settings
from app.event.service.event import change_settings
from app.event.service.staff import add_staff
from app.store import engines, records
from app.store.acts import Act
from app.store.checks import check_audit, is_whole
from app.store.database import Database, wall_clock
from app.words.errors import KnownError

NAME = "/event.fanfare"
SECTOR = 512


class PowerLostError(Exception):
    """The plug was pulled; nothing reaches this disk any more."""


@dataclass
class Held:
    """One file: what is surely on the platter, what the program sees, what lies between the two."""

    durable: bytearray | None
    live: bytearray
    pending: list[tuple[int, bytes | None]] = field(default_factory=list[tuple[int, bytes | None]])

    def sync(self) -> None:
        self.durable = bytearray(self.live)
        self.pending.clear()


class Disk:
    """Files in memory, and the moment at which the power goes."""

    def __init__(self, files: dict[str, bytes], cut_at: int, dice: random.Random) -> None:
        self.files = {name: Held(bytearray(data), bytearray(data)) for name, data in files.items()}
        self.removed: dict[str, Held] = {}
        self.left = cut_at
        self.dice = dice
        self.laid_aside = False  # the platter was looked at; what is written now is nobody's

    def work(self) -> None:
        """Count one write, truncation, sync or removal; the last one allowed never happens."""
        self.left -= 1
        if self.left <= 0 and not self.laid_aside:
            raise PowerLostError

    def after_the_cut(self) -> dict[str, bytes]:
        """What is found on the platter when the power is back."""
        found = {name: self._platter(held) for name, held in self.files.items()}
        for name, held in self.removed.items():
            if name not in found and self.dice.random() < 0.5:
                found[name] = bytes(held.durable) if held.durable is not None else None
        return {name: data for name, data in found.items() if data is not None}

    def _platter(self, held: Held) -> bytes | None:
        if held.durable is None and self.dice.random() < 0.5:
            return None
        data = bytearray(held.durable or b"")
        for at, piece in held.pending:
            if self.dice.random() < 0.4:
                continue
            if piece is None:
                del data[at:]
            elif self.dice.random() < 0.3:
                self._tear(data, at, piece)
            else:
                _put(data, at, piece)
        return bytes(data)

    def _tear(self, data: bytearray, at: int, piece: bytes) -> None:
        for start in range(0, len(piece), SECTOR):
            if self.dice.random() < 0.5:
                _put(data, at + start, piece[start : start + SECTOR])


def _put(data: bytearray, at: int, piece: bytes) -> None:
    if len(data) < at:
        data.extend(bytes(at - len(data)))
    data[at : at + len(piece)] = piece


class File:
    """One open file of the disk, as SQLite asks for it."""

    def __init__(self, disk: Disk, name: str, held: Held) -> None:
        self.disk, self.name, self.held = disk, name, held

    def xRead(self, amount: int, offset: int) -> bytes:
        return bytes(self.held.live[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:
        self.disk.work()
        _put(self.held.live, offset, data)
        self.held.pending.append((offset, bytes(data)))

    def xTruncate(self, size: int) -> None:
        self.disk.work()
        del self.held.live[size:]
        self.held.pending.append((size, None))

    def xSync(self, _flags: int) -> None:
        self.disk.work()
        self.held.sync()

    def xFileSize(self) -> int:
        return len(self.held.live)

    def xLock(self, _level: int) -> None:
        return

    def xUnlock(self, _level: int) -> None:
        return

    def xCheckReservedLock(self) -> bool:
        return False

    def xFileControl(self, _op: int, _pointer: int) -> bool:
        return False

    def xSectorSize(self) -> int:
        return 4096

    def xDeviceCharacteristics(self) -> int:
        return apsw.SQLITE_IOCAP_POWERSAFE_OVERWRITE

    def xClose(self) -> None:
        return


class Plug(apsw.VFS):
    """SQLite's file system, on the disk that is plugged in now."""

    def __init__(self) -> None:
        self.disk = Disk({}, 0, random.Random(0))
        super().__init__("plug", base="")

    def xOpen(self, name: Any, flags: list[int]) -> Any:
        text = name.filename() if isinstance(name, apsw.URIFilename) else name
        if text is None:
            return File(self.disk, "", Held(bytearray(), bytearray()))
        text = "/" + Path(text).name
        if text not in self.disk.files:
            self.disk.files[text] = Held(None, bytearray())
        flags[1] = flags[0]
        return File(self.disk, text, self.disk.files[text])

    def xDelete(self, filename: str, syncdir: bool) -> None:
        self.disk.work()
        text = "/" + Path(filename).name
        if text not in self.disk.files:
            raise apsw.IOError
        self.disk.removed[text] = self.disk.files.pop(text)

    def xAccess(self, pathname: str, flags: int) -> bool:
        return "/" + Path(pathname).name in self.disk.files

    def xFullPathname(self, name: str) -> str:
        return name


_plug = Plug()
_opened: list[apsw.Connection] = []


class Cursor:
    """Python's DB-API cursor over apsw's, as much of it as SQLAlchemy asks for."""

    arraysize = 1

    def __init__(self, connection: apsw.Connection) -> None:
        self.connection = connection
        self.description: Any = None
        self.rows: list[tuple[Any, ...]] = []
        self.rowcount, self.lastrowid = -1, 0

    def execute(self, statement: str, values: Any = ()) -> "Cursor":
        cursor = self.connection.cursor()
        self.description = None

        def described(live: apsw.Cursor, _statement: str, _values: Any) -> bool:
            self.description = [(name, *[None] * 6) for name, _ in live.get_description()] or None
            return True

        cursor.exec_trace = described
        with _as_sqlite3():
            self.rows = list(cursor.execute(statement, tuple(values)))
        self.rowcount, self.lastrowid = self.connection.changes(), self.connection.last_insert_rowid()
        return self

    def executemany(self, statement: str, many: Any) -> "Cursor":
        for values in many:
            self.execute(statement, values)
        return self

    def fetchone(self) -> Any:
        return self.rows.pop(0) if self.rows else None

    def fetchmany(self, size: int = 1) -> list[Any]:
        taken, self.rows = self.rows[:size], self.rows[size:]
        return taken

    def fetchall(self) -> list[Any]:
        taken, self.rows = self.rows, []
        return taken

    def close(self) -> None:
        self.rows = []


@contextmanager
def _as_sqlite3() -> Generator[None]:
    try:
        yield
    except apsw.ConstraintError as fault:
        raise sqlite3.IntegrityError(str(fault)) from fault
    except (apsw.Error, PowerLostError) as fault:
        raise sqlite3.OperationalError(f"power lost: {fault!r}") from fault


class Connection:
    """Python's DB-API connection over apsw's."""

    isolation_level: str | None = ""

    def __init__(self) -> None:
        with _as_sqlite3():
            self.own = apsw.Connection(NAME, vfs="plug")
        _opened.append(self.own)

    def cursor(self) -> Cursor:
        return Cursor(self.own)

    def interrupt(self) -> None:
        self.own.interrupt()

    def execute(self, statement: str, values: Any = ()) -> Cursor:
        return self.cursor().execute(statement, values)

    def create_function(self, *_args: Any, **_options: Any) -> None:
        return

    def commit(self) -> None:
        if self.own.in_transaction:
            self.execute("COMMIT")

    def rollback(self) -> None:
        with suppress(apsw.ConnectionClosedError):  # the disk has been laid aside
            if self.own.in_transaction:
                self.execute("ROLLBACK")

    def close(self) -> None:
        return  # closed when the disk has been laid aside


def _driver() -> Any:
    names = (
        "Error",
        "DatabaseError",
        "OperationalError",
        "IntegrityError",
        "ProgrammingError",
        "InterfaceError",
    )
    more = ("DataError", "InternalError", "NotSupportedError", "Warning", "Binary")
    taken = {name: getattr(sqlite3, name) for name in (*names, *more)}
    version = tuple(int(part) for part in apsw.sqlite_lib_version().split("."))
    return SimpleNamespace(
        **taken, paramstyle="qmark", apilevel="2.0", threadsafety=1,
        sqlite_version_info=version, version_info=version, sqlite_version=apsw.sqlite_lib_version(),
        connect=lambda *_args, **_options: Connection(),
    )  # fmt: skip


@dataclass(frozen=True)
class Mode:
    """How the connection is set, where that differs from the program's own way."""

    name: str
    pragmas: tuple[str, ...] = ()


FULL = Mode("WAL / FULL")
NORMAL = Mode("WAL / NORMAL", ("synchronous=NORMAL",))
OFF = Mode("WAL / OFF", ("synchronous=OFF",))
MODES = (FULL, NORMAL, OFF)


@dataclass(frozen=True)
class Tally:
    """What so many power cuts did."""

    cuts: int = 0
    acknowledged: int = 0
    lost: int = 0
    with_loss: int = 0
    corrupt: int = 0
    in_doubt: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(a + b for a, b in zip(vars(self).values(), vars(other).values(), strict=True)))


def template(folder: Path, name_it: Callable[[Database], object]) -> bytes:
    """The bytes of a fresh, named event."""
    path = folder / "template.fanfare"
    store = Database.create(path)
    name_it(store)
    store.close()
    return path.read_bytes()


def cut_once(fresh: bytes, mode: Mode, folder: Path, dice: random.Random, latest: int = 2500) -> Tally:
    """Work on the disk until the power goes, then open what is left with the program itself.

    Args:
        fresh: the event's bytes before.
        mode: how the connection is set.
        folder: where the platter's files are written for the look afterwards.
        dice: decides the moment and the damage.
        latest: the power goes before this many writes.
    """
    _plug.disk = Disk({NAME: fresh}, dice.randint(20, latest), dice)
    told, tried = _work_until_dark(mode, dice)
    after = _plug.disk.after_the_cut()
    _plug.disk.laid_aside = True
    while _opened:
        _opened.pop().close()  # now, not while the next disk is plugged in
    for old in folder.glob("event.fanfare*"):
        old.unlink()
    for name, data in after.items():
        (folder / name[1:]).write_bytes(data)
    return _look(folder / NAME[1:], told, tried)


def _work_until_dark(mode: Mode, dice: random.Random) -> tuple[dict[str, int], str]:
    engine = create_engine(f"sqlite://{NAME}", module=_driver(), poolclass=StaticPool)
    engines.own(engine)

    def control(connection: Any, _record: object) -> None:
        for pragma in (*mode.pragmas, f"wal_autocheckpoint={dice.choice((20, 100, 1000))}"):
            connection.execute(f"PRAGMA {pragma}").fetchall()

    event.listen(engine, "connect", control)
    told: dict[str, int] = {}
    act = Act.new("desk-1", "power")
    try:
        store = Database(engine, None, wall_clock)
        while True:
            act = Act.new(f"desk-{dice.randint(1, 3)}", "power")
            told[act.op_id] = _verb(store, act, dice)
    except Exception as fault:
        if "power lost" not in str(fault):
            raise
    return told, act.op_id


def _verb(store: Database, act: Act, dice: random.Random) -> int:
    if dice.random() < 0.3:
        change_settings(store, act, Settings(emcee_distance_m=dice.random()))
        return 0
    n = dice.randint(1, 4)
    duties = tuple(Duty(f"p{k}", "reception", "x" * dice.randint(0, 900), "desk-1", "") for k in range(n))
    return add_staff(store, act, duties, (Desk(act.desk, Role.RECEPTION),))


def _look(path: Path, told: dict[str, int], tried: str) -> Tally:
    one = Tally(cuts=1, acknowledged=len(told))
    try:
        store = Database.open(path)
    except KnownError:
        return replace(one, lost=len(told), with_loss=1, corrupt=1)
    try:
        whole = is_whole(store) and check_audit(store).whole
        lost = sum(not _holds(store, op_id, facts) for op_id, facts in told.items())
        in_doubt = int(tried not in told and _holds(store, tried, -1))
    except Exception as fault:
        if "malformed" not in str(fault) and "damaged" not in str(fault):
            raise
        whole, lost, in_doubt = False, len(told), 0
    finally:
        store.close()
    return replace(one, lost=lost, with_loss=int(lost > 0), corrupt=int(not whole), in_doubt=in_doubt)


def _holds(store: Database, op_id: str, facts: int) -> bool:
    from app.event.records import DutyRow

    with store.read() as t:
        action = records.by_op(t.session, op_id)
        if action is None:
            return False
        return facts <= 0 or t.session.query(DutyRow).filter_by(action_id=action.id).count() == facts

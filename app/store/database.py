"""One event, one database: opened once, owned by one thread, changed by verbs only."""

import secrets
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import msgspec
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.store import audit, engines, records, upgrade
from app.store.acts import Act
from app.store.base import insert_once
from app.store.faults import in_words
from app.store.other_desks import OtherDesks, tell_other_desks
from app.store.patience import Patience
from app.store.place import check_place, hold, let_go
from app.words.errors import BugError, KnownError

A = TypeVar("A")
News = Callable[[frozenset[str]], None]
Asked = tuple[object, ...]  # plain and frozen values, the same every time they are written out


def wall_clock() -> datetime:
    """The computer's wall clock, as an aware UTC instant."""
    return datetime.now(UTC)


@dataclass
class Transaction:
    """An open transaction, handed to the work of one verb.

    Args:
        session: SQLAlchemy's; only records touch it.
        now: the instant of this verb, aware UTC.
        action_id: the action row that facts point to; 0 while only reading.
    """

    session: Session
    now: datetime
    action_id: int = 0
    topics: set[str] = field(default_factory=set[str])
    detail: dict[str, object] = field(default_factory=dict[str, object])

    def tell(self, *topics: str) -> None:
        """Add topics to the news that is told after the commit.

        Args:
            topics: e.g. "signin".
        """
        self.topics.update(topics)

    def note(self, **values: object) -> None:
        """Add ids and plain values to the audited detail; never personal data.

        Args:
            values: plain values.
        """
        self.detail.update(values)


class Database:
    """The event's database: SQLite in a file, or PostgreSQL for several desks."""

    def __init__(self, engine: Engine, path: Path | None, clock: Callable[[], datetime]) -> None:
        self.engine = engine
        self._bind = engines.hold_on(engine)
        self.path = path
        self.clock = clock
        self.on_news: list[News] = []
        self._mark = secrets.token_hex(8)
        self._others: OtherDesks | None = None
        self.patience = Patience(None)
        with self.read() as t:
            key = records.kept(t.session, "audit_key")
            self.patience = Patience(engines.interrupter(t.session))
        if key is None:
            raise BugError("the event has no audit key")
        self.audit_key = bytes.fromhex(key)
        self._held = hold(path) if path else None

    @classmethod
    def create(cls, path: Path, clock: Callable[[], datetime] = wall_clock) -> "Database":
        """Make a fresh event file.

        Args:
            path: must not exist yet.
            clock: answers the aware instant of now.

        Raises:
            KnownError: the file exists, or its place cannot hold an event.
        """
        check_place(path, fresh=True)
        return cls._ready(engines.sqlite(path), path, clock)

    @classmethod
    def open(cls, path: Path, clock: Callable[[], datetime] = wall_clock) -> "Database":
        """Open an event file: checked, and upgraded with a backup before.

        Args:
            path: an existing event.
            clock: answers the aware instant of now.

        Raises:
            KnownError: each reason it cannot be opened, in its own sentence.
        """
        check_place(path, fresh=False)
        return cls._ready(engines.sqlite(path), path, clock)

    @classmethod
    def connect(cls, url: str, clock: Callable[[], datetime] = wall_clock) -> "Database":
        """Join the event on a PostgreSQL hub.

        Args:
            url: postgresql+psycopg://…
            clock: answers the aware instant of now.
        """
        return cls._ready(engines.postgres(url), None, clock)

    @classmethod
    def _ready(cls, engine: Engine, path: Path | None, clock: Callable[[], datetime]) -> "Database":
        try:
            with in_words(path):
                upgrade.bring_up(engine, path)
                _keep_key(engine)
            return cls(engine, path, clock)
        except BaseException:
            engine.dispose()
            raise

    def hear_other_desks(self) -> None:
        """From now on news comes from the other desks of a hub too, on a thread of its own; a file has none."""
        if self.path is None and self._others is None:
            self._others = OtherDesks(self.engine.url, engines.ANSWERS_SOON, self._mark, self._tell)
            self._others.start()

    def close(self) -> None:
        """Let the file go; the write-ahead log is folded into it."""
        if self._others is not None:
            self._others.stop()
        engines.shut(self._bind)
        if self._held:
            let_go(self._held)

    @contextmanager
    def read(self) -> Generator[Transaction]:
        """A consistent look at the facts; whatever is changed inside is not kept."""
        with in_words(self.path), Session(self._bind) as session, self.patience.looking():
            engines.one_look(session)
            yield Transaction(session, self.clock())

    def ask(self, question: Callable[[Transaction], A]) -> A:
        """The answer to one question.

        Args:
            question: reads through records, answers with a frozen value.
        """
        with self.read() as t:
            return question(t)

    def answered(self, act: Act, verb: str, kind: type[A]) -> A | None:
        """The answer this act was given before, or None; for verbs that first do long work outside.

        Args:
            act: who, where, under which op_id.
            verb: its name in the audit chain.
            kind: the type of the answer.
        """
        with self.read() as t:
            known = records.by_op(t.session, act.op_id) is not None
            return _first_answer(t.session, act, verb, kind) if known else None

    def perform(
        self, act: Act, verb: str, kind: type[A], work: Callable[[Transaction], A], asked: Asked = ()
    ) -> A:
        """Do one verb: one transaction, one action in the audit chain, one answer.

        The answer is on disk when this returns. A retry with the same op_id answers as the first
        time did and does nothing; with the same op_id but another thing asked for it is refused.

        Args:
            act: who, where, under which op_id.
            verb: its name in the audit chain, e.g. "signin.sign_in".
            kind: the type of the answer.
            work: does it, through records.
            asked: what the verb was asked for, e.g. the guest; only a keyed digest of it is kept.

        Raises:
            KnownError: the verb is refused, or the world failed; then nothing has changed.
        """
        mark = audit.mark_of(self.audit_key, asked) if asked else ""
        with in_words(self.path), engines.begun(self._bind) as session:
            engines.one_at_a_time(session, act.desk)
            action = _begin(session, act, verb, self.clock())
            if action is None:
                return _first_answer(session, act, verb, kind, mark)
            session.info["action_id"] = action.id
            t = Transaction(session, action.at, action.id)
            answer = work(t)
            if mark:
                t.note(asked=mark)
            _finish(session, self.audit_key, action, t, msgspec.json.encode(answer).decode())
            tell_other_desks(session, self._mark, t.topics)
        self._tell(frozenset(t.topics))
        return answer

    def _tell(self, topics: frozenset[str]) -> None:
        for listener in self.on_news:
            listener(topics)


def _keep_key(engine: Engine) -> None:
    with Session(engine) as session, session.begin():
        values = {"name": "audit_key", "value": secrets.token_hex(32)}
        insert_once(session, records.Keeping, values, returning=records.Keeping.name)


def _begin(session: Session, act: Act, verb: str, now: datetime) -> records.Link | None:
    seq, prev = records.last_of_desk(session, act.desk)
    link = records.Link(act.op_id, act.desk, seq + 1, act.operator, verb, now.astimezone(UTC), prev)
    return link if records.add_link(session, link) else None


def _first_answer(session: Session, act: Act, verb: str, kind: type[A], mark: str = "") -> A:
    first = records.by_op(session, act.op_id)
    if first is None or first.verb != verb:
        raise BugError(f"op_id of {verb} belongs to another verb")
    # files from before this rule carry no mark: they answer as they always did
    if mark and audit.asked_in(first.detail) not in ("", mark):
        raise KnownError("This press was already used for something else, so nothing was done. Do it again.")
    return msgspec.json.decode(first.answer, type=kind)


def _finish(session: Session, key: bytes, action: records.Link, t: Transaction, answer: str) -> None:
    action.detail = audit.canonical(t.detail)
    action.answer = answer
    action.answer_sha256 = audit.digest(answer)
    action.mac = audit.mac_of(key, action)
    records.fill(session, action)

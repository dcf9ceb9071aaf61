"""News between desks that share a hub: topics only, sent with the commit, heard within milliseconds.

Nothing depends on it: a desk that hears nothing looks again by itself, and one that was cut off looks at everything.
"""

from collections.abc import Callable
from logging import getLogger
from threading import Event, Thread
from typing import Any

from sqlalchemy import URL, text
from sqlalchemy.orm import Session

_log = getLogger(__name__)

CHANNEL = "fanfare"
TOPICS = frozenset({"event", "guests", "signin", "vips", "draw", "gifts", "rundown", "print"})
# A hub that does not answer is called again so soon; a desk that closes waits for its ear no longer than this. Seconds.
AGAIN, LOOK_UP = 1.0, 0.2


def tell_other_desks(session: Session, mark: str, topics: set[str]) -> None:
    """Let the other desks know what changes, once this transaction is committed; a file has none.

    Args:
        session: of the open transaction.
        mark: of this program's own connection, so that it does not hear itself.
        topics: what changed.
    """
    if topics and session.get_bind().dialect.name == "postgresql":
        said = f"{mark} {','.join(sorted(topics))}"
        session.connection().execute(
            text("SELECT pg_notify(:channel, :said)"), {"channel": CHANNEL, "said": said}
        )


class OtherDesks:
    """Listens to the other desks on a thread of its own.

    Args:
        url: of the hub.
        answers_soon: how the driver is told not to wait for a hub that is gone.
        mark: of this program's own connection.
        tell: takes the topics, on that thread; after the hub was away all of them.
    """

    def __init__(
        self, url: URL, answers_soon: dict[str, int], mark: str, tell: Callable[[frozenset[str]], None]
    ) -> None:
        self._url = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._answers_soon, self._mark, self._tell = answers_soon, mark, tell
        self._gone = Event()
        self._thread = Thread(target=self._listen, name="other desks", daemon=True)

    def start(self) -> None:
        """Listen from now on: what another desk commits after this returns is heard, if the hub is there."""
        self._ear = self._open()
        self._thread.start()

    def stop(self) -> None:
        """Listen no more."""
        self._gone.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5.0)

    def _open(self) -> Any:  # noqa: ANN401 - psycopg's, loaded late
        """A connection that listens; None while the hub is not there."""
        import psycopg

        try:
            ear = psycopg.connect(self._url, autocommit=True, **self._answers_soon)  # pyright: ignore[reportArgumentType] - all of them are numbers
            ear.execute(f"LISTEN {CHANNEL}")
        except psycopg.Error:
            return None
        return ear

    def _listen(self) -> None:
        while not self._gone.is_set():
            if self._ear is not None:
                self._hear(self._ear)
            elif self._gone.wait(AGAIN):
                return
            else:
                self._ear = self._open()
                if self._ear is not None:
                    self._tell(TOPICS)  # whatever happened meanwhile: a desk looks again rather than trusts

    def _hear(self, ear: Any) -> None:  # noqa: ANN401 - as above
        """Until the hub is gone, or nobody listens any more."""
        import psycopg

        try:
            while not self._gone.is_set():
                for note in ear.notifies(timeout=LOOK_UP):
                    self._heard(note.payload)
        except psycopg.Error:
            _log.warning("the hub's news stopped; it is called again")
        ear.close()
        self._ear = None

    def _heard(self, said: str) -> None:
        mark, _, topics = said.partition(" ")
        known = TOPICS.intersection(topics.split(","))  # anybody on the hub may send anything
        if known and mark != self._mark:
            self._tell(known)

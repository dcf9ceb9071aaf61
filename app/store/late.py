"""A session that is set up when somebody asks it for objects; the statements that a guest waits for ask for none."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.orm import Session


class LateSession(Session):
    """SQLAlchemy's session on a connection whose transaction is open: whoever opened it ends it.

    Setting a session up and taking it down costs more than three of the prepared statements (docs/decisions/0002-store.md).

    Args:
        connection: with its transaction open.
    """

    def __init__(self, connection: Connection) -> None:
        self._given = connection  # and no more: what the rest needs is made in __getattr__

    @property
    def is_made(self) -> bool:
        """Whether anybody has asked for objects."""
        return "identity_map" in self.__dict__

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the session holds under this name
        if self.is_made or name.startswith("__"):
            raise AttributeError(name)
        super().__init__(self._given)
        return getattr(self, name)

    def flush(self, objects: Sequence[Any] | None = None) -> None:
        """Write what is held back, if anything is."""
        if self.is_made:
            super().flush(objects)

    def connection(self, *_: Any, **__: Any) -> Connection:  # noqa: ANN401 - the session's own signature
        """The connection; its options are not changed any more."""
        return self._given

    def get_bind(self, *_: Any, **__: Any) -> Connection:  # noqa: ANN401
        """The connection."""
        return self._given

    def close(self) -> None:
        """Let the objects go."""
        if self.is_made:
            super().close()

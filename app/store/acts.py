"""Who does something, where, under which operation id."""

import secrets
from dataclasses import dataclass


@dataclass(frozen=True)
class Act:
    """One press of one person at one desk.

    Args:
        op_id: made by the client, unique for ever; a retry carries the same one.
        desk: the desk's name, e.g. "desk-1"; the audit chain is kept by desk.
        operator: the person's name or role; ids only reach logs.
    """

    op_id: str
    desk: str
    operator: str

    @classmethod
    def new(cls, desk: str, operator: str = "") -> "Act":
        """An act with a fresh operation id.

        Args:
            desk: the desk's name.
            operator: who acts.
        """
        return cls(secrets.token_hex(16), desk, operator)

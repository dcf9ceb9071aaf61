"""Who does something, where, under which operation id."""

import secrets
import unicodedata
from dataclasses import dataclass

from app.words.errors import KnownError

LONGEST = 64  # letters, on both engines


@dataclass(frozen=True)
class Act:
    """One press of one person at one desk.

    Args:
        op_id: made by the client, unique for ever; a retry carries the same one.
        desk: the desk's name, e.g. "desk-1"; the audit chain is kept by desk.
        operator: the person's name or role; ids only reach logs.

    Raises:
        KnownError: one of the three cannot be kept; they may come from a command line.
    """

    op_id: str
    desk: str
    operator: str

    def __post_init__(self) -> None:
        for text in (self.op_id, self.desk, self.operator):
            if len(text) > LONGEST or _controls(text):
                raise KnownError(
                    "The names of desk, operator and operation have at most {n} letters and no control characters. Choose shorter ones.",
                    n=LONGEST,
                )

    @classmethod
    def new(cls, desk: str, operator: str = "") -> "Act":
        """An act with a fresh operation id.

        Args:
            desk: the desk's name.
            operator: who acts.
        """
        return cls(secrets.token_hex(16), desk, operator)


def _controls(text: str) -> bool:
    """Whether a text holds control characters or half characters; the plain texts of every act pass at once."""
    plain = text.isascii() and text.isprintable()
    return not plain and any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in text)

"""What the printed papers need beside the facts of the report."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.event.rules import NamesOnStage
from app.report.rules.facts import Book
from app.rundown.rules.cue import Cue
from app.signin.rules.signature import Signature


class PaperKind(StrEnum):
    """Which paper."""

    SIGN_IN_BOOK = "sign_in_book"
    GUEST_LIST = "guest_list"
    PROGRAMME = "programme"
    CUE_SHEET = "cue_sheet"
    SCRIPT = "script"
    WINNERS = "winners"
    CLOSING = "closing"


@dataclass(frozen=True)
class Papers:
    """Everything that is printed.

    Args:
        book: the facts.
        cues: the programme with its script.
        codes: the code that counts, by invitation number.
        names: how winners' names may hang on a wall.
        inks: what those who are here wrote into the sign-in book, by invitation number.
    """

    book: Book
    cues: tuple[Cue, ...]
    codes: dict[str, str]
    names: NamesOnStage = NamesOnStage.MASKED
    inks: dict[str, Signature] = field(default_factory=dict[str, Signature])

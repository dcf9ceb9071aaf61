"""What the printer is given for those who keep a code: the code, and the text of its QR."""

import json
from dataclasses import dataclass

from app.draw.records import draws as draw_rows
from app.draw.records import evenings, tables
from app.draw.rules.lines import code_of
from app.draw.rules.sealed import Asked, Kept, Sealed
from app.draw.service.running import newest
from app.store.database import Database, Transaction
from app.words.errors import KnownError


@dataclass(frozen=True)
class Paper:
    """One slip's content.

    Args:
        kind: whose slip.
        code: read aloud.
        text: of the QR.
        about: prize and count, for a request; "" otherwise.
    """

    kind: Kept
    code: str
    text: str
    about: str = ""


def paper(store: Database, kind: Kept) -> Paper:
    """What stands on a slip of the newest evening.

    Args:
        store: the open event.
        kind: which slip.

    Raises:
        KnownError: there is nothing to print of that kind now.
    """
    return store.ask(lambda t: _paper(t, newest(t), kind))


def _paper(t: Transaction, evening: tables.Evening, kind: Kept) -> Paper:
    first = evenings.line(t, evening.id, 1)
    code = code_of(first.sha256)
    if kind is Kept.GENESIS:
        return Paper(kind, code, first.sha256)
    if kind is Kept.SEALED:
        told = json.loads(first.line)
        sealed = Sealed(bytes.fromhex(evening.last_seed), evening.chain, evening.mode, told["time"], code)
        return Paper(kind, code, sealed.text())
    if kind is Kept.HEAD:
        head = evenings.head(t, evening.id)
        if not evening.closed or head is None:
            raise KnownError("The draw is not closed yet, so there is no closing code.")
        return Paper(kind, code_of(head.sha256), head.sha256)
    last = draw_rows.newest(t, evening.id)
    if last is None:
        raise KnownError("No draw has been put on record yet.")
    line = evenings.line(t, evening.id, last.request_seq)
    told, asked = json.loads(line.line), code_of(line.sha256)
    return Paper(
        kind, asked, Asked(last.no, told["time"], asked).text(), f"{told['prize']} × {told['count']}"
    )

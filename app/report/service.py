"""The verbs of the report: gather the facts in one look, write the workbook, note that it was made."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.event.records import the_event
from app.gifts.service.returning import promises_of
from app.gifts.service.stock import closing_of
from app.guests.records import invitations
from app.guests.records import people as guest_records
from app.report import records
from app.report.rules.facts import AuditFacts, Book, ChainLine, Head
from app.report.rules.papers import Papers
from app.report.rules.results import Results, results
from app.report.rules.show_lines import show_facts
from app.rundown import records as rundown
from app.rundown.rules.facts import replay
from app.signin.records import signatures
from app.signin.rules.signature import unpack
from app.store.acts import Act
from app.store.checks import check_audit_in
from app.store.database import Database, Transaction
from app.words.catalogue import language as spoken

if TYPE_CHECKING:
    from app.report.sheet.workbook import Written

Progress = Callable[[int, int], bool]


@dataclass(frozen=True)
class Exported:
    """The answer of an export.

    Args:
        path: where the workbook was saved.
        renamed: another name was taken, because the one asked for is open in a spreadsheet program.
        sheets: names, in order.
        rows: lines of facts on all sheets.
        mended: cells whose text had to be changed; the last sheet lists them.
        replaced: characters that became U+FFFD.
        sha256: of the file.
        actions: in the audit chain at the moment of the look.
        whole: every link of the audit chain held.
    """

    path: str
    renamed: bool
    sheets: tuple[str, ...]
    rows: int
    mended: int
    replaced: int
    sha256: str
    actions: int
    whole: bool


def gather(store: Database, language: str = "") -> Book:
    """Every fact of the report, as it stands at one instant.

    Args:
        store: the open event.
        language: "zh_CN" or "en"; the one spoken now if empty.
    """
    return store.ask(lambda t: _book(t, store.audit_key, language or spoken()))


def papers_now(store: Database, language: str = "") -> Papers:
    """Everything that the printed papers show.

    Args:
        store: the open event.
        language: "zh_CN" or "en"; the one spoken now if empty.
    """

    def look(t: Transaction) -> Papers:
        codes = invitations.live_codes(t)
        numbers = {guest.id: guest.number for guest in guest_records.all_views(t)}
        by_number = {numbers[guest_id]: code for guest_id, code in codes.items()}
        book = _book(t, store.audit_key, language or spoken())
        inks = {number: unpack(ink) for number, ink in signatures.inks(t).items()}
        return Papers(book, rundown.cues(t), by_number, the_event(t).settings.names_on_stage, inks)

    return store.ask(look)


def results_now(store: Database, language: str = "") -> Results:
    """What the Results page shows; the audit chain, which takes longest, is not walked for it.

    Args:
        store: the open event.
        language: "zh_CN" or "en"; the one spoken now if empty.
    """
    return results(store.ask(lambda t: _book(t, None, language or spoken())))


def export_workbook(
    store: Database,
    act: Act,
    path: Path,
    language: str = "",
    progress: Progress = lambda _done, _total: True,
) -> Exported:
    """Write the workbook of the event; a retry with the same op_id writes nothing again.

    Args:
        store: the open event.
        act: who takes it home.
        path: where to, *.xlsx.
        language: of headings and words; the one spoken now if empty.
        progress: told how many of how many rows; answers False to stop.

    Raises:
        KnownError: it was stopped, or the folder cannot take it; then there is no new file.
    """
    from app.report.sheet.workbook import write_workbook

    before = store.answered(act, "report.export", Exported)
    if before is not None:
        return before
    book = gather(store, language)
    return note_export(store, act, path, book, write_workbook(book, path, progress))


def note_export(store: Database, act: Act, asked: Path, book: Book, written: "Written") -> Exported:
    """Write into the audit chain that a workbook was taken, with the digest of its bytes.

    Args:
        store: the open event.
        act: who took it.
        asked: the path that was asked for.
        book: what stands in it.
        written: the file.
    """
    answer = Exported(
        path=str(written.path),
        renamed=written.path != asked,
        sheets=written.sheets,
        rows=written.rows,
        mended=len(written.notes),
        replaced=sum(note.replaced for note in written.notes),
        sha256=hashlib.sha256(written.path.read_bytes()).hexdigest(),
        actions=book.audit.actions,
        whole=book.audit.whole,
    )

    def work(t: Transaction) -> Exported:
        t.note(sha256=answer.sha256, rows=answer.rows)
        return answer

    return store.perform(act, "report.export", Exported, work)


def _book(t: Transaction, key: bytes | None, language: str) -> Book:
    event = the_event(t)
    head = Head(
        event.named(language), event.placed(language), event.starts_at, event.ends_at, event.zone,
        event.accent, language, t.now,
    )  # fmt: skip
    return Book(
        head,
        records.guest_lines(t, language),
        records.refused(t),
        show_facts(rundown.cues(t), replay(rundown.facts(t)), t.now, language),
        records.draw_facts(t),
        closing_of(t),
        records.handouts(t, language, frozenset(one.key for one in promises_of(t))),
        AuditFacts(0, ()) if key is None else _audit(t, key),
        records.category_labels(t, language),
    )


def _audit(t: Transaction, key: bytes) -> AuditFacts:
    found = check_audit_in(t, key)
    chains = tuple(ChainLine(head.desk, head.seq, head.mac) for head in found.heads)
    return AuditFacts(found.actions, chains, found.broken_desk, found.broken_seq, found.reason)

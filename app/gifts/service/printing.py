"""Print jobs: `sending` is on disk before the first byte, and only `queued` is ever sent by itself."""

from dataclasses import dataclass, replace

import msgspec

from app.gifts.records import badges, jobs
from app.gifts.records.jobs import JobView
from app.gifts.rules.jobs import Event, JobKind, JobState, after, needs_copy
from app.gifts.rules.slips import BadgeSlip, ClosingSlip, CodeSlip, ReceiptSlip, Slip, TestSlip
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import BugError, KnownError

_KINDS: dict[JobKind, type[Slip]] = {
    JobKind.RECEIPT: ReceiptSlip,
    JobKind.CODE: CodeSlip,
    JobKind.CLOSING: ClosingSlip,
    JobKind.TEST: TestSlip,
    JobKind.BADGE: BadgeSlip,
}


@dataclass(frozen=True)
class Changed:
    """The answer about one job.

    Args:
        job_id: of its row.
        state: as it is now.
        changed: False when the event meant nothing any more.
        copy_id: the marked copy that was queued, 0 for none.
    """

    job_id: int
    state: JobState
    changed: bool
    copy_id: int = 0


@dataclass(frozen=True)
class Queue:
    """What the printer's strip and list show.

    Args:
        jobs: unsettled ones and the newest others, newest first.
        waiting: how many are queued.
        question: the oldest slip that a person must be asked about; None without one.
    """

    jobs: tuple[JobView, ...]
    waiting: int
    question: JobView | None


def slip_of(job: JobView) -> Slip:
    """The frozen content of a job.

    Args:
        job: any.
    """
    return msgspec.json.decode(job.content, type=_KINDS[job.kind])


def queue(store: Database, most: int = 8) -> Queue:
    """The print queue as it stands.

    Args:
        store: the open event.
        most: how many settled jobs to show.
    """

    def look(t: Transaction) -> Queue:
        shown = jobs.newest_jobs(t, most)
        waiting = sum(job.state is JobState.QUEUED for job in shown)
        unsure = [job for job in shown if job.state is JobState.UNCONFIRMED]
        return Queue(shown, waiting, unsure[-1] if unsure else None)

    return store.ask(look)


def next_job(store: Database) -> JobView | None:
    """The oldest job that may be sent by itself, or None.

    Args:
        store: the open event.
    """
    return store.ask(lambda t: next(iter(jobs.queued(t)), None))


def job(store: Database, job_id: int) -> JobView:
    """One print job.

    Args:
        store: the open event.
        job_id: of its row.
    """
    found = store.ask(lambda t: jobs.job(t, job_id))
    if found is None:
        raise BugError("no such print job")
    return found


def print_slip(store: Database, act: Act, slip: CodeSlip | ClosingSlip | TestSlip) -> int:
    """Queue a slip that is not a receipt.

    Args:
        store: the open event.
        act: who asks for it.
        slip: its content.

    Returns:
        The job's id.
    """
    kind = next(kind for kind, made in _KINDS.items() if isinstance(slip, made))

    def work(t: Transaction) -> int:
        t.tell("print")
        t.note(kind=kind.value)
        return jobs.add_job(t, kind, msgspec.json.encode(slip).decode())

    return store.perform(act, "print.queue", int, work)


def begin(store: Database, act: Act, job_id: int, printer: str, sha256: str) -> Changed:
    """Say on disk that the first byte is about to leave; only then may it.

    Args:
        store: the open event.
        act: the printer's desk.
        job_id: a queued job.
        printer: its address.
        sha256: of the bytes.

    Returns:
        `changed` is False when another printer took the job, or it is settled.
    """
    return _apply(store, act, job_id, Event.SEND, printer=printer, sha256=sha256)


def settle(
    store: Database, act: Act, job_id: int, event: Event, *, trouble: str = "", ref: str = ""
) -> Changed:
    """Write what became of a slip that was sent.

    Args:
        store: the open event.
        act: the printer's desk.
        job_id: of its row.
        event: what the printer, the spooler or the time-out said.
        trouble: why it is not surer.
        ref: the spooler's own number.
    """
    return _apply(store, act, job_id, event, trouble=trouble, ref=ref)


def answer(store: Database, act: Act, job_id: int, event: Event) -> Changed:
    """A person says what became of a slip: it came out, it did not, it is torn.

    No and torn make the job lost and queue a numbered copy that is marked as one, once.

    Args:
        store: the open event.
        act: who says so.
        job_id: of its row.
        event: CAME_OUT, DID_NOT or TORN.
    """
    return _apply(store, act, job_id, event)


def reprint(store: Database, act: Act, job_id: int) -> Changed:
    """Queue a marked copy of a slip that was settled, because a person asks for one.

    Args:
        store: the open event.
        act: who asks.
        job_id: printed, handed over or lost.

    Raises:
        KnownError: the slip still waits, or nobody has said yet whether it came out.
    """

    def work(t: Transaction) -> Changed:
        found = _held(t, job_id)
        if found.state in {JobState.QUEUED, JobState.SENDING}:
            raise KnownError("That slip is still waiting for the printer. It comes out by itself.")
        if found.state is JobState.UNCONFIRMED:
            raise KnownError("Say first whether that slip came out.")
        copy_id = found.replaced_by or _copy(t, found)
        t.tell("print")
        t.note(job=job_id, copy=copy_id)
        return Changed(job_id, found.state, found.replaced_by is None, copy_id)

    return store.perform(act, "print.reprint", Changed, work, (job_id,))


def scanned(store: Database, act: Act, token: str) -> Changed | None:
    """The QR of a slip that was just torn off proves that it came out.

    Args:
        store: the open event.
        act: who scanned it.
        token: the text of the QR without its mark.

    Returns:
        What it changed, or None when no receipt carries this QR.
    """
    found = store.ask(lambda t: jobs.newest_of_token(t, token))
    return None if found is None else _apply(store, act, found.id, Event.SCANNED)


def recover(store: Database, act: Act, printer: str = "") -> int:
    """After a crash: every slip that was being sent is unconfirmed now, and is never sent again by itself.

    Args:
        store: the open event.
        act: who starts.
        printer: only slips that went to this address, for a hub whose other desks are printing; "" for all.

    Returns:
        How many slips a person must be asked about because of it.
    """

    def work(t: Transaction) -> int:
        found = [one for one in jobs.in_state(t, JobState.SENDING) if printer in ("", one.printer)]
        for one in found:
            jobs.change(t, one.id, JobState.UNCONFIRMED, trouble="restarted")
        if found:
            t.tell("print")
        t.note(jobs=[one.id for one in found])
        return len(found)

    return store.perform(act, "print.recover", int, work)


def tally(store: Database) -> dict[JobState, int]:
    """How many jobs stand in each state.

    Args:
        store: the open event.
    """
    return store.ask(jobs.tally)


def _apply(
    store: Database, act: Act, job_id: int, event: Event, *, printer: str | None = None, trouble: str = "",
    ref: str = "", sha256: str | None = None,
) -> Changed:  # fmt: skip
    def work(t: Transaction) -> Changed:
        found = _held(t, job_id)
        state = after(found.state, event)
        t.note(job=job_id, event=event.value, before=found.state.value)
        if state is None:
            return Changed(job_id, found.state, changed=False, copy_id=found.replaced_by or 0)
        jobs.change(t, job_id, state, trouble=trouble, printer=printer, ref=ref, sha256=sha256)
        copy_id = _copy(t, found) if needs_copy(event) else 0
        t.tell("print")
        return Changed(job_id, state, changed=True, copy_id=copy_id)

    return store.perform(act, f"print.{event.value}", Changed, work, (job_id,))


def _held(t: Transaction, job_id: int) -> JobView:
    found = jobs.held(t, job_id)
    if found is None:
        raise BugError("no such print job")
    return found


def _copy(t: Transaction, lost: JobView) -> int:
    slip, receipt_id = slip_of(lost), jobs.receipt_of(t, lost.id)
    if isinstance(slip, BadgeSlip):
        return _badge_copy(t, lost, slip)
    number = jobs.last_copy(t, receipt_id) + 1 if receipt_id is not None else lost.copy_no + 1
    if isinstance(slip, ReceiptSlip):
        slip = replace(slip, copy_no=number, copied_at=t.now)
    copy_id = jobs.add_job(t, lost.kind, msgspec.json.encode(slip).decode(), receipt_id, number)
    jobs.replace_by(t, lost.id, copy_id)
    return copy_id


def _badge_copy(t: Transaction, lost: JobView, slip: BadgeSlip) -> int:
    guest_id = badges.guest_of(t, lost.id)
    taken = None if guest_id is None else badges.take(t, guest_id, again=True)
    if taken is None:
        raise BugError("a badge belongs to no guest")
    marked = replace(slip, copy_no=taken.copy_no, copied_at=t.now)
    copy_id = jobs.add_job(t, lost.kind, msgspec.json.encode(marked).decode(), copy_no=taken.copy_no)
    badges.bind(t, taken.badge_id, copy_id)
    jobs.replace_by(t, lost.id, copy_id)
    return copy_id

"""Print jobs."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select

from app.gifts.records.badges import Badge
from app.gifts.records.tables import PrintJob, Receipt
from app.gifts.rules.jobs import JobKind, JobState
from app.guests.records.tables import Guest
from app.store.database import Transaction

_UNSETTLED = (JobState.QUEUED.value, JobState.SENDING.value, JobState.UNCONFIRMED.value)


@dataclass(frozen=True)
class JobView:
    """A print job as screens and printers see it.

    Args:
        id: of its row.
        kind: what kind of slip.
        state: where it stands.
        copy_no: 0 for the first print.
        receipt_no: on the receipt; 0 for other slips.
        name: of the guest of a receipt or badge, "" for other slips.
        trouble: why it is not surer.
        printer: where it was sent.
        content: the slip, frozen as JSON.
        at: when it was asked for.
        replaced_by: the copy that followed; None without one.
    """

    id: int
    kind: JobKind
    state: JobState
    copy_no: int
    receipt_no: int
    name: str
    trouble: str
    printer: str
    content: str
    at: datetime
    replaced_by: int | None


def add_job(
    t: Transaction, kind: JobKind, content: str, receipt_id: int | None = None, copy_no: int = 0
) -> int:
    """Queue a slip.

    Args:
        t: the open transaction.
        kind: what kind.
        content: frozen as JSON.
        receipt_id: of the receipt, if it is one.
        copy_no: 0 for the first print.
    """
    row = PrintJob(kind=kind.value, receipt_id=receipt_id, copy_no=copy_no, content=content, at=t.now)
    row.state, row.printer, row.trouble, row.ref, row.sha256 = JobState.QUEUED.value, "", "", "", ""
    row.changed_at, row.changed_by, row.action_id = t.now, t.action_id, t.action_id
    t.session.add(row)
    t.session.flush()
    return row.id


def _jobs() -> Select[PrintJob, int, str]:
    return (
        select(PrintJob, Receipt.number, Guest.name)
        .outerjoin(Receipt, PrintJob.receipt_id == Receipt.id)
        .outerjoin(Badge, Badge.job_id == PrintJob.id)
        .outerjoin(Guest, Guest.id == func.coalesce(Receipt.guest_id, Badge.guest_id))
    )


def _view(row: PrintJob, number: int | None, name: str | None) -> JobView:
    return JobView(
        row.id, JobKind(row.kind), JobState(row.state), row.copy_no, number or 0, name or "", row.trouble,
        row.printer, row.content, row.at, row.replaced_by,
    )  # fmt: skip


def job(t: Transaction, job_id: int) -> JobView | None:
    """A print job, or None.

    Args:
        t: the open transaction.
        job_id: of its row.
    """
    row = t.session.execute(_jobs().where(PrintJob.id == job_id)).first()
    return None if row is None else _view(*row)


def held(t: Transaction, job_id: int) -> JobView | None:
    """A print job that nobody else changes until this transaction ends, or None.

    Args:
        t: the open transaction.
        job_id: of its row.
    """
    t.session.scalar(select(PrintJob.id).where(PrintJob.id == job_id).with_for_update())
    return job(t, job_id)


def queued(t: Transaction) -> tuple[JobView, ...]:
    """The jobs that may be sent by themselves, oldest first.

    Args:
        t: the open transaction.
    """
    rows = t.session.execute(_jobs().where(PrintJob.state == JobState.QUEUED.value).order_by(PrintJob.id))
    return tuple(_view(*row) for row in rows)


def in_state(t: Transaction, state: JobState) -> tuple[JobView, ...]:
    """The jobs that stand there, oldest first.

    Args:
        t: the open transaction.
        state: where.
    """
    rows = t.session.execute(_jobs().where(PrintJob.state == state.value).order_by(PrintJob.id))
    return tuple(_view(*row) for row in rows)


def newest_jobs(t: Transaction, most: int) -> tuple[JobView, ...]:
    """The jobs that still need the printer or a person, and the newest others; newest first.

    Args:
        t: the open transaction.
        most: how many others.
    """
    open_rows = t.session.execute(_jobs().where(PrintJob.state.in_(_UNSETTLED)))
    others = t.session.execute(
        _jobs().where(PrintJob.state.not_in(_UNSETTLED)).order_by(PrintJob.id.desc()).limit(most)
    )
    found = [_view(*row) for row in open_rows] + [_view(*row) for row in others]
    return tuple(sorted(found, key=lambda view: -view.id))


def change(
    t: Transaction, job_id: int, state: JobState, *, trouble: str = "", printer: str | None = None, ref: str = "",
    sha256: str | None = None,
) -> None:  # fmt: skip
    """Write where a job stands now; each earlier state stays in the audit chain.

    Args:
        t: the open transaction.
        job_id: of its row.
        state: as it is now.
        trouble: why it is not surer.
        printer: where it is sent.
        ref: the spooler's own number.
        sha256: of the bytes that are sent.
    """
    row = t.session.get_one(PrintJob, job_id)
    row.state, row.trouble, row.changed_at, row.changed_by = state.value, trouble, t.now, t.action_id
    row.printer = row.printer if printer is None else printer
    row.sha256 = row.sha256 if sha256 is None else sha256
    row.ref = ref or row.ref
    t.session.flush()


def replace_by(t: Transaction, job_id: int, copy_id: int) -> None:
    """Point a lost job at the copy that followed.

    Args:
        t: the open transaction.
        job_id: lost.
        copy_id: queued.
    """
    t.session.get_one(PrintJob, job_id).replaced_by = copy_id
    t.session.flush()


def receipt_of(t: Transaction, job_id: int) -> int | None:
    """The receipt's row of a job, or None.

    Args:
        t: the open transaction.
        job_id: of its row.
    """
    return t.session.get_one(PrintJob, job_id).receipt_id


def last_copy(t: Transaction, receipt_id: int) -> int:
    """The number of a receipt's newest copy, -1 when it never was queued.

    Args:
        t: the open transaction.
        receipt_id: of the receipt.
    """
    newest = t.session.scalar(select(func.max(PrintJob.copy_no)).where(PrintJob.receipt_id == receipt_id))
    return -1 if newest is None else newest


def newest_of_token(t: Transaction, token: str) -> JobView | None:
    """The newest job of the receipt whose QR was scanned, or None.

    Args:
        t: the open transaction.
        token: in the QR.
    """
    row = t.session.execute(_jobs().where(Receipt.token == token).order_by(PrintJob.copy_no.desc())).first()
    return None if row is None else _view(*row)


def tally(t: Transaction) -> dict[JobState, int]:
    """How many jobs stand in each state.

    Args:
        t: the open transaction.
    """
    rows = t.session.execute(select(PrintJob.state, func.count(PrintJob.id)).group_by(PrintJob.state))
    return {JobState(state): int(n) for state, n in rows}

"""Who does what on the day, and where."""

from pathlib import Path

from app.event import records
from app.event.rules import Desk, Duty, Role
from app.event.sheet import read_table
from app.store.acts import Act
from app.store.database import Database, Transaction


def add_staff(store: Database, act: Act, duties: tuple[Duty, ...], desks: tuple[Desk, ...]) -> int:
    """Write down who does what on the day, and the desks they work at.

    Args:
        store: the open event.
        act: who does it.
        duties: one a person.
        desks: those not known yet are added.

    Returns:
        How many duties came in.
    """

    def work(t: Transaction) -> int:
        records.keep_duties(t, duties)
        records.keep_desks(t, desks)
        t.tell("event")
        t.note(duties=len(duties))
        return len(duties)

    return store.perform(act, "event.staff", int, work)


STAFF_HEADINGS = {
    "person": ("姓名", "Name", "人员", "Person"),
    "role": ("岗位", "Post", "角色", "Role"),
    "duty": ("职责", "Duty", "任务", "Task"),
    "desk": ("台", "Desk", "工作台"),
    "phone": ("电话", "Phone", "手机"),
}


def import_staff(store: Database, act: Act, path: Path) -> int:
    """Import who does what on the day; desks not known yet are added for reception.

    Args:
        store: the open event.
        act: who does it.
        path: an .xlsx or .csv file.

    Returns:
        How many people came in.
    """
    table = read_table(path, STAFF_HEADINGS, ("person", "duty"))
    duties = tuple(Duty(*(row.text(field) for field in STAFF_HEADINGS)) for row in table.rows)
    known = tuple(Desk(duty.desk, Role.RECEPTION) for duty in duties if duty.desk)
    return add_staff(store, act, duties, known)


def desks(store: Database) -> tuple[Desk, ...]:
    """Every desk.

    Args:
        store: the open event.
    """
    return store.ask(records.all_desks)


def duties(store: Database) -> tuple[Duty, ...]:
    """Who does what on the day.

    Args:
        store: the open event.
    """
    return store.ask(records.all_duties)

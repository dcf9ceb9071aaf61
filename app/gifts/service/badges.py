"""The badge of a guest who signs in: its print job is committed with the sign-in, never before, never twice."""

import msgspec

from app.event.records import the_event
from app.event.rules import Badges, EventView
from app.gifts.records import badges, jobs
from app.gifts.rules.jobs import JobKind
from app.gifts.rules.slips import BadgeSlip
from app.guests.records import invitations
from app.guests.records import people as guests
from app.guests.rules.guest import GuestView
from app.signin.records.sign_ins import live
from app.signin.rules.outcome import Answer
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import BugError, KnownError


def with_badge(t: Transaction, answer: Answer) -> None:
    """Queue the badge of a guest in the transaction of the sign-in, if the event prints badges.

    Args:
        t: the transaction of the sign-in.
        answer: signed in.
    """
    event, guest = the_event(t), answer.guest
    how = event.settings.badges
    if how is Badges.NO or guest is None:
        return
    taken = badges.take(t, guest.id, again=how is Badges.ALWAYS)
    if taken is None:  # once means once, also after an undo
        return
    _queue(t, event, guest, taken)


def print_badge(store: Database, act: Act, guest_id: int) -> int:
    """Queue the badge of a guest who is here: the first one, or a copy that says so.

    For guests who came before badges were printed, were entered from paper, or lost theirs. The setting need not be
    on: whoever presses the button wants the badge.

    Args:
        store: the open event.
        act: who asks, under which op_id.
        guest_id: whose.

    Returns:
        Which copy it is; 0 for the guest's first badge.

    Raises:
        KnownError: the guest is not here.
    """

    def work(t: Transaction) -> int:
        guest = guests.by_id(t, guest_id)
        if guest is None:
            raise BugError("no such guest")
        if live(t, guest_id) is None:
            raise KnownError("{name} is not signed in. Sign the guest in first.", name=guest.name)
        taken = badges.take(t, guest_id, again=True)
        if taken is None:
            raise BugError("a further badge is always there to be taken")
        _queue(t, the_event(t), guest, taken)
        t.note(guest=guest_id, copy_no=taken.copy_no)
        return taken.copy_no

    return store.perform(act, "badge.print", int, work, (guest_id,))


def _queue(t: Transaction, event: EventView, guest: GuestView, taken: badges.Taken) -> None:
    slip = _slip(t, event, guest, taken.copy_no)
    job_id = jobs.add_job(t, JobKind.BADGE, msgspec.json.encode(slip).decode(), copy_no=taken.copy_no)
    badges.bind(t, taken.badge_id, job_id)
    t.tell("print")


def _slip(t: Transaction, event: EventView, guest: GuestView, copy_no: int) -> BadgeSlip:
    category = next((one for one in guests.categories(t) if one.id == guest.category_id), None)
    label = guest.category if category is None else category.label(event.language)
    return BadgeSlip(
        event.name, event.name_en, event.zone, event.language, guest.number, guest.name, guest.organisation,
        guest.position, guest.table_no, label, invitations.code_text(t, guest.id), copy_no, t.now if copy_no else None,
    )  # fmt: skip

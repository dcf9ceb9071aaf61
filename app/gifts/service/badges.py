"""The badge of a guest who signs in: its print job is committed with the sign-in, never before, never twice."""

import msgspec

from app.event.records import the_event
from app.event.rules import Badges, EventView
from app.gifts.records import badges, jobs
from app.gifts.rules.jobs import JobKind
from app.gifts.rules.slips import BadgeSlip
from app.guests import records as guests
from app.guests.rules.guest import GuestView
from app.signin.rules.outcome import Answer
from app.store.database import Transaction


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
    slip = _slip(t, event, guest, taken.copy_no)
    job_id = jobs.add_job(t, JobKind.BADGE, msgspec.json.encode(slip).decode(), copy_no=taken.copy_no)
    badges.bind(t, taken.badge_id, job_id)
    t.tell("print")


def _slip(t: Transaction, event: EventView, guest: GuestView, copy_no: int) -> BadgeSlip:
    category = next((one for one in guests.categories(t) if one.id == guest.category_id), None)
    label = guest.category if category is None else category.label(event.language)
    return BadgeSlip(
        event.name, event.name_en, event.zone, event.language, guest.number, guest.name, guest.organisation,
        guest.position, guest.table_no, label, guests.code_text(t, guest.id), copy_no, t.now if copy_no else None,
    )  # fmt: skip

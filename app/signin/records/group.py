"""The guests of one organisation, and who of them is here."""

from sqlalchemy import ColumnElement, and_, func, or_, select

from app.guests.records import people
from app.guests.records.tables import Guest
from app.signin.records.sign_ins import SignIn, here_among
from app.signin.rules.group import Member
from app.store.database import Transaction


def _expected(organisation: str) -> tuple[ColumnElement[bool], ...]:
    return Guest.organisation == organisation, Guest.cancelled_by.is_(None)


def count_missing(t: Transaction, organisation: str) -> int:
    """How many invited guests of an organisation are not here yet.

    Args:
        t: the open transaction.
        organisation: as the list writes it.
    """
    live = and_(SignIn.guest_id == Guest.id, SignIn.undone_by.is_(None))
    question = select(func.count(Guest.id)).outerjoin(SignIn, live).where(*_expected(organisation))
    return t.session.scalar(question.where(SignIn.id.is_(None))) or 0


def members(
    t: Transaction, organisation: str, but: int, words: str, after: str, most: int
) -> tuple[Member, ...]:
    """A page of the invited guests of an organisation, by invitation number.

    Args:
        t: the open transaction.
        organisation: as the list writes it.
        but: the guest who is left out, 0 for nobody.
        words: part of a name or a number; "" for everybody.
        after: the invitation number before the page, "" from the beginning.
        most: guests on it.
    """
    question = select(Guest.id).where(*_expected(organisation), Guest.id != but, Guest.number > after)
    if words:
        like = (column.icontains(words, autoescape=True) for column in (Guest.name, Guest.number))
        question = question.where(or_(*like))
    ids = tuple(t.session.scalars(question.order_by(Guest.number).limit(most)))
    here = here_among(t, ids)
    return tuple(Member(guest, here.get(guest.id)) for guest in people.by_ids(t, ids))

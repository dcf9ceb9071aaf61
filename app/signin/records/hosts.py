"""Who of a host's guests is here."""

from sqlalchemy import and_, case, func, or_, select

from app.guests.records.tables import Category, Guest
from app.signin.records.sign_ins import SignIn
from app.signin.rules.hosts import HostGuest, HostShare
from app.store.database import Transaction

_LIVE = and_(SignIn.guest_id == Guest.id, SignIn.undone_by.is_(None))
_VIP = or_(Guest.vip, Category.vip)
# a cancelled guest who came anyway is expected and here
_COUNTS = or_(Guest.cancelled_by.is_(None), SignIn.id.is_not(None))


def host_shares(t: Transaction) -> tuple[HostShare, ...]:
    """The guests of every host in numbers.

    Args:
        t: the open transaction.
    """
    missing_vip = case((and_(_VIP, SignIn.id.is_(None)), 1), else_=0)
    rows = t.session.execute(
        select(
            Guest.host, func.max(Guest.host_phone), func.count(Guest.id), func.count(SignIn.id),
            func.sum(missing_vip),
        )
        .join(Category, Guest.category_id == Category.id)
        .outerjoin(SignIn, _LIVE)
        .where(_COUNTS)
        .group_by(Guest.host)
    )  # fmt: skip
    return tuple(HostShare(name, phone or "", *(int(n) for n in counts)) for name, phone, *counts in rows)


def guests_of_host(t: Transaction, host: str) -> tuple[HostGuest, ...]:
    """The guests of a host: missing VIPs, then whoever is missing, then those who are here.

    Args:
        t: the open transaction.
        host: the name.
    """
    rows = t.session.execute(
        select(Guest, _VIP, SignIn.at)
        .join(Category, Guest.category_id == Category.id)
        .outerjoin(SignIn, _LIVE)
        .where(_COUNTS, Guest.host == host)
    )
    found = (
        HostGuest(
            one.id, one.number, one.name, one.salutation,
            " ".join(part for part in (one.organisation, one.position) if part), one.table_no, bool(vip), at,
        )
        for one, vip, at in rows
    )  # fmt: skip
    return tuple(sorted(found, key=lambda one: (one.at is not None, not one.vip, one.number)))

"""The filters over the guest list."""

from app.guests.rules.guest import GuestView


def fits(key: str, guest: GuestView, here: frozenset[int]) -> bool:
    """Whether a guest passes a filter.

    Args:
        key: all, vip, missing, no_table, walk_in or cancelled.
        guest: whom.
        here: ids of those who have signed in.
    """
    return {
        "all": True,
        "vip": guest.vip,
        "missing": guest.id not in here and not guest.cancelled,
        "no_table": not guest.table_no,
        "walk_in": guest.walk_in,
        "cancelled": guest.cancelled,
    }[key]

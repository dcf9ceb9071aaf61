"""What is asked about a guest's organisation; each of its guests is signed in by a verb of its own."""

from app.guests.records import people as guests
from app.signin.records import group as records
from app.signin.rules.group import MOST_WORDS, PAGE, Group
from app.store.database import Database, Transaction


def others_missing(store: Database, organisation: str) -> int:
    """How many guests of an organisation are not here yet; 0 for no organisation.

    Args:
        store: the open event.
        organisation: of a guest who is here, as the list writes it.
    """
    return store.ask(lambda t: records.count_missing(t, organisation)) if organisation else 0


def group_of(store: Database, guest_id: int, words: str = "", after: str = "", most: int = PAGE) -> Group:
    """The other guests of a guest's organisation, a page at a time.

    Args:
        store: the open event.
        guest_id: of the guest.
        words: part of a name or a number; hostile.
        after: the invitation number before the page, "" from the beginning.
        most: guests on it.
    """

    def look(t: Transaction) -> Group:
        organisation = guests.one(t, guest_id).organisation
        if not organisation:
            return Group("", 0, ())
        wanted = " ".join("".join(one for one in words[:MOST_WORDS] if one.isprintable()).split())
        found = records.members(t, organisation, guest_id, wanted, after, most + 1)
        return Group(organisation, records.count_missing(t, organisation), found[:most], len(found) > most)

    return store.ask(look)

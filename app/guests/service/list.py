"""One guest at a time: added, changed, cancelled, given a fresh code."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from app.event.records import the_event
from app.event.rules import Detail
from app.guests.records import changing, invitations, people
from app.guests.rules.codes import RANDOM_BYTES, new_code
from app.guests.rules.details import clean_detail
from app.guests.rules.guest import CategoryView, GuestView
from app.guests.rules.intake import Draft
from app.guests.rules.numbers import next_numbers
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import KnownError


@dataclass(frozen=True)
class Issued:
    """A guest with the code that counts now."""

    guest: GuestView
    code: str


@dataclass(frozen=True)
class Changed:
    """A guest before and after."""

    before: GuestView
    after: GuestView


def everyone(store: Database) -> tuple[GuestView, ...]:
    """The whole list, by invitation number.

    Args:
        store: the open event.
    """
    return store.ask(people.all_views)


def page_of(store: Database, after: str, most: int) -> tuple[GuestView, ...]:
    """A page of the list, by invitation number, so that reading a long list holds nobody up.

    Args:
        store: the open event.
        after: the invitation number before it, "" for the first page.
        most: guests on it; fewer on the last.
    """
    return store.ask(lambda t: people.all_views(t, after, most))


def categories(store: Database) -> tuple[CategoryView, ...]:
    """Every category.

    Args:
        store: the open event.
    """
    return store.ask(people.categories)


def short_codes(store: Database, below: int, most: int = 100_000) -> frozenset[str]:
    """The codes of other systems that are so short that a scanner's keys look like typing.

    Args:
        store: the open event.
        below: shorter than so many letters.
        most: how many at most.
    """
    return store.ask(lambda t: invitations.short_codes(t, below, most))


def issued(store: Database) -> tuple[Issued, ...]:
    """Every guest still expected, with the code that counts, for printing invitations.

    Args:
        store: the open event.
    """

    def look(t: Transaction) -> tuple[Issued, ...]:
        codes = invitations.live_codes(t)
        return tuple(
            Issued(guest, codes[guest.id])
            for guest in people.all_views(t)
            if guest.id in codes and not guest.cancelled
        )

    return store.ask(look)


def add(t: Transaction, draft: Draft, *, walk_in: bool) -> GuestView:
    """Add a guest inside an open verb: number and code at once.

    Args:
        t: the open transaction.
        draft: what is known; its number is taken if given.
        walk_in: came without an invitation.

    Raises:
        KnownError: no name, or the number is taken.
    """
    if not draft.name.strip():
        raise KnownError("The guest has no name yet. Write one.")
    changing.queue_for_numbers(t)
    if draft.number and people.by_number(t, draft.number) is not None:
        raise KnownError(
            "Invitation number {number} is taken. Choose another or leave it empty.", number=draft.number
        )
    number = draft.number or next_numbers((), 1, people.highest_ordinal(t))[0]
    kept = changing.keep_categories(t, [draft.category])
    guest_id = changing.add_many(t, [draft], [number], kept, walk_in=walk_in)[0]
    code = draft.code or new_code(the_event(t).prefix, secrets.token_bytes(RANDOM_BYTES))
    invitations.issue_codes(t, [(guest_id, code)])
    t.tell("guests")
    t.note(guest=guest_id, number=number)
    return people.one(t, guest_id)


def add_guest(store: Database, act: Act, draft: Draft) -> GuestView:
    """Add an invited guest.

    Args:
        store: the open event.
        act: who does it.
        draft: what is known.
    """
    return store.perform(act, "guests.add", GuestView, lambda t: add(t, draft, walk_in=False), (draft,))


def edit_guest(store: Database, act: Act, guest_id: int, draft: Draft) -> Changed:
    """Change what the list says of a guest; the number stays.

    Args:
        store: the open event.
        act: who does it.
        guest_id: whom.
        draft: as it shall be.
    """

    def work(t: Transaction) -> Changed:
        before = people.one(t, guest_id)
        if not draft.name.strip():
            raise KnownError("The guest has no name yet. Write one.")
        kept = changing.keep_categories(t, [draft.category])
        changing.change(t, guest_id, draft, kept[draft.category])
        t.tell("guests")
        t.note(guest=guest_id)
        return Changed(before, people.one(t, guest_id))

    return store.perform(act, "guests.edit", Changed, work, (guest_id, draft))


def complete(t: Transaction, guest_id: int, filled: Mapping[Detail, str]) -> GuestView:
    """Write inside an open verb what a person at the door filled in.

    Args:
        t: the open transaction.
        guest_id: whom.
        filled: by detail; whatever is empty stays as it is.

    Raises:
        KnownError: a text cannot be such a detail, or nobody knows the category.
    """
    values: dict[str, object] = {}
    for detail, typed in filled.items():
        text = clean_detail(detail, typed)
        if text is None:
            raise KnownError(
                "What was typed is too long, holds hidden characters or is no such detail. Type it again."
            )
        if text and detail is Detail.CATEGORY:
            values["category_id"] = _category(t, text)
        elif text:
            values[detail.value] = text
    if values:
        changing.fill_in(t, guest_id, values)
        t.tell("guests")
        t.note(guest=guest_id, filled=sorted(values))
    return people.one(t, guest_id)


def _category(t: Transaction, name: str) -> int:
    known = {one.name: one.id for one in people.categories(t)}
    if name not in known:
        raise KnownError("The event has no category of that name. Choose one of the list.")
    return known[name]


def cancel_guest(store: Database, act: Act, guest_id: int) -> Changed:
    """Note that a guest will not come; the invitation is refused kindly from now on.

    Args:
        store: the open event.
        act: who does it.
        guest_id: whom.
    """
    return _changed(store, act, "guests.cancel", guest_id, changing.cancel)


def expect_guest(store: Database, act: Act, guest_id: int) -> Changed:
    """Note that a guest who had cancelled comes after all; the invitation counts again.

    Args:
        store: the open event.
        act: who does it.
        guest_id: whom.
    """
    return _changed(store, act, "guests.expect", guest_id, changing.expect)


def _changed(
    store: Database, act: Act, verb: str, guest_id: int, change: Callable[[Transaction, int], None]
) -> Changed:
    def work(t: Transaction) -> Changed:
        before = people.one(t, guest_id)
        change(t, guest_id)
        t.tell("guests")
        t.note(guest=guest_id)
        return Changed(before, people.one(t, guest_id))

    return store.perform(act, verb, Changed, work, (guest_id,))


def reissue_code(store: Database, act: Act, guest_id: int) -> Issued:
    """Give a guest a fresh code; the old one is revoked and says so at the door.

    Args:
        store: the open event.
        act: who does it.
        guest_id: whom.
    """

    def work(t: Transaction) -> Issued:
        code = new_code(the_event(t).prefix, secrets.token_bytes(RANDOM_BYTES))
        invitations.replace_code(t, guest_id, code)
        t.tell("guests")
        t.note(guest=guest_id)
        return Issued(people.one(t, guest_id), code)

    return store.perform(act, "guests.reissue", Issued, work, (guest_id,))


def set_categories(store: Database, act: Act, wanted: tuple[CategoryView, ...]) -> int:
    """Write what goes with categories, adding those that are new.

    Args:
        store: the open event.
        act: who does it.
        wanted: by name; their ids do not matter.

    Returns:
        How many there are now.
    """

    def work(t: Transaction) -> int:
        ids = changing.keep_categories(t, [category.name for category in wanted])
        for category in wanted:
            changing.change_category(t, replace(category, id=ids[category.name]))
        t.tell("guests")
        return len(ids)

    return store.perform(act, "guests.categories", int, work)

"""A guest without an invitation: registered and signed in at once."""

from app.guests.rules.guest import GuestView
from app.guests.rules.intake import Draft
from app.guests.service.list import add
from app.signin.rules.outcome import Answer, Outcome, Permit, Way
from app.signin.service.signing import Along, Locked, signed, verdict_now
from app.store.acts import Act
from app.store.database import Database, Transaction


def walk_in(
    store: Database,
    act: Act,
    draft: Draft,
    along: Along | None = None,
    locked: Locked | None = None,
    permit: Permit | None = None,
) -> Answer:
    """Register a guest who came without an invitation, with a fresh number, and sign the guest in.

    While the door is closed nobody is registered; the answer says so.

    Args:
        store: the open event.
        act: who, where, under which op_id.
        draft: name, organisation and category are enough.
        along: what a higher room commits with a sign-in; None for nothing.
        locked: when the draw's list was locked; a higher room knows.
        permit: sets the event's own rules aside for this guest.

    Raises:
        KnownError: there is no name.
    """

    def work(t: Transaction) -> Answer:
        stranger = GuestView(0, "", draft.name)
        verdict = verdict_now(t, stranger, permit)
        if verdict.outcome is not Outcome.SIGNED_IN:
            return Answer(verdict.outcome, t.now, Way.WALK_IN, act.desk, act.operator, verdict.reason)
        return signed(t, act, add(t, draft, walk_in=True), Way.WALK_IN, along, locked, permit)

    return store.perform(act, "signin.walk_in", Answer, work, (draft,) if permit is None else (draft, permit))

"""VIP arrivals at the escort list and the cue screen: what is waiting there, and the acknowledgement."""

from dataclasses import dataclass

from app.signin.records import vips as records
from app.signin.rules.vips import Reply, VipArrival, Vips
from app.store.acts import Act
from app.store.database import Database, Transaction


@dataclass(frozen=True)
class Acknowledged:
    """What stands written about the arrivals that somebody acknowledged.

    Args:
        arrivals: those that still count, each with its first acknowledgement, which may be another desk's.
        first: ids of the sign-ins whose first acknowledgement this was.
    """

    arrivals: tuple[VipArrival, ...]
    first: tuple[int, ...]


def vips(store: Database) -> Vips:
    """The VIPs whose arrival waits to be acknowledged, and those still missing.

    Args:
        store: the open event.
    """
    return store.ask(vips_in)


def vips_in(t: Transaction) -> Vips:
    """The same inside another question.

    Args:
        t: the open transaction.
    """
    found = records.vip_arrivals(t)
    ordered = (*(one for one in found if one.seen is None), *(one for one in found if one.seen is not None))
    return Vips(ordered, records.missing_vips(t))


def acknowledge_arrivals(
    store: Database, act: Act, sign_in_ids: tuple[int, ...], reply: Reply = Reply.SEEN
) -> Acknowledged:
    """Say that these arrivals have been seen; the first desk to say so is written down, once for each sign-in.

    Args:
        store: the open event.
        act: who, where, under which op_id.
        sign_in_ids: exactly those that were on the screen; one that was undone meanwhile is passed over.
        reply: how.
    """
    wanted = tuple(sorted(set(sign_in_ids)))

    def work(t: Transaction) -> Acknowledged:
        here = records.vip_arrivals_of(t, wanted)
        ids = tuple(one.sign_in_id for one in here)
        first = tuple(one for one in ids if records.see_once(t, one, act.desk, act.operator, reply))
        t.tell("signin", "vips")
        t.note(guests=[one.guest_id for one in here], sign_ins=list(ids), reply=reply.value)
        return Acknowledged(records.vip_arrivals_of(t, ids), first)

    return store.perform(act, "signin.vip_seen", Acknowledged, work, (wanted, reply.value))

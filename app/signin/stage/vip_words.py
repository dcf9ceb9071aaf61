"""How VIP arrivals are said: who, when and where, the escort, the acknowledgement, who is missing."""

from datetime import datetime, tzinfo

from app.signin.rules.vips import Missing, Reply, Seen, VipArrival, Vips, times_told
from app.words.catalogue import tr, trn
from app.words.formats import clock, desk_words, listed


def addressed(one: VipArrival | Missing) -> str:
    """Name and salutation in the order of their script: Ms Jane Doe, 欧阳静 女士.

    Args:
        one: whose.
    """
    if one.salutation and one.name[:1] < "\u3400":
        return f"{one.salutation} {one.name}"
    return f"{one.name} {one.salutation}".strip()


def where_words(one: VipArrival, zone: tzinfo) -> str:
    """When the guest came, at which desk, to which table.

    Args:
        one: who arrived.
        zone: of the event.
    """
    return listed(
        (clock(one.at, zone), desk_words(one.desk), tr("Table {n}", n=one.table_no) if one.table_no else "")
    )


def escort_words(one: VipArrival | Missing) -> str:
    """Whom to call: the escort and the phone.

    Args:
        one: who arrived, or who is missing.
    """
    if not one.host:
        return tr("no escort in the list")
    return tr("escort {name}", name=one.host) + (f" {one.host_phone}" if one.host_phone else "")


def told_words(one: VipArrival, now: datetime) -> str:
    """How often it was said without an answer; "" at first.

    Args:
        one: who arrived.
        now: the present instant.
    """
    times = times_told(one, now)
    return trn("told {n} time", "told {n} times", times) if times > 1 else ""


def seen_words(seen: Seen, zone: tzinfo) -> str:
    """Who acknowledged it, when and how.

    Args:
        seen: the acknowledgement.
        zone: of the event.
    """
    said = {
        Reply.OK: tr("Emcee: OK"),
        Reply.MINUTE: tr("Emcee: 1 min more"),
        Reply.PROBLEM: tr("Emcee: a problem"),
        Reply.READ: tr("Emcee: seen"),
        Reply.SEEN: tr("{desk}: seen", desk=desk_words(seen.desk)),
    }[seen.reply]
    return f"{clock(seen.at, zone)} {said}"


def missing_title(missing: tuple[Missing, ...], *, begun: bool = False) -> str:
    """How many VIPs are not here.

    Args:
        missing: those who are not.
        begun: whether the opening has begun without them.
    """
    if begun:
        return trn("Begun while {n} VIP is not here", "Begun while {n} VIPs are not here", len(missing))
    return trn("{n} VIP is not here yet", "{n} VIPs are not here yet", len(missing))


def missing_line(one: Missing) -> str:
    """A VIP who is missing, and whom to call.

    Args:
        one: who.
    """
    return tr("{name} ({escort})", name=addressed(one), escort=escort_words(one))


def vip_answer(vips: Vips, sign_in_id: int, zone: tzinfo) -> str:
    """What has come of the telling of this arrival, for the card of the guest.

    Args:
        vips: as they stand.
        sign_in_id: of the guest on the card.
        zone: of the event.

    Returns:
        "" for somebody who is not among them.
    """
    one = next((one for one in vips.arrived if one.sign_in_id == sign_in_id), None)
    if one is None:
        return ""
    return tr("told, no answer yet") if one.seen is None else seen_words(one.seen, zone)

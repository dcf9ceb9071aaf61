"""Slips that are not receipts: a code of the draw, the closing of the desk, the test of a printer."""

from app.event.service import event as events
from app.gifts.records import handouts
from app.gifts.rules.slips import ClosingLine, ClosingSlip, CodeSlip, TestSlip
from app.gifts.service.printing import print_slip
from app.gifts.service.stock import closing
from app.guests.rules.codes import trial_code
from app.store.acts import Act
from app.store.checks import check_audit
from app.store.database import Database


def print_code(store: Database, act: Act, kind: str, code: str, digest: str = "", about: str = "") -> int:
    """Queue a commitment code of the draw for its witness.

    Args:
        store: the open event.
        act: who asks.
        kind: genesis, request, head or sealed.
        code: as read aloud.
        digest: the text of the QR; "" for none.
        about: e.g. the prize and how many.

    Returns:
        The print job's id.
    """
    event = events.the_event(store)
    slip = CodeSlip(event.name, event.zone, event.language, kind, code, digest, store.clock(), about)
    return print_slip(store, act, slip)


def print_closing(store: Database, act: Act) -> int:
    """Queue the closing slip with the heads of the audit chains.

    Args:
        store: the open event.
        act: who closes.

    Returns:
        The print job's id.
    """
    event, audit = events.the_event(store), check_audit(store)
    lines = tuple(
        ClosingLine(one.gift, one.planned, one.given, one.returned, one.owed, one.on_hand, one.counted)
        for one in closing(store)
    )
    heads = tuple((head.desk, head.seq, head.mac) for head in audit.heads)
    last = store.ask(handouts.last_number)
    return print_slip(
        store, act, ClosingSlip(event.name, event.zone, event.language, store.clock(), lines, last, heads)
    )


def print_test(store: Database, act: Act, address: str) -> int:
    """Queue a slip by which a person sees what the printer can do.

    Args:
        store: the open event.
        act: who asks.
        address: of the printer.

    Returns:
        The print job's id.
    """
    event = events.the_event(store)
    code = trial_code(event.prefix)
    slip = TestSlip(event.name, event.zone, event.language, store.clock(), address, code)
    return print_slip(store, act, slip)

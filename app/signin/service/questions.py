"""What is asked about arrivals; nothing changes here."""

from app.event.records import the_event
from app.signin import records
from app.signin.rules.arrival import Arrival
from app.signin.rules.attempts import Recent
from app.signin.rules.picture import Picture, Share, by_minute, forecast, merged
from app.store.database import Database, Transaction


def arrivals(store: Database) -> tuple[Arrival, ...]:
    """Everyone who is here, in the order in which they came.

    Args:
        store: the open event.
    """
    return store.ask(records.arrivals)


def recent(store: Database, desk: str = "", count: int = 12) -> tuple[Recent, ...]:
    """The newest attempts, newest first.

    Args:
        store: the open event.
        desk: of this desk only; "" for all.
        count: how many at most.
    """
    return store.ask(lambda t: records.recent(t, desk, count))


def picture(store: Database) -> Picture:
    """The live picture of arrivals.

    Args:
        store: the open event.
    """
    return store.ask(_picture)


def _picture(t: Transaction) -> Picture:
    counts, moments = records.counts(t), records.moments(t)
    categories = merged(
        Share(one.category, one.label_zh, one.label_en, one.colour, one.expected, one.here) for one in counts
    )
    seated = sorted(
        (one for one in counts if one.table_no), key=lambda one: (len(one.table_no), one.table_no)
    )
    tables = merged(Share(one.table_no, "", "", 0, one.expected, one.here) for one in seated)  # 2 before 10
    expected, here = sum(one.expected for one in counts), sum(one.here for one in counts)
    outlook = forecast(moments, t.now, expected - here, the_event(t).starts_at)
    return Picture(
        expected,
        here,
        records.people(t),
        categories,
        tables,
        by_minute(moments),
        outlook,
        records.missing_vips(t),
    )

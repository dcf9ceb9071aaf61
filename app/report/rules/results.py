"""What the Results page shows at one glance."""

from dataclasses import dataclass
from datetime import timedelta

from app.report.rules.facts import Book
from app.report.rules.figures import Figures, Group, Slot, arrivals, by_category, by_host, by_table, figures
from app.signin.rules.pace import Forecast, Moment, forecast


@dataclass(frozen=True)
class Results:
    """The event as it stands, for the dashboard and the lists beside it.

    Args:
        book: the facts behind it; its audit chain is not checked here.
        figures: in numbers.
        step: how long a slot is.
        slots: arrivals over time.
        categories: in the organiser's order.
        tables: by number.
        hosts: by name.
        desks: how many desks signed somebody in.
        missing_vips: names of VIPs who are expected and not here.
        outlook: the pace of the last minutes, and when the queue is gone.
    """

    book: Book
    figures: Figures
    step: timedelta
    slots: tuple[Slot, ...]
    categories: tuple[Group, ...]
    tables: tuple[Group, ...]
    hosts: tuple[Group, ...]
    desks: int
    missing_vips: tuple[str, ...]
    outlook: Forecast


def results(book: Book) -> Results:
    """The event as it stands.

    Args:
        book: its facts.
    """
    step, slots = arrivals(book)
    missing = (guest.name for guest in book.guests if guest.vip and guest.expected and not guest.here)
    desks = len({guest.desk for guest in book.guests if guest.here})
    told = figures(book)
    moments = tuple(Moment(guest.at, guest.desk) for guest in book.guests if guest.at is not None)
    outlook = forecast(moments, book.head.made_at, told.invitations - told.here, book.head.starts_at)
    return Results(
        book,
        told,
        step,
        slots,
        by_category(book),
        by_table(book),
        by_host(book),
        desks,
        tuple(missing),
        outlook,
    )

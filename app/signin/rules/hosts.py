"""Arrivals by host: whose guests are here, and whom the host still waits for."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class HostShare:
    """The guests of one host in numbers.

    Args:
        name: of the host; "" for guests without one.
        phone: of the host, "" if the list has none.
        expected: invitations.
        here: of these signed in.
        vips_missing: VIPs among those who are not here.
    """

    name: str
    phone: str
    expected: int
    here: int
    vips_missing: int

    @property
    def missing(self) -> int:
        """Invitations that are still expected."""
        return self.expected - self.here


@dataclass(frozen=True)
class HostGuest:
    """A guest in the list of a host.

    Args:
        guest_id: of the guest.
        number: the invitation number.
        name: of the guest.
        salutation: 女士, Ms …
        line: organisation and title.
        table_no: as printed on the table.
        vip: whether the guest is a VIP.
        at: when the guest signed in; None: not here.
    """

    guest_id: int
    number: str
    name: str
    salutation: str
    line: str
    table_no: str
    vip: bool
    at: datetime | None


def in_order(shares: tuple[HostShare, ...]) -> tuple[HostShare, ...]:
    """Hosts in the order in which somebody should look at them: missing VIPs first, then most guests missing, then by name.

    Args:
        shares: of every host; guests without a host come last.
    """
    return tuple(sorted(shares, key=lambda one: (not one.name, -one.vips_missing, -one.missing, one.name)))

"""One short connection to a printer, for one slip, whatever the way there."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Protocol

from app.devices.printer.address import Address, Way
from app.devices.printer.bitmap import Bitmap
from app.devices.printer.channel import Channel, DeviceChannel, SocketChannel, is_device
from app.devices.printer.outcome import Delivery, Readiness, Sent, Trouble
from app.devices.printer.slip import Paper, flush_bytes, slip_bytes
from app.devices.printer.spool import FilePrinter, NoPrinter, QueuePrinter, WindowsPrinter
from app.devices.printer.talking import Limits, Talk


class Link(Protocol):
    """An open way to a printer; used by one thread, closed after one slip."""

    def ready(self) -> Readiness:
        """Whether it may print now; nothing is printed by asking."""
        ...

    def send(self, data: bytes, stuck: Callable[[Trouble], None], rows: int = 0) -> Delivery:
        """Send a slip and say what became of it.

        Args:
            data: the whole slip.
            stuck: told when it hangs half-way and is waited for.
            rows: rows of its picture.
        """
        ...

    def close(self) -> None:
        """Let the printer go."""
        ...


@dataclass
class Printer:
    """A printer: where it is, what it can do, whether its last slip was cut off.

    Args:
        address: where.
        paper: width, cutter, drawer.
        limits: how long to wait.
        dirty: an interrupted picture may still be waiting for its rest.
    """

    address: Address
    paper: Paper = field(default_factory=Paper)
    limits: Limits = field(default_factory=Limits)
    dirty: bool = False

    def open(self, cancel: Event) -> Link:
        """A fresh connection; one that says why not when there is none.

        Args:
            cancel: set by another thread to give up.
        """
        way, place = self.address.way, self.address.place
        if way is Way.LP:
            return QueuePrinter(place, cancel)
        if way is Way.WINDOWS:
            return WindowsPrinter(place)
        if way is Way.FILE and not is_device(Path(place)):
            return FilePrinter(Path(place))
        try:
            return Talk(self._channel(), self.limits, cancel)
        except OSError:
            return NoPrinter(Trouble.NO_CONNECTION)

    def bytes_of(self, picture: Bitmap) -> bytes:
        """The slip as this printer shall get it now.

        Args:
            picture: what to print.
        """
        slip = slip_bytes(picture, self.paper)
        return flush_bytes(self.paper) + slip if self.dirty else slip

    def after(self, delivery: Delivery) -> None:
        """Remember whether the last slip may have been cut off.

        Args:
            delivery: what became of it.
        """
        if delivery.sent is not Sent.NOTHING:
            self.dirty = delivery.sent is Sent.UNCONFIRMED

    def _channel(self) -> Channel:
        if self.address.way is Way.TCP:
            return SocketChannel(self.address.place, self.address.number, self.limits.connect)
        return DeviceChannel(Path(self.address.place), self.address.number)


def found_devices() -> tuple[Address, ...]:
    """Printers that plugging in has made visible: USB printer devices.

    Network printers are added by address, queues by name.
    """
    return tuple(Address(Way.FILE, str(path)) for path in sorted(Path("/dev/usb").glob("lp*")))


def found_queues() -> tuple[Address, ...]:
    """The queues that CUPS names; none when CUPS is not there or does not answer at once."""
    import subprocess

    try:
        said = subprocess.run(["lpstat", "-e"], capture_output=True, timeout=2, check=False)  # noqa: S607 - found on the path
    except (OSError, subprocess.TimeoutExpired):
        return ()
    names = said.stdout.decode("utf-8", "replace").split("\n")
    return tuple(Address(Way.LP, name.strip()) for name in names if name.strip())

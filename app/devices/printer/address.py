"""Where a printer is, as one line of text that an organiser can type."""

from dataclasses import dataclass
from enum import StrEnum

from app.words.errors import KnownError

PORT = 9100


class Way(StrEnum):
    """How bytes get to a printer."""

    TCP = "tcp"
    FILE = "file"
    SERIAL = "serial"
    LP = "lp"
    WINDOWS = "win"


@dataclass(frozen=True)
class Address:
    """A printer's place.

    Args:
        way: how bytes get there.
        place: host, path or queue name.
        number: port of a host, speed of a serial line.
    """

    way: Way
    place: str
    number: int = 0

    def text(self) -> str:
        """As it is typed and kept."""
        tail = f":{self.number}" if self.number else ""
        return f"{self.way.value}:{self.place}{tail}"


def parse(text: str) -> Address | None:
    """The address in a line of text; None for an empty one, which means "no printer".

    Args:
        text: tcp:HOST[:PORT], file:PATH, serial:PATH[:BAUD], lp:QUEUE or win:PRINTER.

    Raises:
        KnownError: it is none of these.
    """
    text = text.strip()
    if not text:
        return None
    kind, _, rest = text.partition(":")
    if kind not in set(Way) or not rest.strip():
        raise KnownError(
            '"{typed}" is not the address of a printer. Write tcp:192.168.1.50:9100, file:PATH or lp:QUEUE.',
            typed=text,
        )
    return _placed(Way(kind), rest.strip())


def _placed(way: Way, rest: str) -> Address:
    if way is Way.TCP:
        return _numbered(way, rest.removeprefix("//"), PORT)
    if way is Way.SERIAL:
        return _numbered(way, rest, 115_200)
    return Address(way, rest)


def _numbered(way: Way, rest: str, usual: int) -> Address:
    place, colon, number = rest.rpartition(":")
    if not colon:
        return Address(way, rest, usual)
    if not number.isascii() or not number.isdigit() or not 0 < int(number) < 1_000_000 or not place:
        raise KnownError('"{typed}" does not end in a number. Check the port or the speed.', typed=rest)
    if way is Way.TCP and int(number) > 65_535:
        raise KnownError('"{typed}" does not end in a number. Check the port or the speed.', typed=rest)
    return Address(way, place.strip("[]"), int(number))

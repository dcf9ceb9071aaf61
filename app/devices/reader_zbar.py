"""The second decoder, zbar: it reads some codes that the first does not, and needs a library of the machine."""

from collections.abc import Callable
from typing import Any, TypeAlias, cast

from app.devices.reader_corners import Frame

Found: TypeAlias = tuple[str, tuple[tuple[float, float], ...]]


def zbar_decoder() -> Callable[[Frame], list[Found]] | None:
    """The decoder, giving texts and their corners; None if its library is not on this machine."""
    try:
        from pyzbar.pyzbar import ZBarSymbol, decode  # pyright: ignore[reportUnknownVariableType]
    except (ImportError, OSError):  # OSError: the library is there and cannot be loaded
        return None
    symbols: list[Any] = [ZBarSymbol.QRCODE]  # else any number on a bottle would be a text

    def by_zbar(gray: Frame) -> list[Found]:
        found = cast("list[Any]", decode(gray, symbols=symbols))
        return [one for one in map(_found, found) if one[0] and one[1]]

    return by_zbar


def _found(one: Any) -> Found:  # noqa: ANN401 - pyzbar ships no types
    return unguessed(one.data), tuple((float(point.x), float(point.y)) for point in one.polygon)


def unguessed(data: bytes) -> str:
    """What the code says; this decoder takes UTF-8 for Japanese or Latin, so take its guess back.

    Args:
        data: as the decoder gave it.
    """
    text = data.decode("utf-8", errors="replace")
    if text.isascii():
        return text
    for guess in ("cp932", "big5", "latin-1"):
        try:
            return text.encode(guess).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
    return text

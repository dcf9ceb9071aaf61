"""Printers that can only be handed a slip: a file, a CUPS queue, the Windows spooler.

Taking the bytes is all that they can say, so nothing here ever answers PRINTED.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event

from app.devices.printer.outcome import Delivery, Readiness, Sent, Trouble

_SLICE = 0.05
_PATIENCE = 200  # slices of waiting for lp


class NoPrinter:
    """Stands for a printer that could not be reached.

    Args:
        trouble: why.
    """

    def __init__(self, trouble: Trouble) -> None:
        self._trouble = trouble

    def ready(self) -> Readiness:
        """Say why not."""
        return Readiness(self._trouble)

    def send(self, data: bytes, stuck: Callable[[Trouble], None], rows: int = 0) -> Delivery:
        """Send nothing."""
        del data, stuck, rows
        return Delivery(Sent.NOTHING, self._trouble)

    def close(self) -> None:
        """Nothing is open."""


class FilePrinter:
    """Slips one after the other in a file, as a printer would have got them.

    Args:
        path: is made if need be; its folder must exist.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def ready(self) -> Readiness:
        """Whether the folder is there and the file can be written."""
        there = self._path if self._path.exists() else self._path.parent
        good = self._path.parent.is_dir() and os.access(there, os.W_OK) and not self._path.is_dir()
        return Readiness(Trouble.NONE if good else Trouble.NO_CONNECTION)

    def send(self, data: bytes, stuck: Callable[[Trouble], None], rows: int = 0) -> Delivery:
        """Append the slip and wait for the disk."""
        del stuck, rows
        try:
            with self._path.open("ab") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            return Delivery(Sent.UNCONFIRMED, Trouble.FAULT)
        return Delivery(Sent.HANDED, ref=self._path.name)

    def close(self) -> None:
        """The file is closed after each slip."""


class QueuePrinter:
    """A CUPS queue, by the lp command.

    Args:
        queue: its name.
        cancel: set by another thread to give up.
    """

    def __init__(self, queue: str, cancel: Event) -> None:
        self._queue = queue
        self._cancel = cancel

    def ready(self) -> Readiness:
        """CUPS calls a switched-off printer idle, so there is nothing worth asking."""
        return Readiness()

    def send(self, data: bytes, stuck: Callable[[Trouble], None], rows: int = 0) -> Delivery:
        """Hand the slip over, unfiltered."""
        del stuck, rows
        command = ["lp", "-d", self._queue, "-o", "raw", "-t", "receipt", "-"]
        try:
            lp = subprocess.Popen(  # noqa: S603 - a fixed command, its name is an argument of its own
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError:
            return Delivery(Sent.NOTHING, Trouble.NO_CONNECTION)
        said = self._fed(lp, data)
        if said is None:
            return Delivery(Sent.UNCONFIRMED, Trouble.CANCELLED if self._cancel.is_set() else Trouble.STALLED)
        if lp.returncode:
            return Delivery(Sent.NOTHING, Trouble.NO_CONNECTION)
        return Delivery(Sent.HANDED, ref=job_of(said.decode("utf-8", "replace")))

    def close(self) -> None:
        """The command has ended."""

    def _fed(self, lp: "subprocess.Popen[bytes]", data: bytes) -> bytes | None:
        feed: bytes | None = data
        for _ in range(_PATIENCE):
            try:
                return lp.communicate(feed, timeout=_SLICE)[0]
            except subprocess.TimeoutExpired:
                feed = None  # communicate goes on with the first feed by itself
            if self._cancel.is_set():
                break
        lp.kill()
        lp.communicate()
        return None


def job_of(said: str) -> str:
    """The job's name in what lp answers, "" when it is not there.

    Args:
        said: e.g. "request id is front-12 (1 file(s))".
    """
    words = said.split()
    return words[words.index("is") + 1] if "is" in words[:-1] else ""


class WindowsPrinter:
    """A printer of Windows, by its spooler, unfiltered.

    Args:
        name: as Windows calls it.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def ready(self) -> Readiness:
        """Whether the spooler is there at all."""
        return Readiness(Trouble.NONE if sys.platform == "win32" else Trouble.NO_CONNECTION)

    def send(self, data: bytes, stuck: Callable[[Trouble], None], rows: int = 0) -> Delivery:
        """Hand the slip over."""
        del stuck, rows
        return _to_winspool(self._name, data)

    def close(self) -> None:
        """The handle is closed after each slip."""


def _to_winspool(name: str, data: bytes) -> Delivery:
    if sys.platform != "win32":
        return Delivery(Sent.NOTHING, Trouble.NO_CONNECTION)
    import ctypes

    spooler = ctypes.WinDLL("winspool.drv")
    handle = ctypes.c_void_p()
    if not spooler.OpenPrinterW(name, ctypes.byref(handle), None):
        return Delivery(Sent.NOTHING, Trouble.NO_CONNECTION)
    try:
        # DOC_INFO_1W: the document's name, the file it goes to, its data type
        document = (ctypes.c_wchar_p * 3)("receipt", None, "RAW")
        job = spooler.StartDocPrinterW(handle, 1, ctypes.byref(document))
        if not job:
            return Delivery(Sent.NOTHING, Trouble.OFFLINE)
        written = ctypes.c_ulong()
        good = spooler.WritePrinter(handle, data, len(data), ctypes.byref(written))
        ended = spooler.EndDocPrinter(handle)
        whole = bool(good and ended and written.value == len(data))
        return Delivery(Sent.HANDED, ref=str(job)) if whole else Delivery(Sent.UNCONFIRMED, Trouble.FAULT)
    finally:
        spooler.ClosePrinter(handle)

"""A way to a printer that carries bytes both ways and never blocks."""

import os
import socket
import stat
from contextlib import suppress
from pathlib import Path
from typing import Protocol


class ChannelClosedError(Exception):
    """The other end is gone."""


class Channel(Protocol):
    """Bytes both ways; select() says when."""

    def fileno(self) -> int:
        """What select() watches."""
        ...

    def write(self, data: bytes) -> int:
        """Take as many bytes as fit now; 0 when none do.

        Args:
            data: what is still to go.

        Raises:
            ChannelClosedError: the other end is gone.
        """
        ...

    def read(self) -> bytes:
        """What has come; empty when nothing has.

        Raises:
            ChannelClosedError: the other end is gone.
        """
        ...

    def close(self) -> None:
        """Let the printer go; never raises."""
        ...


class SocketChannel:
    """A TCP connection to port 9100.

    Args:
        host: name or address.
        port: usually 9100.
        seconds: how long connecting may take.
    """

    def __init__(self, host: str, port: int, seconds: float) -> None:
        self._socket = socket.create_connection((host, port), timeout=seconds)
        # what waits in our own buffers has not reached the printer: keep them small, so that a stall shows
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 8192)
        self._socket.setblocking(False)

    def fileno(self) -> int:
        """What select() watches."""
        return self._socket.fileno()

    def write(self, data: bytes) -> int:
        """Take as many bytes as fit now."""
        try:
            return self._socket.send(data)
        except (BlockingIOError, InterruptedError):
            return 0
        except OSError as fault:
            raise ChannelClosedError from fault

    def read(self) -> bytes:
        """What has come."""
        try:
            data = self._socket.recv(1024)
        except (BlockingIOError, InterruptedError):
            return b""
        except OSError as fault:
            raise ChannelClosedError from fault
        if not data:
            raise ChannelClosedError
        return data

    def close(self) -> None:
        """Let the printer go."""
        with suppress(OSError):
            self._socket.close()


class DeviceChannel:
    """A device file: /dev/usb/lp0, or a serial line.

    Args:
        path: a character device.
        baud: the speed of a serial line; 0 leaves it as it is.
    """

    def __init__(self, path: Path, baud: int = 0) -> None:
        flags = os.O_RDWR | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
        self._fd = os.open(path, flags)
        if baud:
            _raw_line(self._fd, baud)

    def fileno(self) -> int:
        """What select() watches."""
        return self._fd

    def write(self, data: bytes) -> int:
        """Take as many bytes as fit now."""
        try:
            return os.write(self._fd, data)
        except (BlockingIOError, InterruptedError):
            return 0
        except OSError as fault:
            raise ChannelClosedError from fault

    def read(self) -> bytes:
        """What has come; a device that is silent answers with nothing, which is not its end."""
        try:
            return os.read(self._fd, 1024)
        except (BlockingIOError, InterruptedError):
            return b""
        except OSError as fault:
            raise ChannelClosedError from fault

    def close(self) -> None:
        """Let the printer go."""
        with suppress(OSError):
            os.close(self._fd)


def is_device(path: Path) -> bool:
    """Whether a path is a device that can answer, not a file.

    Args:
        path: need not exist.
    """
    try:
        return stat.S_ISCHR(path.stat().st_mode)
    except OSError:
        return False


def _raw_line(fd: int, baud: int) -> None:
    import termios
    import tty

    tty.setraw(fd)
    settings = termios.tcgetattr(fd)
    speed: int = getattr(termios, f"B{baud}")
    settings[4] = settings[5] = speed
    termios.tcsetattr(fd, termios.TCSANOW, settings)

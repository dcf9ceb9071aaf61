"""A question that gives way: whoever stands at the desk does not wait until a long list has been read."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from threading import Lock
from typing import TypeVar

A = TypeVar("A")


class GaveWay(Exception):  # noqa: N818 - nothing is wrong: the question is asked again
    """A question was broken off for somebody who stands at the desk."""


class Patience:
    """Lets another thread break off a question, and nothing else that is done on this one.

    Args:
        interrupt: ends the statement that runs now; None where the engine cannot.
    """

    def __init__(self, interrupt: Callable[[], None] | None) -> None:
        self._interrupt, self._gate = interrupt, Lock()
        self._patient = self._asking = False

    def ask(self, question: Callable[[], A]) -> A:
        """Ask something that can wait.

        Args:
            question: looks only.

        Raises:
            GaveWay: it was broken off, and may be asked again.
        """
        self._patient = True
        try:
            return question()
        finally:
            self._patient = False

    @contextmanager
    def looking(self) -> Generator[None]:
        """Around the statements of one look; its end, and every change, are never broken off."""
        with self._gate:
            self._asking = self._patient
        try:
            yield
        finally:
            with self._gate:
                self._asking = False

    def give_way(self) -> None:
        """Break off the question that is being asked, if it can wait; from any thread."""
        with self._gate:
            if self._asking and self._interrupt is not None:
                self._interrupt()

"""What every command shares: opening the event, showing an answer, refusing in one sentence."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from enum import Enum
from functools import wraps
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, ParamSpec, TypeVar

import typer

from app.words.errors import KnownError

if TYPE_CHECKING:
    from app.store.database import Database

P = ParamSpec("P")
R = TypeVar("R")

EventFile = Annotated[Path, typer.Argument(metavar="EVENT", help="The event file, *.fanfare / 活动文件")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer as JSON / 以 JSON 输出")]
DeskName = Annotated[str, typer.Option("--desk", help="Which desk acts / 操作台")]
OpId = Annotated[
    str,
    typer.Option(
        "--op-id", help="Operation id: a retry with the same one is done once / 操作号，重试只做一次"
    ),
]


def refusing(command: Callable[P, R]) -> Callable[P, R]:
    """Make a command say a KnownError in one sentence on standard error and exit with 1.

    Args:
        command: the function that typer calls.
    """

    @wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except KnownError as refusal:
            sys.stderr.write(refusal.sentence() + "\n")
            raise typer.Exit(1) from refusal

    return wrapped


@contextmanager
def open_event(path: Path) -> "Generator[Database]":
    """The event, open for the length of a command.

    Args:
        path: an event file, or the URL of a hub (postgresql+psycopg://…).
    """
    from app.store.database import Database

    text = str(path)
    # pathlib folds the double slash of a URL
    hub = text.replace(":/", "://", 1) if text.startswith("postgresql") and "://" not in text else text
    store = Database.connect(hub) if text.startswith("postgresql") else Database.open(path)
    try:
        yield store
    finally:
        store.close()


def show(answer: object, *, as_json: bool, sentence: str = "") -> None:
    """Print one answer: a line of JSON, or a sentence.

    Args:
        answer: a frozen value.
        as_json: whether the caller reads it with a program.
        sentence: for a person; the JSON if empty.
    """
    if sentence and not as_json:
        sys.stdout.write(sentence + "\n")
        return
    sys.stdout.write(_json(answer) + "\n")


def _json(answer: object) -> str:
    import json

    import msgspec

    try:
        return msgspec.json.encode(answer, enc_hook=_plain).decode()
    except UnicodeEncodeError:  # bytes from outside that are no text, told back as escapes
        return json.dumps(msgspec.to_builtins(answer, enc_hook=_plain), separators=(",", ":"))


def speak_plainly() -> None:
    """Let no letter stop an answer: UTF-8 into files and pipes, escapes where a terminal has no such letter.

    An act is committed before its answer is written; a console of another code page must not make a failure of it.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    return str(value)

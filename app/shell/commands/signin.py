"""`fanfare signin EVENT CODE|IMAGE...`: the door, without a window."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.shell.commands.frame import AsJson, DeskName, EventFile, OpId, open_event, refusing, show
from app.words.errors import KnownError

if TYPE_CHECKING:
    from app.signin.rules.outcome import Answer, Way
    from app.store.acts import Act

Seen = Annotated[
    list[str],
    typer.Argument(metavar="CODE|IMAGE...", help="Codes, invitation numbers or pictures / 码、请柬号或图片"),
]
Companions = Annotated[
    int | None, typer.Option("--companions", min=0, max=99, help="How many came along / 同行人数")
]

PaperTime = Annotated[
    str,
    typer.Option("--at", help="Written on the list after an outage, e.g. 0841 / 停电后补录：纸上写的时间"),
]


@dataclass(frozen=True)
class Line:
    """One outcome, as a program reads it.

    Args:
        input: what was given: a code, a number or a picture.
        outcome: what came of it.
        reason: why, "" if the outcome says it all.
        at: when it was decided.
        happened: when the guest came, if that was written on paper.
        desk: where.
        way: how the guest was found.
        guest_id: 0 if nobody was found.
        number: of the invitation.
        name: of the guest.
        category: of the guest.
        table: of the guest.
        vip: whether the guest is a VIP.
        companions: how many came along.
        draws: whether the guest holds a ticket.
        first_at: when the guest had been signed in before.
        first_desk: where.
        near: invitation numbers one slip away.
        choices: invitation numbers of whom a person must pick one.
    """

    input: str
    outcome: str
    reason: str
    at: datetime
    desk: str
    way: str
    guest_id: int = 0
    number: str = ""
    name: str = ""
    category: str = ""
    table: str = ""
    vip: bool = False
    companions: int = 0
    draws: bool = False
    first_at: datetime | None = None
    first_desk: str = ""
    near: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    happened: datetime | None = None


def register(cli: typer.Typer) -> None:
    """Add the command of this file.

    Args:
        cli: the whole command line.
    """
    cli.command("signin", help="Sign guests in by code or picture / 用码或图片签到")(refusing(signin))


def signin(
    event: EventFile,
    seen: Seen,
    desk: DeskName = "desk-1",
    op_id: OpId = "",
    companions: Companions = None,
    at: PaperTime = "",
    as_json: AsJson = True,
) -> None:
    """Sign guests in; one JSON outcome a line."""
    del as_json  # taken as everywhere; here JSON is the only answer
    from app.gifts.service.badges import with_badge
    from app.signin.service.signing import sign_in

    if at:
        _from_paper(event, seen, desk, op_id, at)
        return
    refused: list[str] = []
    with open_event(event) as store:
        for place, (given, text, way) in enumerate(_texts(seen, refused)):
            answer = sign_in(
                store, _act(desk, op_id, place), text, way=way, companions=companions, along=with_badge
            )
            show(_line(given, answer), as_json=True)
    if refused:
        sys.stderr.write("\n".join(refused) + "\n")
        raise typer.Exit(1)


def _from_paper(event: Path, seen: list[str], desk: str, op_id: str, written: str) -> None:
    """Enter lines of the printed list, all at the same written time."""
    from app.draw.records.evenings import locked_at
    from app.event.service.event import the_event
    from app.signin.rules.handwritten import clock_of, instant_of
    from app.signin.rules.outcome import Way
    from app.signin.service.from_paper import enter_from_paper, line_of
    from app.signin.service.signing import sign_in

    clock = clock_of(written)
    if clock is None:
        raise KnownError('"{typed}" is not a time of day. Write it as 0841 or 8:41.', typed=written)
    refused: list[str] = []
    with open_event(event) as store:
        when = instant_of(clock, the_event(store))
        for place, (given, text, _) in enumerate(_texts(seen, refused)):
            act, line = _act(desk, op_id, place), line_of(store, text)
            if line is None:
                answer = sign_in(store, act, text, way=Way.PAPER)
            else:
                answer = enter_from_paper(store, act, line.guest.id, when, locked=locked_at)
            show(_line(given, answer), as_json=True)
    if refused:
        sys.stderr.write("\n".join(refused) + "\n")
        raise typer.Exit(1)


def _act(desk: str, op_id: str, place: int) -> "Act":
    from app.store.acts import Act

    if not op_id:
        return Act.new(desk, "command line")
    # each code is an act of its own; the same command again gives each the same id again
    return Act(op_id if place == 0 else f"{op_id}:{place}", desk, "command line")


def _texts(seen: list[str], refused: list[str]) -> "Iterator[tuple[str, str, Way]]":
    """What was given, what it says, and how it came in; a picture may hold several codes.

    One bad picture never stops the others: why it was refused is said at the end.
    """
    from app.signin.rules.outcome import Way

    for given in seen:
        if not _is_file(given):
            yield given, given, Way.TYPED
            continue
        try:
            texts = _read(given)
        except KnownError as refusal:
            refused.append(refusal.sentence())
            continue
        for text in texts:
            yield given, text, Way.PICTURE


def _read(given: str) -> tuple[str, ...]:
    from app.devices.reader import Reader
    from app.devices.reader_pictures import read_file

    texts = read_file(Reader(), Path(given))
    if not texts:
        raise KnownError(
            "No code can be read in {name}. Take the picture again, closer and without glare.",
            name=Path(given).name,
        )
    return texts


def _is_file(given: str) -> bool:
    try:
        return Path(given).is_file()
    except (OSError, ValueError):  # a scanned text need not be a possible file name
        return False


def _line(given: str, answer: "Answer") -> Line:
    line = Line(given, answer.outcome.value, answer.reason.value, answer.at, answer.desk, answer.way.value)
    values = dict(vars(line))
    values["happened"] = answer.happened
    values["near"] = tuple(one.guest.number for one in answer.near)
    values["choices"] = tuple(one.number for one in answer.choices)
    if answer.first is not None:
        values |= {"first_at": answer.first.at, "first_desk": answer.first.desk}
    guest = answer.guest
    if guest is not None:
        values |= {
            "guest_id": guest.id, "number": guest.number, "name": guest.name, "category": guest.category,
            "table": guest.table_no, "vip": guest.vip, "companions": answer.companions, "draws": answer.draws,
        }  # fmt: skip
    return Line(**values)

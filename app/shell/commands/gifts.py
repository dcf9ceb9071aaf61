"""Commands of the gift desk: the sheet of gifts, what a guest is owed, handing out with a receipt."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.shell.commands.frame import AsJson, DeskName, EventFile, OpId, open_event, refusing, show
from app.words.catalogue import tr, trn
from app.words.errors import KnownError

if TYPE_CHECKING:
    from app.gifts.service.handing import Handed
    from app.gifts.service.owing import Card
    from app.store.acts import Act
    from app.store.database import Database

Code = Annotated[str, typer.Argument(metavar="CODE", help="Code or invitation number / 二维码内容或请柬号")]
PrinterAddress = Annotated[
    str, typer.Option("--printer", help="tcp:HOST:PORT, file:PATH or lp:QUEUE / 打印机地址")
]
_PATIENCE = 10.0  # seconds that a command waits for new paper in mid-slip


def register(cli: typer.Typer) -> None:
    """Add the commands of this file.

    Args:
        cli: the whole command line.
    """
    gifts = typer.Typer(help="The gift desk / 礼品台", no_args_is_help=True)
    gifts.command("import", help="Take in a sheet of gifts, all or none / 导入礼品表")(refusing(import_sheet))
    gifts.command("owed", help="What a guest is owed, was given and has won / 查应得礼品")(refusing(owed))
    gifts.command("hand", help="Give a guest everything that is owed, once / 发放并打小票")(refusing(hand))
    gifts.command("closing", help="What every gift adds up to / 收尾核对")(refusing(closing))
    cli.add_typer(gifts, name="gifts")


def import_sheet(
    event: EventFile,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An .xlsx or .csv sheet / 礼品表")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only check / 只检查")] = False,
    desk: DeskName = "gifts",
    op_id: OpId = "",
    as_json: AsJson = False,
) -> None:
    """Take in a sheet of gifts."""
    from app.gifts.service.stock import import_gifts

    with open_event(event) as store:
        done = import_gifts(store, _act(desk, op_id), file, dry_run=dry_run)
    said = tr("{gifts} gifts, {pieces} pieces.", gifts=done.gifts, pieces=done.pieces)
    show(done, as_json=as_json, sentence=said)


def owed(event: EventFile, code: Code, desk: DeskName = "gifts", as_json: AsJson = False) -> None:
    """Show what a guest is owed, was given and has won."""
    with open_event(event) as store:
        card = _card(store, code, desk)
    rows = [f"{row.gift} × {len(row.keys)}" for row in card.rows]
    given = [one.gift for one in card.given]
    nothing = tr("nothing")
    said = tr(
        "{name}: owed {owed}; given {given}.",
        name=card.guest.name, owed=", ".join(rows) or nothing, given=", ".join(given) or nothing,
    )  # fmt: skip
    show(card, as_json=as_json, sentence=said)


def hand(
    event: EventFile,
    code: Code,
    desk: DeskName = "gifts",
    op_id: OpId = "",
    printer: PrinterAddress = "",
    as_json: AsJson = False,
) -> None:
    """Give a guest everything that is owed and print the receipt."""
    from app.gifts.service.handing import Want
    from app.gifts.service.handing import hand as give

    with open_event(event) as store:
        card = _card(store, code, desk)
        act = _act(desk, op_id)
        handed = give(store, act, Want(card.guest.id))
        _refuse_nothing(card, handed)
        print_state = _print(store, printer, desk) if handed.job_id else ""
        answer = {
            "guest": card.guest.number, "receipt_no": handed.receipt_no, "token": handed.token,
            "pieces": handed.pieces, "print": _state(store, handed) or print_state,
        }  # fmt: skip
    show(answer, as_json=as_json, sentence=_said(card, handed))


def closing(event: EventFile, as_json: AsJson = False) -> None:
    """Show what every gift adds up to."""
    from app.gifts.service.stock import closing as sums

    with open_event(event) as store:
        found = sums(store)
    lines = [
        tr("{gift}: planned {planned}, given {given}, owed {owed}, here {here}",
           gift=one.gift, planned=one.planned, given=one.given, owed=one.owed,
           here="–" if one.on_hand is None else one.on_hand)
        for one in found
    ]  # fmt: skip
    show(found, as_json=as_json, sentence="\n".join(lines))


def _act(desk: str, op_id: str) -> "Act":
    from app.store.acts import Act

    return Act(op_id, desk, "cli") if op_id else Act.new(desk, "cli")


def _card(store: "Database", code: str, desk: str) -> "Card":
    from app.gifts.service.finding import Hit, look_up
    from app.gifts.service.owing import card

    found = look_up(store, code)
    if found.hit is Hit.GUEST:
        return card(store, found.guests[0].id, desk)
    if found.hit is Hit.REVOKED:
        raise KnownError("That code was replaced by a newer one. Ask for the new invitation.")
    if found.hit is Hit.SEVERAL:
        raise KnownError("Several guests fit. Use the invitation number.")
    if found.hit is Hit.RECEIPT:
        raise KnownError("That is a receipt, not an invitation. Scan the invitation.")
    if found.hit is Hit.OTHER_EVENT:
        raise KnownError("That invitation is for another event.")
    raise KnownError("Nobody on the list has that code or number. Search for the name.")


def _refuse_nothing(card: "Card", handed: "Handed") -> None:
    if handed.pieces or card.given:
        return
    if not card.here:
        raise KnownError("{name} has not signed in yet. Sign the guest in first.", name=card.guest.name)
    raise KnownError("{name} is owed nothing.", name=card.guest.name)


def _print(store: "Database", address: str, desk: str) -> str:
    """Send what waits; a printer that is not ready leaves it waiting."""
    from dataclasses import replace

    from app.event.service.event import the_event
    from app.gifts.paper.printed import dots_of
    from app.gifts.rules.jobs import JobState
    from app.gifts.service.sending import printer_at, send_next

    settings = the_event(store).settings
    printer = printer_at(address or settings.printer, settings.slip_dots)
    if printer is None:
        return JobState.QUEUED.value
    printer.limits = replace(printer.limits, patience=_PATIENCE)
    app = _painter()
    while True:
        done = send_next(store, lambda: _act(desk, ""), printer, dots_of)
        if done is None or done.state is JobState.QUEUED:
            del app
            return "" if done is None else done.trouble.value


def _painter() -> object:
    """Fonts need an application object, but no display."""
    import os

    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is not None:
        return None
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication([])


def _state(store: "Database", handed: "Handed") -> str:
    from app.gifts.service.printing import job

    return job(store, handed.job_id).state.value if handed.job_id else ""


def _said(card: "Card", handed: "Handed") -> str:
    from app.gifts.service.handing import Done

    given, owes = handed.count(Done.GIVEN), handed.count(Done.PROMISED)
    if not handed.receipt_no:
        return tr("{name}: nothing new to give.", name=card.guest.name)
    said = trn("{name}: {n} piece given", "{name}: {n} pieces given", given, name=card.guest.name)
    if owes:
        said += tr(", {n} still owed", n=owes)
    return said + tr("; receipt {number}.", number=f"{handed.receipt_no:04d}")

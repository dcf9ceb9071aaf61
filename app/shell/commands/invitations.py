"""The command that prints invitation cards."""

from pathlib import Path
from typing import Annotated

import typer

from app.shell.commands.frame import AsJson, EventFile, open_event, refusing, show
from app.words.catalogue import trn


def register(cli: typer.Typer) -> None:
    """Add the commands of this file.

    Args:
        cli: the whole command line.
    """
    cli.command("invitations", help="Invitation cards as PDF, codes as pictures / 打印请柬")(
        refusing(invitations)
    )


def invitations(
    event: EventFile,
    out: Annotated[Path, typer.Argument(metavar="OUT.pdf", help="The PDF / 输出文件")],
    codes: Annotated[
        Path | None,
        typer.Option("--codes", help="Also each code as a picture in this folder / 另存二维码图片"),
    ] = None,
    background: Annotated[
        Path | None, typer.Option("--background", help="Your own picture behind the cards / 自己的底图")
    ] = None,
    each_page: Annotated[int, typer.Option("--n-up", help="Cards a page: 1, 2 or 4 / 每页张数")] = 1,
    as_json: AsJson = False,
) -> None:
    """Print the invitation of every guest who is still expected."""
    from app.event.service.event import the_event
    from app.guests.paper.invitation import Card, save_codes, save_invitations
    from app.guests.service.list import issued
    from app.shell.offscreen import painting_application

    with open_event(event) as store:
        about, guests = the_event(store), issued(store)
    application = painting_application()
    cards = tuple(Card(each.guest, each.code) for each in guests)
    save_invitations(out, about, cards, background=background, each_page=each_page)
    pictures = save_codes(codes, cards) if codes is not None else 0
    del application
    said = trn("{n} invitation is in {file}.", "{n} invitations are in {file}.", len(cards), file=out.name)
    show({"invitations": len(cards), "pdf": str(out), "codes": pictures}, as_json=as_json, sentence=said)

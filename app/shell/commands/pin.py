"""The command about PINs: set one without the window, or forget them all when nobody knows them any more."""

from typing import Annotated

import typer

from app.shell.commands.frame import AsJson, DeskName, EventFile, open_event, refusing, show
from app.words.catalogue import tr


def register(cli: typer.Typer) -> None:
    """Add the command of this file.

    Args:
        cli: the whole command line.
    """
    cli.command("pin", help="Set the organiser's PIN, or forget all PINs / 设置或清除 PIN")(refusing(pin))


def pin(
    event: EventFile,
    forget: Annotated[bool, typer.Option("--forget", help="Take every PIN away / 清除所有 PIN")] = False,
    desk: DeskName = "office",
    as_json: AsJson = False,
) -> None:
    """Ask for the organiser's new PIN, or take every PIN away; a PIN is never an argument that others could read."""
    from app.event.rules import Role
    from app.event.service.pins import pinned, set_pin
    from app.store.acts import Act

    with open_event(event) as store:
        if forget:
            for role in sorted(pinned(store)):
                set_pin(store, Act.new(desk), role, "")
        else:
            typed = typer.prompt(tr("New PIN"), hide_input=True, confirmation_prompt=True, err=True)
            set_pin(store, Act.new(desk), Role.ORGANISER, typed)
        known = sorted(pinned(store))
    said = tr("No role has a PIN now.") if forget else tr("The organiser's PIN is set.")
    show({"pins": known}, as_json=as_json, sentence=said)

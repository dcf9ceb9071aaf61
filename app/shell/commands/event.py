"""Commands about the event file: new, backup, restore, audit."""

from pathlib import Path
from typing import Annotated

import typer

from app.shell.commands.frame import AsJson, EventFile, open_event, refusing, show
from app.words.catalogue import tr
from app.words.errors import KnownError


def register(cli: typer.Typer) -> None:
    """Add the commands of this file.

    Args:
        cli: the whole command line.
    """
    cli.command("new", help="Make an event / 新建活动")(refusing(new))
    cli.command("backup", help="Copy the event to a folder and check the copy / 备份")(refusing(backup))
    cli.command("restore", help="Put a backup in place; the old file is kept / 恢复备份")(refusing(restore))
    audit = typer.Typer(help="The audit chain / 审计链")
    audit.callback()(_group)
    audit.command("verify", help="Check every link of the audit chain / 核对审计链")(refusing(verify))
    cli.add_typer(audit, name="audit")


def _group() -> None:
    """Keeps a single command a named one."""


def new(
    event: EventFile,
    name: Annotated[str, typer.Option("--name", help="The event's name / 活动名称")] = "",
    sample: Annotated[bool, typer.Option("--sample", help="The sample ceremony / 示例活动")] = False,
    as_json: AsJson = False,
) -> None:
    """Make an event file, empty or with the sample ceremony."""
    if sample == bool(name):
        raise typer.BadParameter("--sample / --name NAME")
    from app.shell.sample import make_empty, make_sample
    from app.store.database import Database

    store = Database.create(event)
    try:
        made = make_sample(store) if sample else make_empty(store, name)
    except KnownError:
        store.close()
        for tail in ("", "-wal", "-shm"):
            Path(f"{event}{tail}").unlink(missing_ok=True)  # nobody has used it yet
        raise
    store.close()
    show(made, as_json=as_json, sentence=tr("{file} is ready: {name}.", file=event.name, name=made.name))


def backup(
    event: EventFile,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder for the copy / 备份到")],
    as_json: AsJson = False,
) -> None:
    """Copy the whole event by the online backup and check the copy."""
    from app.store.backup import back_up

    with open_event(event) as store:
        if store.path is None:
            raise KnownError("A hub is backed up with PostgreSQL's own tools, not as a file.")
        copy = back_up(store.engine, store.path, folder=folder)
    show({"backup": str(copy)}, as_json=as_json, sentence=tr("Backed up and checked: {file}", file=copy))


def restore(
    backup: Annotated[Path, typer.Argument(metavar="BACKUP", help="A backup / 备份文件")],
    event: EventFile,
    as_json: AsJson = False,
) -> None:
    """Put a checked backup in the place of an event; the file it replaces is kept."""
    from app.store.backup import restore as put_back

    kept = put_back(backup, event)
    said = tr("{file} is restored.", file=event.name)
    if kept:
        said += " " + tr("The old file is kept as {kept}.", kept=kept.name)
    show({"event": str(event), "kept": str(kept) if kept else None}, as_json=as_json, sentence=said)


def verify(event: EventFile, as_json: AsJson = False) -> None:
    """Check every link of every desk's audit chain."""
    from app.store.checks import check_audit

    with open_event(event) as store:
        found = check_audit(store)
    if not found.whole:
        show(found, as_json=as_json, sentence=" ")
        raise KnownError(
            "The audit chain of {desk} is broken at number {seq}: {reason}.",
            desk=found.broken_desk,
            seq=found.broken_seq,
            reason=found.reason,
        )
    heads = ", ".join(f"{head.desk} {head.seq} {head.mac[:16]}" for head in found.heads)
    show(
        found,
        as_json=as_json,
        sentence=tr("{n} actions, every link holds: {heads}", n=found.actions, heads=heads),
    )

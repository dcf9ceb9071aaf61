"""Commands about the guest list."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from app.shell.commands.frame import AsJson, EventFile, open_event, refusing, show
from app.words.catalogue import tr, trn
from app.words.formats import listed


def register(cli: typer.Typer) -> None:
    """Add the commands of this file.

    Args:
        cli: the whole command line.
    """
    guests = typer.Typer(help="The guest list / 来宾名单", no_args_is_help=True)
    guests.command("import", help="Import an .xlsx list, all rows or none / 导入名单")(refusing(import_list))
    guests.command("find", help="Find guests as at the desk / 查找来宾")(refusing(find_guests))
    guests.command("photos", help="Import a folder of photographs / 导入来宾照片")(refusing(import_photos))
    cli.add_typer(guests, name="guests")


def import_list(
    event: EventFile,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The list, .xlsx or .csv / 名单文件")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change / 只预览")] = False,
    as_json: AsJson = False,
) -> None:
    """Import a guest list, or say what importing it would do."""
    from app.guests.service.intake import (
        Imported,
        import_guests,
        preview_import,
        refuse_problems,
        say_imported,
        say_problem,
    )
    from app.store.acts import Act
    from app.store.backup import back_up

    with open_event(event) as store:
        preview = preview_import(store, file)
        bad = [
            {"row": problem.row, "field": problem.field, "reason": say_problem(problem)}
            for problem in preview.problems
        ]
        for each in bad:
            sys.stderr.write(tr("Row {row}: {reason}", row=each["row"], reason=each["reason"]) + "\n")
        if not dry_run:
            if store.path is not None and not preview.problems:
                back_up(store.engine, store.path, why="before-import")
            came = import_guests(store, Act.new("office", "command line"), file)
            show(came, as_json=as_json, sentence=say_imported(came))
            return
    would = Imported(len(preview.new), len(preview.changed), len(preview.unchanged))
    absent = [guest.number for guest in preview.absent]
    said = say_imported(would)
    if absent:
        left = trn(
            "{n} guest of the list is not in it: {list}.", "{n} guests of the list are not in it: {list}.",
            len(absent), list=listed(tuple(absent[:20])),
        )  # fmt: skip
        said = f"{said} {left}"
    counts = {"new": would.new, "changed": would.changed, "unchanged": would.unchanged, "absent": absent}
    show({**counts, "bad": bad}, as_json=as_json, sentence=said)
    refuse_problems(preview)


def import_photos(
    event: EventFile,
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="FOLDER", help="PNG or JPEG files named by number or code / 以请柬号或签到码命名的照片"
        ),
    ],
    as_json: AsJson = False,
) -> None:
    """Import a folder of guests' photographs: 0 some belong to guests, 1 none does."""
    from app.signin.service.portraits import import_portraits, say_photographed
    from app.store.acts import Act

    with open_event(event) as store:
        came = import_portraits(store, lambda: Act.new("office", "command line"), folder)
    nothing = not came.kept and not came.same
    if as_json or not nothing:
        show(came, as_json=as_json, sentence=say_photographed(came))
    else:
        sys.stderr.write(say_photographed(came) + "\n")
    raise typer.Exit(int(nothing))


def find_guests(
    event: EventFile,
    query: Annotated[
        str,
        typer.Argument(metavar="QUERY", help="Name, pinyin, organisation, number … / 姓名、拼音、单位、号码"),
    ],
    as_json: AsJson = False,
) -> None:
    """Find guests, best first."""
    from app.guests.service.find import find

    with open_event(event) as store:
        found = find(store, query)
    for guest in found:
        parts = (
            guest.number,
            guest.name,
            guest.organisation,
            guest.position,
            guest.category,
            guest.table_no,
            guest.phone_tail,
        )
        shown = {
            "number": guest.number, "name": guest.name, "organisation": guest.organisation, "position": guest.position,
            "category": guest.category, "table": guest.table_no, "phone_tail": guest.phone_tail, "vip": guest.vip,
        }  # fmt: skip
        show(shown, as_json=as_json, sentence="  ".join(part for part in parts if part))
    if not found and not as_json:
        show(None, as_json=False, sentence=tr("Nobody fits. Try a part of the name or the last four digits."))

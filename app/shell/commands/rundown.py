"""Commands of the run of show: worked cases of the clock, the programme in and out, how the show stands."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.shell.commands.frame import AsJson, DeskName, EventFile, OpId, open_event, refusing, show
from app.words.catalogue import tr, trn
from app.words.errors import KnownError

if TYPE_CHECKING:
    from app.rundown.rules.intake import Preview


def register(cli: typer.Typer) -> None:
    """Add the commands of this file.

    Args:
        cli: the whole command line.
    """
    rundown = typer.Typer(help="The run of show / 流程", no_args_is_help=True)
    rundown.command("simulate", help="Worked cases: one JSON line each / 推演时钟")(refusing(simulate))
    rundown.command("import", help="Take in a programme, all or none / 导入流程表")(refusing(import_sheet))
    rundown.command("export", help="Write the programme as a sheet / 导出流程表")(refusing(export_sheet))
    cli.add_typer(rundown, name="rundown")


def simulate(
    cases: Annotated[Path, typer.Argument(metavar="CASES.json", help="Worked cases / 用例")],
    as_json: AsJson = True,  # noqa: ARG001 - always JSON; the option is taken like everywhere
) -> None:
    """Print what the show clock says to every worked case, one JSON line each."""
    from app.rundown.rules.simulate import simulate as run

    for case in _cases(cases):
        try:
            said = run(case)
        except (KeyError, TypeError, ValueError, AttributeError) as fault:
            raise KnownError(
                "Case {id} in {name} cannot be followed: look at {what}. Mend it and run it again.",
                id=str(case.get("id", "?")), name=cases.name, what=str(fault),
            ) from fault  # fmt: skip
        sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")


def _cases(path: Path) -> list[dict[str, Any]]:
    try:
        held = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as fault:
        raise KnownError(
            "{name} is not there. Check the folder and choose the file again.", name=path.name
        ) from fault
    except (ValueError, RecursionError) as fault:
        raise KnownError("{name} is not a JSON file of worked cases.", name=path.name) from fault
    found: Any = held.get("cases") if isinstance(held, dict) else held  # pyright: ignore[reportUnknownVariableType]
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):  # pyright: ignore[reportUnknownVariableType]
        raise KnownError("{name} is not a JSON file of worked cases.", name=path.name)
    return found  # pyright: ignore[reportUnknownVariableType]


def import_sheet(
    event: EventFile,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An .xlsx or .csv sheet / 流程表")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only check / 只检查")] = False,
    desk: DeskName = "show",
    op_id: OpId = "",
    as_json: AsJson = False,
) -> None:
    """Take in a programme, or only say what it would bring."""
    from app.rundown.service.intake import import_cues, preview_cues, refuse_problems
    from app.store.acts import Act

    with open_event(event) as store:
        if dry_run:
            preview = preview_cues(store, file)
            _name_problems(preview)
            refuse_problems(preview)
            cues = len(preview.cues)
        else:
            cues = import_cues(store, Act(op_id, desk, "cli") if op_id else Act.new(desk, "cli"), file).cues
    said = trn("{n} cue.", "{n} cues.", cues) + (" " + tr("Nothing was changed.") if dry_run else "")
    show({"cues": cues, "dry_run": dry_run}, as_json=as_json, sentence=said)


def _name_problems(preview: "Preview") -> None:
    """Every bad row, before the one sentence of the refusal."""
    from app.rundown.service.intake import say_problem

    for problem in preview.problems:
        sys.stderr.write(tr("Row {row}: {reason}", row=problem.row, reason=say_problem(problem)) + "\n")


def export_sheet(
    event: EventFile,
    file: Annotated[Path, typer.Argument(metavar="OUT.xlsx", help="Where to / 导出到")],
    as_json: AsJson = False,
) -> None:
    """Write the programme as a sheet that can be imported again."""
    from app.rundown.service.intake import export_cues

    with open_event(event) as store:
        cues = export_cues(store, file)
    said = trn("{n} cue written to {name}.", "{n} cues written to {name}.", cues, name=file.name)
    show({"cues": cues, "file": str(file)}, as_json=as_json, sentence=said)

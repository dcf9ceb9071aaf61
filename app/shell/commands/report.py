"""The command that writes the workbook."""

from pathlib import Path
from typing import Annotated

import typer

from app.shell.commands.frame import AsJson, DeskName, EventFile, OpId, open_event, refusing, show
from app.store.acts import Act
from app.words.catalogue import tr, trn


def register(cli: typer.Typer) -> None:
    """Add the commands of this file.

    Args:
        cli: the whole command line.
    """
    cli.command("export", help="Write the Excel workbook of the event / 导出工作簿")(refusing(export))


def export(
    event: EventFile,
    out: Annotated[Path, typer.Argument(metavar="OUT.xlsx", help="The workbook / 工作簿")],
    language: Annotated[
        str, typer.Option("--language", help="zh_CN or en; else the one spoken now / 工作簿的语言")
    ] = "",
    desk: DeskName = "report",
    op_id: OpId = "",
    as_json: AsJson = False,
) -> None:
    """Write everything that happened into one Excel workbook."""
    if language not in {"", "zh_CN", "en"}:
        raise typer.BadParameter("--language zh_CN / en")
    from app.report.service import export_workbook

    act = Act.new(desk)
    if op_id:
        act = Act(op_id, desk, "")
    target = out if out.suffix.lower() == ".xlsx" or out.is_dir() else out.with_name(f"{out.name}.xlsx")
    with open_event(event) as store:
        done = export_workbook(store, act, target, language)
    said = trn("{n} row in {path}.", "{n} rows in {path}.", done.rows, path=done.path)
    if done.renamed:
        said += " " + tr(
            "{name} is open in a spreadsheet program, so another name was taken.", name=target.name
        )
    if done.mended:
        said += " " + trn("{n} cell had to be mended; the last sheet says which.",
                          "{n} cells had to be mended; the last sheet lists them.", done.mended)  # fmt: skip
    show(done, as_json=as_json, sentence=said)

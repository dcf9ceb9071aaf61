"""The command that plays the whole event without a display."""

from pathlib import Path
from typing import Annotated

import typer

from app.shell.commands.frame import AsJson, refusing, show
from app.words.catalogue import tr


def register(cli: typer.Typer) -> None:
    """Add the commands of this file.

    Args:
        cli: the whole command line.
    """
    cli.command("rehearse", help="The whole event on a copy, without a display / 排练整场活动")(
        refusing(rehearse)
    )


def rehearse(
    guests: Annotated[
        int,
        typer.Option(
            "--guests", min=0, max=100_000, help="So many made-up guests; 0: the sample / 虚拟来宾数"
        ),
    ] = 0,
    seed: Annotated[int, typer.Option("--seed", help="The same seed, the same morning / 随机种子")] = 9,
    out: Annotated[
        Path, typer.Option("--out", help="Where pictures, slips and workbook go / 输出文件夹")
    ] = Path("rehearsal"),
    pictures: Annotated[bool, typer.Option(help="Save every screen and stage / 保存所有画面")] = True,
    as_json: AsJson = False,
) -> None:
    """Rehearse the event from guest list to workbook."""
    from app.shell.rehearsal.run import rehearse as run

    summary = run(out, guests=guests, seed=seed, pictures=pictures)
    said = tr(
        "Rehearsed in {n} s: pictures, slips, proof and workbook are in {folder}.",
        n=summary["seconds_all"],
        folder=out.resolve(),
    )
    show(summary, as_json=as_json, sentence=said)

"""Commands of the evening of draws: prizes, the list, the close; those of one draw and of the proof stand beside."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from app.shell.commands import draw_draws, draw_proof
from app.shell.commands.draw_frame import Rehearsal, act_of
from app.shell.commands.frame import AsJson, EventFile, OpId, open_event, refusing, show
from app.words.catalogue import tr, trn
from app.words.errors import KnownError


def register(cli: typer.Typer) -> None:
    """Add the commands of this file.

    Args:
        cli: the whole command line.
    """
    draw = typer.Typer(help="The lucky draw / 抽奖", no_args_is_help=True)
    for command, text in _COMMANDS:
        draw.command(command.__name__, help=text)(refusing(command))
    cli.add_typer(draw, name="draw")


def prizes(
    event: EventFile,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An .xlsx sheet / 奖项表")],
    as_json: AsJson = False,
) -> None:
    """Import the prizes of a sheet, all or none."""
    from app.draw.service.prizes import import_prizes

    with open_event(event) as store:
        made = import_prizes(store, act_of(""), file)
    show(made, as_json=as_json, sentence=trn("{n} prize came in.", "{n} prizes came in.", len(made.ids)))


def freeze(
    event: EventFile,
    rehearsal: Rehearsal = False,
    new_list: Annotated[bool, typer.Option("--new-list", help="Late guests join / 追加名单")] = False,
    sealed: Annotated[str, typer.Option("--sealed", help="Text of the sealed slip / 密封小票上的文字")] = "",
    op_id: OpId = "",
    as_json: AsJson = False,
) -> None:
    """Freeze who may win and commit to the seeds; or renew the list between draws."""
    from app.draw.rules.sealed import Sealed, read_slip
    from app.draw.rules.state import Mode
    from app.draw.service.evening import freeze as begin
    from app.draw.service.evening import renew_list

    slip = read_slip(sealed) if sealed else None
    if sealed and not isinstance(slip, Sealed):
        raise KnownError("That is not the text of a sealed slip. Scan its QR code once more.")
    with open_event(event) as store:
        if new_list:
            made = renew_list(store, act_of(op_id))
        else:
            made = begin(
                store, act_of(op_id), Mode.REHEARSAL if rehearsal else Mode.LIVE,
                sealed=slip if isinstance(slip, Sealed) else None,
            )  # fmt: skip
    said = tr(
        "List {no} is frozen: {n} may win. Opening code {code}",
        no=made.list_no,
        n=made.entries,
        code=made.code,
    )
    show(made, as_json=as_json, sentence=said)


def close(event: EventFile, op_id: OpId = "", as_json: AsJson = False) -> None:
    """Close the proof."""
    from app.draw.service.evening import close as end

    with open_event(event) as store:
        made = end(store, act_of(op_id))
    show(
        made,
        as_json=as_json,
        sentence=trn(
            "Closed after {n} draw. Closing code {code}",
            "Closed after {n} draws. Closing code {code}",
            made.used,
            code=made.code,
        ),
    )


def state(event: EventFile, as_json: AsJson = False) -> None:
    """Where the evening stands."""
    from app.draw.service.state import where_are_we

    with open_event(event) as store:
        found = where_are_we(store)
    said = trn(
        "Next step: {step}; {n} draw so far.",
        "Next step: {step}; {n} draws so far.",
        len(found.draws),
        step=found.step.value,
    )
    show(found, as_json=as_json, sentence=said)


_COMMANDS: tuple[tuple[Callable[..., None], str], ...] = (
    (prizes, "Import the prizes of an Excel sheet / 导入奖项表"),
    (freeze, "Freeze who may win / 锁定名单"),
    (draw_draws.request, "Put a draw on record / 登记本次抽取"),
    (draw_draws.entropy, "Give the digits of the audience, and draw / 现场取数并开奖"),
    (draw_draws.result, "Draw from digits that are on record / 用已登记的点数开奖"),
    (draw_draws.confirm, "A winner is here / 确认领奖"),
    (draw_draws.forfeit, "A winner is absent; the next in line takes the place / 未到场，顺延"),
    (draw_draws.void, "Void the open draw / 作废本次"),
    (close, "Close the proof / 收尾"),
    (draw_proof.export, "Write the proof folder / 导出凭证"),
    (draw_proof.slip, "Queue a slip for whoever keeps it / 排队打印小票"),
    (state, "Where the evening stands / 进行到哪一步"),
    (draw_proof.verify, "Check a proof folder; needs no event / 核对凭证"),
    (draw_proof.check, "Check one draw from the text of its QR; needs no event / 用二维码文字核对一次抽取"),
)

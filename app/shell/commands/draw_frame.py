"""What the commands of the draw share: their options, the act of one command, and a prize by its name."""

from typing import TYPE_CHECKING, Annotated

import typer

from app.words.errors import KnownError

if TYPE_CHECKING:
    from app.draw.rules.prizes import PrizeView
    from app.store.acts import Act
    from app.store.database import Database

Rehearsal = Annotated[
    bool, typer.Option("--rehearsal", help="A rehearsal, counts for nothing / 排练，不作数")
]
Why = Annotated[str, typer.Option("--reason", help="Why / 原因")]
Seen = Annotated[str, typer.Option("--witness", help="Who saw it / 见证人")]
DrawNo = Annotated[int, typer.Argument(metavar="DRAW", help="The number of the draw, from 1 / 第几次抽取")]
Operator = Annotated[str, typer.Option("--operator", help="Who does it / 操作员")]


def act_of(op_id: str, operator: str = "") -> "Act":
    """The act of one command.

    Args:
        op_id: of a retry; "" for a fresh one.
        operator: who does it.
    """
    from app.store.acts import Act

    return Act(op_id, "draw", operator) if op_id else Act.new("draw", operator)


def part_of(act: "Act", name: str) -> "Act":
    """The act of one step of a command that takes several.

    Args:
        act: of the command.
        name: of the step.
    """
    from app.store.acts import Act

    return Act(f"{act.op_id[:50]}-{name}", act.desk, act.operator)


def prize_named(store: "Database", wanted: str) -> "PrizeView":
    """A prize by tier, name or row; the next one for "".

    Args:
        store: the open event.
        wanted: as typed.

    Raises:
        KnownError: there is no such prize.
    """
    from app.draw.service.state import where_are_we

    state = where_are_we(store)
    if not wanted:
        if state.next_prize is None:
            raise KnownError("Every prize has been drawn, or none is planned.")
        return state.next_prize
    for prize in state.prizes:
        if wanted in {str(prize.id), prize.plan.tier, prize.plan.name, prize.plan.title}:
            return prize
    raise KnownError('There is no prize "{wanted}". Name its tier.', wanted=wanted)

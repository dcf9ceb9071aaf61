"""Commands of one draw: request, digits, result, and what becomes of its winners."""

from typing import TYPE_CHECKING, Annotated

import typer

from app.shell.commands.draw_frame import DrawNo, Operator, Seen, Why, act_of, part_of, prize_named
from app.shell.commands.frame import AsJson, EventFile, OpId, open_event, show
from app.words.catalogue import tr
from app.words.errors import KnownError

if TYPE_CHECKING:
    from app.store.acts import Act
    from app.store.database import Database


def request(
    event: EventFile,
    prize: Annotated[
        str, typer.Argument(metavar="[PRIZE]", help="Tier, name or row; the next one / 奖项")
    ] = "",
    count: Annotated[int, typer.Option("--count", help="How many at once / 一次抽几名")] = 0,
    printed: Annotated[str, typer.Option("--printed", help="Text of its slip / 登记小票上的文字")] = "",
    op_id: OpId = "",
    as_json: AsJson = False,
) -> None:
    """Put a draw on record, before anybody gives digits."""
    from app.draw.rules.sealed import Asked, read_slip
    from app.draw.service.requests import request as ask

    slip = read_slip(printed) if printed else None
    if printed and not isinstance(slip, Asked):
        raise KnownError("That is not the text of a request's slip. Scan its QR code once more.")
    with open_event(event) as store:
        asked = slip if isinstance(slip, Asked) else None
        made = ask(store, act_of(op_id), prize_named(store, prize).id, count or None, asked=asked)
    said = tr(
        'Draw {no}: {n} of "{prize}", {pool} may win. Code {code}',
        no=made.no, n=made.count, prize=made.prize, pool=made.pool, code=made.code,
    )  # fmt: skip
    show(made, as_json=as_json, sentence=said)


def entropy(
    event: EventFile,
    value: Annotated[str, typer.Argument(metavar="[DIGITS]", help="As read out / 点数")] = "",
    kind: Annotated[str, typer.Option("--kind", help="20d10, digits, beacon, quick")] = "20d10",
    by: Annotated[str, typer.Option("--by", help="Who gave them / 由谁给出")] = "",
    checked_by: Annotated[str, typer.Option("--checked-by", help="The second person / 核对人")] = "",
    wait: Annotated[bool, typer.Option("--wait", help="Only put them on record / 只登记")] = False,
    operator: Operator = "",
    op_id: OpId = "",
    as_json: AsJson = False,
) -> None:
    """Give the digits of the audience; unless asked to wait, draw from them and show the winners."""
    from app.draw.rules.fields import KINDS
    from app.draw.rules.state import Source
    from app.draw.service.draws import give_entropy, quick_entropy

    if kind not in KINDS:
        raise typer.BadParameter(", ".join(KINDS), param_hint="--kind")
    act = act_of(op_id, operator)
    with open_event(event) as store:
        if kind == "quick":
            given = quick_entropy(store, act)
        else:
            given = give_entropy(store, act, value, (Source(kind, by),), checked_by=checked_by)
        if wait:
            show(given, as_json=as_json, sentence=tr("The digits of draw {no} are on record.", no=given.no))
        else:
            _draw(store, act, as_json=as_json)


def result(event: EventFile, op_id: OpId = "", as_json: AsJson = False) -> None:
    """Draw from digits that are on record, or show a result that was stored before a crash."""
    with open_event(event) as store:
        _draw(store, act_of(op_id), as_json=as_json)


def _draw(store: "Database", act: "Act", *, as_json: bool) -> None:
    from app.draw.rules.state import Step
    from app.draw.service.draws import draw, reveal
    from app.draw.service.state import where_are_we

    before = where_are_we(store)
    if before.step is not Step.REVEAL:
        draw(store, part_of(act, "result"))
    if where_are_we(store).step is Step.REVEAL:
        reveal(store, part_of(act, "reveal"))
    drawn = where_are_we(store).draw
    if drawn is None:
        raise KnownError("No draw is open. Request one first.")
    winners = tuple(award.number for award in drawn.awards)
    said = tr("Draw {no}, {prize}: {winners}", no=drawn.no, prize=drawn.prize, winners=" ".join(winners))
    answer = {"no": drawn.no, "prize": drawn.prize, "winners": winners, "quick": drawn.quick}
    show(answer, as_json=as_json, sentence=said)


def confirm(
    event: EventFile,
    draw_no: DrawNo,
    number: Annotated[str, typer.Argument(metavar="[NUMBER]", help="Everybody pending / 请柬号")] = "",
    op_id: OpId = "",
    as_json: AsJson = False,
) -> None:
    """Write down that a winner (or every pending one of a draw) has come forward."""
    from app.draw.service.awards import confirm as come

    with open_event(event) as store:
        made = come(store, act_of(op_id), draw_no, number)
    said = tr("Draw {no}, confirmed: {numbers}", no=made.no, numbers=" ".join(made.numbers))
    show(made, as_json=as_json, sentence=said)


def forfeit(
    event: EventFile,
    draw_no: DrawNo,
    number: Annotated[str, typer.Argument(metavar="NUMBER", help="Who is absent / 请柬号")],
    reason: Why = "",
    witness: Seen = "",
    op_id: OpId = "",
    as_json: AsJson = False,
) -> None:
    """Put on record that a winner is absent; the next of the same order takes the place."""
    from app.draw.service.awards import forfeit as give_up

    with open_event(event) as store:
        made = give_up(store, act_of(op_id), draw_no, number, reason, witness)
    said = tr("{number} gives the prize up; next in line: {next}", number=made.number, next=made.next or "–")
    show(made, as_json=as_json, sentence=said)


def void(
    event: EventFile, reason: Why = "", witness: Seen = "", op_id: OpId = "", as_json: AsJson = False
) -> None:
    """Void the open draw; the record shows what would have come out."""
    from app.draw.service.draws import void as call_off

    with open_event(event) as store:
        made = call_off(store, act_of(op_id), reason, witness)
    said = tr(
        "Draw {no} is void; it would have been: {winners}", no=made.no, winners=" ".join(made.winners) or "–"
    )
    show(made, as_json=as_json, sentence=said)

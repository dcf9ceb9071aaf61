"""Commands of the draw: each one a verb of the evening, and the verifier that needs no event."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.shell.commands.frame import AsJson, EventFile, OpId, open_event, refusing, show
from app.words.catalogue import tr
from app.words.errors import KnownError

if TYPE_CHECKING:
    from app.draw.rules.prizes import PrizeView
    from app.draw.rules.verify import Verdict
    from app.store.acts import Act
    from app.store.database import Database

Rehearsal = Annotated[
    bool, typer.Option("--rehearsal", help="A rehearsal, counts for nothing / 排练，不作数")
]
Why = Annotated[str, typer.Option("--reason", help="Why / 原因")]
Seen = Annotated[str, typer.Option("--witness", help="Who saw it / 见证人")]
DrawNo = Annotated[int, typer.Argument(metavar="DRAW", help="The number of the draw, from 1 / 第几次抽取")]
Operator = Annotated[str, typer.Option("--operator", help="Who does it / 操作员")]


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
    from app.draw.service.prizes import add_prizes
    from app.draw.sheet import read_prizes

    plans = read_prizes(file)
    with open_event(event) as store:
        made = add_prizes(store, _act(""), plans)
    show(made, as_json=as_json, sentence=tr("{n} prizes came in.", n=len(made.ids)))


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
            made = renew_list(store, _act(op_id))
        else:
            made = begin(
                store, _act(op_id), Mode.REHEARSAL if rehearsal else Mode.LIVE,
                sealed=slip if isinstance(slip, Sealed) else None,
            )  # fmt: skip
    said = tr(
        "List {no} is frozen: {n} may win. Opening code {code}",
        no=made.list_no,
        n=made.entries,
        code=made.code,
    )
    show(made, as_json=as_json, sentence=said)


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
        made = ask(store, _act(op_id), _prize(store, prize).id, count or None, asked=asked)
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
    act = _act(op_id, operator)
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
        _draw(store, _act(op_id), as_json=as_json)


def _draw(store: "Database", act: "Act", *, as_json: bool) -> None:
    from app.draw.rules.state import Step
    from app.draw.service.draws import draw, reveal
    from app.draw.service.state import where_are_we

    before = where_are_we(store)
    if before.step is not Step.REVEAL:
        draw(store, _part(act, "result"))
    if where_are_we(store).step is Step.REVEAL:
        reveal(store, _part(act, "reveal"))
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
        made = come(store, _act(op_id), draw_no, number)
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
        made = give_up(store, _act(op_id), draw_no, number, reason, witness)
    said = tr("{number} gives the prize up; next in line: {next}", number=made.number, next=made.next or "–")
    show(made, as_json=as_json, sentence=said)


def void(
    event: EventFile, reason: Why = "", witness: Seen = "", op_id: OpId = "", as_json: AsJson = False
) -> None:
    """Void the open draw; the record shows what would have come out."""
    from app.draw.service.draws import void as call_off

    with open_event(event) as store:
        made = call_off(store, _act(op_id), reason, witness)
    said = tr(
        "Draw {no} is void; it would have been: {winners}", no=made.no, winners=" ".join(made.winners) or "–"
    )
    show(made, as_json=as_json, sentence=said)


def close(event: EventFile, op_id: OpId = "", as_json: AsJson = False) -> None:
    """Close the proof."""
    from app.draw.service.evening import close as end

    with open_event(event) as store:
        made = end(store, _act(op_id))
    show(
        made,
        as_json=as_json,
        sentence=tr("Closed after {n} draws. Closing code {code}", n=made.used, code=made.code),
    )


def export(
    event: EventFile,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to / 导出到")],
    rehearsal: Rehearsal = False,
    as_json: AsJson = False,
) -> None:
    """Write the proof folder and check it from its files."""
    from app.draw.rules.state import Mode
    from app.draw.service.proof import export as write

    with open_event(event) as store:
        made = write(store, folder, Mode.REHEARSAL if rehearsal else Mode.LIVE)
    said = tr(
        "The proof is in {folder}. Opening code {genesis}, last code {head}",
        folder=made.folder, genesis=made.genesis_code, head=made.head_code,
    )  # fmt: skip
    show(made, as_json=as_json, sentence=said)


def slip(
    event: EventFile,
    kind: Annotated[str, typer.Argument(metavar="KIND", help="genesis, request, head, sealed")],
    op_id: OpId = "",
    as_json: AsJson = False,
) -> None:
    """Queue a slip for whoever keeps it; the printer sends it with the next receipt."""
    from app.draw.rules.sealed import Kept
    from app.draw.service.papers import paper
    from app.gifts.service.slips import print_code

    if kind not in set(Kept):
        raise typer.BadParameter(", ".join(Kept), param_hint="KIND")
    with open_event(event) as store:
        made = paper(store, Kept(kind))
        job = print_code(store, _act(op_id), kind, made.code, made.text, made.about)
    show(
        {"job": job, "code": made.code},
        as_json=as_json,
        sentence=tr("Slip {job} waits for the printer.", job=job),
    )


def state(event: EventFile, as_json: AsJson = False) -> None:
    """Where the evening stands."""
    from app.draw.service.state import where_are_we

    with open_event(event) as store:
        found = where_are_we(store)
    said = tr("Next step: {step}; {n} draws so far.", step=found.step.value, n=len(found.draws))
    show(found, as_json=as_json, sentence=said)


def verify(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The proof folder / 凭证文件夹")],
    genesis: Annotated[str | None, typer.Argument(metavar="[GENESIS]", help="Opening code / 开场码")] = None,
    head: Annotated[str | None, typer.Argument(metavar="[HEAD]", help="Closing code / 收尾码")] = None,
    rehearsal: Rehearsal = False,
    as_json: AsJson = False,
) -> None:
    """Check a proof folder: 0 it holds, 1 it does not, with the line and the reason."""
    from app.draw.service.proof import verify_folder

    verdict = verify_folder(folder, genesis, head, rehearsal=rehearsal)
    if as_json:
        show(verdict, as_json=True)
    elif verdict.holds:
        show(verdict, as_json=False, sentence=_holds(verdict))
    else:
        said = tr(verdict.reason.text, **verdict.reason.values)
        sys.stderr.write(tr("Line {line}: {reason}.", line=verdict.line, reason=said) + "\n")
    raise typer.Exit(0 if verdict.holds else 1)


_COMMANDS: tuple[tuple[Callable[..., None], str], ...] = (
    (prizes, "Import the prizes of an Excel sheet / 导入奖项表"),
    (freeze, "Freeze who may win / 锁定名单"),
    (request, "Put a draw on record / 登记本次抽取"),
    (entropy, "Give the digits of the audience, and draw / 现场取数并开奖"),
    (result, "Draw from digits that are on record / 用已登记的点数开奖"),
    (confirm, "A winner is here / 确认领奖"),
    (forfeit, "A winner is absent; the next in line takes the place / 未到场，顺延"),
    (void, "Void the open draw / 作废本次"),
    (close, "Close the proof / 收尾"),
    (export, "Write the proof folder / 导出凭证"),
    (slip, "Queue a slip for whoever keeps it / 排队打印小票"),
    (state, "Where the evening stands / 进行到哪一步"),
    (verify, "Check a proof folder; needs no event / 核对凭证"),
)


def _holds(verdict: "Verdict") -> str:
    said = tr(
        "The proof holds: {n} draws, opening code {genesis}, last code {head}.",
        n=verdict.draws, genesis=verdict.genesis_code, head=verdict.head_code,
    )  # fmt: skip
    if verdict.mode != "live":
        said += " " + tr("It was a rehearsal and counts for nothing.")
    if not verdict.closed:
        said += " " + tr("It is not closed yet.")
    if verdict.quick:
        drawn = ", ".join(str(no) for no in verdict.quick)
        said += " " + tr("The audience took no part in: {draws}.", draws=drawn)
    return said


def _act(op_id: str, operator: str = "") -> "Act":
    from app.store.acts import Act

    return Act(op_id, "draw", operator) if op_id else Act.new("draw", operator)


def _part(act: "Act", name: str) -> "Act":
    from app.store.acts import Act

    return Act(f"{act.op_id[:50]}-{name}", act.desk, act.operator)


def _prize(store: "Database", wanted: str) -> "PrizeView":
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

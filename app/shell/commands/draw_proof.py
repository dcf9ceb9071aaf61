"""Commands of the proof: its folder, its slips, and the verifier that needs no event."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.shell.commands.draw_frame import Rehearsal, act_of
from app.shell.commands.frame import AsJson, EventFile, OpId, open_event, show
from app.words.catalogue import tr, trn
from app.words.errors import KnownError

if TYPE_CHECKING:
    from app.draw.rules.slip import SlipVerdict
    from app.draw.rules.verify import Verdict


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
        job = print_code(store, act_of(op_id), kind, made.code, made.text, made.about)
    show(
        {"job": job, "code": made.code},
        as_json=as_json,
        sentence=tr("Slip {job} waits for the printer.", job=job),
    )


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


def _holds(verdict: "Verdict") -> str:
    said = trn(
        "The proof holds: {n} draw, opening code {genesis}, last code {head}.",
        "The proof holds: {n} draws, opening code {genesis}, last code {head}.",
        verdict.draws, genesis=verdict.genesis_code, head=verdict.head_code,
    )  # fmt: skip
    if verdict.requests:
        said += " " + tr("Codes of the draws: {codes}.", codes=" ".join(verdict.requests))
    if verdict.mode != "live":
        said += " " + tr("It was a rehearsal and counts for nothing.")
    if not verdict.closed:
        said += " " + tr("It is not closed yet.")
    if verdict.quick:
        drawn = ", ".join(str(no) for no in verdict.quick)
        said += " " + tr("The audience took no part in: {draws}.", draws=drawn)
    return said


def check(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Of the reveal's QR, FD1.… / 揭晓二维码的文字")],
    genesis: Annotated[str | None, typer.Argument(metavar="[GENESIS]", help="Opening code / 开场码")] = None,
    list_file: Annotated[
        Path | None, typer.Option("--list", metavar="FILE", help="The list of the proof / 凭证里的名单文件")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Check one draw from its QR alone, or completely with the list: 0 it holds, 1 it does not, with the reason."""
    from app.draw.rules.slip import CODES, check_slip

    if text.strip().startswith(CODES):
        raise KnownError(
            "This QR only names the codes of a draw. Compare them with what fanfare draw verify says of the proof."
        )
    verdict = check_slip(text, _read(list_file), genesis)
    if as_json:
        show(verdict, as_json=True)
    elif verdict.holds:
        show(verdict, as_json=False, sentence=_slip_holds(verdict))
    else:
        said = tr(verdict.reason.text, **verdict.reason.values)
        sys.stderr.write(tr("The draw does not hold: {reason}.", reason=said) + "\n")
    raise typer.Exit(0 if verdict.holds else 1)


def _read(list_file: Path | None) -> bytes | None:
    try:
        return None if list_file is None else list_file.read_bytes()
    except OSError as fault:
        raise KnownError(
            'The list "{name}" cannot be read. Choose another.', name=list_file.name if list_file else ""
        ) from fault


def _slip_holds(verdict: "SlipVerdict") -> str:
    said = tr(
        "Draw {draw}, {prize}, holds: {winners}. Opening code {genesis}, code of the draw {code}, digits {value}.",
        draw=verdict.draw, prize=verdict.prize, winners=", ".join(verdict.winners) or "–",
        genesis=verdict.genesis_code, code=verdict.request_code, value=verdict.value,
    )  # fmt: skip
    said += " " + (
        tr("The winners were computed again from the list.")
        if verdict.whole
        else tr("Give --list as well, and the winners are computed again.")
    )
    if verdict.mode != "live":
        said += " " + tr("It was a rehearsal and counts for nothing.")
    if verdict.quick:
        said += " " + tr("The audience took no part.")
    return said

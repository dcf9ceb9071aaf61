"""What only the committed lines say of the newest draw: the QR that checks it, or why it is void."""

from dataclasses import replace

import msgspec

from app.draw.records import draws as draw_rows
from app.draw.records import evenings, tables
from app.draw.rules.slip import Lines, slip_of
from app.draw.rules.state import DrawStage, DrawView
from app.store.database import Transaction

_SHOWN = {DrawStage.RESULT, DrawStage.REVEALED}
_OF_A_DRAW = ("request", "entropy", "result")


def with_its_lines(
    t: Transaction,
    evening: tables.Evening,
    view: DrawView,
    draw: tables.Draw,
) -> DrawView:
    """The newest draw with its QR once it has a result, or with what a void has said.

    Args:
        t: the open transaction.
        evening: whose draw it is.
        view: the draw as told so far.
        draw: its row.
    """
    if view.stage not in {*_SHOWN, DrawStage.VOID}:
        return view
    own = {row.kind: row.line.encode() for row in evenings.lines(t, evening.id, draw.request_seq)}
    if view.stage is DrawStage.VOID:
        said = msgspec.json.decode(own["void"])
        return replace(view, void_witness=said["witness"], void_winners=tuple(said["winners"]))
    won_before = sorted(draw_rows.won(t, evening.id, draw.request_seq))
    lines = Lines(evenings.line(t, evening.id, 1).line.encode(), *(own[kind] for kind in _OF_A_DRAW))
    return replace(view, slip=slip_of(lines, won_before))

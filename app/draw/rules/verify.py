"""Whether a proof holds: the whole evening recomputed from the files alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from app.draw.rules.lines import code_of, same_code
from app.draw.rules.reasons import Reason, Refused, require, say
from app.draw.rules.replay import Replay


@dataclass(frozen=True)
class Verdict:
    """What came of checking a proof.

    Args:
        holds: everything is exactly as FD1 says.
        line: the first line that does not hold, from 1; 0 when all do.
        reason: why it does not; empty text when it holds.
        mode: "live" or "rehearsal", as far as it is known.
        draws: how many draws were requested.
        quick: the draws in which the audience did not take part.
        closed: whether the proof ends with its close.
        genesis_code: of the first line.
        head_code: of the last line.
        requests: the request code of each draw, to be compared with a prize's receipt.
    """

    holds: bool
    line: int
    reason: Reason
    mode: str = ""
    draws: int = 0
    quick: tuple[int, ...] = ()
    closed: bool = False
    genesis_code: str = ""
    head_code: str = ""
    requests: tuple[str, ...] = ()


def verify(
    proof: bytes,
    list_files: Mapping[int, bytes],
    genesis_code: str | None = None,
    head_code: str | None = None,
    *,
    rehearsal: bool = False,
) -> Verdict:
    """Check a proof completely.

    Args:
        proof: the bytes of proof.jsonl.
        list_files: the bytes of list-k.txt by k.
        genesis_code: as printed that evening, if somebody kept it.
        head_code: as printed at the end, if somebody kept it.
        rehearsal: whether a rehearsal may pass; it never passes as live.

    Returns:
        The verdict, with the first line that does not hold and why.
    """
    replay = Replay(list_files)
    at = 1
    try:
        require(bool(proof), say("the proof is empty"))
        for at, line in enumerate(BytesIO(proof), 1):
            require(line.endswith(b"\n"), say("the last line of the proof is cut off"))
            replay.take(line[:-1])
            if at == 1:
                _check_start(replay, genesis_code, rehearsal=rehearsal)
        _check_end(replay, head_code)
    except Refused as fault:
        return _verdict(replay, at, fault.reason)
    return _verdict(replay, 0, Reason(""))


def _check_start(replay: Replay, code: str | None, *, rehearsal: bool) -> None:
    require(
        code is None or same_code(code, code_of(replay.genesis)),
        say("its code is {code}, not the opening code that was kept", code=code_of(replay.genesis)),
    )
    require(rehearsal or replay.mode == "live", say("this was a rehearsal; it counts for nothing"))


def _check_end(replay: Replay, code: str | None) -> None:
    require(
        code is None or same_code(code, code_of(replay.prev)),
        say(
            "the proof ends with the code {code}, not with the closing code that was kept",
            code=code_of(replay.prev),
        ),
    )
    for no in sorted(replay.files):
        require(no <= replay.list_no, say("list-{no}.txt belongs to no line of the proof", no=no))


def _verdict(replay: Replay, line: int, reason: Reason) -> Verdict:
    quick = tuple(no for no, draw in enumerate(replay.draws, 1) if draw.entropy and not draw.audience)
    genesis = code_of(replay.genesis) if replay.genesis else ""
    head = code_of(replay.prev) if replay.genesis else ""
    return Verdict(
        line == 0,
        line,
        reason,
        replay.mode,
        len(replay.draws),
        quick,
        replay.closed,
        genesis,
        head,
        tuple(draw.code for draw in replay.draws),
    )

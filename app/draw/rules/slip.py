"""One draw on one QR: what a phone needs to check it at once, without the program and without a network.

It holds the four lines of the draw (genesis, request, entropy, result) without what follows from the rest, and who had
won before. So it shows that the seed was fixed before the list was frozen (it leads to the opening code that was
printed), that the digits came after the request whose code the hall has seen, and with the list also that nobody but
these could win. It reveals the seed of this draw, which the proof reveals as well, and of no later one.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from app.draw.rules.fields import Record, read_record
from app.draw.rules.lines import ALPHABET, FIRST_PREV, code_of, digest, next_line, same_code
from app.draw.rules.lists import hash_of, pool_of, read_list
from app.draw.rules.order import first_of, key_of, seed_before
from app.draw.rules.reasons import Reason, Refused, require, say

MARK, CODES = "FD1.", "FD1 DRAW "
FULL_UP_TO = 10  # winners
LONGEST = 1240  # characters: a QR of 97 modules, which a phone reads from the middle of a hall
MOST_DRAWS = 100_000
_VERSION = 1
_HASHES = (("genesis", "anchor"), ("genesis", "list_sha256"), ("genesis", "list_root"), ("request", "prev"),
           ("request", "pool_sha256"), ("result", "seed"))  # fmt: skip
_VALUES = (
    ("genesis", "mode"), ("genesis", "event"), ("genesis", "time"), ("genesis", "chain"), ("genesis", "entries"),
    ("genesis", "tickets"), ("request", "i"), ("request", "prize"), ("request", "count"), ("request", "groups"),
    ("request", "exclude_won"), ("request", "list"), ("request", "pool"), ("request", "time"), ("entropy", "sources"),
    ("entropy", "value"), ("result", "winners"),
)  # fmt: skip


def _unreadable() -> Reason:
    return say("this is not the code of a draw, or it was not read whole")


@dataclass(frozen=True)
class Lines:
    """The four lines of one draw, without their newlines."""

    genesis: bytes
    request: bytes
    entropy: bytes
    result: bytes


@dataclass(frozen=True)
class SlipVerdict:
    """What came of checking one draw.

    Args:
        holds: everything that could be checked is as FD1 says.
        reason: why it does not; empty text when it holds.
        whole: the list was there, so the winners were computed again.
        mode: "live" or "rehearsal".
        draw: its number.
        prize: what was drawn.
        value: the digits.
        quick: the audience took no part.
        winners: as the result says.
        genesis_code: to be compared with the printed one.
        request_code: to be compared with the one the hall saw before the digits.
        result_code: of the result's line.
    """

    holds: bool
    reason: Reason
    whole: bool = False
    mode: str = ""
    draw: int = 0
    prize: str = ""
    value: str = ""
    quick: bool = False
    winners: tuple[str, ...] = ()
    genesis_code: str = ""
    request_code: str = ""
    result_code: str = ""


def slip_of(lines: Lines, won_before: Sequence[str]) -> str:
    """The text of the QR: the whole draw for up to ten winners, else its codes.

    Args:
        lines: as committed.
        won_before: who had won or replaced a winner before the request, if the request leaves them out.

    Returns:
        Capital letters, digits, dots and dashes only, so that the QR stays small; "" for lines that are not one draw.
    """
    records: dict[str, Record] = {
        kind: json.loads(line) for kind, line in zip(_KINDS, _as_tuple(lines), strict=True)
    }
    winners = records["result"]["winners"]
    if len(winners) <= FULL_UP_TO:
        out = sorted(won_before) if records["request"]["exclude_won"] else []
        for won in (out, None):
            text = _written(records, won)
            if len(text) <= LONGEST and _read(text)[0] == lines:
                return text
    i, codes = (
        records["request"]["i"],
        [code_of(digest(line)) for line in (lines.genesis, lines.request, lines.result)],
    )
    return f"{CODES}{i} OPENING {codes[0]} REQUEST {codes[1]} RESULT {codes[2]}"


_KINDS = ("genesis", "request", "entropy", "result")


def _as_tuple(lines: Lines) -> tuple[bytes, bytes, bytes, bytes]:
    return lines.genesis, lines.request, lines.entropy, lines.result


def _written(records: dict[str, Record], won: Sequence[str] | None) -> str:
    hashes = b"".join(bytes.fromhex(records[kind][name]) for kind, name in _HASHES)
    values = [*(records[kind][name] for kind, name in _VALUES)]
    values[-1] = _joined(values[-1])
    values.append(None if won is None else _joined(won))
    text = json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    body = bytes([_VERSION]) + hashes + text.encode()
    return MARK + _letters(body + hashlib.sha256(body).digest()[:4])


def _joined(numbers: Sequence[str]) -> str | list[str]:
    """Numbers as one text, which is shorter, unless one of them holds a comma."""
    return list(numbers) if any("," in number for number in numbers) else ",".join(numbers)


def _apart(said: object) -> list[str]:
    if isinstance(said, str):
        return said.split(",") if said else []
    if not isinstance(said, list):
        raise Refused(_unreadable())
    numbers = cast("list[object]", said)
    require(all(isinstance(each, str) for each in numbers), _unreadable())
    return cast("list[str]", numbers)


def _letters(data: bytes) -> str:
    """Five bits a letter; zeros fill the last one."""
    count = -(-len(data) * 8 // 5)
    bits = int.from_bytes(data, "big") << (count * 5 - len(data) * 8)
    return "".join(ALPHABET[bits >> 5 * at & 31] for at in range(count - 1, -1, -1))


def _bytes(letters: str) -> bytes:
    size = len(letters) * 5 // 8
    bits = 0
    for letter in letters:
        bits = bits << 5 | ALPHABET.index(letter)
    return (bits >> len(letters) * 5 - size * 8).to_bytes(size, "big")


def _read(text: str) -> tuple[Lines, tuple[str, ...] | None]:
    """The lines of a slip, and who had won before; None if it did not fit.

    Raises:
        Refused: it is no slip.
    """
    letters = text.strip().rpartition("#")[2].removeprefix(MARK)
    require(len(letters) < 4 * LONGEST and MARK + letters == text.strip().rpartition("#")[2], _unreadable())
    try:
        data = _bytes(letters)
        require(_letters(data) == letters, _unreadable())
        body, check = data[:-4], data[-4:]
        require(body[:1] == bytes([_VERSION]) and hashlib.sha256(body).digest()[:4] == check, _unreadable())
        start = 1 + 32 * len(_HASHES)
        hashes = [body[at : at + 32].hex() for at in range(1, start, 32)]
        *values, won = json.loads(body[start:].decode())
        values[-1] = _apart(values[-1])
        before = None if won is None else tuple(_apart(won))
        lines = _lines(dict(zip(_HASHES, hashes, strict=True)) | dict(zip(_VALUES, values, strict=True)))
    except (ValueError, TypeError, KeyError, IndexError, RecursionError) as fault:
        raise Refused(_unreadable()) from fault
    return lines, before


def _lines(said: dict[tuple[str, str], Any]) -> Lines:
    def fields(kind: str) -> dict[str, Any]:
        return {name: value for (of, name), value in said.items() if of == kind}

    genesis = next_line("genesis", FIRST_PREV, v="FD1", list=1, **fields("genesis"))
    asked = fields("request")
    request = next_line("request", asked.pop("prev"), **asked)
    entropy = next_line("entropy", digest(request), i=asked["i"], **fields("entropy"))
    result = next_line("result", digest(entropy), i=asked["i"], **fields("result"))
    return Lines(genesis, request, entropy, result)


def check_slip(text: str, list_file: bytes | None = None, genesis_code: str | None = None) -> SlipVerdict:
    """Check one draw from its QR alone, or completely with the list.

    Args:
        text: of the QR; an address before it does not matter.
        list_file: the bytes of the list that the request names, if it is there.
        genesis_code: the opening code as printed, if somebody kept it.
    """
    told: dict[str, Any] = {}
    try:
        whole = _check(text, list_file, genesis_code, told)
    except Refused as fault:
        return SlipVerdict(False, fault.reason, **told)
    return SlipVerdict(True, Reason(""), whole, **told)


def _check(text: str, list_file: bytes | None, kept: str | None, told: dict[str, Any]) -> bool:
    lines, won = _read(text)
    genesis, request, entropy, result = (read_record(line) for line in _as_tuple(lines))
    told |= {
        "mode": genesis["mode"], "draw": request["i"], "prize": request["prize"], "value": entropy["value"],
        "quick": all(source["kind"] == "quick" for source in entropy["sources"]),
        "winners": tuple(result["winners"]), "genesis_code": code_of(digest(lines.genesis)),
        "request_code": code_of(digest(lines.request)), "result_code": code_of(digest(lines.result)),
    }  # fmt: skip
    require(genesis["mode"] in {"live", "rehearsal"}, say("its mode is neither live nor rehearsal"))
    require(
        kept is None or same_code(kept, told["genesis_code"]),
        say("its code is {code}, not the opening code that was kept", code=told["genesis_code"]),
    )
    most = min(genesis["chain"], MOST_DRAWS)
    require(request["i"] <= most, say("there are only {chain} seeds", chain=most))
    seed = bytes.fromhex(result["seed"])
    before = seed
    for _ in range(request["i"]):
        before = seed_before(before)
    require(before.hex() == genesis["anchor"], say("its seed does not lead to the opening code"))
    places, winners = min(request["count"], request["pool"]), result["winners"]
    require(len(winners) == places == len(set(winners)), say("it names {n} winners", n=len(set(winners))))
    if list_file is None:
        return False
    _check_winners(lines, request, winners, list_file, won)
    return True


def _check_winners(
    lines: Lines, request: Record, winners: list[str], list_file: bytes, won: tuple[str, ...] | None
) -> None:
    """Compute the winners again from the list."""
    out = (won or ()) if request["exclude_won"] else ()
    pool = pool_of(read_list(list_file), request["groups"], out)
    fits = len(pool) == request["pool"] and hash_of(pool) == request["pool_sha256"]
    require(
        fits or won is not None or not request["exclude_won"],
        say("the list alone does not say who had won before; check the whole proof"),
    )
    require(fits, say("other entries may win than it says"))
    found = first_of(
        key_of(bytes.fromhex(json.loads(lines.result)["seed"]), lines.entropy), pool, request["count"]
    )
    require(
        list(found) == winners,
        say("seed and digits give these winners: {winners}", winners=", ".join(found[:10]) or "–"),
    )

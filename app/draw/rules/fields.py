"""Which fields each record has and what each may hold: nothing missing, nothing beside."""

import json
import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any, cast

from app.draw.rules.lines import canonical
from app.draw.rules.reasons import Refused, require, say

Record = Mapping[str, Any]
KINDS = ("20d10", "digits", "beacon", "quick")
_HEX = re.compile("[0-9a-f]{64}")
_DICE = re.compile("[0-9]{20}")


def is_text(value: object) -> bool:
    """Text that is not empty."""
    return isinstance(value, str) and value != ""


def is_any_text(value: object) -> bool:
    """Text, also an empty one."""
    return isinstance(value, str)


def is_hash(value: object) -> bool:
    """64 lower-case hex digits."""
    return isinstance(value, str) and _HEX.fullmatch(value) is not None


def is_count(value: object) -> bool:
    """A whole number from 0; true and false are none."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def is_positive(value: object) -> bool:
    """A whole number from 1."""
    return is_count(value) and value != 0


def is_flag(value: object) -> bool:
    """True or false; 0 and 1 are neither."""
    return isinstance(value, bool)


def is_numbers(value: object) -> bool:
    """A list of invitation numbers."""
    return isinstance(value, list) and all(is_text(number) for number in cast("list[object]", value))


def is_number_or_none(value: object) -> bool:
    """An invitation number, or null."""
    return value is None or is_text(value)


def is_groups(value: object) -> bool:
    """Null for all, or groups in order, each once."""
    if value is None:
        return True
    if not isinstance(value, list):
        return False
    groups = cast("list[object]", value)
    if not all(isinstance(group, str) for group in groups):
        return False
    named = cast("list[str]", groups)
    return all(left < right for left, right in pairwise(named))


def is_sources(value: object) -> bool:
    """At least one source, each a kind that FD1 knows and who gave it."""
    if not isinstance(value, list) or not value:
        return False
    return all(_is_source(source) for source in cast("list[object]", value))


def _is_source(value: object) -> bool:
    if not isinstance(value, dict):
        return False
    source = cast("dict[str, object]", value)
    return set(source) == {"kind", "by"} and source["kind"] in KINDS and isinstance(source["by"], str)


_LIST: dict[str, Callable[[object], bool]] = {
    "list": is_positive, "list_sha256": is_hash, "list_root": is_hash,
    "entries": is_count, "tickets": is_count, "time": is_text,
}  # fmt: skip
_OUTCOME: dict[str, Callable[[object], bool]] = {"i": is_positive, "seed": is_hash, "winners": is_numbers}
_SAID: dict[str, Callable[[object], bool]] = {"reason": is_any_text, "witness": is_any_text}
FIELDS: dict[str, dict[str, Callable[[object], bool]]] = {
    "genesis": {
        **_LIST, "v": is_text, "mode": is_text, "event": is_any_text, "anchor": is_hash, "chain": is_positive,
    },
    "list": _LIST,
    "request": {
        "i": is_positive, "prize": is_any_text, "count": is_positive, "groups": is_groups, "exclude_won": is_flag,
        "list": is_positive, "pool": is_count, "pool_sha256": is_hash, "time": is_text,
    },
    "entropy": {"i": is_positive, "sources": is_sources, "value": is_text},
    "result": _OUTCOME,
    "void": {**_OUTCOME, **_SAID},
    "forfeit": {"i": is_positive, "number": is_text, "next": is_number_or_none, **_SAID},
    "close": {"used": is_count, "time": is_text},
}  # fmt: skip


def read_record(line: bytes) -> Record:
    """The record of a line, if the line is exactly what FD1 would have written.

    Args:
        line: without its newline.

    Raises:
        Refused: not JSON, not canonical, an unknown type, or a field that is missing, strange or unknown.
    """
    record = _parsed(line)
    kind = record.get("type")
    known = FIELDS.get(kind) if isinstance(kind, str) else None
    if known is None:
        raise Refused(say("its type is unknown"))
    require(
        is_hash(record.get("prev")), say("its field {field} is missing or not what it may be", field="prev")
    )
    for name, fits in known.items():
        require(
            name in record and fits(record[name]),
            say("its field {field} is missing or not what it may be", field=name),
        )
    for name in record:
        require(name in known or name in {"type", "prev"}, say("its field {field} is unknown", field=name))
    require(
        kind != "entropy" or has_its_dice(record),
        say("its value is not the twenty digits of the dice"),
    )
    return record


def _parsed(line: bytes) -> dict[str, object]:
    try:
        record = json.loads(line.decode())
        exact = canonical(record) == line
    except (ValueError, TypeError, RecursionError) as fault:
        raise Refused(say("it is not a line of JSON")) from fault
    require(isinstance(record, dict), say("it is not a line of JSON"))
    require(exact, say("it is not written exactly as a record is written"))
    return cast("dict[str, object]", record)


def has_its_dice(record: Record) -> bool:
    """Whether an entropy record that names twenty dice holds twenty digits.

    Args:
        record: of type entropy, its fields already checked one by one.
    """
    value = cast("str", record["value"])
    kinds = [source["kind"] for source in cast("list[dict[str, str]]", record["sources"])]
    if kinds == ["20d10"]:
        return _DICE.fullmatch(value) is not None
    return "20d10" not in kinds or len(re.sub("[^0-9]", "", value)) >= 20

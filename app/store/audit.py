"""The audit chain: per desk, each action is bound to the one before by an HMAC.

The key lies in the same file, so a chain proves nothing by itself: its heads are printed on the
closing slip and in the workbook, where a witness has seen them.
"""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass

from app.store.records import Action, Link

NOTHING_BEFORE = "0" * 64
_WRITER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def canonical(values: Mapping[str, object]) -> str:
    """Canonical JSON: keys sorted, no spaces, non-ASCII unescaped.

    Args:
        values: plain values only.
    """
    return _WRITER.encode(values)


def mac_of(key: bytes, action: Action | Link) -> str:
    """The MAC that binds this action to its chain, as hex.

    The answer enters by its digest, so that anonymising a closed event leaves the chain whole.

    Args:
        key: 32 bytes, made with the event.
        action: every field but the MAC itself filled in.
    """
    values: dict[str, object] = {
        "answer_sha256": action.answer_sha256,
        "at": action.at.isoformat(),
        "desk": action.desk,
        "detail": action.detail,
        "op_id": action.op_id,
        "operator": action.operator,
        "prev": action.prev,
        "seq": action.seq,
        "verb": action.verb,
    }
    return hmac.digest(key, canonical(values).encode(), "sha256").hex()


def mark_of(key: bytes, asked: tuple[object, ...]) -> str:
    """A short keyed digest of what a verb was asked for, to tell a retry from a mix-up.

    Short on purpose: it finds a mistake, but does not prove which text was read.

    Args:
        key: the event's audit key.
        asked: plain values; `ascii` writes hostile texts too, lone surrogates among them.
    """
    return hashlib.blake2b(ascii(asked).encode(), key=key, digest_size=4).hexdigest()


def asked_in(detail: str) -> str:
    """The mark in an action's detail, "" for none.

    Args:
        detail: canonical JSON, or "" in an anonymised file.
    """
    return str(json.loads(detail).get("asked", "")) if detail else ""


def digest(text: str) -> str:
    """SHA-256 of a text as hex.

    Args:
        text: e.g. an encoded answer.
    """
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True)
class Head:
    """Where a desk's chain ends now."""

    desk: str
    seq: int
    mac: str


@dataclass(frozen=True)
class Audit:
    """What checking every chain found: heads by desk, and the first broken link, if any."""

    actions: int
    heads: tuple[Head, ...]
    broken_desk: str = ""
    broken_seq: int = 0
    reason: str = ""

    @property
    def whole(self) -> bool:
        """Whether every link holds."""
        return not self.reason


def check(key: bytes, actions: tuple[Action, ...]) -> Audit:
    """Walk every desk's chain and name the first link that does not hold.

    Args:
        key: the event's audit key.
        actions: all of them, by desk and sequence number.
    """
    heads: dict[str, Head] = {}
    for action in actions:
        before = heads.get(action.desk, Head(action.desk, 0, NOTHING_BEFORE))
        reason = _fault(key, action, before)
        if reason:
            return Audit(len(actions), tuple(heads.values()), action.desk, action.seq, reason)
        heads[action.desk] = Head(action.desk, action.seq, action.mac)
    return Audit(len(actions), tuple(heads.values()))


def _fault(key: bytes, action: Action, before: Head) -> str:
    if action.seq != before.seq + 1:
        return "a number is missing"
    if action.prev != before.mac:
        return "it does not follow the one before"
    if not hmac.compare_digest(action.mac, mac_of(key, action)):
        return "it was changed"
    if action.answer and digest(action.answer) != action.answer_sha256:
        return "its answer was changed"
    return ""

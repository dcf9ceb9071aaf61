"""Every field of every record changed, with and without the chain mended: refused by the program and by the page alike.

And the other way round: what is honest but unusual is accepted by both.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.draw.rules.lists import Entry
from app.draw.rules.verify import Verdict, verify
from tests.draw.made import Evening, chained_again
from tests.draw.test_verifier_page import asked_of_the_page, needs_node
from tests.draw.test_verify import night, spoilt

Case = tuple[bytes, dict[int, bytes], tuple[str | None, str | None], bool]
ODD: tuple[Any, ...] = (None, True, False, 0, 1, 2, -1, 1.5, "", "x", "0" * 64, [], ["A0001"], {}, 10**30)
# nothing but the printed codes can guard what people wrote in their own words
SAID = {"event", "time", "prize", "reason", "witness"}


NIGHT = night()


def near(value: Any) -> tuple[Any, ...]:
    """What a careful forger would write instead: the same kind of thing, only a little different."""
    match value:
        case bool():
            return (not value,)
        case int():
            return (value + 1, max(0, value - 1))
        case str() if len(value) == 64 and set(value) <= set("0123456789abcdef"):
            return (value[:-1] + ("0" if value[-1] != "0" else "1"), value.upper())
        case str():
            return (value + "x", value[:-1], value + " ")
        case [str(), *_]:
            return (value[::-1], value[:-1], [*value, "A0099"])
        case [dict(), *_]:
            return ([{**value[0], "kind": "quick"}], [{**value[0], "by": "me"}], [*value, *value])
        case _:
            return ("A0099", "A0001")


def changed() -> Iterator[tuple[int, str, Any, bool]]:
    """Place of the record, its field, what stands there now, and whether the chain was mended after it."""
    for at, line in enumerate(NIGHT.lines):
        record = json.loads(line)
        for name, value in record.items():
            for other in (*ODD, *near(value)):
                if other != value or type(other) is not type(value):
                    yield at, name, other, False
                    yield at, name, other, True


CHANGES = list(changed())


def forged(at: int, name: str, value: Any, mended: bool) -> bytes:
    records = [json.loads(line) for line in NIGHT.lines]
    records[at][name] = value
    if mended:
        return chained_again(records)
    lines = [*NIGHT.lines]
    lines[at] = spoilt(records[at])
    return b"".join(line + b"\n" for line in lines)


def expected(at: int, name: str, mended: bool, last: int) -> set[int]:
    """The lines at which such a change may be noticed."""
    if not mended:
        return {at + 1, at + 2, 1, last}  # there, or where the chain breaks, or by a code
    if name in SAID:
        return {1} if at == 0 else set(range(at + 1, last + 1))
    return {1, *range(at + 1, last + 1)}


@needs_node
def test_every_changed_field_is_refused_by_program_and_page_with_the_same_line_and_reason(
    tmp_path: Path,
) -> None:
    evening = NIGHT
    codes, last = evening.codes, len(evening.lines)
    made: list[Case] = [(forged(*change), evening.files, codes, False) for change in CHANGES]
    assert len(made) > 3000
    assert {json.loads(line)["type"] for line in evening.lines} == {
        "genesis", "list", "request", "entropy", "result", "void", "forfeit", "close",
    }  # fmt: skip
    for change, case, told in zip(CHANGES, made, asked_of_the_page(tmp_path, made), strict=True):
        at, name, _, mended = change
        if name == "prev" and mended:
            continue  # mending writes this very field anew
        ours = verify(*case[:2], *codes)
        assert not ours.holds, change
        assert ours.reason.text, change
        assert ours.line in expected(at, name, mended, last), (change, ours)
        assert (told["holds"], told["line"], told["text"], told["values"]) == as_page(ours), change


def as_page(verdict: Verdict) -> tuple[bool, int, str, dict[str, str]]:
    return verdict.holds, verdict.line, verdict.reason.text, verdict.reason.values


def without_codes(change: tuple[int, str, Any, bool]) -> bool:
    at, name, _, mended = change
    return mended and name not in {*SAID, "prev"} and at > 0


@needs_node
def test_what_was_computed_cannot_be_changed_even_by_somebody_without_any_printed_code(
    tmp_path: Path,
) -> None:
    evening = NIGHT
    bound = {"winners", "seed", "pool", "pool_sha256", "list", "list_sha256", "list_root", "entries", "tickets", "i",
             "next", "number", "used", "value", "sources", "exclude_won", "count", "groups"}  # fmt: skip
    changes = [change for change in CHANGES if without_codes(change) and change[1] in bound]
    made: list[Case] = [(forged(*change), evening.files, (None, None), False) for change in changes]
    passed: list[tuple[int, str]] = []
    for change, case, told in zip(changes, made, asked_of_the_page(tmp_path, made), strict=True):
        ours = verify(*case[:2])
        assert (told["holds"], told["line"], told["text"], told["values"]) == as_page(ours), change
        if ours.holds:
            passed.append(change[:2])
    # a void without digits has no winners, so what it asked for was never used: only the chain guards it
    asked_for_nothing = {at for at, line in enumerate(evening.lines) if b'"i":3' in line}
    assert {at for at, _ in passed} <= asked_for_nothing
    assert {name for _, name in passed} <= {"count", "exclude_won", "groups"}


SPELLINGS: dict[str, Callable[[bytes], bytes]] = {
    "an escaped letter": lambda p: p.replace("三等奖".encode(), b"\\u4e09\xe7\xad\x89\xe5\xa5\x96", 1),
    "an escaped slash": lambda p: p.replace(b"three/four", b"three\\/four", 1),
    "a number with a fraction": lambda p: p.replace(b'"count":3', b'"count":3.0', 1),
    "a number with an exponent": lambda p: p.replace(b'"chain":8', b'"chain":8e0', 1),
    "a number with a sign": lambda p: p.replace(b'"count":3', b'"count":-0', 1),
    "a leading zero": lambda p: p.replace(b'"count":3', b'"count":03', 1),
    "a key twice": lambda p: p.replace(b'"count":3', b'"count":3,"count":3', 1),
    "a key twice, differently": lambda p: p.replace(b'"count":3', b'"count":2,"count":3', 1),
    "keys in another order": lambda p: p.replace(b'"i":1,"list":1', b'"list":1,"i":1', 1),
    "a space after a comma": lambda p: p.replace(b',"groups"', b', "groups"', 1),
    "a space at the end": lambda p: p.replace(b"}\n", b"} \n", 1),
    "carriage returns": lambda p: p.replace(b"\n", b"\r\n"),
    "a carriage return at the end": lambda p: p[:-1] + b"\r\n",
    "no last newline": lambda p: p[:-1],
    "an empty line at the end": lambda p: p + b"\n",
    "an empty line in the middle": lambda p: p.replace(b"\n", b"\n\n", 1),
    "a byte order mark": lambda p: b"\xef\xbb\xbf" + p,
    "a lone half of a letter": lambda p: p.replace("三等奖".encode(), b"\\ud800", 1),
    "a letter that is no UTF-8": lambda p: p.replace("三等奖".encode(), b"\xed\xa0\x80", 1),
    "an overlong letter": lambda p: p.replace("三等奖".encode(), b"\xc0\xaf", 1),
    "a zero byte": lambda p: p + b"\x00",
    "a comment": lambda p: b"// FD1\n" + p,
    "an array around": lambda p: b"[" + p[:-1] + b"]\n",
    "not a number": lambda p: p.replace(b'"count":3', b'"count":NaN', 1),
    "a number of five thousand digits": lambda p: p.replace(b'"count":3', b'"count":' + b"9" * 5000, 1),
}  # fmt: skip


@needs_node
def test_a_record_that_is_spelt_otherwise_is_refused_by_both_in_the_same_words(tmp_path: Path) -> None:
    evening = spelt()
    made: list[Case] = [
        (turn(evening.proof), evening.files, (None, None), False) for turn in SPELLINGS.values()
    ]
    assert all(case[0] != evening.proof for case in made)
    for name, case, told in zip(SPELLINGS, made, asked_of_the_page(tmp_path, made), strict=True):
        ours = verify(*case[:2])
        assert not ours.holds, name
        assert (told["holds"], told["line"], told["text"], told["values"]) == as_page(ours), name


def spelt() -> Evening:
    evening = Evening([Entry(f"A{n:04}", 1, "客户") for n in range(1, 9)])
    evening.request("三等奖 three/four", 3)
    evening.entropy("63454660390103169462")
    evening.result()
    return evening


def unusual() -> Iterator[Evening]:
    """Honest evenings with whatever is allowed and nobody thinks of."""
    words = '\u0000\u0001\b\f\n\r\t\u001f"\\/\u007f\u0085\u2028\u2029\ufeff\ufffe\uffff🎁𠮷'
    for number in ("\ufeffA", "\u2028", "\u0085", "A 1", " ", "𠮷", "\uffee", '"', "é", "e\u0301"):
        evening = Evening([Entry(number, 999, "\u2028"), Entry("B", 1, ""), Entry("b", 7, "🎁")], event=words)
        evening.request(words, 10**30, exclude_won=False)
        evening.entropy(words + "63454660390103169462", "digits", words, ("20d10", ""), ("beacon", words))
        for absent in evening.result():
            evening.forfeit(1, absent)
        evening.request("", 2**64, [])
        evening.void()
        evening.close()
        yield evening
    empty = Evening([])
    empty.request("nobody is here", 1)
    empty.entropy("1", "quick", "")
    empty.result()
    empty.renew([Entry("A", 3, "x")])
    empty.request("now somebody is", 1, ["x", "y"])
    empty.entropy("1", "beacon", "")
    empty.result()
    yield empty


@needs_node
def test_what_is_honest_but_unusual_is_accepted_by_both(tmp_path: Path) -> None:
    evenings = list(unusual())
    made: list[Case] = [(evening.proof, evening.files, evening.codes, False) for evening in evenings]
    for case, told in zip(made, asked_of_the_page(tmp_path, made), strict=True):
        ours = verify(*case[:2], *case[2])
        assert ours.holds, ours.reason.in_english()
        assert told["holds"], told


@pytest.mark.parametrize("at", range(len(NIGHT.lines)))
def test_every_cut_is_an_honest_evening_so_far_and_only_the_closing_code_knows(at: int) -> None:
    evening = NIGHT
    cut = b"".join(line + b"\n" for line in evening.lines[: at + 1])
    files = {no: file for no, file in evening.files.items() if no == 1 or at >= 5}
    assert verify(cut, files).holds
    assert verify(cut, files, *evening.codes).holds is (at + 1 == len(evening.lines))

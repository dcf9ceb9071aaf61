import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.draw.rules.lines import canonical, digest
from app.draw.rules.lists import Entry, facts_of, hash_of
from app.draw.rules.verify import Verdict, verify
from tests.draw.made import Evening, chained_again

GROUPS = ["", "customer", "media", "领导", "𠮷"]
NUMBERS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\t\n"), min_size=1, max_size=6
)
ENTRIES = st.lists(
    st.builds(Entry, NUMBERS, st.integers(1, 5), st.sampled_from(GROUPS)),
    max_size=25,
    unique_by=lambda e: e.number,
)


@st.composite
def evenings(draw: st.DrawFn) -> Evening:
    evening = Evening(
        draw(ENTRIES), chain=6, event=draw(st.sampled_from(["开业庆典 “十周年”", 'a "b" \\ \u2028']))
    )
    for _ in range(draw(st.integers(1, 5))):
        step(evening, draw)
    if draw(st.booleans()):
        evening.close()
    return evening


def step(evening: Evening, draw: st.DrawFn) -> None:
    if draw(st.integers(0, 3)) == 0:
        evening.renew(draw(ENTRIES))
    groups = draw(st.none() | st.lists(st.sampled_from(GROUPS), unique=True).map(sorted))
    prize = draw(st.sampled_from(["third", "一等奖\t双人游", "🎁"]))
    evening.request(prize, draw(st.integers(1, 8)), groups, exclude_won=draw(st.booleans()))
    way = draw(st.sampled_from(["result", "result", "void", "void without digits"]))
    if way != "void without digits":
        kind, value = draw(st.sampled_from([("20d10", "63454660390103169462"), ("digits", "4711"),
                                            ("beacon", "ab" * 32), ("quick", "00" * 32)]))  # fmt: skip
        more = draw(st.sampled_from([(), (("beacon", "drand 4711"),), (("20d10", "𠮷"), ("digits", ""))]))
        evening.entropy(value + " 63454660390103169462" * bool(more), kind, "", *more)
    if way == "result":
        evening.result()
    else:
        evening.void()
    for no, past in enumerate(evening.draws, 1):
        for number in list(past["held"]):
            if draw(st.integers(0, 4)) == 0:
                evening.forfeit(no, number)


def said(verdict: Verdict) -> str:
    return f"{verdict.line}: {verdict.reason.in_english()}"


@given(evenings())
def test_every_honest_proof_verifies(evening: Evening) -> None:
    verdict = verify(evening.proof, evening.files, *evening.codes)
    assert verdict.holds, said(verdict)
    assert verdict.draws == len(evening.draws)
    assert (verdict.genesis_code, verdict.head_code) == evening.codes


@given(evenings())
def test_nobody_is_drawn_twice_when_past_winners_stay_out(evening: Evening) -> None:
    for line in evening.lines:
        record = json.loads(line)
        if record["type"] == "result":
            assert len(record["winners"]) == len(set(record["winners"]))


@given(evenings(), st.data())
@settings(max_examples=150)
def test_every_changed_byte_is_refused(evening: Evening, data: st.DataObject) -> None:
    proof, files = evening.proof, dict(evening.files)
    which = data.draw(st.sampled_from([0, *[no for no, file in files.items() if file]]))
    whole = files[which] if which else proof
    at = data.draw(st.integers(0, len(whole) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda b: b != whole[at]))
    changed = data.draw(st.sampled_from([
        whole[:at] + bytes([byte]) + whole[at + 1 :], whole[:at] + whole[at + 1 :], whole[:at] + bytes([byte]) + whole[at:],
    ]))  # fmt: skip
    if changed == whole:
        return
    if which:
        files[which] = changed
    else:
        proof = changed
    verdict = verify(proof, files, *evening.codes)
    assert not verdict.holds
    assert verdict.line > 0
    assert verdict.reason.text


def night() -> Evening:
    """An evening with every kind of record."""
    evening = Evening([Entry(f"A{n:04}", 1 + n % 3, "customer" if n % 2 else "media") for n in range(1, 13)])
    evening.request("三等奖", 3)
    evening.entropy("63454660390103169462")
    first, *_ = evening.result()
    evening.forfeit(1, first)
    evening.renew([*evening.entries, Entry("A0099", 1, "customer")])
    evening.request("二等奖", 2, ["customer"])
    evening.entropy("08772473296991897540")
    evening.void()
    evening.request("二等奖", 2, ["customer"], exclude_won=False)
    evening.void()
    evening.request("一等奖", 1)
    evening.entropy("20237331128159211123")
    evening.result()
    evening.close()
    return evening


ODD: list[Any] = [None, True, False, 0, 1, 2, -1, 1.0, "", "x", "0" * 64, [], ["A0001"], {}, 10**30, "\ud800"]


def test_every_field_of_every_record_is_guarded_against_strange_values() -> None:
    evening = night()
    records = [json.loads(line) for line in evening.lines]
    free = {"event", "time", "prize", "reason", "witness", "mode"}  # text that only the codes can guard
    checked = 0
    for at, record in enumerate(records):
        for name in record:
            for odd in ODD:
                if type(odd) is type(record[name]) and (odd == record[name] or name in free):
                    continue
                if name in {"groups", "exclude_won", "count"} and odd in (None, True, False, [], 1, 2):
                    continue  # changes what is asked, which moves the key: see the next test
                proof = b"".join(
                    spoilt(record | {name: odd}) + b"\n" if k == at else line + b"\n"
                    for k, line in enumerate(evening.lines)
                )
                verdict = verify(proof, evening.files)
                assert not verdict.holds, (at, name, odd)
                assert verdict.line in {at + 1, at + 2}, (at, name, odd, said(verdict))
                checked += 1
    assert checked > 700


def spoilt(record: dict[str, Any]) -> bytes:
    text = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")


def forged(change: Any) -> Verdict:
    """What is said of a proof that was changed and then chained again from the first line to the last."""
    evening = night()
    records = [json.loads(line) for line in evening.lines]
    change(records)
    return verify(chained_again(records), evening.files)


def at(records: list[dict[str, Any]], kind: str, nth: int = 0) -> dict[str, Any]:
    return [record for record in records if record["type"] == kind][nth]


FORGERIES: dict[str, tuple[Any, int, str]] = {
    "a friend wins": (lambda r: at(r, "result")["winners"].__setitem__(0, "A0012"), 4, "these winners"),
    "a friend replaces": (lambda r: at(r, "forfeit").update(next="A0001"), 5, "next in line"),
    "nobody replaces": (lambda r: at(r, "forfeit").update(next=None), 5, "next in line"),
    "a stranger forfeits": (lambda r: at(r, "forfeit").update(number="A0098"), 5, "holds no prize"),
    "a forfeit of a later draw": (lambda r: at(r, "forfeit").update(i=3), 5, "has not been drawn"),
    "another seed": (lambda r: at(r, "result").update(seed="00" * 32), 4, "opening code"),
    "other dice": (lambda r: at(r, "entropy").update(value="63454660390103169463"), 4, "these winners"),
    "nineteen dice": (lambda r: at(r, "entropy").update(value="6345466039010316946"), 3, "twenty digits"),
    "another prize after the dice": (lambda r: at(r, "request").update(prize="一等奖"), 4, "these winners"),
    "one more winner": (lambda r: at(r, "request").update(count=4), 4, "these winners"),
    "somebody left out": (lambda r: at(r, "request").update(pool=11), 2, "may win"),
    "a draw skipped": (lambda r: at(r, "request", 1).update(i=3), 7, "not number 2"),
    "a whole draw gone": (lambda r: r.__delitem__(slice(6, 9)), 7, "not number 2"),
    "an old list": (lambda r: at(r, "request", 1).update(list=1), 7, "newest list"),
    "a list left out": (lambda r: r.pop(5), 6, "newest list"),
    "a list in the middle of a draw": (lambda r: r.insert(8, r.pop(5)), 6, "newest list"),
    "dice without a request": (lambda r: r.insert(4, at(r, "entropy")), 5, "no draw is open"),
    "dice twice": (lambda r: r.insert(3, at(r, "entropy")), 4, "already"),
    "a result without dice": (lambda r: r.pop(2), 3, "without digits"),
    "a result twice": (lambda r: r.insert(4, at(r, "result")), 5, "no draw is open"),
    "a void result hidden": (lambda r: at(r, "void").update(winners=[]), 9, "these winners"),
    "a void that pretends": (lambda r: at(r, "void", 1).update(winners=["A0001"]), 11, "these winners"),
    "a request on top of a request": (lambda r: r.pop(10), 11, "before it has no result"),
    "a draw hidden at the close": (lambda r: at(r, "close").update(used=3), 15, "4 draws"),
    "a line after the close": (lambda r: r.append(at(r, "close")), 16, "after the close"),
    "two geneses": (lambda r: r.insert(1, r[0]), 2, "second genesis"),
    "no genesis": (lambda r: r.pop(0), 1, "not the genesis"),
    "an unknown record": (lambda r: at(r, "forfeit").update(type="gift"), 5, "unknown"),
    "an unknown field": (lambda r: at(r, "forfeit").update(note="x"), 5, "unknown"),
    "a missing field": (lambda r: at(r, "forfeit").pop("witness"), 5, "missing"),
    "groups out of order": (lambda r: at(r, "request").update(groups=["media", "customer"]), 2, "groups"),
    "another protocol": (lambda r: r[0].update(v="FD2"), 1, "not FD1"),
    "another mode": (lambda r: r[0].update(mode="test"), 1, "neither"),
    "a rehearsal": (lambda r: r[0].update(mode="rehearsal"), 1, "rehearsal"),
    "another root": (lambda r: r[0].update(list_root="00" * 32), 1, "root"),
    "more entries": (lambda r: r[0].update(entries=13), 1, "12 entries"),
    "more tickets": (lambda r: r[0].update(tickets=12), 1, "tickets"),
}  # fmt: skip


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forgery_is_named_by_line_and_reason_even_when_it_is_chained_again(name: str) -> None:
    change, line, reason = FORGERIES[name]
    verdict = forged(change)
    assert not verdict.holds
    assert verdict.line == line, said(verdict)
    assert reason in verdict.reason.in_english()


def test_the_codes_catch_an_evening_that_was_rewritten_or_cut() -> None:
    evening = night()
    genesis, head = evening.codes
    other = Evening(evening.entries, event="Another")
    other.request("三等奖", 3)
    assert verify(other.proof, other.files).holds
    assert verify(other.proof, other.files, genesis).line == 1
    cut = b"".join(line + b"\n" for line in evening.lines[:-4])
    assert verify(cut, evening.files).holds
    assert verify(cut, evening.files, genesis, head).line == len(evening.lines) - 4


def test_a_list_that_was_touched_is_named() -> None:
    evening = night()
    assert "missing" in verify(evening.proof, {1: evening.files[1]}).reason.in_english()
    dropped = evening.files | {2: evening.files[2].replace(b"A0099\t1\tcustomer\n", b"")}
    verdict = verify(evening.proof, dropped)
    assert (verdict.line, "frozen" in verdict.reason.in_english()) == (6, True)
    assert "belongs to no line" in verify(evening.proof, evening.files | {3: b""}).reason.in_english()


BAD_LISTS = [
    b"A1\t1\tx", b"A1\t1\n", b"A1\t01\tx\n", b"A1\t0\tx\n", b"A1\t\tx\n", b"A2\t1\tx\nA1\t1\tx\n",
    b"A1\t1\tx\nA1\t2\tx\n", b"A1\t1\tx\r\n", b"\t1\tx\n", b"A1\t1\tx\n\n", b"A\xff\t1\tx\n",
    "A1\t１\tx\n".encode(), b"A1\t-1\tx\n", b"A1\t1\tx\ty\n",
]  # fmt: skip


@pytest.mark.parametrize("file", BAD_LISTS)
def test_a_list_that_is_not_written_as_a_list_is_refused_though_its_hash_fits(file: bytes) -> None:
    evening = Evening([Entry("A1", 1, "x")])
    record = json.loads(evening.lines[0]) | {"list_sha256": digest(file)}
    verdict = verify(canonical(record) + b"\n", {1: file})
    assert (verdict.holds, verdict.line) == (False, 1)


@pytest.mark.parametrize("proof", [b"", b"\n", b"[]\n", b"{}\n", b'{"type":"genesis"}\n', b"\xff\n", b"9" * 5000 + b"\n",
                                   b"[" * 100_000 + b"\n", b'{"a":NaN}\n'])  # fmt: skip
def test_whatever_is_no_proof_is_refused_at_its_first_line(proof: bytes) -> None:
    assert verify(proof, {}).line == 1


def test_a_cut_last_line_is_named_where_it_stands() -> None:
    evening = night()
    verdict = verify(evening.proof[:-1], evening.files)
    assert (verdict.line, "cut off" in verdict.reason.in_english()) == (len(evening.lines), True)


def test_a_rehearsal_is_checked_when_asked_and_never_passes_as_live() -> None:
    evening = Evening([Entry("A1")], mode="rehearsal")
    assert not verify(evening.proof, evening.files).holds
    verdict = verify(evening.proof, evening.files, rehearsal=True)
    assert (verdict.holds, verdict.mode) == (True, "rehearsal")


def test_quick_mode_is_reported_in_the_verdict() -> None:
    evening = Evening([Entry("A1"), Entry("A2")])
    evening.request("x", 1)
    evening.entropy("ab" * 32, "quick", "operating system")
    evening.result()
    evening.request("y", 1)
    evening.entropy("0123456789", "digits", "ten guests")
    evening.result()
    assert verify(evening.proof, evening.files).quick == (1,)


def test_an_empty_pool_wins_nothing_and_a_replacement_that_is_not_there_is_null() -> None:
    evening = Evening([Entry("A1", 1, "staff"), Entry("A2", 3, "media")])
    evening.request("nobody", 5, ["leaders"])
    evening.entropy("63454660390103169462")
    assert evening.result() == []
    evening.request("everybody", 5)
    evening.entropy("63454660390103169462")
    winners = evening.result()
    assert sorted(winners) == ["A1", "A2"]
    assert evening.forfeit(2, "A1") is None
    evening.close()
    assert verify(evening.proof, evening.files, *evening.codes).holds


def test_there_are_no_more_draws_than_seeds() -> None:
    evening = Evening([Entry("A1")], chain=1)
    evening.request("x", 1)
    evening.void()
    assert verify(evening.proof, evening.files).holds
    evening.request("y", 1)
    verdict = verify(evening.proof, evening.files)
    assert (verdict.line, "1 seeds" in verdict.reason.in_english()) == (4, True)


def test_numbers_are_ordered_by_their_bytes() -> None:
    entries = [Entry("B"), Entry("a"), Entry("é"), Entry("z"), Entry("𠮷"), Entry("\uffee")]
    evening = Evening(entries)
    assert [entry.number for entry in evening.entries] == ["B", "a", "z", "é", "\uffee", "𠮷"]
    assert verify(evening.proof, evening.files).holds
    assert hash_of(evening.entries) == facts_of(evening.entries)[1].sha256

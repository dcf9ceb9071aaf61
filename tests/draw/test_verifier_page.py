"""The page that needs no network against the program, on proofs honest and tampered."""

import ast
import json
import re
from pathlib import Path
from random import Random
from typing import Any

from app.draw.rules.lists import Entry
from app.draw.rules.verify import Verdict, verify
from app.words.catalogue import catalogue
from tests.draw.made import Evening, chained_again
from tests.draw.page_in_node import PAGE, answers, needs_node

EXAMPLE = Path(__file__).parent / "data" / "example"
ANSWER = """({ proof, files, codes, rehearsal }) => {
  const lists = new Map(Object.entries(files).map(([no, file]) => [Number(no), bytes(file)]));
  const { replay, ...told } = FD1.verify(bytes(proof), lists, codes[0], codes[1], rehearsal);
  return told;
}"""


def script() -> str:
    found = re.search(r"<script>(.*)</script>", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


def test_the_page_is_one_file_that_reaches_for_nothing() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert not re.search(r"https?://|\bsrc=|@import|fetch\(|XMLHttpRequest|innerHTML|localStorage", page)
    assert "default-src 'none'" in page


def test_the_page_gives_every_reason_of_the_program_in_both_languages() -> None:
    told = set(re.findall(r'"((?:[a-z{][^"\n]*))"', script()))
    in_rules = {
        str(node.args[0].value)
        for file in (Path(__file__).parents[2] / "app" / "draw" / "rules").glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "say"
        and isinstance(node.args[0], ast.Constant)
    }
    assert len(in_rules) > 40
    assert in_rules <= told
    chinese = json.loads(re.search(r"const ZH = (\{.*?\n\});", script(), re.DOTALL)[1])  # pyright: ignore[reportOptionalSubscript]
    ours = catalogue("zh_CN")
    for text in in_rules:
        assert chinese[text] == ours[text]


def encoded(
    proof: bytes, files: dict[int, bytes], codes: tuple[str | None, str | None], rehearsal: bool
) -> str:
    from base64 import b64encode

    return json.dumps({
        "proof": b64encode(proof).decode(), "files": {no: b64encode(file).decode() for no, file in files.items()},
        "codes": codes, "rehearsal": rehearsal,
    })  # fmt: skip


def an_evening(dice: Random) -> Evening:
    groups = ["", "customer", "媒体", "𠮷"]
    letters = "AB9é中𠮷\uffee "
    names = {
        "".join(dice.choice(letters) for _ in range(dice.randint(1, 4))) for _ in range(dice.randint(0, 20))
    }
    entries = [Entry(name, dice.choice([1, 1, 2, 7]), dice.choice(groups)) for name in names]
    evening = Evening(
        entries, chain=5, mode=dice.choice(["live", "live", "rehearsal"]), event='“十周年” "x"\\\u2028'
    )
    for _ in range(dice.randint(0, 4)):
        if dice.random() < 0.2:
            evening.renew(entries[: dice.randint(0, len(entries))])
        asked = dice.choice([None, sorted(dice.sample(groups, 2))])
        evening.request(
            dice.choice(["third", "一等奖\t🎁"]), dice.randint(1, 6), asked, exclude_won=dice.random() < 0.8
        )
        if dice.random() < 0.8:
            evening.entropy(
                *dice.choice([("63454660390103169462", "20d10"), ("47", "digits"), ("ab", "quick")])
            )
            (evening.result if dice.random() < 0.8 else evening.void)()
        else:
            evening.void()
        for no, past in enumerate(evening.draws, 1):
            if past["held"] and dice.random() < 0.3:
                evening.forfeit(no, dice.choice(past["held"]))
    if dice.random() < 0.5:
        evening.close()
    return evening


ODD: list[Any] = [None, True, 0, 1, 3, -1, 1.0, 1e22, 1e-7, 0.5, "", "A", "0" * 64, [], ["A"], ["B", "A"], {}, 10**30, [{}],
                  [{"kind": "quick", "by": ""}], [{"kind": "20d10", "by": "x"}, {"kind": "beacon", "by": "y"}]]  # fmt: skip


def tampered(dice: Random, evening: Evening) -> tuple[bytes, dict[int, bytes]]:
    proof, files = evening.proof, dict(evening.files)
    records: list[dict[str, Any]] = [json.loads(line) for line in evening.lines]
    way = dice.randrange(7)
    if way == 0:
        at = dice.randrange(len(proof))
        proof = proof[:at] + bytes([dice.randrange(256)]) + proof[at + dice.randint(0, 1) :]
    elif way == 1:
        no = dice.choice(list(files))
        at = dice.randint(0, len(files[no]))
        files[no] = files[no][:at] + bytes([dice.randrange(256)]) + files[no][at + dice.randint(0, 1) :]
    elif way == 2:
        at, other = dice.randrange(len(records)), dice.randrange(len(records))
        records[at], records[other] = records[other], records[at]
        proof = chained_again(records)
    elif way == 3:
        del records[dice.randrange(len(records))]
        proof = chained_again(records)
    elif way == 4:
        files.pop(dice.choice(list(files)))
        files[9] = b""
    else:
        record = dice.choice(records)
        record[dice.choice([*record, "extra"])] = dice.choice(ODD)
        if dice.random() < 0.2:
            del record[dice.choice(list(record))]
        proof = chained_again(records) if way == 5 else b"".join(
            json.dumps(r, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode() + b"\n" for r in records
        )  # fmt: skip
    return proof, files


def cases(seed: int, count: int) -> list[tuple[bytes, dict[int, bytes], tuple[str | None, str | None], bool]]:
    dice, made = Random(seed), []
    for n in range(count):
        evening = an_evening(dice)
        proof, files = (evening.proof, evening.files) if n % 4 == 0 else tampered(dice, evening)
        codes = dice.choice([(None, None), evening.codes, (evening.codes[0].lower(), None), ("x", None)])
        made.append((proof, files, codes, dice.random() < 0.6))
    return made


def asked_of_the_page(tmp_path: Path, made: list[Any]) -> list[dict[str, Any]]:
    return answers(tmp_path, ANSWER, (encoded(*case) for case in made))


@needs_node
def test_page_and_program_say_the_same_of_every_proof_honest_or_tampered(tmp_path: Path) -> None:
    made = cases(20261128, 600)
    held = 0
    for (proof, files, codes, rehearsal), told in zip(made, asked_of_the_page(tmp_path, made), strict=True):
        ours = verify(proof, files, *codes, rehearsal=rehearsal)
        assert told == said(ours)
        held += ours.holds
    assert 60 < held < 300


def said(ours: Verdict) -> dict[str, Any]:
    """A verdict as the page says it."""
    return {
        "holds": ours.holds, "line": ours.line, "text": ours.reason.text, "values": ours.reason.values,
        "mode": ours.mode, "draws": ours.draws, "quick": list(ours.quick), "closed": ours.closed,
        "requests": list(ours.requests), "genesis_code": ours.genesis_code, "head_code": ours.head_code,
    }  # fmt: skip


def with_tickets(*tickets: int) -> Evening:
    return Evening([Entry(f"A{at:04}", n) for at, n in enumerate(tickets)])


def drawn_with(*tickets: int) -> Evening:
    evening = with_tickets(*tickets)
    evening.request("third", 3)
    evening.entropy("63454660390103169462")
    evening.result()
    return evening


@needs_node
def test_more_tickets_than_a_list_may_hold_are_named_at_once_by_both(tmp_path: Path) -> None:
    late = drawn_with(1, 2, 3)
    late.renew([Entry("A0001", 1), Entry("A0002", 999_999_999_999_999), Entry("A0003", 1)])
    made = [
        (evening.proof, evening.files, (None, None), False)
        for evening in (with_tickets(1, 1_001), with_tickets(*[1_000] * 1_001), late, drawn_with(*[1_000] * 1_000))
    ]  # fmt: skip
    each, most = (
        "line {at} of the list has {n} tickets; {most} is the most",
        "the list has {n} tickets; {most} is the most",
    )
    wanted = [
        (1, each, {"at": "2", "n": "1001", "most": "1000"}), (1, most, {"n": "1001000", "most": "1000000"}),
        (5, each, {"at": "2", "n": "999999999999999", "most": "1000"}), (0, "", {}),
    ]  # fmt: skip
    for case, told, expected in zip(made, asked_of_the_page(tmp_path, made), wanted, strict=True):
        ours = verify(case[0], case[1], *case[2])
        assert (ours.line, ours.reason.text, ours.reason.values) == expected
        assert told == said(ours)


@needs_node
def test_the_page_accepts_the_published_example(tmp_path: Path) -> None:
    proof, lists = (EXAMPLE / "proof.jsonl").read_bytes(), {1: (EXAMPLE / "list-1.txt").read_bytes()}
    (told,) = asked_of_the_page(
        tmp_path, [(proof, lists, ("1DTS-BSTV-XHHK-AED1", "AJS0-FDT0-FGK0-672C"), False)]
    )
    assert (told["holds"], told["draws"]) == (True, 3)

"""The QR of one draw: a phone checks it at once, the program and the page say the same, and nothing later is revealed."""

import json
import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.devices.reader import Reader
from app.devices.reader_pictures import read_file
from app.draw.rules.lines import canonical, code_of, digest
from app.draw.rules.lists import Entry
from app.draw.rules.onstage import OnStage, Show
from app.draw.rules.order import seed_of
from app.draw.rules.slip import CODES, LONGEST, MARK, Lines, SlipVerdict, check_slip, slip_of
from app.draw.rules.state import Award
from app.draw.rules.wins import WinState
from app.draw.service.draws import draw, give_entropy, reveal
from app.draw.service.evening import freeze
from app.draw.service.requests import request
from app.draw.service.state import where_are_we
from app.draw.stage.aside import modules
from app.draw.stage.dress import Dress, Hall
from app.draw.stage.pictures import scene_of
from app.kit.qr import QUIET
from app.kit.stage.canvas import render
from app.kit.stage.palette import Look, themes
from app.kit.theme import fonts
from app.store.database import Database
from tests.draw import hall
from tests.draw.made import LAST, Evening
from tests.draw.page_in_node import answers, needs_node

FULL = QSize(1920, 1080)


def an_evening(
    counts: tuple[int, ...], mode: str = "live", **more: Any
) -> tuple[Evening, list[tuple[Lines, list[str]]]]:
    entries = [Entry(f"A{n:04}", 1, "客户" if n % 3 else "媒体") for n in range(1, 301)]
    evening = Evening(entries, chain=20, mode=mode, event="集团客户服务中心开业庆典")
    draws: list[tuple[Lines, list[str]]] = []
    for count in counts:
        before = sorted(evening.won)
        evening.request("二等奖 星河折叠屏手机", count, **more)
        evening.entropy("63454660390103169462", by="1 号桌, 2 号桌, 3 号桌, 4 号桌, 5 号桌")
        evening.result()
        draws.append((Lines(evening.lines[0], *evening.lines[-3:]), before))
    return evening, draws


def test_one_draw_is_checked_from_its_qr_alone_and_with_the_list_completely() -> None:
    evening, draws = an_evening((1, 3, 10))
    for no, (lines, before) in enumerate(draws, 1):
        text = slip_of(lines, before)
        assert text.startswith(MARK)
        assert len(text) <= LONGEST
        assert re.fullmatch(r"[0-9A-Z.]+", text), "capital letters keep the QR small"
        alone, whole = check_slip(text), check_slip(text, evening.files[1], evening.codes[0])
        assert alone.holds
        assert not alone.whole
        assert whole.holds
        assert whole.whole
        assert whole.draw == no
        assert list(whole.winners) == json.loads(lines.result)["winners"]
        assert whole.value == "63454660390103169462"
        assert (whole.genesis_code, whole.mode) == (evening.codes[0], "live")


def test_groups_and_past_winners_are_taken_into_account() -> None:
    evening, draws = an_evening((5, 5), groups=["客户"])
    for lines, before in draws:
        assert check_slip(slip_of(lines, before), evening.files[1]).whole
    evening, draws = an_evening((5, 5), exclude_won=False)
    assert all(check_slip(slip_of(lines, before), evening.files[1]).whole for lines, before in draws)


def test_when_too_many_won_before_the_list_alone_is_not_enough_and_it_says_so() -> None:
    evening, draws = an_evening((100, 100, 3))
    text = slip_of(*draws[2])
    assert text.startswith(MARK)
    assert check_slip(text).holds
    refused = check_slip(text, evening.files[1])
    assert not refused.holds
    assert "before" in refused.reason.in_english()


def codes_of_draw(lines: Sequence[bytes], draw: int) -> str:
    """What a QR without the whole draw names, worked out from the proof; "" if that holds no result of this draw."""
    first, request = lines[0], b""
    for line in lines:
        record = json.loads(line)
        if record.get("i") == draw and record["type"] == "request":
            request = line
        if record.get("i") == draw and record["type"] == "result":
            codes = [code_of(digest(each)) for each in (first, request, line)]
            return f"{CODES}{draw} OPENING {codes[0]} REQUEST {codes[1]} RESULT {codes[2]}"
    return ""


def test_of_more_winners_only_the_codes_are_named_and_the_proof_has_them() -> None:
    evening, draws = an_evening((3, 40))
    text = slip_of(*draws[1])
    assert text.startswith(CODES)
    assert evening.codes[0] in text
    assert codes_of_draw(evening.lines, 2) == text
    assert codes_of_draw(evening.lines, 3) == ""
    assert not check_slip(text).holds


def test_a_slip_reveals_its_own_seed_and_none_of_a_later_draw() -> None:
    _, draws = an_evening((3, 3, 3))
    for no, (lines, before) in enumerate(draws, 1):
        text = slip_of(lines, before)
        held = json.loads(lines.result)["seed"]
        assert held == seed_of(LAST, 20, no).hex()
        from app.draw.rules.slip import _bytes

        data = _bytes(text.removeprefix(MARK))
        assert all(seed_of(LAST, 20, later) not in data for later in range(no + 1, 21))


def test_a_rehearsal_says_that_it_is_one() -> None:
    _, draws = an_evening((3,), mode="rehearsal")
    assert check_slip(slip_of(*draws[0])).mode == "rehearsal"


def test_another_printed_code_and_whatever_was_not_read_whole_are_refused() -> None:
    _, draws = an_evening((3,))
    text = slip_of(*draws[0])
    assert not check_slip(text, None, "0000-0000-0000-0000").holds
    assert check_slip(f"https://example.org/verifier.html#{text}").holds
    for bad in (
        "",
        "FD1.",
        "FD1.0",
        text[:-1],
        text[:40],
        text + "0",
        "A0001",
        "FD1." + "Z" * 9000,
        text.replace("0", "O", 1),
    ):
        assert not check_slip(bad).holds, bad[:30]


def forged(text: str, dice: Random) -> str:
    """Another slip with a checksum that fits: what somebody would make who knows how it is made."""
    import hashlib

    from app.draw.rules import slip

    body = bytearray(slip._bytes(text.removeprefix(MARK))[:-4])
    if dice.random() < 0.5:
        at = dice.randrange(1, len(body))
        body[at] = dice.choice(b'0123456789AB,"[]{}nul\x00\xff') if at > 192 else body[at] ^ 1
    else:
        values = json.loads(bytes(body[193:]).decode())
        values[dice.randrange(len(values))] = dice.choice(
            [
                None,
                True,
                0,
                1,
                2,
                50,
                -1,
                1.5,
                "",
                "A0001",
                "A0001,A0002",
                [],
                ["A0001"],
                {},
                [{"by": "", "kind": "quick"}],
                "20d10",
                10**12,
            ]
        )
        if dice.random() < 0.1:
            values.pop()
        body[193:] = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
    data = bytes(body) + hashlib.sha256(bytes(body)).digest()[:4]
    return MARK + slip._letters(data)


def test_no_forged_slip_holds_as_what_it_was() -> None:
    dice = Random(7)
    evening, draws = an_evening((3, 5))
    for lines, before in draws:
        text = slip_of(lines, before)
        honest = check_slip(text, evening.files[1])
        for _ in range(300):
            told = check_slip(forged(text, dice), evening.files[1], evening.codes[0])
            if told.holds:  # then it says the same, or another draw than the one whose code the hall saw
                assert (told.winners, told.value) == (
                    honest.winners,
                    honest.value,
                ) or told.request_code != honest.request_code


ANSWER = """({ text, list, kept, proof, no }) =>
  proof ? FD1.codesOf(bytes(proof), no) : FD1.checkSlip(text, bytes(list), kept)
"""


def asked_of_the_page(tmp_path: Path, made: list[dict[str, Any]]) -> list[Any]:
    return answers(tmp_path, ANSWER, map(json.dumps, made))


def as_the_page_says_it(told: SlipVerdict) -> dict[str, Any]:
    return {
        "holds": told.holds, "text": told.reason.text, "values": told.reason.values, "whole": told.whole, "mode": told.mode,
        "draw": told.draw, "prize": told.prize, "value": told.value, "quick": told.quick, "winners": list(told.winners),
        "genesis_code": told.genesis_code, "request_code": told.request_code, "result_code": told.result_code,
    }  # fmt: skip


@needs_node
def test_page_and_program_say_the_same_of_every_slip_honest_or_forged(tmp_path: Path) -> None:
    dice, cases = Random(20261126), list[tuple[str, bytes | None, str | None]]()
    evening, draws = an_evening((1, 5, 10))
    for lines, before in draws:
        text = slip_of(lines, before)
        for n in range(120):
            said = (
                text if n % 6 == 0 else forged(text, dice) if n % 6 < 5 else text[: dice.randrange(len(text))]
            )
            cases.append(
                (
                    said,
                    dice.choice([None, evening.files[1], b"A\t1\t\n", b"x"]),
                    dice.choice([None, evening.codes[0], "x"]),
                )
            )
    asked = [
        {"text": text, "list": b64encode(file).decode() if file is not None else None, "kept": kept}
        for text, file, kept in cases
    ]
    held = 0
    for case, told in zip(cases, asked_of_the_page(tmp_path, asked), strict=True):
        ours = check_slip(*case)
        assert told == as_the_page_says_it(ours), case[0][:60]
        held += ours.holds
    assert 20 < held < 200


@needs_node
def test_the_page_finds_the_codes_of_a_larger_draw_in_the_proof(tmp_path: Path) -> None:
    evening, draws = an_evening((3, 40))
    made = [{"proof": b64encode(evening.proof).decode(), "no": no} for no in (2, 9)]
    assert asked_of_the_page(tmp_path, made) == [slip_of(*draws[1]), ""]


def revealed(lines: Lines, before: list[str], *, many: int = 0) -> OnStage:
    numbers = json.loads(lines.result)["winners"]
    awards = tuple(
        Award(n, n, number, n, "张建国", "远澜科技", WinState.PENDING) for n, number in enumerate(numbers, 1)
    )
    return OnStage(
        Show.REVEAL, False, "二等奖", "星河折叠屏手机", len(awards), 300, awards=awards, rolling=("A0001",),
        slip=slip_of(lines, before), still=True,
    )  # fmt: skip


def read(image: QImage, tmp_path: Path) -> list[str]:
    path = tmp_path / "frame.png"
    assert image.save(str(path))
    return list(read_file(Reader(), path))


@pytest.mark.parametrize("theme", themes())
@pytest.mark.parametrize("count", [1, 3, 10, 40])
@pytest.mark.parametrize("size", [FULL, QSize(1024, 768), QSize(2880, 900)])
def test_the_frame_of_the_hall_is_read_by_the_real_reader_and_holds(
    qapp: QApplication, tmp_path: Path, theme: str, count: int, size: QSize
) -> None:
    fonts.load_stage_fonts()
    evening, draws = an_evening((3, 10, count))
    on = revealed(*draws[2])
    image = render(scene_of(Hall(on, Dress(Look(theme), "庆典", "11月28日", "masked"))), size, 0.0)
    if size != FULL:  # as a phone's camera sees it: closer
        image = image.scaled(size * 2)
    found = read(image, tmp_path)
    assert on.slip in found
    if count <= 10:
        told = check_slip(on.slip, evening.files[1], evening.codes[0])
        assert told.holds
        assert told.whole
        assert told.winners == tuple(award.number for award in on.awards)
    else:
        assert codes_of_draw(evening.lines, 3) == on.slip


def test_a_qr_has_its_quiet_zone() -> None:
    _, draws = an_evening((3,))
    rows = modules(slip_of(*draws[0]))
    assert not any(any(row) for row in (*rows[:QUIET], *rows[-QUIET:]))
    assert not any(any(row[:QUIET]) or any(row[-QUIET:]) for row in rows)
    assert any(rows[QUIET])
    assert len(rows) <= 97 + 2 * QUIET


def test_the_qr_waits_until_everybody_has_seen_who_won(qapp: QApplication) -> None:
    from app.draw.stage.aside import AFTER, TAKES, with_code
    from app.draw.stage.schedule import landed, rolling_ends

    fonts.load_stage_fonts()
    _, draws = an_evening((3,))
    hall_ = Hall(replace(revealed(*draws[0]), still=False), Dress(), 2.0)
    bare = replace(hall_, on=replace(hall_.on, slip=""))
    for t in (2.0, 2.5, landed(hall_), landed(hall_) + AFTER - 0.1):
        assert render(scene_of(hall_), QSize(960, 540), t) == render(scene_of(bare), QSize(960, 540), t)
    assert 0 < with_code(hall_, landed(hall_) + AFTER + TAKES / 2) < 1
    assert with_code(hall_, rolling_ends(hall_)) == 1.0


def test_the_qr_is_made_only_when_nobody_waits_for_a_number_any_more(qapp: QApplication) -> None:
    from app.draw.stage.aside import AFTER
    from app.draw.stage.schedule import landed

    fonts.load_stage_fonts()
    _, draws = an_evening((4, 2))  # a slip that nobody has painted yet
    hall_ = Hall(replace(revealed(*draws[1]), still=False), Dress(), 2.0)
    before = modules.cache_info().misses
    for t in (2.0, 2.1, landed(hall_)):
        render(scene_of(hall_), QSize(960, 540), t)
    assert modules.cache_info().misses == before
    render(scene_of(hall_), QSize(960, 540), landed(hall_) + AFTER)
    assert modules.cache_info().misses == before + 1


def test_the_committed_draw_brings_its_slip_only_with_its_result(store: Database) -> None:
    hall.seat(store, range(1, 31))
    (prize,) = hall.offer(store, hall.plan("三等奖", 3))
    freeze(store, hall.desk())
    request(store, hall.desk(), prize, 3)
    state = where_are_we(store)
    assert state.draw is not None
    assert state.draw.slip == ""
    give_entropy(store, hall.desk(), hall.DIGITS, hall.DICE, checked_by="Wang")
    state = where_are_we(store)
    assert state.draw is not None
    assert state.draw.slip == ""
    draw(store, hall.desk())
    state = where_are_we(store)
    assert state.draw is not None
    told = check_slip(state.draw.slip, None, state.genesis_code)
    assert told.holds
    assert told.request_code == state.draw.code
    assert set(told.winners) == {award.number for award in state.draw.awards}
    reveal(store, hall.desk())
    after = where_are_we(store)
    assert after.draw is not None
    assert after.draw.slip == state.draw.slip


def test_a_line_that_is_not_canonical_makes_no_slip() -> None:
    _, draws = an_evening((3,))
    lines, before = draws[0]
    bent = replace(lines, entropy=canonical({**json.loads(lines.entropy), "prev": "0" * 64}))
    assert slip_of(bent, before).startswith(CODES)

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtGui import qGray

from app.devices.printer.slip import Paper, slip_bytes
from app.gifts.paper.printed import dots_of, picture
from app.gifts.paper.roll import Roll, bitmap
from app.gifts.rules.slips import (
    ClosingLine,
    ClosingSlip,
    CodeSlip,
    DrawCodes,
    ReceiptSlip,
    Slip,
    SlipGuest,
    SlipLine,
    TestSlip,
)
from tests.devices.pictures import codes_in
from tests.devices.raster import printed

AT = datetime(2026, 11, 28, 2, 37, 44, tzinfo=UTC)
LINES = (
    SlipLine("伴手礼袋", "Gift bag", "", 1, False), SlipLine("儿童礼包", "Children’s pack", "", 2, True),
)  # fmt: skip


def receipt(**more: Any) -> ReceiptSlip:
    facts: dict[str, Any] = {
        "event": "开业庆典", "event_en": "Opening", "zone": "Asia/Shanghai", "language": "zh_CN", "number": 45,
        "token": "FR:0123456789ABCDEF", "at": AT, "desk": "gifts", "operator": "孙敏",
        "guests": (SlipGuest("A0061", "周**", LINES),),
    }  # fmt: skip
    return ReceiptSlip(**{**facts, **more})


SLIPS: list[Slip] = [
    receipt(),
    receipt(language="en", copy_no=2, copied_at=AT, proxy="𠮷野"),
    CodeSlip("开业庆典", "Asia/Shanghai", "en", "genesis", "7F3K-9Q2M", "ab" * 32, AT, "三等奖"),
    ClosingSlip("开业庆典", "Asia/Shanghai", "zh_CN", AT, (ClosingLine("礼袋", 8, 7, 0, 1, 1, 0),), 88, (("gifts", 9, "cd" * 32),)),
    TestSlip("开业庆典", "Asia/Shanghai", "zh_CN", AT, "tcp:10.0.0.5:9100"),
    receipt(draw=DrawCodes("9F4K-7QXA-M2CW-03TZ", ((2, "NYNM-MM6Z-49GA-1B1N"),), "3PR1-ZDC7-TGE7-CYSC")),
]  # fmt: skip


@pytest.mark.parametrize("dots", [384, 576])
@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: type(slip).__name__)
def test_what_a_printer_gets_is_what_was_painted(qapp, slip: Slip, dots: int) -> None:
    image, bits = picture(slip, dots), dots_of(slip, dots)
    assert (bits.width, bits.height) == (dots, image.height())
    assert printed(slip_bytes(bits, Paper(dots))).slips == [bits]
    for y in range(0, image.height(), 7):
        for x in range(0, dots, 5):
            black = bits.bits[y * dots // 8 + x // 8] >> (7 - x % 8) & 1
            assert black == (qGray(image.pixel(x, y)) < 128), (x, y)
    assert dots_of(slip, dots) == bits  # frozen values paint the same slip every time


@pytest.mark.parametrize("dots", [384, 576])
def test_the_qr_of_a_slip_reads_back(qapp, dots: int) -> None:
    assert codes_in(picture(receipt(), dots)) == ["FR:0123456789ABCDEF"]
    assert codes_in(picture(SLIPS[2], dots)) == ["ab" * 32]
    assert codes_in(picture(SLIPS[3], dots)) == ["gifts:9:" + "cd" * 32]


def ink(slip: Slip, dots: int = 576) -> int:
    return sum(byte.bit_count() for byte in dots_of(slip, dots).bits)


def test_a_copy_carries_a_black_bar_that_the_first_print_has_not(qapp) -> None:
    first, copy = dots_of(receipt(), 576), dots_of(receipt(copy_no=1, copied_at=AT), 576)
    wide = 576 // 8
    black_rows = [y for y in range(copy.height) if copy.bits[y * wide : y * wide + 3] == b"\xff\xff\xff"]
    assert len(black_rows) > 60
    assert black_rows[0] == 0
    assert not any(first.bits[y * wide : y * wide + 3] == b"\xff\xff\xff" for y in range(first.height))


def test_rare_names_are_drawn_and_not_boxes(qapp) -> None:
    def drawn(name: str) -> bytes:
        return dots_of(receipt(guests=(SlipGuest("A1", name, ()),)), 576).bits

    rare = [drawn(name) for name in ("\U00020bb7", "\u3402", "囍", "〇", "\U0002070e")]
    missing = drawn("\U0010fffd")
    assert len({*rare, missing}) == 6


def test_a_long_list_and_a_long_name_wrap_and_nothing_leaves_the_paper(qapp) -> None:
    long = receipt(
        guests=tuple(
            SlipGuest(f"A{n:04}", "Wolfeschlegelsteinhausenbergerdorff " * 2, LINES) for n in range(40)
        )
    )
    tall = dots_of(long, 384)
    assert tall.height > 5_000
    right = [tall.bits[y * 48 + 47] & 0x0F for y in range(tall.height)]
    assert not any(right)  # the edge stays white
    assert codes_in(picture(long, 384)) == ["FR:0123456789ABCDEF"]


def test_the_moment_is_the_events_own_time_of_day(qapp) -> None:
    assert dots_of(receipt(), 576) != dots_of(receipt(at=AT + timedelta(seconds=1)), 576)
    assert dots_of(receipt(zone="UTC"), 576) != dots_of(receipt(), 576)


def test_the_large_number_has_no_holes_where_strokes_overlap(qapp) -> None:
    def ink_of(paint: Callable[[Roll], None]) -> int:
        roll = Roll(576)
        paint(roll)
        return sum(byte.bit_count() for byte in bitmap(roll.image()).bits)

    outlined = ink_of(lambda roll: roll.large("4444", 104))
    drawn = ink_of(lambda roll: roll.text("4444", 104, bold=True))
    assert abs(outlined - drawn) < drawn * 0.02

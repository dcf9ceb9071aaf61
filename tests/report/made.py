"""A small made-up event for the report's tests."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from app.draw.rules.wins import WinState
from app.gifts.rules.closing import GiftSum
from app.gifts.rules.units import Source
from app.report.rules.facts import AuditFacts, Book, ChainLine, Head
from app.report.rules.gift_facts import HandoutLine
from app.report.rules.people_facts import AttemptLine, GuestLine
from app.report.rules.show_facts import CueLine, DrawFacts, ShowFacts, VoidLine, WinLine
from app.signin.rules.outcome import Outcome, Reason, Way

START = datetime(2026, 11, 28, 0, 30, tzinfo=UTC)  # 08:30 in Shanghai


def guest(number: str, **changes: Any) -> GuestLine:
    values: dict[str, Any] = {
        "name": "张伟", "salutation": "先生", "organisation": "滨江支行", "position": "经理", "category": "集团客户",
        "colour": 1, "host": "王芳", "table_no": "3", "area": "A", "phone": "013800001234", "invited": 1,
        "vip": False, "meal": True, "draws": True, "walk_in": False, "cancelled": False, "note": "",
    }  # fmt: skip
    return GuestLine(number, **{**values, **changes})


def here(number: str, minute: float, **changes: Any) -> GuestLine:
    at = START + timedelta(minutes=minute)
    return guest(number, **{"at": at, "desk": "desk-1", "operator": "刘芳", "way": Way.CAMERA, **changes})


def book(*guests: GuestLine, language: str = "en", **changes: Any) -> Book:
    head = Head(
        "服务中心开业庆典", "滨江国际中心", START, START + timedelta(hours=2), "Asia/Shanghai", "#1C5EB8",
        language, START,
    )  # fmt: skip
    values: dict[str, Any] = {
        "attempts": (AttemptLine(START, "desk-1", Way.WEDGE, Outcome.UNKNOWN, Reason.UNREADABLE, "", ""),),
        "show": ShowFacts((
            CueLine("1", "主持开场", "李晓岚", START, START + timedelta(minutes=5),
                    START + timedelta(minutes=2), START + timedelta(minutes=8), over=True),
            CueLine("2", "剪彩", "", START + timedelta(minutes=5), START + timedelta(minutes=9), skipped=True),
        ), True, True, timedelta(minutes=3), START + timedelta(minutes=8)),
        "draw": DrawFacts("ABCD-EFGH-JKMN-PQRS", "WXYZ-0123-4567-89AB", True, (
            WinLine(1, "一等奖", 1, "A0001", "张伟", "滨江支行", WinState.FORFEITED, START, "", "离场", "王芳"),
            WinLine(1, "一等奖", 2, "A0002", "李娜", "", WinState.CONFIRMED, START, "A0001"),
        ), (VoidLine(2, "二等奖", "骰子落地"),)),
        "gifts": (GiftSum(1, "伴手礼", 100, 80, 70, 2, 3, 30, 29),),
        "handouts": (
            HandoutLine(1, START, "gifts", "赵敏", "A0001", "张伟", "伴手礼", "", Source.CATEGORY),
            HandoutLine(2, START, "gifts", "赵敏", "A0002", "李娜", "伴手礼", "红", Source.PRIZE,
                        returned_at=START, returned_why="换货", went_to="shelf"),
            HandoutLine(3, START, "gifts", "赵敏", "A0003", "王芳", "保温杯", "", Source.MANUAL, owed=True),
        ),
        "audit": AuditFacts(7, (ChainLine("desk-1", 4, "ab" * 32), ChainLine("gifts", 3, "cd" * 32))),
        "category_order": ("领导", "集团客户"),
    }  # fmt: skip
    return Book(head, guests, **{**values, **changes})


def read_back(text: str) -> str:
    """What Excel shows for a text of the file."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), text)

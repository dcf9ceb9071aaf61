"""Spaces in a Chinese sentence follow what stands in it."""

import pytest

from app.words.catalogue import CHINESE, tr_in
from app.words.spacing import filled


@pytest.mark.parametrize(
    ("sentence", "value", "said"),
    [
        ("在 {x} 签到", "1 号台", "在 1 号台签到"),
        ("在 {x} 签到", "贵宾台", "在贵宾台签到"),
        ("{x} 的胸卡", "王伟", "王伟的胸卡"),
        ("{x} 的胸卡", "Ann Lee", "Ann Lee 的胸卡"),
        ("谁替{x}签到？", "王伟", "谁替王伟签到？"),
        ("谁替{x}签到？", "Ann", "谁替 Ann 签到？"),
        ("请柬 {x}", "A0001", "请柬 A0001"),
        ("接待人 {x}", "王建业", "接待人 王建业"),
        ("没有 {x} 这一款", "红色", "没有 红色 这一款"),
        ("{x} 已到", "08:41", "08:41 已到"),
        ("{x}", "", ""),
        ("没有找到“{x}”", "zw", "没有找到“zw”"),
    ],
)
def test_space_stands_beside_latin_letters_and_digits_only(sentence: str, value: str, said: str) -> None:
    assert filled(sentence, {"x": value}) == said


def test_formats_are_kept() -> None:
    assert filled("第 {n:02d} 轮，{p}", {"n": 3, "p": "一等奖"}) == "第 03 轮，一等奖"


def test_chinese_texts_are_spaced_by_what_they_name() -> None:
    assert tr_in(CHINESE, "Signed in at {desk}", desk="1 号台") == "在 1 号台签到"

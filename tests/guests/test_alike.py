"""Who may be meant when nobody fits: written as it was heard, in other characters, with a slip, or turned round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.guests.rules.alike import MOST, Alike
from app.guests.rules.guest import GuestView
from app.guests.service.find import spell

NAMES = (
    "王伟", "张伟", "曹小燕", "Robert Johnson", "José García", "Wei Wang", "黄丽", "欧阳静", "Cao Xiaoyan", "林文(Vincent Lin)",
)  # fmt: skip
GUESTS = tuple(GuestView(k, f"A{k:04d}", name) for k, name in enumerate(NAMES, start=1))
ALIKE = Alike(GUESTS, spell)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("王炜", ["王伟", "Wei Wang"]),  # the same sound, another character
        ("張偉", ["张伟"]),  # traditional
        ("章伟", ["张伟"]),
        ("zang wei", ["张伟"]),  # zh and z
        ("欧阳晶", ["欧阳静"]),  # jing
        ("王丽", []),  # wang is not huang
        ("黄利 启衡", ["黄丽"]),  # with an organisation that nobody has either
        ("Cao Xiao yan", ["曹小燕", "Cao Xiaoyan"]),
        ("Xiaoyan Cao", ["Cao Xiaoyan", "曹小燕"]),
        ("Johnson Robert", ["Robert Johnson"]),
        ("Robert Jonson", ["Robert Johnson"]),  # one letter less
        ("Jonhson", ["Robert Johnson"]),  # two changed places
        ("jose garcia", ["José García"]),
        ("林雯", ["林文(Vincent Lin)"]),
        ("李四", []), ("Bob", []), ("w", []), ("王", []), ("", []), ("   ", []), ("\u3400", []), ("𠮷", []), ("!!!", []),
    ],
)  # fmt: skip
def test_names_that_sound_alike_or_are_one_slip_away(query: str, names: list[str]) -> None:
    assert sorted(one.name for one in ALIKE.find(query)) == sorted(names)


@given(st.text(max_size=40))
def test_anything_may_be_typed_and_only_a_few_are_offered(query: str) -> None:
    found = ALIKE.find(query)
    assert len(found) <= MOST
    assert len({one.id for one in found}) == len(found)


@given(st.lists(st.sampled_from(NAMES), max_size=30), st.sampled_from(NAMES))
def test_a_name_always_sounds_like_itself(names: list[str], asked: str) -> None:
    held = tuple(GuestView(k, f"A{k:04d}", name) for k, name in enumerate(names, start=1))
    found = Alike(held, spell).find(asked)
    assert (asked in names) <= bool(found)

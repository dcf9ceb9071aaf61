import pytest

from app.guests.rules.guest import GuestView
from app.guests.rules.masking import mask_name
from app.guests.rules.numbers import next_numbers, spellings
from app.guests.rules.search import Index
from app.guests.service.find import spell


@pytest.mark.parametrize(("name", "shown"), [
    ("张伟", "张*"), ("陈嘉禾", "陈**"), ("欧阳静怡", "欧阳**"), ("𠮷田", "𠮷*"), ("John Smith", "John S***"), ("Ana", "A***"), ("", ""),
])  # fmt: skip
def test_a_masked_name_hides_what_a_stranger_need_not_know(name: str, shown: str) -> None:
    assert mask_name(name) == shown


def test_numbers_go_on_after_the_highest_one() -> None:
    assert next_numbers(["A0007", "B0100", "special"], 3) == ("A0008", "A0009", "A0010")
    assert next_numbers([], 1) == ("A0001",)
    assert next_numbers(["A9999"], 1) == ("A10000",)


def test_a_person_may_type_a_number_short() -> None:
    assert "A0001" in spellings("1")
    assert "A0001" in spellings("ａ１")
    assert spellings("A0001")[0] == "A0001"
    assert spellings("贵宾-1") == ("贵宾-1",)


GUESTS = (
    GuestView(1, "A0001", "张伟", organisation="远澜科技", phone="13800000001", table_no="3"),
    GuestView(2, "A0002", "张伟", organisation="华禾银行", phone="13900005620", table_no="5"),
    GuestView(3, "A0003", "单志远", organisation="晚报", table_no="6"),
    GuestView(4, "A0004", "解晓东", organisation="Riverside Media"),
    GuestView(5, "A0005", "曾敏", host="王建业"),
    GuestView(6, "A0006", "尉迟恭"),
    GuestView(7, "A0007", "Anna Zhang", organisation="Zenith Ltd"),
    GuestView(8, "A0008", "𠮷田翔"),
)
INDEX = Index(GUESTS, spell)


@pytest.mark.parametrize(("query", "first", "count"), [
    ("zw", 1, 2), ("zhangw", 1, 2), ("zhangwei", 1, 2), ("张", 1, 2), ("伟", 1, 2), ("szy", 3, 1), ("shan", 3, 1),
    ("xiexd", 4, 1), ("zengmin", 5, 1), ("yuchi", 6, 1), ("ycg", 6, 1), ("5620", 2, 1), ("华禾 张", 2, 1), ("张 华禾", 2, 1),
    ("a0003", 3, 1), ("river", 4, 1), ("王建", 5, 1), ("zhang anna", 7, 1), ("𠮷", 8, 1), ("Ａ０００４", 4, 1), ("nobody", 0, 0), ("  ", 0, 0),
])  # fmt: skip
def test_search_answers_as_people_type(query: str, first: int, count: int) -> None:
    found = INDEX.find(query)
    assert len(found) == count
    assert count == 0 or found[0].id == first


def test_a_name_that_begins_with_the_word_comes_before_one_that_only_holds_it() -> None:
    ids = [guest.id for guest in INDEX.find("zhang")]
    assert ids[:3] == [1, 2, 7] or ids[:3] == [7, 1, 2]


@pytest.mark.parametrize(("name", "salutation", "expected"), [
    ("欧阳静", "女士", "欧阳静 女士"), ("𠮷田翔", "Mr", "𠮷田翔 Mr"), ("Jane Doe", "Ms", "Ms Jane Doe"), ("Jane Doe", "", "Jane Doe"),
    ("李娜", "", "李娜"),
])  # fmt: skip
def test_a_salutation_stands_where_the_script_of_the_name_wants_it(
    name: str, salutation: str, expected: str
) -> None:
    assert GuestView(1, "A0001", name, salutation).addressed == expected

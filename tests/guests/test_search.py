"""Search against the plainest model: look into every field of every guest."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.guests.rules.guest import GuestView
from app.guests.rules.search import Index, fold, sounds
from app.guests.service.find import spell

NAMES = (
    "单雄",
    "解缙",
    "曾国",
    "仇英",
    "查良",
    "盖叫",
    "区文",
    "张伟",
    "张文博",
    "欧阳静",
    "Ann Lee",
    "Bo Zhang",
)
PLACES = ("", "远澜科技", "华禾银行", "Northwind")


def texts(one: GuestView) -> list[str]:
    parts = [
        one.number,
        one.phone_tail,
        one.name,
        *fold(one.name).split(),
        *sounds(spell(one.name)),
        one.table_no,
    ]
    return [fold(part) for part in (*parts, one.organisation, one.position, one.host)]


guests = st.lists(
    st.builds(
        lambda name, place, table, phone: (name, place, table, phone),
        st.sampled_from(NAMES), st.sampled_from(PLACES), st.integers(1, 12), st.integers(0, 9999),
    ),
    max_size=12,
)  # fmt: skip
words = st.lists(
    st.sampled_from(
        ("张", "伟", "zhang", "zw", "shan", "xie", "zeng", "qiu", "zha", "ge", "ou", "oyj", "远澜", "north", "ann", "1", "12", "0", "a0")
    ),
    min_size=1, max_size=3,
)  # fmt: skip


@settings(deadline=None)
@given(guests, words)
def test_search_finds_whoever_has_every_word_somewhere(
    rows: list[tuple[str, str, int, int]], tokens: list[str]
) -> None:
    held = tuple(
        GuestView(
            k + 1, f"A{k + 1:04d}", name, organisation=place, table_no=str(table), phone=f"1380000{phone:04d}"
        )
        for k, (name, place, table, phone) in enumerate(rows)
    )
    index = Index(held, spell)
    wanted = {one.id for one in held if all(any(token in text for text in texts(one)) for token in tokens)}
    found = index.find(" ".join(tokens))
    assert {one.id for one in found} == wanted
    assert [one.id for one in index.find(" ".join(reversed(tokens)))] == [one.id for one in found]


def ranked(held: tuple[GuestView, ...], query: str) -> list[str]:
    """The plainest ranking: whole, then beginning, then anywhere; then the weight of the field; then the number."""

    def score(one: GuestView, token: str) -> int | None:
        fields = (
            (one.number,), (one.phone_tail,), (one.name, *one.name.split()), sounds(spell(one.name)), (one.table_no,),
            (one.organisation, one.position, one.host),
        )  # fmt: skip
        found = [
            penalty + weight
            for weight, parts in enumerate(fields)
            for part in map(fold, parts)
            for penalty, hit in ((0, part == token), (10, part.startswith(token)), (20, token in part))
            if part and hit
        ]
        return min(found, default=None)

    scores: dict[str, int] = {}
    for one in held:
        each = [score(one, token) for token in fold(query).split()]
        if None not in each:
            scores[one.number] = sum(part for part in each if part is not None)
    return sorted(scores, key=lambda number: (scores[number], number))


CROWD = tuple(
    GuestView(
        k + 1, f"A{k + 1:05d}", NAMES[k * k % len(NAMES)], organisation=f"{PLACES[k % 4]}{k % 97}", table_no=str(k % 130),
        phone=f"1380000{k * 7919 % 10_000:04d}",
    )
    for k in range(4_000)
)  # fmt: skip
INDEX = Index(CROWD[::-1], spell)


@pytest.mark.parametrize(
    "query", ["0", "z", "张", "12", "a0", "n", "zhang", "张伟", "138", "远澜科技7", "a00042", "lee", "qz"]
)
def test_of_a_common_word_exactly_the_best_are_shown(query: str) -> None:
    assert [one.number for one in INDEX.find(query)] == ranked(CROWD, query)[:50]


@pytest.mark.parametrize("query", ["张 12", "zw 远澜", "north ann 3", "ann 0042", "查 华禾 77"])
def test_of_several_words_with_a_rare_one_exactly_the_best_are_shown(query: str) -> None:
    assert [one.number for one in INDEX.find(query)] == ranked(CROWD, query)[:50]


@pytest.mark.parametrize("query", ["0 z", "z 0", "1 2 3", "张 a", "n 1", "a0 0 a"])
def test_of_common_words_everyone_shown_has_them_all_and_a_page_is_full(query: str) -> None:
    wanted = ranked(CROWD, query)
    found = [one.number for one in INDEX.find(query)]
    assert set(found) <= set(wanted)
    assert len(found) == len(set(found)) == min(50, len(wanted))
    assert [one.number for one in INDEX.find(" ".join(reversed(query.split())))] == found


def test_common_words_that_hardly_anybody_has_together_still_find_them() -> None:
    held = tuple(
        GuestView(k, f"A{k:05d}", "王伟" if k % 2 else "李娜", organisation="北辰" if k % 2 == 0 else "华禾")
        for k in range(1, 4001)
    )
    both = GuestView(4001, "A04001", "王伟", organisation="北辰")
    assert [one.number for one in Index((*held, both), spell).find("王 北")] == ["A04001"]


AT_TABLES = tuple(
    GuestView(k, f"A{k:04d}", name, table_no=table, organisation=place, phone=f"1390000{k:04d}")
    for k, (name, table, place) in enumerate(
        [("张伟", "3", "远澜科技"), ("陈嘉禾", "3", "Table Tennis Club"), ("李雷", "13", "三桌集团"), ("韩梅", "", "3 Hills")], 1
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("3桌", ["A0001", "A0002"]),
        ("3 桌", ["A0001", "A0002"]),
        ("3号桌", ["A0001", "A0002"]),
        ("table 3", ["A0001", "A0002"]),
        ("Table 13", ["A0003"]),
        ("3 桌 陈", ["A0002"]),
        ("zhang table 3", ["A0001"]),
        ("table tennis", ["A0002"]),
        ("三桌", ["A0003"]),
        ("14桌", []),
    ],
)
def test_a_table_is_found_as_people_write_it(query: str, numbers: list[str]) -> None:
    assert [one.number for one in Index(AT_TABLES, spell).find(query)] == numbers

"""Search against the plainest model: look into every field of every guest."""

from hypothesis import given
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

import pytest

from app.words.catalogue import choose_language, language, tr, tr_in, trn
from app.words.errors import KnownError
from app.words.formats import clauses, desk_words, listed, names


def test_a_text_without_translation_is_said_in_english() -> None:
    choose_language("zh_CN")
    assert tr("{n} of these words nobody translated", n=3) == "3 of these words nobody translated"


def test_a_known_fault_speaks_the_chosen_language() -> None:
    fault = KnownError("The event has no name yet. Give it one.")
    choose_language("zh-Hans")
    assert language() == "zh_CN"
    assert fault.sentence() == "活动还没有名称，请起一个。"
    choose_language("en_GB")
    assert fault.sentence() == str(fault)
    assert tr_in("zh_CN", fault.text) == "活动还没有名称，请起一个。"


@pytest.mark.parametrize(("n", "said"), [(0, "0 guests"), (1, "1 guest"), (2, "2 guests")])
def test_a_count_of_one_is_singular_in_english(n: int, said: str) -> None:
    assert trn("{n} guest", "{n} guests", n) == said


def test_values_with_braces_stay_as_they_are() -> None:
    assert (
        KnownError("{name} is not there. Check the folder, or restore a backup.", name="{x}")
        .sentence()
        .startswith("{x}")
    )


def test_parts_are_joined_as_the_language_does() -> None:
    assert listed(("a", "", "b")) == "a, b"
    choose_language("zh_CN")
    assert listed(("甲", "乙")) == "甲·乙"
    assert names(("甲", "乙")) == "甲、乙"
    assert clauses(("甲去", "乙来")) == "甲去；乙来"


def test_a_desk_is_said_as_people_say_it() -> None:
    assert [desk_words(name) for name in ("desk-2", "desk-x", "gifts")] == ["Desk 2", "desk-x", "gifts"]
    choose_language("zh_CN")
    assert desk_words("desk-12") == "12 号台"

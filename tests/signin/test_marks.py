from app.signin.screen.marks import marks, name_marks, sound_marks


def shown(words: str, places: set[int]) -> str:
    return "".join(one.upper() if place in places else one for place, one in enumerate(words))


def test_the_letters_that_fit_are_marked() -> None:
    name = ("zhang", "wen", "bo")
    said = {
        token: shown("zhang wen bo", sound_marks(name, [token]))
        for token in ("zhangw", "zwb", "zhangwb", "x", "zhangwenbo", "wenb")
    }
    assert said == {
        "zhangw": "ZHANG Wen bo", "zwb": "Zhang Wen Bo", "zhangwb": "ZHANG Wen Bo", "x": "zhang wen bo",
        "zhangwenbo": "ZHANG WEN BO", "wenb": "zhang WEN Bo",
    }  # fmt: skip
    assert sound_marks((), ["z"]) == set()


def test_marks_in_a_text_follow_case_and_give_up_where_folding_changes_the_length() -> None:
    assert shown("Yuanlan Tech", marks("Yuanlan Tech", ["lan", "zz"])) == "YuanLAN Tech"
    assert marks("ﬁne", ["fine"]) == set()


def test_where_the_sound_is_not_shown_the_letters_of_the_name_are_marked() -> None:
    name = ("zhang", "wen", "bo")
    said = {token: name_marks(name, [token]) for token in ("zhangw", "zwb", "zh", "wen", "x")}
    assert said == {"zhangw": {0, 1}, "zwb": {0, 1, 2}, "zh": {0}, "wen": {1}, "x": set()}
    assert name_marks((), ["z"]) == set()

from hypothesis import given
from hypothesis import strategies as st

from app.devices.wedge import HOLD, LONGEST, SHORTEST, STUTTER, Key, Repair, Scan, Step, Wedge, begins, mended

CODE = "K7MABCDEFGHJKMNPQRSTUVWXYZ2X"
AZERTY = str.maketrans("AQZWMaqzwm1234567890", "QAWZ?qawz,&é\"'(-è_çà")


def ours(text: str) -> bool:
    """A stand-in for the event's check: one code is known, and nothing near it passes."""
    return text == CODE


def burst(wedge: Wedge, text: str, gap: float = 0.008, start: float = 10.0, end: str = "\r") -> list[Step]:
    keys = [Key(one, start + k * gap) for k, one in enumerate(text)]
    return [wedge.press(key) for key in (*keys, Key(end, start + len(text) * gap, ends=True))]


def typed(wedge: Wedge, text: str, gap: float, start: float = 10.0) -> str:
    """What reaches the focused widget when a person types; Enter shows as a line break."""
    out = ""
    at = start
    for one in [*text, "\n"]:
        step = wedge.press(Key(one, at, ends=one == "\n"))
        out += "".join(key.text for key in step.released) + ("" if step.taken else one)
        assert step.scan is None
        if gap > HOLD:
            out += "".join(key.text for key in wedge.quiet())
        at += gap
    return out


def test_a_burst_that_ends_in_enter_is_a_scan_and_nothing_reaches_the_widget() -> None:
    for end in ("\r", "\t"):
        steps = burst(Wedge(ours), CODE, end=end)
        assert all(step.taken and not step.released for step in steps)
        assert steps[-1].scan == Scan(CODE)


def test_a_code_of_another_system_is_a_scan_too() -> None:
    assert burst(Wedge(ours), "https://example.org/t/8812?x=Ab")[-1].scan == Scan(
        "https://example.org/t/8812?x=Ab"
    )


@given(st.text("abcdefghijklmnopqrstuvwxyzABC0123456789 张伟", min_size=1, max_size=30), st.floats(0.07, 0.6))
def test_what_a_person_types_reaches_the_widget_whole_and_in_order(text: str, gap: float) -> None:
    assert typed(Wedge(ours), text, gap) == text + "\n"


def test_two_keys_rolled_by_a_quick_typist_are_no_scanner() -> None:
    assert typed(Wedge(ours), "zw", 0.03) == "zw\n"


def test_keys_rolled_in_twos_and_threes_are_no_scanner() -> None:
    wedge = Wedge(ours)
    at, out = 5.0, ""
    for k, one in enumerate("zhangwei"):
        at += 0.03 if k % 3 else 0.12
        step = wedge.press(Key(one, at))
        out += "".join(key.text for key in step.released)
    step = wedge.press(Key("\n", at + 0.12, ends=True))
    assert step.scan is None
    assert out + "".join(key.text for key in step.released) + ("" if step.taken else "\n") == "zhangwei\n"


def test_a_bare_enter_is_nothing_and_is_not_swallowed() -> None:
    assert Wedge(ours).press(Key("\r", 1.0, ends=True)) == Step()


def test_the_scanners_second_enter_does_not_press_the_focused_button() -> None:
    wedge = Wedge(ours)
    burst(wedge, CODE, gap=0.01, start=0.0)
    after = len(CODE) * 0.01
    assert wedge.press(Key("\n", after + 0.01, ends=True)) == Step(taken=True)
    assert wedge.press(Key("\r", after + 0.5, ends=True)) == Step()


def test_one_late_key_does_not_break_a_burst() -> None:
    wedge = Wedge(ours)
    steps = [wedge.press(Key(one, 1 + k * 0.01 + (0.2 if k >= 9 else 0))) for k, one in enumerate(CODE)]
    assert all(step.taken and not step.released for step in steps)
    assert wedge.press(Key("\r", 1.6, ends=True)).scan == Scan(CODE)


def test_a_scanners_text_is_taken_whole_even_what_no_field_may_hold() -> None:
    wedge = Wedge(ours)
    steps = burst(wedge, "(01)0950600\x1d10ABC")
    assert all(step.taken and not step.released for step in steps)
    assert steps[-1].scan == Scan("(01)0950600\x1d10ABC")
    for k, one in enumerate("PARCEL"):
        wedge.press(Key(one, 50 + k * 0.01))
    assert wedge.press(Key("", 50.06)).taken  # Control and a bracket type no letter
    assert wedge.press(Key("\r", 50.07, ends=True)).scan == Scan("PARCEL\ufffd")


def test_a_text_without_end_is_heard_as_too_long_and_nothing_of_it_is_typed() -> None:
    steps = burst(Wedge(ours), CODE * 400)
    assert all(step.taken and not step.released for step in steps)
    assert steps[-1].scan == Scan((CODE * 400)[: LONGEST + 1])


def test_a_text_that_begins_as_our_codes_do_is_waited_for() -> None:
    wedge = Wedge(ours, "K7M")
    gaps = [0.055, 0.11, *[0.25] * (len(CODE) - 3)]
    at, steps = 3.0, [wedge.press(Key(CODE[0], 3.0))]
    for one, gap in zip(CODE[1:], gaps, strict=True):
        at += gap
        steps.append(wedge.press(Key(one, at)))
    assert all(step.taken and not step.released for step in steps)
    assert wedge.press(Key("\r", at + 0.2, ends=True)).scan == Scan(CODE)


def test_the_beginning_is_known_in_every_layout() -> None:
    assert [begins(text, "K7M") for text in ("K", "k7", "Kè?", "K7M9", "л7ь", "K7N", "x", "", "Kè")] == [
        1,
        2,
        3,
        3,
        3,
        0,
        0,
        0,
        2,
    ]


def test_a_slow_scanner_is_known_by_its_check_character() -> None:
    wedge = Wedge(ours)
    assert burst(wedge, CODE, gap=0.055)[-1].scan == Scan(CODE)
    assert burst(wedge, "EVERYTHING-ELSE-IS-TYPED", gap=0.055)[-1].scan is None


def test_a_short_burst_is_given_back() -> None:
    steps = burst(Wedge(ours), "A1234"[: SHORTEST - 1])
    assert steps[-1].scan is None
    assert "".join(key.text for key in steps[-1].released) == "A1234\r"


def test_a_short_code_of_the_list_is_a_scan_only_if_no_hand_could_type_it() -> None:
    def knows() -> Wedge:
        wedge = Wedge(ours)
        wedge.short = {"T-17", "208", "7"}.__contains__
        return wedge

    for text in ("T-17", "208"):
        assert burst(knows(), text)[-1].scan == Scan(text)
        assert typed(knows(), text, 0.016) == text + "\n", "a hand, however quick"
    assert typed(knows(), "7", 0.001) == "7\n", "two fingers that fall together"
    assert typed(knows(), "209", 0.001) == "209\n", "no code of the list"
    late = knows()
    for at, letter in enumerate("208"):
        late.press(Key(letter, 10.0 + at * 0.005))
    assert late.press(Key("\r", 10.03, ends=True)).scan is None, "Enter came from a hand"


def test_a_key_that_types_nothing_gives_back_what_was_kept() -> None:
    wedge = Wedge(ours)
    wedge.press(Key("z", 1.0))
    step = wedge.press(Key("", 1.01))
    assert [key.text for key in step.released] == ["z"]
    assert not step.taken


def test_caps_lock_width_and_layouts_are_mended_by_the_check_character() -> None:
    wide = "".join(chr(ord(one) + 0xFEE0) for one in CODE)
    russian = str.maketrans("QWERTYUIOPASDFGHJKLZXCVBNM", "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ")
    german = str.maketrans("YZ", "ZY")
    dvorak = str.maketrans("QWERTYUIOPASDFGHJKLZXCVBNM", '"<>PYFGCRLAOEUIDHTN:QJKXBM')
    damaged = {
        CODE: Repair.NONE,
        wide: Repair.WIDTH,
        CODE.swapcase(): Repair.CAPS,
        CODE.lower().capitalize(): Repair.CAPS,
        CODE.translate(AZERTY): Repair.LAYOUT,
        CODE.lower().translate(AZERTY): Repair.LAYOUT,
        CODE.translate(russian): Repair.LAYOUT,
        CODE.translate(german): Repair.LAYOUT,
        CODE.translate(dvorak): Repair.LAYOUT,
        CODE.translate(dvorak).swapcase(): Repair.LAYOUT,
        CODE.translate(str.maketrans("1234567890YZ", "+ěščřžýáíéZY")): Repair.LAYOUT,
        CODE.translate(str.maketrans("1234567890AQZWM", "&É\"'(§È!ÇÀQAWZ?")): Repair.LAYOUT,
    }
    assert {text: mended(text, ours) for text in damaged} == {
        text: Scan(CODE, repair) for text, repair in damaged.items()
    }


@given(st.text(max_size=60).filter(lambda text: not text.startswith(("]Q", "\\"))))
def test_a_text_that_is_not_ours_is_left_as_it_is(text: str) -> None:
    assert mended(text, lambda _: False) == Scan(text)


def test_what_a_scanner_announces_before_a_text_is_taken_off() -> None:
    for before in ("\\000026", "]Q1", "]Q2\\000026", "#000026", "+Q1", "*q1"):
        assert mended(before + CODE, ours) == Scan(CODE)
    assert mended("#000026" + CODE.lower(), ours) == Scan(CODE, Repair.CAPS)
    assert mended("]Q2\\000026票 8812", ours) == Scan("票 8812")
    assert mended("https://example.org/000026", ours) == Scan("https://example.org/000026")


def test_what_an_input_method_commits_at_once_is_a_scan_if_it_is_ours() -> None:
    wedge = Wedge(ours)
    assert wedge.chunk(CODE.lower(), 1.0).scan == Scan(CODE, Repair.CAPS)
    assert wedge.press(Key("\r", 1.02, ends=True)) == Step(taken=True)
    assert wedge.chunk("张伟", 5.0) == Step()
    for k, one in enumerate(CODE[:-3]):
        wedge.press(Key(one, 7 + k * 0.01))
    assert wedge.chunk(CODE[-3:], 7.3).scan == Scan(CODE)


def test_keys_are_kept_back_a_moment_and_longer_once_a_scanner_is_certain() -> None:
    wedge = Wedge(ours)
    assert wedge.patience == 0
    wedge.press(Key("K", 1.0))
    assert wedge.patience == HOLD
    for k in range(1, 4):
        wedge.press(Key("7", 1 + k * 0.01))
    assert wedge.patience == STUTTER


def test_an_input_method_that_commits_letter_by_letter_is_a_burst_too() -> None:
    wedge = Wedge(ours)
    wedge.press(Key(CODE[0], 1.0))
    steps = [wedge.chunk(one, 1 + k * 0.01) for k, one in enumerate(CODE[1:], start=1)]
    assert [step.scan for step in steps if step.scan] == [Scan(CODE)]


@given(st.lists(st.tuples(st.text(max_size=2), st.floats(0, 0.4), st.booleans()), max_size=40))
def test_no_key_is_ever_lost_or_doubled(keys: list[tuple[str, float, bool]]) -> None:
    wedge = Wedge(ours)
    at, sent, seen = 0.0, [], []
    for k, (text, gap, ends) in enumerate(keys):
        at += gap
        key = Key(text, at, ends, origin=k)
        step = wedge.press(key)
        if step.scan is not None or (step.taken and ends and not step.released):
            sent, seen = [], []  # a scan or its echo took everything up to here
            continue
        sent.append(k)
        seen += [one.origin for one in step.released] + ([] if step.taken else [k])
    seen += [one.origin for one in wedge.quiet()]
    assert seen == sent

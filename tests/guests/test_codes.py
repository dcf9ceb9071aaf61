import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.guests.rules.codes import ALPHABET, check_character, is_code, is_ours, new_code, normalise

bodies = st.text(ALPHABET, min_size=27, max_size=27)


@given(st.binary(min_size=15, max_size=15))
def test_a_fresh_code_is_28_characters_and_ours(random: bytes) -> None:
    code = new_code("K7M", random)
    assert len(code) == 28
    assert is_ours(code, "K7M")
    assert not is_ours(code, "K7N")


def test_no_bit_of_the_random_bytes_is_lost() -> None:
    codes = {new_code("K7M", (1 << bit).to_bytes(15, "big")) for bit in range(120)}
    assert len(codes) == 120


@given(bodies, st.integers(0, 27), st.sampled_from(ALPHABET))
def test_every_single_wrong_character_is_found(body: str, at: int, other: str) -> None:
    code = body + check_character(body)
    if code[at] != other:
        assert not is_code(code[:at] + other + code[at + 1 :])


@given(bodies, st.integers(0, 27), st.integers(0, 27))
def test_every_swap_of_two_characters_is_found(body: str, a: int, b: int) -> None:
    letters = list(body + check_character(body))
    letters[a], letters[b] = letters[b], letters[a]
    assert is_code("".join(letters)) == ("".join(letters) == body + check_character(body))


def test_a_code_fits_version_2_at_correction_q() -> None:
    import segno

    qr = segno.make(new_code("K7M", secrets.token_bytes(15)), error="q", boost_error=False, micro=False)
    assert (qr.version, qr.error, qr.mode) == (2, "Q", "alphanumeric")


@given(bodies)
def test_what_people_type_of_a_code_is_read_as_meant(body: str) -> None:
    code = body + check_character(body)
    typed = "-".join(code[at : at + 4] for at in range(0, 28, 4)).lower().replace("0", "o").replace("1", "l")
    assert normalise(f"  {typed} ") == code


@pytest.mark.parametrize(
    "hostile", ["", "   ", "\x00", "a\x00b", "\ud800", "x" * 513, "汉" * 171, "a\u202eb", "a\nb"]
)
def test_hostile_texts_are_nobodys_code(hostile: str) -> None:
    assert normalise(hostile) is None


def test_codes_of_other_systems_stay_as_they_are() -> None:
    assert normalise("https://tickets.example/abc?x=1") == "https://tickets.example/abc?x=1"
    assert normalise("票号ＡＢＣ１２") == "票号ABC12"


@given(st.text())
def test_no_text_at_all_makes_it_stumble(text: str) -> None:
    clean = normalise(text)
    assert clean is None or (normalise(clean) == clean and len(clean.encode()) <= 512)

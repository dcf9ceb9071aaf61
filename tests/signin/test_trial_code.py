"""The staff's test code: read by every way, nobody is signed in by it, and the keyboard's trouble is named."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from app.devices.reader import Reader
from app.devices.reader_pictures import read_file
from app.devices.wedge import Repair, Scan, mended
from app.guests.paper.invitation import Card, save_codes
from app.guests.rules.codes import ALPHABET, is_code, is_ours, is_test, trial_code
from app.guests.rules.guest import GuestView
from app.kit.scanner_words import repair_words
from app.signin.rules.outcome import Outcome, Way
from app.signin.service.questions import recent
from app.signin.service.signing import sign_in
from app.store.acts import Act
from app.words.catalogue import choose_language
from tests.signin.desk import At
from tests.signin.guestlist import PREFIX, code_of

CODE = trial_code(PREFIX)
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display's own remark


@given(st.text(ALPHABET, min_size=3, max_size=3))
def test_it_is_a_code_of_its_event_and_known_at_any_other(prefix: str) -> None:
    code = trial_code(prefix)
    assert is_ours(code, prefix)
    assert is_test(code)
    assert not is_test(code[:-1])
    assert not is_test(code.lower())


@pytest.mark.parametrize(
    "text", ["", "TEST" * 6, "K7M" + "TEST" * 6 + "0", "x" * 10_000, code_of(1), "\ud800"]
)
def test_nothing_else_is_taken_for_it(text: str) -> None:
    assert is_test(text) == (text == CODE)
    assert not is_test(text) or is_code(text)


@pytest.mark.parametrize(
    ("typed", "repair", "says"),
    [
        (CODE, Repair.NONE, "understood"),
        (CODE.lower(), Repair.CAPS, "Caps Lock"),
        ("".join(chr(ord(one) + 0xFEE0) for one in CODE), Repair.WIDTH, "Full-width"),
        (CODE.replace("7", "è").replace("M", "?"), Repair.LAYOUT, "English (US)"),
    ],
)
def test_what_the_keyboard_did_is_named_with_what_mends_it(typed: str, repair: Repair, says: str) -> None:
    scan = mended(typed, lambda text: is_ours(text, PREFIX))
    assert scan == Scan(CODE, repair)
    for language, words in (("en", says), ("zh_CN", "。")):
        choose_language(language)
        assert words in repair_words(repair)
    choose_language("en")


def test_every_repair_has_a_sentence() -> None:
    assert len({repair_words(repair) for repair in Repair}) == len(Repair)


def test_the_desk_says_that_it_was_read_and_writes_nothing_down(at: At) -> None:
    at.scan(CODE)
    at.bot.waitUntil(at.page.banner.isVisible)
    assert "Test code read by scanner; nobody is signed in by it." in at.page.banner.accessibleName()
    assert "understood" in at.page.banner.accessibleName()
    assert at.page.answer is None
    assert at.ask(recent) == ()
    at.scan(at.listed.codes["A0002"])  # and the next guest is signed in as ever
    at.until(Outcome.SIGNED_IN, "A0002")
    assert at.numbers_here() == {"A0002"}


def test_a_garbling_keyboard_is_named_at_the_desk(at: At) -> None:
    at.scan(CODE.swapcase(), QApplication.focusWidget())
    at.bot.waitUntil(lambda: "Caps Lock" in at.page.banner.accessibleName())


def test_a_picture_of_it_is_a_test_too(at: At, tmp_path: Path) -> None:
    save_codes(tmp_path, (Card(GuestView(0, "TEST", ""), CODE),))
    assert CODE in read_file(Reader(), tmp_path / "TEST.png")
    at.page.door.offer_file(tmp_path / "TEST.png")
    at.bot.waitUntil(lambda: "read by picture" in at.page.banner.accessibleName())
    assert at.ask(recent) == ()


def test_even_when_it_reaches_the_service_it_is_nobodys(at: At) -> None:
    answer = at.ask(lambda store: sign_in(store, Act.new("desk-1"), CODE, way=Way.KIOSK))
    assert answer.outcome is Outcome.UNKNOWN

"""The blue cards that ask before a guest is signed in, on a real lane: forms, numbers, and the next guest's scan."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.event.rules import Detail, Settings
from app.event.service.event import change_settings
from app.guests.service.list import everyone
from app.signin.rules.outcome import Answer, Outcome, Reason
from app.signin.screen.details import DetailsForm
from app.signin.screen.numbers import HowMany
from app.store.acts import Act
from tests.signin.desk import At

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def asks(at: At, *details: Detail, party_from: int = 0, children: bool = False) -> None:
    wanted = Settings(details=details, party_from=party_from, count_children=children)
    at.ask(lambda store: change_settings(store, Act.new("desk-1"), wanted))


def asked(at: At, number: str, reason: Reason) -> Answer:
    at.scan(at.listed.codes[number])
    answer = at.until(Outcome.NEEDS_CHOICE, number)
    assert answer.reason is reason
    return answer


def focused(at: At) -> object:
    return at.page.window().focusWidget()


def later_enter(at: At, widget: QWidget) -> None:
    """A person's, seconds after the scanner's own; how long this machine took between the two does not matter."""
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
    key.setTimestamp(round(at.scanned_at * 1000) + 5000)
    QApplication.sendEvent(widget, key)


def form_of(at: At) -> DetailsForm:
    assert at.page.asking.form is not None
    return at.page.asking.form


def field(at: At, detail: Detail) -> QLineEdit:
    found = form_of(at).fields[detail]
    assert isinstance(found, QLineEdit)
    return found


def keys_of(at: At) -> HowMany:
    at.bot.waitUntil(lambda: bool(at.page.area.findChildren(HowMany)))
    return at.page.area.findChildren(HowMany)[-1]


def phone_of(at: At, number: str) -> str:
    return next(one.phone for one in at.ask(everyone) if one.number == number)


def test_only_what_is_missing_is_asked_for_and_enter_signs_in_with_it(at: At) -> None:
    asks(at, Detail.ORGANISATION, Detail.PHONE)
    asked(at, "A0002", Reason.MISSING_DETAILS)
    assert list(form_of(at).fields) == [Detail.PHONE]
    assert focused(at) is field(at, Detail.PHONE)
    assert not form_of(at).verb.isEnabled()
    field(at, Detail.PHONE).setText("139")
    assert not form_of(at).verb.isEnabled()
    field(at, Detail.PHONE).setText("139 0000 6647")
    later_enter(at, field(at, Detail.PHONE))
    at.until(Outcome.SIGNED_IN, "A0002")
    assert phone_of(at, "A0002") == "139 0000 6647"
    assert at.played == ["choose", "ok"]
    at.scan(at.listed.codes["A0003"])
    at.until(Outcome.SIGNED_IN, "A0003")


def test_the_next_guests_scan_goes_on_and_nothing_that_was_typed_is_lost(at: At) -> None:
    asks(at, Detail.ORGANISATION, Detail.PHONE)
    asked(at, "A0001", Reason.MISSING_DETAILS)
    field(at, Detail.ORGANISATION).setText("启衡")
    at.scan(at.listed.codes["A0003"], field(at, Detail.ORGANISATION))
    at.until(Outcome.SIGNED_IN, "A0003")
    assert "陈嘉禾" in at.page.banner.accessibleName()
    assert at.numbers_here() == {"A0003"}
    at.page.door.forget()
    asked(at, "A0001", Reason.MISSING_DETAILS)
    assert field(at, Detail.ORGANISATION).text() == "启衡"
    field(at, Detail.PHONE).setText("13900006647")
    form_of(at).verb.click()
    at.until(Outcome.SIGNED_IN, "A0001")


def test_the_same_card_read_again_disturbs_nobody_who_types(at: At) -> None:
    asks(at, Detail.PHONE)
    asked(at, "A0002", Reason.MISSING_DETAILS)
    field(at, Detail.PHONE).setText("139")
    form = form_of(at)
    at.page.door.forget()
    seen: list[Answer] = []
    at.page.clerk.answered.connect(seen.append)
    at.scan(at.listed.codes["A0002"], field(at, Detail.PHONE))
    at.bot.waitUntil(lambda: bool(seen))
    assert form_of(at) is form
    assert field(at, Detail.PHONE).text() == "139"


def test_escape_leaves_and_what_was_typed_waits(at: At) -> None:
    asks(at, Detail.PHONE)
    asked(at, "A0002", Reason.MISSING_DETAILS)
    field(at, Detail.PHONE).setText("139")
    at.page.next_guest()
    assert at.page.asking.form is None
    assert at.page.answer is None
    assert "欧阳静" in at.page.banner.accessibleName()
    assert at.numbers_here() == set()
    at.page.door.forget()
    asked(at, "A0002", Reason.MISSING_DETAILS)
    assert field(at, Detail.PHONE).text() == "139"


def test_without_is_one_key_and_the_list_says_so(at: At) -> None:
    asks(at, Detail.PHONE)
    asked(at, "A0002", Reason.MISSING_DETAILS)
    QTest.keyClick(field(at, Detail.PHONE), Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert at.until(Outcome.SIGNED_IN, "A0002").reason is Reason.MISSING_DETAILS
    assert phone_of(at, "A0002") == ""


def test_what_cannot_be_written_is_said_and_the_form_stays(at: At) -> None:
    asks(at, Detail.PHONE)
    asked(at, "A0002", Reason.MISSING_DETAILS)
    field(at, Detail.PHONE).setText("no number")
    form_of(at).without.click()
    at.bot.waitUntil(lambda: "Type it again" in at.page.banner.accessibleName())
    assert field(at, Detail.PHONE).isEnabled()
    assert field(at, Detail.PHONE).text() == "no number"
    assert at.numbers_here() == set()


def test_a_digit_says_how_many_came(at: At) -> None:
    asks(at, party_from=3)
    at.scan(at.listed.codes["A0002"])
    at.until(Outcome.SIGNED_IN, "A0002")
    asked(at, "A0001", Reason.PARTY)
    assert [key.number for key in keys_of(at).rows[0].keys] == [0, 1, 2, 3]
    QTest.keyClick(keys_of(at), Qt.Key.Key_9)
    QTest.keyClick(keys_of(at), Qt.Key.Key_2)
    assert at.until(Outcome.SIGNED_IN, "A0001").companions == 2


def test_adults_and_children_are_two_digits_and_enter_means_no_children(at: At) -> None:
    asks(at, party_from=2, children=True)
    asked(at, "A0001", Reason.PARTY)
    QTest.keyClick(keys_of(at), Qt.Key.Key_1)
    QTest.keyClick(keys_of(at), Qt.Key.Key_2)
    answer = at.until(Outcome.SIGNED_IN, "A0001")
    assert (answer.companions, answer.children) == (3, 2)
    asked(at, "A0002", Reason.PARTY)
    keys_of(at).rows[1].keys[1].click()  # the other row has not been answered
    assert at.page.answer is not None
    keys_of(at).rows[0].keys[0].click()
    answer = at.until(Outcome.SIGNED_IN, "A0002")
    assert (answer.companions, answer.children) == (1, 1)


def test_details_and_then_the_party_on_two_cards(at: At) -> None:
    asks(at, Detail.PHONE, party_from=2)
    asked(at, "A0001", Reason.MISSING_DETAILS)
    form_of(at).without.click()
    at.bot.waitUntil(lambda: at.page.answer is not None and at.page.answer.reason is Reason.PARTY)
    QTest.keyClick(keys_of(at), Qt.Key.Key_0)
    answer = at.until(Outcome.SIGNED_IN, "A0001")
    assert (answer.companions, answer.reason) == (0, Reason.MISSING_DETAILS)


def test_a_search_leaves_the_question_and_keeps_what_was_typed(at: At) -> None:
    asks(at, Detail.PHONE)
    asked(at, "A0002", Reason.MISSING_DETAILS)
    field(at, Detail.PHONE).setText("139")
    at.page.search.setText("张伟")
    at.bot.waitUntil(lambda: len(at.cards()) == 2)
    assert at.page.asking.form is None
    assert "欧阳静" in at.page.banner.accessibleName()

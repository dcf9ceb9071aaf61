"""Colleagues of a guest who is here: counted, listed by page and search, ticked, and signed in exactly once each."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.event.rules import Detail, Settings
from app.event.service.event import change_settings
from app.guests.rules.intake import Draft
from app.guests.service.list import add_guest, cancel_guest
from app.kit.widgets.button import Button
from app.signin.records.sign_ins import Attempt
from app.signin.rules.group import PAGE, Group, summary_of
from app.signin.rules.outcome import Answer, Outcome, Way
from app.signin.screen.group import summary_words
from app.signin.screen.group_panel import GroupPanel
from app.signin.service.group import group_of, others_missing
from app.signin.service.signing import sign_in, sign_in_guest
from app.store.acts import Act
from app.store.database import Database, Transaction
from tests.conftest import START
from tests.signin.desk import At
from tests.signin.guestlist import Listed, list_guests

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LARGE = 2000


@pytest.fixture
def listed(store: Database) -> Listed:
    firm = [{"name": f"来宾{k}", "organisation": "启衡"} for k in range(6)]
    return list_guests(store, [*firm, {"name": "张伟", "organisation": "远澜"}, {"name": "林若"}])


def names(group: Group) -> list[str]:
    return [one.guest.name for one in group.members]


def test_the_others_of_an_organisation_and_who_of_them_is_here(store: Database, listed: Listed) -> None:
    first = listed.ids["A0001"]
    sign_in_guest(store, Act.new("desk-1"), first)
    sign_in_guest(store, Act.new("desk-2"), listed.ids["A0003"])
    cancel_guest(store, Act.new("desk-1"), listed.ids["A0006"])
    assert others_missing(store, "启衡") == 3
    assert others_missing(store, "") == 0
    group = group_of(store, first)
    assert (group.organisation, group.missing, group.more) == ("启衡", 3, False)
    assert [(one.guest.number, one.here) for one in group.members] == [
        ("A0002", None), ("A0003", START), ("A0004", None), ("A0005", None),
    ]  # fmt: skip
    assert group_of(store, listed.ids["A0008"]) == Group("", 0, ())
    assert group_of(store, listed.ids["A0007"]).members == ()


def test_a_search_in_the_group_is_bounded_and_takes_every_sign_as_it_is(
    store: Database, listed: Listed
) -> None:
    first = listed.ids["A0001"]
    assert names(group_of(store, first, "宾3")) == ["来宾3"]
    assert names(group_of(store, first, "a0005")) == ["来宾4"]
    for hostile in ("%", "_", "' OR 1=1 --", "\x00\ud800", "x" * 5000):
        found = group_of(store, first, hostile)
        assert found.members == () or hostile == "\x00\ud800"


def test_a_large_organisation_comes_by_the_page(store: Database) -> None:
    listed = list_guests(store, [{"name": f"来宾{k}", "organisation": "大团"} for k in range(LARGE)])
    first = listed.ids["A0001"]
    seen, after = list[str](), ""
    while True:
        page = group_of(store, first, "", after)
        assert len(page.members) <= PAGE
        seen += [one.guest.number for one in page.members]
        if not page.more:
            break
        after = seen[-1]
    assert seen == sorted(set(listed.ids) - {"A0001"})


def test_each_of_a_group_is_an_attempt_of_its_own_and_nobody_is_signed_in_twice(
    store: Database, listed: Listed
) -> None:
    sign_in(store, Act.new("desk-2"), listed.codes["A0002"], way=Way.CAMERA)
    answers = [
        sign_in_guest(store, Act.new("desk-1"), listed.ids[number], way=Way.GROUP)
        for number in ("A0001", "A0002", "A0003")
    ]
    seen = summary_of(answers, ("林若",))
    assert (seen.signed, seen.before, seen.others) == (2, 1, ("林若",))
    assert summary_words(seen) == "2 guests are signed in; 1 was here already; look at 林若"

    def ways(t: Transaction) -> list[tuple[str, str]]:
        return [(one.way, one.outcome) for one in t.session.query(Attempt).order_by(Attempt.id)]

    assert store.ask(ways)[1:] == [
        ("group", "signed_in"),
        ("group", "already_signed_in"),
        ("group", "signed_in"),
    ]


@pytest.fixture
def firm(at: At) -> At:
    """The desk's guests, and five colleagues of A0002."""

    def add(store: Database) -> int:
        for k in range(1, 6):
            draft = Draft(f"员工{k}", number=f"B{k:04d}", organisation="启衡", category="客户")
            at.listed.ids[draft.number] = add_guest(store, Act.new("desk-1"), draft).id
        return 5

    at.ask(add)
    return at


def offered(at: At) -> list[Button]:
    found = at.page.area.findChildren(Button)
    return [one for one in found if one.isVisible() and "not here yet" in one.text()]


def panel(at: At) -> GroupPanel:
    at.bot.waitUntil(lambda: at.page.grouping.panel is not None)
    assert at.page.grouping.panel is not None
    return at.page.grouping.panel


def arrive(at: At, number: str = "A0002") -> Answer:
    at.scan(at.listed.codes[number])
    return at.until(Outcome.SIGNED_IN, number)


def test_once_the_card_stands_the_others_are_offered_and_whoever_is_ticked_comes_in(firm: At) -> None:
    at = firm
    arrive(at)
    assert offered(at) == []  # nothing stands in the way of the card
    at.bot.waitUntil(lambda: bool(offered(at)))
    (button,) = offered(at)
    assert "5 others of 启衡" in button.text()
    at.ask(lambda store: sign_in_guest(store, Act.new("desk-2"), at.listed.ids["B0002"]))
    button.click()
    shown = panel(at)
    ids = at.listed.ids
    assert not shown.ticks.ticks[ids["B0002"]].isEnabled()
    for number in ("B0001", "B0003"):
        shown.ticks.ticks[ids[number]].click()
    at.ask(lambda store: sign_in_guest(store, Act.new("desk-2"), ids["B0003"]))  # meanwhile
    assert "2 guests" in shown.verb.text()
    shown.verb.click()
    at.bot.waitUntil(lambda: "was here already" in shown.said.text())
    assert shown.said.text() == "1 guest is signed in; 1 was here already"
    assert at.numbers_here() == {"A0002", "B0001", "B0002", "B0003"}
    at.bot.waitUntil(lambda: at.page.area.head is not None and "2 others" in at.page.area.head.head.word)
    at.page.next_guest()
    assert at.page.grouping.panel is None
    assert at.until(Outcome.SIGNED_IN, "A0002").guest is not None


def test_the_next_guests_card_takes_the_offer_away_and_nobody_alone_is_offered_anything(firm: At) -> None:
    at = firm
    arrive(at)
    at.bot.waitUntil(lambda: bool(offered(at)))
    arrive(at, "A0005")  # who comes from nowhere in particular
    assert offered(at) == []
    at.page.open_group()
    at.bot.waitUntil(lambda: "does not say" in at.page.banner.accessibleName())
    arrive(at, "A0003")
    at.page.open_group()
    at.bot.waitUntil(lambda: "Nobody else of 远澜科技" in at.page.banner.accessibleName())


def test_f5_opens_space_ticks_enter_signs_in(firm: At) -> None:
    at = firm
    arrive(at)
    QTest.keyClick(at.page, Qt.Key.Key_F5)
    shown = panel(at)
    first = shown.ticks.ticks[at.listed.ids["B0001"]]
    assert QApplication.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Space)
    shown.tick_all()
    shown.tick_all()
    assert shown.ticked == {}
    shown.tick_all()
    assert len(shown.ticked) == 5
    shown._sign()
    at.bot.waitUntil(lambda: "5 guests are signed in" in shown.said.text())
    assert {f"B{k:04d}" for k in range(1, 6)} <= at.numbers_here()


def test_a_scan_goes_on_whatever_was_pressed_is_done_and_what_was_only_ticked_is_said(firm: At) -> None:
    at = firm
    arrive(at)
    at.page.open_group()
    shown, ids = panel(at), at.listed.ids
    shown.ticks.ticks[ids["B0001"]].click()
    shown._sign()
    shown.ticks.ticks[ids["B0004"]].click()
    arrive(at, "A0003")
    at.bot.waitUntil(lambda: "B0001" in at.numbers_here())
    assert "B0004" not in at.numbers_here()
    at.bot.waitUntil(lambda: bool(at.page.banner.accessibleName()))


def test_the_same_card_read_again_does_not_close_the_group(firm: At) -> None:
    at = firm
    arrive(at)
    at.page.open_group()
    shown = panel(at)
    at.page.door.forget()
    seen: list[Answer] = []
    at.page.clerk.answered.connect(seen.append)
    at.scan(at.listed.codes["A0002"])
    at.bot.waitUntil(lambda: bool(seen))
    assert at.page.grouping.panel is shown


def test_whoever_must_be_asked_something_first_stays_out_and_is_named(firm: At) -> None:
    at = firm
    arrive(at)
    at.ask(lambda store: change_settings(store, Act.new("desk-1"), Settings(details=(Detail.PHONE,))))
    at.page.open_group()
    shown = panel(at)
    shown.ticks.ticks[at.listed.ids["B0001"]].click()
    shown._sign()
    at.bot.waitUntil(lambda: "look at 员工1" in shown.said.text())
    assert at.numbers_here() == {"A0002"}
    assert shown.ticks.ticks[at.listed.ids["B0001"]].isEnabled()

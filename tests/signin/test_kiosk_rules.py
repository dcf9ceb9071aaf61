"""What self-service may tell a guest: enough to go on, and nothing that belongs to somebody else or to the staff."""

from dataclasses import fields, replace
from datetime import UTC
from itertools import product

import pytest

from app.event.rules import NamesOnStage
from app.guests.rules.guest import GuestView
from app.signin.rules.kiosk import ASKS, STAYS, Broken, Face, Kind, face_of, kiosk_desk
from app.signin.rules.outcome import Answer, First, Near, Outcome, Reason, Way
from app.signin.stage import kiosk_words as words
from app.signin.stage.kiosk_outcome import tiles_of
from app.words.catalogue import CHINESE, ENGLISH
from tests.conftest import START

GUEST = GuestView(
    7, "A0236", "欧阳明远", "先生", "蓝湾设计院", "院长", "领导", 1, "周敏", "13800000001", "12", "A 区", "13900006647",
    3, vip=True, note="引到休息室", must_read=True,
)  # fmt: skip
HELD = First(START, "desk-2", "刘芳", Way.CAMERA, "王助理")


def answer(outcome: Outcome, guest: GuestView | None = GUEST) -> Answer:
    near = (Near(replace(GUEST, name="张伟"), swapped=True),)
    return Answer(outcome, START, Way.KIOSK, "kiosk-1", guest=guest, companions=3, draws=True, first=HELD, near=near, choices=(GUEST,))  # fmt: skip


def everything_said(face: Face) -> str:
    said: list[str] = []
    for language in (CHINESE, ENGLISH):
        said += [words.word_of(face, language), words.large_of(face, language), face.salutation]
        said += [words.hello_of(face, language, UTC), words.below_of(face, language)]
        said += [part for tile in tiles_of(face, language, ("资料袋",)) for part in tile]
    return " ".join(said)


@pytest.mark.parametrize(("outcome", "names"), list(product(Outcome, NamesOnStage)))
def test_nothing_is_told_that_only_staff_or_the_guest_may_know(outcome: Outcome, names: NamesOnStage) -> None:
    face = face_of(answer(outcome), names, badges=True)
    said = everything_said(face)
    never = ["周敏", "13800000001", "6647", "休息室", "领导", "刘芳", "王助理", "张伟", "desk"]
    if outcome is not Outcome.SIGNED_IN:
        never += ["欧阳", "先生", "蓝湾", "院长", "A0236"]
    elif names is not NamesOnStage.FULL:
        never += ["欧阳明远", "蓝湾", "院长"]
    assert [word for word in never if word in said] == []
    if outcome not in {Outcome.SIGNED_IN, Outcome.ALREADY_SIGNED_IN}:
        assert face.kind is Kind.STAFF
        assert "12" not in said, "nor where somebody else sits"
        assert "staff" in said


def test_who_comes_after_the_cut_off_is_told_so_and_who_would_not_be_drawn_anyway_is_not() -> None:
    late = face_of(replace(answer(Outcome.SIGNED_IN), draws=False), NamesOnStage.FULL)
    assert (late.late, late.number) == (True, "")
    assert "Its list is closed" in everything_said(late)
    assert "名单已截止" in everything_said(late)
    press = face_of(
        replace(answer(Outcome.SIGNED_IN, replace(GUEST, draws=False)), draws=False), NamesOnStage.FULL
    )
    assert not press.late
    assert not face_of(answer(Outcome.SIGNED_IN), NamesOnStage.FULL).late


def test_a_welcome_says_the_table_and_asks_only_an_invitation_that_has_companions() -> None:
    face = face_of(answer(Outcome.SIGNED_IN), NamesOnStage.FULL)
    assert (face.name, face.table_no, face.area, face.number, face.invited) == (
        "欧阳明远",
        "12",
        "A 区",
        "A0236",
        3,
    )
    assert face.see_staff, "the note itself is for the staff"
    assert face.seconds == ASKS
    alone = face_of(
        answer(Outcome.SIGNED_IN, replace(GUEST, companions=0, must_read=False)), NamesOnStage.NONE
    )
    assert (alone.invited, alone.seconds, alone.name, alone.see_staff) == (0, STAYS, "", False)
    assert words.large_of(alone, ENGLISH) == "Welcome"


def test_a_salutation_stands_where_the_script_wants_it() -> None:
    jane = replace(GUEST, name="Jane Doe", salutation="Ms")
    assert face_of(answer(Outcome.SIGNED_IN, jane), NamesOnStage.FULL).name == "Ms Jane Doe"
    chinese = face_of(answer(Outcome.SIGNED_IN), NamesOnStage.FULL)
    assert (chinese.name, chinese.salutation) == ("欧阳明远", "先生")


def test_every_outcome_has_a_line_of_its_own_in_both_languages() -> None:
    for language in (CHINESE, ENGLISH):
        faces = [face_of(answer(outcome, None), NamesOnStage.FULL) for outcome in Outcome]
        lines = {face.outcome: words.hello_of(face, language, UTC) for face in faces}
        assert all(lines.values())
        told = [
            lines[one] for one in (Outcome.UNKNOWN, Outcome.OTHER_EVENT, Outcome.NOT_OPEN, Outcome.CLOSED)
        ]
        assert len(set(told)) == 4
        assert lines[Outcome.REVOKED] == lines[Outcome.CANCELLED] == lines[Outcome.NEEDS_CHOICE]
    early = face_of(replace(answer(Outcome.NOT_OPEN, None), opens_at=START), NamesOnStage.FULL)
    assert "00:30" in words.hello_of(early, ENGLISH, UTC)
    bare = face_of(replace(answer(Outcome.UNKNOWN, None), reason=Reason.NO_LIST), NamesOnStage.FULL)
    assert words.hello_of(bare, ENGLISH, UTC) == "We are not quite ready yet"


def test_self_service_signs_in_under_a_name_of_its_own_that_can_be_kept() -> None:
    assert kiosk_desk("desk-1") == "kiosk-1"
    assert kiosk_desk("大堂") == "kiosk-大堂"
    assert len(kiosk_desk("x" * 64)) == 64
    assert not Broken.NO
    assert {field.name for field in fields(Face)}.isdisjoint({"note", "host", "phone", "vip"})


def test_everything_that_is_collected_is_told_or_counted() -> None:
    face = Face(Kind.WELCOME, Outcome.SIGNED_IN, badge=True)
    for owed in (("胸花",), ("胸花", "节目单", "礼盒"), ("胸花", "节目单", "礼盒", "餐券", "资料袋")):
        (tile,) = tiles_of(face, "en", owed)
        lines = tile[1].split("\n")
        assert len(lines) <= 4
        told = len(lines) if "more" not in lines[-1] else len(lines) - 1 + int(lines[-1].split()[1])
        assert told == len(owed) + 1

"""What the guest's side of the desk is told of the draw."""

from dataclasses import replace

import pytest

from app.event.rules import NamesOnStage
from app.guests.rules.guest import GuestView
from app.kit.stage.palette import Look
from app.shell.welcoming import welcome_of
from app.signin.rules.outcome import Answer, Outcome, Way
from app.signin.stage.welcome import HELP
from tests.conftest import START, sample_view

GUEST = GuestView(
    7, "A0236", "欧阳静", "女士", "启衡", "总监", "客户", 1, "", "", "12", "A 区", "", 1, vip=False, note="", must_read=False,
)  # fmt: skip


def told(outcome: Outcome, *, draws: bool, guest: GuestView = GUEST) -> tuple[str, bool]:
    answer = Answer(outcome, START, Way.CAMERA, "desk-1", guest=guest, draws=draws)
    view = sample_view()
    full = replace(view, settings=replace(view.settings, names_on_stage=NamesOnStage.FULL))
    welcome = welcome_of(answer, full, Look())
    return welcome.number, welcome.late


def test_a_guest_is_told_the_number_or_that_the_list_was_closed_before() -> None:
    assert told(Outcome.SIGNED_IN, draws=True) == ("A0236", False)
    assert told(Outcome.SIGNED_IN, draws=False) == ("", True)
    assert told(Outcome.SIGNED_IN, draws=False, guest=replace(GUEST, draws=False)) == ("", False)
    assert told(Outcome.ALREADY_SIGNED_IN, draws=False) == ("", False)


@pytest.mark.parametrize(
    "outcome", [Outcome.CANCELLED, Outcome.REVOKED, Outcome.CLOSED, Outcome.NOT_OPEN, Outcome.NEEDS_CHOICE]
)
def test_of_an_invitation_that_does_not_count_nothing_is_told_to_whoever_holds_it(outcome: Outcome) -> None:
    answer = Answer(outcome, START, Way.CAMERA, "desk-1", guest=GUEST)
    view = sample_view()
    full = replace(view, settings=replace(view.settings, names_on_stage=NamesOnStage.FULL))
    welcome = welcome_of(answer, full, Look())
    assert welcome.kind == HELP
    assert (welcome.name, welcome.salutation, welcome.line, welcome.table, welcome.area) == (
        "",
        "",
        "",
        "",
        "",
    )

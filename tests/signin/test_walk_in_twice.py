"""Somebody who is on the list comes without the card: whoever registers a walk-in is told before it is two guests."""

from typing import cast

import pytest

from app.signin.rules.outcome import Outcome
from app.signin.screen import dialogs
from tests.signin.desk import At

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display's own remark


def _asked(at: At) -> dialogs.WalkIn:
    at.page.ask_walk_in()
    return cast("dialogs.WalkIn", at.dialog(dialogs.WalkIn))


def test_a_name_of_the_list_is_told_while_it_is_typed_and_a_new_one_is_not(at: At) -> None:
    at.bot.waitUntil(lambda: bool(at.page.finder.called("欧阳静")))  # the sounds come a moment after the list
    dialog = _asked(at)
    for typed, number in (
        ("欧阳静", "A0002"),
        ("欧阳晶", "A0002"),
        (" 张伟 ", "A0003"),
        ("韩梅梅", ""),
        ("", ""),
    ):
        dialog.name.setText(typed)
        assert number in dialog.listed.text()
        assert bool(dialog.listed.text()) is bool(number)
        assert dialog.verb.isEnabled() is bool(typed.strip())  # it is a hint, not a bar
    dialog.reject()


def test_who_was_registered_a_moment_ago_is_known_too(at: At) -> None:
    dialog = _asked(at)
    dialog.name.setText("韩梅梅")
    dialog.verb.click()
    number = at.until(Outcome.SIGNED_IN).guest
    assert number is not None
    again = _asked(at)
    again.name.setText("韩梅梅")
    assert number.number in again.listed.text()
    again.reject()

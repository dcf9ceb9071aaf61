import sys

import pytest

from tests.draw.crash import kill


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of Unix")
def test_whatever_was_acknowledged_before_a_kill_is_there_and_nobody_wins_twice() -> None:
    _, draws = kill(4)
    assert draws > 0

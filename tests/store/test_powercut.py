import random
from pathlib import Path

import pytest

from app.event.service.event import name_event
from app.store.acts import Act
from tests.bench.powercut import FULL, NORMAL, OFF, Mode, Tally, cut_once, template
from tests.conftest import sample_view


def _cuts(mode: Mode, folder: Path, n: int) -> Tally:
    fresh = template(folder, lambda store: name_event(store, Act.new("desk-1"), sample_view()))
    dice, tally = random.Random(7), Tally()
    for _ in range(n):
        tally += cut_once(fresh, mode, folder, dice, latest=400)
    return tally


def test_no_power_cut_loses_what_was_acknowledged(tmp_path: Path) -> None:
    tally = _cuts(FULL, tmp_path, 40)
    assert tally.acknowledged > 300
    assert (tally.lost, tally.corrupt) == (0, 0)


@pytest.mark.parametrize("mode", [NORMAL, OFF], ids=lambda mode: mode.name)
def test_settings_that_do_lose_are_seen_to_lose(tmp_path: Path, mode: Mode) -> None:
    assert _cuts(mode, tmp_path, 12).lost > 0

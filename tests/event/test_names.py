from dataclasses import replace
from pathlib import Path

import pytest

from app.event.service.event import name_event
from app.store.acts import Act
from app.store.database import Database
from app.words.errors import KnownError
from tests.conftest import sample_view


@pytest.mark.parametrize("name", ["a\x07b", "a\u202eb", "two\nlines", "a" * 201, "\x00", "\udcff"])
def test_a_name_that_nobody_can_see_or_show_is_refused(tmp_path: Path, name: str) -> None:
    store = Database.create(tmp_path / "day.fanfare")
    with pytest.raises(KnownError, match="hidden characters"):
        name_event(store, Act.new("desk-1"), replace(sample_view(), name=name))
    store.close()

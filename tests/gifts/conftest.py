"""What the tests of the gift desk share."""

import pytest

from app.store.database import Database


@pytest.fixture
def postgres_or_none(request: pytest.FixtureRequest, store: Database) -> str | None:
    """The URL of the store under test, so that a test can join it from other threads; None for a file."""
    return None if store.path is not None else request.getfixturevalue("hub_url")

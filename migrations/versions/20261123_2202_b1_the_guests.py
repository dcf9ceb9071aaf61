"""The tables of the room guests."""

revision = "b1"
down_revision = "a1"


def upgrade() -> None:
    """Filled in by the room's owner."""

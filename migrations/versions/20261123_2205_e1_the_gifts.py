"""The tables of the room gifts."""

revision = "e1"
down_revision = "d1"


def upgrade() -> None:
    """Filled in by the room's owner."""

"""The tables of the room draw."""

revision = "d1"
down_revision = "c1"


def upgrade() -> None:
    """Filled in by the room's owner."""

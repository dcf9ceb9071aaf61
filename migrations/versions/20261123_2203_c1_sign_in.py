"""The tables of the room signin."""

revision = "c1"
down_revision = "b1"


def upgrade() -> None:
    """Filled in by the room's owner."""

"""The tables of the room rundown."""

revision = "f1"
down_revision = "e1"


def upgrade() -> None:
    """Filled in by the room's owner."""

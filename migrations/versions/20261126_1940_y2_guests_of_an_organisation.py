"""The guests of an organisation are found without reading the whole list."""

from alembic import op

revision = "y2"
down_revision = "y1"


def upgrade() -> None:
    op.create_index("ix_guest_organisation", "guest", ["organisation"])

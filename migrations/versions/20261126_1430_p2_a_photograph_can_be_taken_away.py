"""A guest's photograph can be taken away: one more row."""

import sqlalchemy as sa
from alembic import op

revision = "p2"
down_revision = "k2"


def upgrade() -> None:
    op.add_column("portrait", sa.Column("removed", sa.Boolean(), nullable=False, server_default=sa.false()))

"""The pictures that travel with the event: backgrounds, logos, prizes."""

import sqlalchemy as sa
from alembic import op

revision = "k1"
down_revision = "w1"


def upgrade() -> None:
    op.create_table(
        "picture",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_picture_action_id"),
        sa.PrimaryKeyConstraint("key", name="pk_picture"),
    )

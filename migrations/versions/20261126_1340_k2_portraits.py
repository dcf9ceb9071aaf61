"""The photographs of guests."""

import sqlalchemy as sa
from alembic import op

revision = "k2"
down_revision = "p1"


def upgrade() -> None:
    op.create_table(
        "portrait",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guest_id", sa.Integer(), nullable=False),
        sa.Column("picture_key", sa.String(64), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_portrait_action_id"),
        sa.ForeignKeyConstraint(["guest_id"], ["guest.id"], name="fk_portrait_guest_id"),
        sa.ForeignKeyConstraint(["picture_key"], ["picture.key"], name="fk_portrait_picture_key"),
        sa.PrimaryKeyConstraint("id", name="pk_portrait"),
    )
    op.create_index("ix_portrait_guest_id", "portrait", ["guest_id"])

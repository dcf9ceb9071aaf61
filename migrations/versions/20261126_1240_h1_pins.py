"""The PINs of roles, and every try."""

import sqlalchemy as sa
from alembic import op

revision = "h1"
down_revision = "g1"


def upgrade() -> None:
    op.create_table(
        "pin",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_pin_action_id"),
        sa.PrimaryKeyConstraint("id", name="pk_pin"),
    )
    op.create_table(
        "pin_try",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("desk", sa.String(length=64), nullable=False),
        sa.Column("matched", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_pin_try_action_id"),
        sa.PrimaryKeyConstraint("id", name="pk_pin_try"),
    )
    op.create_index("ix_pin_try_desk", "pin_try", ["desk"])

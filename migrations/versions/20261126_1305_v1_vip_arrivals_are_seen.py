"""Who has seen that a VIP arrived."""

import sqlalchemy as sa
from alembic import op

from app.store.base import Instant

revision = "v1"
down_revision = "k1"


def upgrade() -> None:
    op.create_table(
        "sign_in_vip_seen",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sign_in_id", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("desk", sa.String(length=64), nullable=False),
        sa.Column("operator", sa.String(length=64), nullable=False),
        sa.Column("reply", sa.String(length=16), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_sign_in_vip_seen_action_id"),
        sa.ForeignKeyConstraint(["sign_in_id"], ["sign_in.id"], name="fk_sign_in_vip_seen_sign_in_id"),
        sa.PrimaryKeyConstraint("id", name="pk_sign_in_vip_seen"),
        sa.UniqueConstraint("sign_in_id", name="uq_sign_in_vip_seen_sign_in_id"),
    )

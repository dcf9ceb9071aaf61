"""Sign-ins, what takes them back, and every attempt."""

import sqlalchemy as sa
from alembic import op

from app.store.base import Instant

revision = "c1"
down_revision = "b1"

LIVE = sa.text("undone_by IS NULL")


def upgrade() -> None:
    op.create_table(
        "sign_in",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guest_id", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("desk", sa.String(64), nullable=False),
        sa.Column("operator", sa.String(64), nullable=False),
        sa.Column("way", sa.String(16), nullable=False),
        sa.Column("companions", sa.Integer(), nullable=False),
        sa.Column("proxy", sa.Text(), nullable=False),
        sa.Column("undone_by", sa.Integer(), nullable=True),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["guest_id"], ["guest.id"], name="fk_sign_in_guest_id"),
        sa.ForeignKeyConstraint(["undone_by"], ["action.id"], name="fk_sign_in_undone_by"),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_sign_in_action_id"),
        sa.PrimaryKeyConstraint("id", name="pk_sign_in"),
    )
    op.create_index(
        "uq_sign_in_live_guest_id",
        "sign_in",
        ["guest_id"],
        unique=True,
        sqlite_where=LIVE,
        postgresql_where=LIVE,
    )
    op.create_index("ix_sign_in_at", "sign_in", ["at"])
    op.create_index("ix_sign_in_action_id", "sign_in", ["action_id"])
    op.create_table(
        "sign_in_undo",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sign_in_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("desk", sa.String(64), nullable=False),
        sa.Column("operator", sa.String(64), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["sign_in_id"], ["sign_in.id"], name="fk_sign_in_undo_sign_in_id"),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_sign_in_undo_action_id"),
        sa.PrimaryKeyConstraint("id", name="pk_sign_in_undo"),
        sa.UniqueConstraint("sign_in_id", name="uq_sign_in_undo_sign_in_id"),
    )
    op.create_table(
        "sign_in_party",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sign_in_id", sa.Integer(), nullable=False),
        sa.Column("companions", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["sign_in_id"], ["sign_in.id"], name="fk_sign_in_party_sign_in_id"),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_sign_in_party_action_id"),
        sa.PrimaryKeyConstraint("id", name="pk_sign_in_party"),
    )
    op.create_index("ix_sign_in_party_sign_in_id", "sign_in_party", ["sign_in_id"])
    op.create_table(
        "sign_in_note_read",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sign_in_id", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("operator", sa.String(64), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["sign_in_id"], ["sign_in.id"], name="fk_sign_in_note_read_sign_in_id"),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_sign_in_note_read_action_id"),
        sa.PrimaryKeyConstraint("id", name="pk_sign_in_note_read"),
        sa.UniqueConstraint("sign_in_id", name="uq_sign_in_note_read_sign_in_id"),
    )
    op.create_table(
        "sign_in_attempt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(24), nullable=False),
        sa.Column("reason", sa.String(24), nullable=False),
        sa.Column("guest_id", sa.Integer(), nullable=True),
        sa.Column("way", sa.String(16), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("desk", sa.String(64), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["guest_id"], ["guest.id"], name="fk_sign_in_attempt_guest_id"),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_sign_in_attempt_action_id"),
        sa.PrimaryKeyConstraint("id", name="pk_sign_in_attempt"),
    )
    op.create_index("ix_sign_in_attempt_at", "sign_in_attempt", ["at"])

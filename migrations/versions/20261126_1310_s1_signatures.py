"""What guests write into the sign-in book."""

import sqlalchemy as sa
from alembic import op

revision = "s1"
down_revision = "v1"


def upgrade() -> None:
    op.create_table(
        "signature",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sign_in_id", sa.Integer(), nullable=False),
        sa.Column("ink", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("desk", sa.String(length=64), nullable=False),
        sa.Column("operator", sa.String(length=64), nullable=False),
        sa.Column("ended_by", sa.Integer(), nullable=True),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_signature_action_id"),
        sa.ForeignKeyConstraint(["ended_by"], ["action.id"], name="fk_signature_ended_by"),
        sa.ForeignKeyConstraint(["sign_in_id"], ["sign_in.id"], name="fk_signature_sign_in_id"),
        sa.PrimaryKeyConstraint("id", name="pk_signature"),
    )
    op.create_index(
        "uq_signature_live_sign_in_id",
        "signature",
        ["sign_in_id"],
        unique=True,
        sqlite_where=sa.text("ended_by IS NULL"),
        postgresql_where=sa.text("ended_by IS NULL"),
    )
    op.create_table(
        "signature_end",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("signature_id", sa.Integer(), nullable=False),
        sa.Column("how", sa.String(length=16), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("desk", sa.String(length=64), nullable=False),
        sa.Column("operator", sa.String(length=64), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_signature_end_action_id"),
        sa.ForeignKeyConstraint(["signature_id"], ["signature.id"], name="fk_signature_end_signature_id"),
        sa.PrimaryKeyConstraint("id", name="pk_signature_end"),
        sa.UniqueConstraint("signature_id", name="uq_signature_end_signature_id"),
    )

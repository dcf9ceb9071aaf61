"""The guests, their categories and codes."""

import sqlalchemy as sa
from alembic import op

revision = "b1"
down_revision = "a1"


def upgrade() -> None:
    op.create_table(
        "category",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("label_zh", sa.String(64), nullable=False),
        sa.Column("label_en", sa.String(64), nullable=False),
        sa.Column("colour", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("vip", sa.Boolean(), nullable=False),
        sa.Column("draws", sa.Boolean(), nullable=False),
        sa.Column("meal", sa.Boolean(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_category_action_id"),
        sa.PrimaryKeyConstraint("id", name="pk_category"),
        sa.UniqueConstraint("name", name="uq_category_name"),
    )
    op.create_table(
        "guest",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("salutation", sa.Text(), nullable=False),
        sa.Column("organisation", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(), nullable=False),
        sa.Column("category_id", sa.Integer(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("host_phone", sa.String(64), nullable=False),
        sa.Column("table_no", sa.String(32), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("phone", sa.String(64), nullable=False),
        sa.Column("companions", sa.Integer(), nullable=False),
        sa.Column("vip", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("must_read", sa.Boolean(), nullable=False),
        sa.Column("walk_in", sa.Boolean(), nullable=False),
        sa.Column("cancelled_by", sa.Integer(), nullable=True),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["category_id"], ["category.id"], name="fk_guest_category_id"),
        sa.ForeignKeyConstraint(["cancelled_by"], ["action.id"], name="fk_guest_cancelled_by"),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_guest_action_id"),
        sa.PrimaryKeyConstraint("id", name="pk_guest"),
        sa.UniqueConstraint("number", name="uq_guest_number"),
    )
    op.create_table(
        "code",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guest_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(512), nullable=False),
        sa.Column("revoked_by", sa.Integer(), nullable=True),
        sa.Column("replaced_by", sa.Integer(), nullable=True),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["guest_id"], ["guest.id"], name="fk_code_guest_id"),
        sa.ForeignKeyConstraint(["revoked_by"], ["action.id"], name="fk_code_revoked_by"),
        sa.ForeignKeyConstraint(["replaced_by"], ["code.id"], name="fk_code_replaced_by"),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_code_action_id"),
        sa.PrimaryKeyConstraint("id", name="pk_code"),
        sa.UniqueConstraint("text", name="uq_code_text"),
    )
    op.create_index(
        "uq_code_live_guest_id",
        "code",
        ["guest_id"],
        unique=True,
        sqlite_where=sa.text("revoked_by IS NULL"),
        postgresql_where=sa.text("revoked_by IS NULL"),
    )

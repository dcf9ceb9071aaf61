"""The gifts, what was handed out, and what was printed."""

import sqlalchemy as sa
from alembic import op

from app.store.base import Instant

revision = "e1"
down_revision = "d1"


def upgrade() -> None:
    _gifts_and_stock()
    _handouts()
    _prints()


def _gifts_and_stock() -> None:
    op.create_table(
        "gift",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("name", sa.String(128), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("variants", sa.Text(), nullable=False),
        sa.Column("low_mark", sa.Integer(), nullable=False),
        sa.Column("counted", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_gift_action_id"),
        sa.PrimaryKeyConstraint("id", name="pk_gift"),
        sa.UniqueConstraint("name", name="uq_gift_name"),
    )
    op.create_table(
        "gift_rule",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("gift_id", sa.Integer(), nullable=False),
        sa.Column("categories", sa.Text(), nullable=False),
        sa.Column("tables", sa.Text(), nullable=False),
        sa.Column("pieces", sa.Integer(), nullable=False),
        sa.Column("per", sa.String(16), nullable=False),
        sa.Column("before", Instant(), nullable=True),
        sa.Column("ended_by", sa.Integer(), nullable=True),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_gift_rule_action_id"),
        sa.ForeignKeyConstraint(["ended_by"], ["action.id"], name="fk_gift_rule_ended_by"),
        sa.ForeignKeyConstraint(["gift_id"], ["gift.id"], name="fk_gift_rule_gift_id"),
        sa.PrimaryKeyConstraint("id", name="pk_gift_rule"),
    )
    op.create_table(
        "gift_stock",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("gift_id", sa.Integer(), nullable=False),
        sa.Column("desk", sa.String(64), nullable=False),
        sa.Column("on_hand", sa.Integer(), nullable=False),
        sa.CheckConstraint("on_hand >= 0", name=op.f("ck_gift_stock_never_below_zero")),
        sa.ForeignKeyConstraint(["gift_id"], ["gift.id"], name="fk_gift_stock_gift_id"),
        sa.PrimaryKeyConstraint("id", name="pk_gift_stock"),
        sa.UniqueConstraint("gift_id", "desk", name="uq_gift_stock_gift_id_desk"),
    )
    op.create_table(
        "gift_stock_move",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("gift_id", sa.Integer(), nullable=False),
        sa.Column("desk", sa.String(64), nullable=False),
        sa.Column("pieces", sa.Integer(), nullable=False),
        sa.Column("why", sa.String(16), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_gift_stock_move_action_id"),
        sa.ForeignKeyConstraint(["gift_id"], ["gift.id"], name="fk_gift_stock_move_gift_id"),
        sa.PrimaryKeyConstraint("id", name="pk_gift_stock_move"),
    )
    op.create_index("ix_gift_stock_move_gift_id", "gift_stock_move", ["gift_id"])
    op.create_table(
        "gift_count",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("gift_id", sa.Integer(), nullable=False),
        sa.Column("pieces", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_gift_count_action_id"),
        sa.ForeignKeyConstraint(["gift_id"], ["gift.id"], name="fk_gift_count_gift_id"),
        sa.PrimaryKeyConstraint("id", name="pk_gift_count"),
    )


def _handouts() -> None:
    op.create_table(
        "gift_unit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(96), nullable=False),
        sa.Column("guest_id", sa.Integer(), nullable=False),
        sa.Column("gift_id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(16), nullable=False),
        sa.Column("source_ref", sa.String(32), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("claim_by", Instant(), nullable=True),
        sa.Column("closed_by", sa.Integer(), nullable=True),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_gift_unit_action_id"),
        sa.ForeignKeyConstraint(["closed_by"], ["action.id"], name="fk_gift_unit_closed_by"),
        sa.ForeignKeyConstraint(["gift_id"], ["gift.id"], name="fk_gift_unit_gift_id"),
        sa.ForeignKeyConstraint(["guest_id"], ["guest.id"], name="fk_gift_unit_guest_id"),
        sa.PrimaryKeyConstraint("id", name="pk_gift_unit"),
        sa.UniqueConstraint("key", name="uq_gift_unit_key"),
    )
    op.create_index("ix_gift_unit_guest_id", "gift_unit", ["guest_id"])
    op.create_table(
        "gift_receipt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(32), nullable=False),
        sa.Column("guest_id", sa.Integer(), nullable=False),
        sa.Column("desk", sa.String(64), nullable=False),
        sa.Column("operator", sa.String(64), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("proxy_name", sa.Text(), nullable=False),
        sa.Column("proxy_tail", sa.String(8), nullable=False),
        sa.Column("proxy_reason", sa.Text(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_gift_receipt_action_id"),
        sa.ForeignKeyConstraint(["guest_id"], ["guest.id"], name="fk_gift_receipt_guest_id"),
        sa.PrimaryKeyConstraint("id", name="pk_gift_receipt"),
        sa.UniqueConstraint("number", name="uq_gift_receipt_number"),
        sa.UniqueConstraint("token", name="uq_gift_receipt_token"),
    )
    op.create_index("ix_gift_receipt_guest_id", "gift_receipt", ["guest_id"])
    op.create_table(
        "gift_handout",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("receipt_id", sa.Integer(), nullable=False),
        sa.Column("variant", sa.String(64), nullable=False),
        sa.Column("from_desk", sa.String(64), nullable=True),
        sa.Column("voided_by", sa.Integer(), nullable=True),
        sa.Column("voided_at", Instant(), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=False),
        sa.Column("went_to", sa.String(16), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_gift_handout_action_id"),
        sa.ForeignKeyConstraint(["receipt_id"], ["gift_receipt.id"], name="fk_gift_handout_receipt_id"),
        sa.ForeignKeyConstraint(["unit_id"], ["gift_unit.id"], name="fk_gift_handout_unit_id"),
        sa.ForeignKeyConstraint(["voided_by"], ["action.id"], name="fk_gift_handout_voided_by"),
        sa.PrimaryKeyConstraint("id", name="pk_gift_handout"),
    )
    op.create_index("ix_gift_handout_receipt_id", "gift_handout", ["receipt_id"])
    live = sa.text("voided_by IS NULL")
    op.create_index(
        "uq_gift_handout_live_unit_id",
        "gift_handout",
        ["unit_id"],
        unique=True,
        sqlite_where=live,
        postgresql_where=live,
    )
    op.create_table(
        "gift_iou",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("receipt_id", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_gift_iou_action_id"),
        sa.ForeignKeyConstraint(["receipt_id"], ["gift_receipt.id"], name="fk_gift_iou_receipt_id"),
        sa.ForeignKeyConstraint(["unit_id"], ["gift_unit.id"], name="fk_gift_iou_unit_id"),
        sa.PrimaryKeyConstraint("id", name="pk_gift_iou"),
        sa.UniqueConstraint("unit_id", name="uq_gift_iou_unit_id"),
    )


def _prints() -> None:
    op.create_table(
        "print_job",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("receipt_id", sa.Integer(), nullable=True),
        sa.Column("copy_no", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("printer", sa.Text(), nullable=False),
        sa.Column("trouble", sa.String(24), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("replaced_by", sa.Integer(), nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("changed_at", Instant(), nullable=False),
        sa.Column("changed_by", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_print_job_action_id"),
        sa.ForeignKeyConstraint(["changed_by"], ["action.id"], name="fk_print_job_changed_by"),
        sa.ForeignKeyConstraint(["receipt_id"], ["gift_receipt.id"], name="fk_print_job_receipt_id"),
        sa.ForeignKeyConstraint(["replaced_by"], ["print_job.id"], name="fk_print_job_replaced_by"),
        sa.PrimaryKeyConstraint("id", name="pk_print_job"),
        sa.UniqueConstraint("receipt_id", "copy_no", name="uq_print_job_receipt_id_copy_no"),
    )
    op.create_index("ix_print_job_state", "print_job", ["state"])
    op.create_table(
        "gift_counter",
        sa.Column("name", sa.String(16), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_gift_counter"),
    )

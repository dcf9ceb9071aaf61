"""The tables of the room draw."""

import sqlalchemy as sa
from alembic import op

from app.store.base import Instant

revision = "d1"
down_revision = "c1"


def upgrade() -> None:
    _prize()
    _evening()
    _line()
    _list()
    _draw()
    _award()


def _action(table: str, column: str = "action_id") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["action.id"], name=f"fk_{table}_{column}")


def _of_evening(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["evening_id"], ["draw_evening.id"], name=f"fk_{table}_evening_id")


def _prize() -> None:
    op.create_table(
        "prize",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("tier", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("per_round", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("sponsor", sa.Text(), nullable=False),
        sa.Column("groups", sa.Text(), nullable=False),
        sa.Column("exclude_won", sa.Boolean(), nullable=False),
        sa.Column("claim_minutes", sa.Integer(), nullable=True),
        sa.Column("picture", sa.Text(), nullable=False),
        sa.Column("pace", sa.String(16), nullable=False),
        sa.Column("scene", sa.String(16), nullable=False),
        sa.Column("extra", sa.Boolean(), nullable=False),
        sa.Column("withdrawn_by", sa.Integer(), nullable=True),
        sa.Column("action_id", sa.Integer(), nullable=False),
        _action("prize", "withdrawn_by"),
        _action("prize"),
        sa.PrimaryKeyConstraint("id", name="pk_prize"),
    )


def _evening() -> None:
    op.create_table(
        "draw_evening",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mode", sa.String(16), nullable=False),
        sa.Column("chain", sa.Integer(), nullable=False),
        sa.Column("last_seed", sa.String(64), nullable=False),
        sa.Column("published_note", sa.Text(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        _action("draw_evening"),
        sa.PrimaryKeyConstraint("id", name="pk_draw_evening"),
    )
    live = sa.text("mode = 'live'")
    op.create_index(
        "uq_draw_evening_live",
        "draw_evening",
        ["mode"],
        unique=True,
        sqlite_where=live,
        postgresql_where=live,
    )


def _line() -> None:
    op.create_table(
        "draw_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("evening_id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        _of_evening("draw_line"),
        _action("draw_line"),
        sa.PrimaryKeyConstraint("id", name="pk_draw_line"),
        sa.UniqueConstraint("evening_id", "seq", name="uq_draw_line_evening_id_seq"),
    )


def _list() -> None:
    op.create_table(
        "draw_list",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("evening_id", sa.Integer(), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("root", sa.String(64), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("tickets", sa.Integer(), nullable=False),
        sa.Column("file", sa.LargeBinary(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        _of_evening("draw_list"),
        _action("draw_list"),
        sa.PrimaryKeyConstraint("id", name="pk_draw_list"),
        sa.UniqueConstraint("evening_id", "no", name="uq_draw_list_evening_id_no"),
    )


def _draw() -> None:
    op.create_table(
        "draw_draw",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("evening_id", sa.Integer(), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("prize_id", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(16), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("pool", sa.Integer(), nullable=False),
        sa.Column("list_no", sa.Integer(), nullable=False),
        sa.Column("groups", sa.Text(), nullable=False),
        sa.Column("exclude_won", sa.Boolean(), nullable=False),
        sa.Column("request_seq", sa.Integer(), nullable=False),
        sa.Column("entropy_seq", sa.Integer(), nullable=True),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("sources", sa.Text(), nullable=False),
        sa.Column("typed_by", sa.Text(), nullable=False),
        sa.Column("checked_by", sa.Text(), nullable=False),
        sa.Column("void_reason", sa.Text(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        _of_evening("draw_draw"),
        sa.ForeignKeyConstraint(["prize_id"], ["prize.id"], name="fk_draw_draw_prize_id"),
        _action("draw_draw"),
        sa.PrimaryKeyConstraint("id", name="pk_draw_draw"),
        sa.UniqueConstraint("evening_id", "no", name="uq_draw_draw_evening_id_no"),
    )
    still = sa.text("stage IN ('requested', 'entropy')")
    op.create_index(
        "uq_draw_draw_open",
        "draw_draw",
        ["evening_id"],
        unique=True,
        sqlite_where=still,
        postgresql_where=still,
    )


def _award() -> None:
    op.create_table(
        "draw_award",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("evening_id", sa.Integer(), nullable=False),
        sa.Column("draw_id", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(32), nullable=False),
        sa.Column("guest_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("replaces", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("witness", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("action_id", sa.Integer(), nullable=False),
        _of_evening("draw_award"),
        sa.ForeignKeyConstraint(["draw_id"], ["draw_draw.id"], name="fk_draw_award_draw_id"),
        sa.ForeignKeyConstraint(["guest_id"], ["guest.id"], name="fk_draw_award_guest_id"),
        sa.ForeignKeyConstraint(["replaces"], ["draw_award.id"], name="fk_draw_award_replaces"),
        _action("draw_award", "decided_by"),
        _action("draw_award"),
        sa.PrimaryKeyConstraint("id", name="pk_draw_award"),
        sa.UniqueConstraint("draw_id", "rank", name="uq_draw_award_draw_id_rank"),
        sa.UniqueConstraint("draw_id", "number", name="uq_draw_award_draw_id_number"),
    )

"""The run of show: cues and what was done."""

import sqlalchemy as sa
from alembic import op

from app.store.base import Instant

revision = "f1"
down_revision = "e1"


def upgrade() -> None:
    op.create_table(
        "cue",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_cue_action_id"),
        sa.PrimaryKeyConstraint("id", name="pk_cue"),
        sa.UniqueConstraint("edition", "position", name="uq_cue_edition_position"),
        sa.UniqueConstraint("edition", "key", name="uq_cue_edition_key"),
    )
    op.create_table(
        "show_fact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deed", sa.String(16), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("cue", sa.String(64), nullable=False),
        sa.Column("ms", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("desk", sa.String(64), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["undoes"], ["show_fact.id"], name="fk_show_fact_undoes"),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_show_fact_action_id"),
        sa.PrimaryKeyConstraint("id", name="pk_show_fact"),
        sa.UniqueConstraint("undoes", name="uq_show_fact_undoes"),
    )

"""The badges that sign-ins print."""

import sqlalchemy as sa
from alembic import op

revision = "g1"
down_revision = "f1"


def upgrade() -> None:
    op.create_table(
        "badge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guest_id", sa.Integer(), nullable=False),
        sa.Column("copy_no", sa.Integer(), nullable=False),
        sa.Column("job_id", sa.Integer(), nullable=True),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name="fk_badge_action_id"),
        sa.ForeignKeyConstraint(["guest_id"], ["guest.id"], name="fk_badge_guest_id"),
        sa.ForeignKeyConstraint(["job_id"], ["print_job.id"], name="fk_badge_job_id"),
        sa.PrimaryKeyConstraint("id", name="pk_badge"),
        sa.UniqueConstraint("guest_id", "copy_no", name="uq_badge_guest_id_copy_no"),
        sa.UniqueConstraint("job_id", name="uq_badge_job_id"),
    )

"""Sign-ins that were entered later, from paper: when it happened and when it was entered; children apart."""

import sqlalchemy as sa
from alembic import op

revision = "p1"
down_revision = "s1"


def upgrade() -> None:
    op.add_column("sign_in", sa.Column("entered_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("sign_in", sa.Column("children", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("sign_in_party", sa.Column("children", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("sign_in_attempt", sa.Column("happened_at", sa.DateTime(timezone=True), nullable=True))

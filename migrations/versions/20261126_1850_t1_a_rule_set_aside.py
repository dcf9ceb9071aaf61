"""A sign-in says which rule of the event was set aside for it, and whose PIN allowed it."""

import sqlalchemy as sa
from alembic import op

revision = "t1"
down_revision = "n1"


def upgrade() -> None:
    for name in ("aside", "allowed_by"):
        op.add_column("sign_in", sa.Column(name, sa.String(24), nullable=False, server_default=""))

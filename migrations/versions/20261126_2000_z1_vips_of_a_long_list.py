"""The VIPs of a long list are found without reading the list: two more indexes."""

import sqlalchemy as sa
from alembic import op

revision = "z1"
down_revision = "y2"


def upgrade() -> None:
    op.create_index(
        "ix_guest_vip", "guest", ["id"], sqlite_where=sa.text("vip = 1"), postgresql_where=sa.text("vip")
    )
    op.create_index("ix_guest_category_id", "guest", ["category_id"])

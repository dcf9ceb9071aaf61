"""An undo says which limit of the desk's rights it went beyond, and whose PIN allowed it."""

import sqlalchemy as sa
from alembic import op

revision = "y1"
down_revision = "u1"


def upgrade() -> None:
    for name in ("beyond", "allowed_by"):
        op.add_column("sign_in_undo", sa.Column(name, sa.String(24), nullable=False, server_default=""))

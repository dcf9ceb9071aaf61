"""The attempts of a desk are found without reading those of all desks: one more index."""

from alembic import op

revision = "n1"
down_revision = "p2"


def upgrade() -> None:
    op.create_index("ix_sign_in_attempt_desk", "sign_in_attempt", ["desk", "id"])

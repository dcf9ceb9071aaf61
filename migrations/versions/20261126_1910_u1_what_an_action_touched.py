"""Whom an action was about is found without reading everybody: three more indexes."""

from alembic import op

revision = "u1"
down_revision = "t1"

_TABLES = ("guest", "sign_in_undo", "sign_in_party")


def upgrade() -> None:
    for table in _TABLES:
        op.create_index(f"ix_{table}_action_id", table, ["action_id"])

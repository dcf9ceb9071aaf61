"""An award knows whether its prize has left the gift desk; such an award can never be given up."""

import sqlalchemy as sa
from alembic import op

revision = "w1"
down_revision = "h1"

_OUT = """
UPDATE draw_award SET given_by = (
    SELECT MAX(gift_handout.action_id) FROM gift_handout JOIN gift_unit ON gift_handout.unit_id = gift_unit.id
    WHERE gift_unit.source = 'prize' AND gift_unit.source_ref = CAST(draw_award.id AS VARCHAR(32))
    AND gift_handout.voided_by IS NULL
) WHERE state <> 'forfeited'
"""


def upgrade() -> None:
    with op.batch_alter_table("draw_award") as table:
        table.add_column(sa.Column("given_by", sa.Integer(), nullable=True))
        table.create_foreign_key("fk_draw_award_given_by", "action", ["given_by"], ["id"])
        table.create_check_constraint(
            op.f("ck_draw_award_never_forfeited_while_out"), "state <> 'forfeited' OR given_by IS NULL"
        )
    op.execute(_OUT)

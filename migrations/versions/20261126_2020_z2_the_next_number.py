"""The next invitation number is known without reading all of them: each guest's number has its place in a column."""

import re

import sqlalchemy as sa
from alembic import op

revision = "z2"
down_revision = "z1"

_GIVEN = re.compile(r"A-?(\d{1,9})")


def upgrade() -> None:
    op.add_column("guest", sa.Column("ordinal", sa.Integer(), nullable=True))
    guest = sa.table("guest", sa.column("id", sa.Integer()), sa.column("number"), sa.column("ordinal"))
    connection = op.get_bind()
    places = [
        {"guest_id": guest_id, "place": int(found[1])}
        for guest_id, number in connection.execute(sa.select(guest.c.id, guest.c.number)).all()
        for found in (_GIVEN.fullmatch(number),)
        if found is not None
    ]
    if places:
        connection.execute(
            sa.update(guest)
            .where(guest.c.id == sa.bindparam("guest_id"))
            .values(ordinal=sa.bindparam("place")),
            places,
        )
    op.create_index("ix_guest_ordinal", "guest", ["ordinal"])

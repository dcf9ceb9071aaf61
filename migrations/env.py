"""Alembic's door: the program hands over its own connection and transaction."""

from alembic import context

from app.store.base import Base

connection = context.config.attributes.get("connection")
if connection is None:
    raise SystemExit("The program runs the migrations itself: open the event with Fanfare.")
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()

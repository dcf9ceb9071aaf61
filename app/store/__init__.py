"""The event file: database, transaction, upgrade, backup, audit chain."""

"""The door: scan, decide, record, undo, walk-in, companions."""

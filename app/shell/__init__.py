"""The door and the window: everything is built here, and nothing below knows it."""

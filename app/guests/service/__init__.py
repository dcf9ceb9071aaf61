"""The verbs of the guest list."""

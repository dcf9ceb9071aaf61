"""The verbs of the door: sign in, walk in, undo, count companions; and what is asked about it."""

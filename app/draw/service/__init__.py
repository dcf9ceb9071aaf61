"""The verbs of the draw: one function, one transaction, one answer."""

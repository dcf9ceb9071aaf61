"""The verbs of the run of show."""

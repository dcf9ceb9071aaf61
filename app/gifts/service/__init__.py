"""The verbs of the gift desk."""

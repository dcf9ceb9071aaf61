"""The pieces every screen is built from, one a file."""

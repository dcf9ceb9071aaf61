"""The caller's console of the show."""

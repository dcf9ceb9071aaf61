"""The operator's console of the draw."""

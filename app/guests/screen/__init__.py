"""The room Prepare, as far as guests are concerned."""

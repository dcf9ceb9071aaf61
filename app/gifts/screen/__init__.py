"""The gift desk's console and the list of gifts."""

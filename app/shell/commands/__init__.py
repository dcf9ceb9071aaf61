"""The command line, one file a room."""

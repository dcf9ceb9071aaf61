"""What holds for a draw whatever screen, file or database carries it: FD1 and the state of a draw."""

"""What of the door is put on paper: the ink of a signature."""

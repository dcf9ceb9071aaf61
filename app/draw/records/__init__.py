"""What the draw keeps in the event file, and every question asked of it."""

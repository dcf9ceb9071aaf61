"""What decides at the door: outcomes, repeats, near matches, arrivals, the live picture."""

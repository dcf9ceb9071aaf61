"""What a guest, an invitation number and a code are."""

"""What may be done with the event itself."""

"""The event itself: name, place, time, look, desks, settings."""

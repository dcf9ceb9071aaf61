"""What the event itself shows: the pad that asks for a PIN, and where PINs are set."""

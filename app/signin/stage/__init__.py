"""What the guest sees at the desk, and the welcome wall of the hall."""

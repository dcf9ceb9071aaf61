"""What is printed of the guest list."""

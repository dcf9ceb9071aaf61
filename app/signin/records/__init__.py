"""The tables of sign-in, and every question asked of them."""

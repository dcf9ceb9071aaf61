"""The tables of the gift desk and every question asked of them."""

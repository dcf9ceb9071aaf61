"""The tables of guests, categories and codes, and every question asked of them."""

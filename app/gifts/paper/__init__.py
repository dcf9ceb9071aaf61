"""Slips painted with our own fonts: receipt, draw codes, closing, test."""

"""Gifts: entitlements, stock, handout, receipts and print jobs."""

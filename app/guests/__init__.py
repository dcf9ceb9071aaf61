"""The guest list: import, invitations and their QR codes, search."""

"""Rules of the gift desk: who is owed what, what a print job may become, what closing adds up to."""

"""The console's look: tokens, fonts, icons, style sheet."""

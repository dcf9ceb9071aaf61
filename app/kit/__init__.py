"""Qt pieces that every screen shares: lane, news, theme, widgets, stage canvas."""

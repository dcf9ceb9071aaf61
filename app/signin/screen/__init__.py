"""The Reception page: what the desk sees."""

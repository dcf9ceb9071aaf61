"""The console frame: rail, top bar, legend; it knows nothing of what the rooms hold."""

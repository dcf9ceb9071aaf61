"""The emcee's cue screen, the stage timer and the lobby."""

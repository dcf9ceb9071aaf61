"""The run of show: cues, the show clock, the emcee's cue screen, the stage timer."""

"""The projector's stage of the draw: every picture a pure function of a frozen value and the time."""

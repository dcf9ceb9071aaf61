"""The lucky draw: prizes, the verifiable draw, the projector stage, the proof."""

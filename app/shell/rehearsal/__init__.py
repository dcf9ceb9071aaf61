"""The whole event without a display: real input, real files, a fast clock."""

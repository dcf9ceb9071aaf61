"""The show clock and the plan, as pure functions of cues, facts and the instant of now."""

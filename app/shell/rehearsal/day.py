"""What happened on the day of a rehearsal, for its summary."""

from dataclasses import dataclass, field


@dataclass
class OnTheDay:
    """What happened after the doors."""

    cues: int = 0
    pages: int = 0
    draws: int = 0
    winners: list[str] = field(default_factory=list[str])
    forfeits: int = 0
    entries: int = 0
    genesis_code: str = ""
    head_code: str = ""
    proof_holds: bool = False
    receipts: int = 0
    pieces: int = 0
    owed_later: int = 0
    printed: dict[str, int] = field(default_factory=dict[str, int])

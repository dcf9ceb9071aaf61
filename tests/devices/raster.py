"""Turns the bytes of a slip back into its picture, reading only what ours may hold."""

from dataclasses import dataclass, field

from app.devices.printer.bitmap import Bitmap


@dataclass
class Paper:
    """What a simple printer would have done with the bytes."""

    width: int = 0
    rows: list[bytes] = field(default_factory=list)
    heights: list[int] = field(default_factory=list)
    resets: int = 0
    cuts: int = 0
    feeds: int = 0
    drawers: int = 0
    slips: list[Bitmap] = field(default_factory=list)

    def picture(self) -> Bitmap:
        return Bitmap(self.width, len(self.rows), b"".join(self.rows))

    def tear(self) -> None:
        if self.rows:
            self.slips.append(self.picture())
        self.rows = []


def printed(data: bytes) -> Paper:
    paper = Paper()
    at = 0
    while at < len(data):
        at += _step(data[at:], paper)
    return paper


def _step(data: bytes, paper: Paper) -> int:
    if data[0] == 0:
        return 1
    if data.startswith(b"\x1b@"):
        paper.resets += 1
        return 2
    if data.startswith(b"\x1dv0"):
        return _band(data, paper)
    if data.startswith(b"\x1bd"):
        paper.feeds += data[2]
        return 3
    if data.startswith(b"\x1dV"):
        paper.cuts += 1
        paper.tear()
        return 3
    if data.startswith(b"\x1bp"):
        paper.drawers += 1
        return 5
    if data.startswith(b"\x1dr\x01"):
        return 3
    raise AssertionError(f"a slip holds {data[:8]!r}")


def _band(data: bytes, paper: Paper) -> int:
    assert data[3] == 0
    wide, height = int.from_bytes(data[4:6], "little"), int.from_bytes(data[6:8], "little")
    body = data[8 : 8 + wide * height]
    assert len(body) == wide * height
    assert paper.width in {0, wide * 8}
    paper.width = wide * 8
    paper.heights.append(height)
    paper.rows += [body[row * wide : (row + 1) * wide] for row in range(height)]
    return 8 + wide * height

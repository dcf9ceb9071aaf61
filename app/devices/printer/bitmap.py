"""A slip as dots: what the painter hands to the printer, and nothing else."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bitmap:
    """A picture of one bit a dot.

    Args:
        width: dots a row, a multiple of 8.
        height: rows.
        bits: width // 8 bytes a row from the top, the leftmost dot in the highest bit, 1 is black.
    """

    width: int
    height: int
    bits: bytes

    def __post_init__(self) -> None:
        """Refuse a picture whose bytes do not fill its rows."""
        if self.width % 8 or len(self.bits) != self.width // 8 * self.height:
            raise ValueError("the bits of a bitmap fill its rows exactly")

    def rows(self, top: int, count: int) -> "Bitmap":
        """A horizontal band of this picture.

        Args:
            top: its first row.
            count: how many rows.
        """
        wide = self.width // 8
        return Bitmap(self.width, count, self.bits[top * wide : (top + count) * wide])

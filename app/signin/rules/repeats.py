"""The same code seen again at once is one scan: remembered per code, never for all codes."""

from app.signin.rules.outcome import Way

CAMERA_SECONDS = 5.0
WEDGE_SECONDS = 2.5


class Repeats:
    """Remembers which texts were taken a moment ago at this desk.

    A card left lying before the camera stays one scan: each look at it lengthens the memory.
    """

    def __init__(self) -> None:
        self._seen: dict[str, float] = {}

    def again(self, text: str, way: Way, now: float) -> bool:
        """Whether this text was taken a moment ago; if not, it is remembered now.

        Args:
            text: as it was read.
            way: cameras look many times a second, a scanner bounces once; a person is always heard.
            now: monotonic seconds.
        """
        window = {Way.CAMERA: CAMERA_SECONDS, Way.WEDGE: WEDGE_SECONDS}.get(way)
        if window is None:
            return False
        last = self._seen.get(text)
        known = last is not None and now - last < window
        if not known or way is Way.CAMERA:
            self._seen[text] = now
        self._seen = {one: at for one, at in self._seen.items() if now - at < CAMERA_SECONDS}
        return known

    def forget(self) -> None:
        """An undo was made: whoever was undone may be scanned again at once."""
        self._seen.clear()

"""Search from the first character: names, pinyin, initials, organisation, table, number, phone tail.

One long text a field, searched at the speed of str.find; that keeps a keystroke under ten milliseconds at 100,000
guests without an index to maintain.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.guests.rules.guest import GuestView

_MARK = "\n"  # stands before each field, so that "at its beginning" is a plain search
_ENOUGH = (
    600  # candidates of one word looked at before ranking, the best kinds of hits first; a person reads ten
)
_ENOUGH_EACH = 40_000  # of each of several words, since only those in common count
Spell = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True)
class _Field:
    text: str
    starts: tuple[int, ...]
    owners: tuple[int, ...]

    def find(self, token: str) -> Iterator[int]:
        """The owners of fields that hold the token, in order of the list."""
        at = self.text.find(token)
        while at >= 0:
            place = bisect_right(self.starts, at) - 1
            yield self.owners[place]
            if place + 1 == len(self.starts):
                return
            at = self.text.find(token, self.starts[place + 1])


def fold(text: str) -> str:
    """A text as it is compared: width and case folded.

    Args:
        text: any.
    """
    return unicodedata.normalize("NFKC", text).casefold()


def sounds(syllables: tuple[str, ...]) -> tuple[str, ...]:
    """The ways people type a name by its pinyin: zhangwei, zw, zhangw, zwei.

    Args:
        syllables: of the whole name, without tones.
    """
    if not syllables:
        return ()
    initials = "".join(part[0] for part in syllables)
    first, rest = syllables[0], syllables[1:]
    mixed = first + "".join(part[0] for part in rest)
    other = first[0] + "".join(rest)
    return tuple(dict.fromkeys(("".join(syllables), initials, mixed, other)))


class Index:
    """Answers a search over a guest list.

    Args:
        guests: the list.
        spell: the pinyin syllables of a Chinese name, () for others.
    """

    def __init__(self, guests: tuple[GuestView, ...], spell: Spell) -> None:
        self.guests = guests
        spelt = [sounds(spell(guest.name)) for guest in guests]
        # in the order of their weight: a hit in an earlier field ranks higher
        self._fields = (
            self._field(lambda at: (guests[at].number,)),
            self._field(lambda at: (guests[at].phone_tail,)),
            self._field(lambda at: (guests[at].name, *fold(guests[at].name).split())),
            self._field(lambda at: spelt[at]),
            self._field(lambda at: (guests[at].table_no,)),
            self._field(lambda at: (guests[at].organisation, guests[at].position, guests[at].host)),
        )

    def _field(self, parts: Callable[[int], tuple[str, ...]]) -> _Field:
        texts: list[str] = []
        starts: list[int] = []
        owners: list[int] = []
        at = 0
        for owner in range(len(self.guests)):
            for part in parts(owner):
                if part:
                    text = _MARK + fold(part).replace(_MARK, " ")
                    texts.append(text)
                    starts.append(at)
                    owners.append(owner)
                    at += len(text)
        return _Field("".join([*texts, _MARK]), tuple(starts), tuple(owners))

    def find(self, query: str, limit: int = 50) -> tuple[GuestView, ...]:
        """The guests that fit every word of a query, best first.

        Args:
            query: words in any order.
            limit: how many at most.
        """
        tokens = [token for token in fold(query).split() if token]
        if not tokens:
            return ()
        enough = _ENOUGH if len(tokens) == 1 else _ENOUGH_EACH
        scores = [self._scores(token, enough) for token in tokens]
        both = set(scores[0]).intersection(*scores[1:])
        ranked = sorted(
            both, key=lambda owner: (sum(score[owner] for score in scores), self.guests[owner].number)
        )
        return tuple(self.guests[owner] for owner in ranked[:limit])

    def _scores(self, token: str, enough: int) -> dict[int, int]:
        found: dict[int, int] = {}
        whole = _MARK + token + _MARK
        for penalty, needle in ((0, whole), (10, _MARK + token), (20, token)):
            for weight, field in enumerate(self._fields):
                for owner in field.find(needle):
                    found.setdefault(owner, penalty + weight)
                    if len(found) >= enough:
                        return found
        return found

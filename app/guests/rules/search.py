"""Search from the first character: names, pinyin, initials, organisation, table, number, phone tail.

One long text a field, searched at the speed of str.find; that keeps a keystroke under ten milliseconds at 100,000
guests without an index to maintain.
"""

import unicodedata
from bisect import bisect_left, bisect_right
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

    def of(self, owner: int) -> str:
        """Everything of one owner in this field, with the marks around it.

        Args:
            owner: its place in the list.
        """
        first, after = bisect_left(self.owners, owner), bisect_right(self.owners, owner)
        if first == after:
            return ""
        end = self.starts[after] if after < len(self.starts) else len(self.text) - 1
        return self.text[self.starts[first] : end + 1]

    def find(self, token: str) -> Iterator[int]:
        """The owners of fields that hold the token, in order of the list."""
        at = self.text.find(token)
        while at >= 0:
            place = bisect_right(self.starts, at) - 1
            yield self.owners[place]
            if place + 1 == len(self.starts):
                return
            at = self.text.find(token, self.starts[place + 1])


def _needles(token: str) -> tuple[tuple[int, str], ...]:
    """A whole field, the beginning of one, anywhere in one; each with what it costs in rank."""
    return (0, _MARK + token + _MARK), (10, _MARK + token), (20, token)


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
        scores = [self._scores(tokens[0], _ENOUGH)] if len(tokens) == 1 else self._together(tokens)
        both = set(scores[0]).intersection(*scores[1:])
        ranked = sorted(
            both, key=lambda owner: (sum(score[owner] for score in scores), self.guests[owner].number)
        )
        return tuple(self.guests[owner] for owner in ranked[:limit])

    def _together(self, tokens: list[str]) -> list[dict[int, int]]:
        """The scores of several words: the rarest is looked up, the others only among its owners."""
        ordered = sorted(tokens, key=len, reverse=True)  # a longer word is rarer as a rule
        for token in ordered:
            found = self._scores(token, _ENOUGH)
            if len(found) < _ENOUGH:
                others = list(tokens)
                others.remove(token)
                return [
                    found,
                    *(
                        {owner: at for owner in found if (at := self._score(owner, other)) is not None}
                        for other in others
                    ),
                ]
        return [self._scores(token, _ENOUGH_EACH) for token in tokens]

    def _score(self, owner: int, token: str) -> int | None:
        """What one guest scores for a word; None without it."""
        places = [(weight, field.of(owner)) for weight, field in enumerate(self._fields)]
        for penalty, needle in _needles(token):
            for weight, text in places:
                if needle in text:
                    return penalty + weight
        return None

    def _scores(self, token: str, enough: int) -> dict[int, int]:
        found: dict[int, int] = {}
        holding = [(weight, field) for weight, field in enumerate(self._fields) if token in field.text]
        for penalty, needle in _needles(token):
            for weight, field in holding:
                for owner in field.find(needle):
                    found.setdefault(owner, penalty + weight)
                    if len(found) >= enough:
                        return found
        return found

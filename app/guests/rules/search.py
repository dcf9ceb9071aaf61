"""Search from the first character: names, pinyin, initials, organisation, table, number, phone tail.

One long text a field, searched at the speed of str.find; that keeps a keystroke under ten milliseconds at 100,000
guests without an index to maintain. Beside it one short text a guest, for the questions "does this guest have the other
words too" and "where": two very common words are answered by looking into each guest's text once, so that the worst
keystroke is bounded as well.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice

from app.guests.rules.guest import GuestView

_MARK = "\n"  # stands before each field, so that "at its beginning" is a plain search
_NEXT = (
    "\t"  # stands between the fields of one guest's text, so that counting it tells which field a hit is in
)
_FEW = 100  # hits of a rare word; of a common one only the best kinds are looked for
_ENOUGH = 600  # candidates of several words looked at before ranking; a person reads ten
_TABLE_AFTER = frozenset(("桌", "号桌"))  # behind the number
_TABLE_WORDS = _TABLE_AFTER | {"table"}
Spell = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True)
class _Field:
    text: str
    starts: tuple[int, ...]
    owners: tuple[int, ...]
    letters: frozenset[str]  # no part holds another one, so most words need not be looked for in most fields

    def find(self, token: str) -> Iterator[tuple[int, int]]:
        """Where the token is, once for each part that holds it, and whose it is; in order of the list."""
        at = self.text.find(token)
        while at >= 0:
            place = bisect_right(self.starts, at) - 1
            yield at, self.owners[place]
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
        self.guests = guests = tuple(sorted(guests, key=lambda one: one.number))
        self._seats: dict[str, list[int]] = {}
        for owner, guest in enumerate(guests):
            if guest.table_no:
                self._seats.setdefault(_folded(guest.table_no), []).append(owner)
        spelt = [sounds(spell(guest.name)) for guest in guests]
        # in the order of their weight: a hit in an earlier field ranks higher
        columns = (
            [(_folded(guest.number),) for guest in guests],
            [(guest.phone_tail,) for guest in guests],
            [_name_parts(guest.name) for guest in guests],
            spelt,
            [(_folded(guest.table_no),) for guest in guests],
            [tuple(map(_folded, (guest.organisation, guest.position, guest.host))) for guest in guests],
        )
        self._fields = tuple(_field(column) for column in columns)
        self._texts = [
            _NEXT.join(_MARK + _MARK.join(parts) + _MARK for parts in of_one)
            for of_one in zip(*columns, strict=True)
        ]

    def find(self, query: str, limit: int = 50) -> tuple[GuestView, ...]:
        """The guests that fit every word of a query, best first.

        Args:
            query: words in any order.
            limit: how many at most.
        """
        tokens, table = _without_table(fold(query).split(), self._seats)
        if table:
            scores = self._scored(self._seats[table], tokens)
        elif tokens:
            scores = self._one(tokens[0], limit) if len(tokens) == 1 else self._together(tokens)
        else:
            return ()
        ranked = nsmallest(limit, scores, key=lambda owner: (scores[owner], self.guests[owner].number))
        return tuple(self.guests[owner] for owner in ranked)

    def _together(self, tokens: list[str]) -> dict[int, int]:
        """What the guests score who have all of several words."""
        likely: set[int] = set()
        for token in sorted(tokens, key=len, reverse=True):  # a longer word is rarer as a rule
            found = self._all(token, _ENOUGH)
            if found is not None:  # nobody else has it
                likely = set(found)
                break
            likely.update(self._best(token, _FEW))
        else:
            likely.update(islice(self._holding_all(tokens), _ENOUGH))  # all words are common
        return self._scored(likely, tokens)

    def _scored(self, likely: Iterable[int], tokens: list[str]) -> dict[int, int]:
        """What those of some guests score who have all words."""
        needles = [_needles(token) for token in tokens]
        scores: dict[int, int] = {}
        for owner in likely:
            each = [_score(self._texts[owner], of_one) for of_one in needles]
            if None not in each:
                scores[owner] = sum(one for one in each if one is not None)
        return scores

    def _holding_all(self, tokens: list[str]) -> Iterator[int]:
        """Everybody who has all words, in the order of the list."""
        rarest, *others = sorted(tokens, key=len, reverse=True)
        having = (owner for owner, text in enumerate(self._texts) if rarest in text)
        for other in others:
            having = self._who_have(having, other)
        return having

    def _who_have(self, owners: Iterator[int], token: str) -> Iterator[int]:
        return (owner for owner in owners if token in self._texts[owner])

    def _one(self, token: str, limit: int) -> dict[int, int]:
        """What those score who have one word; of a common one only as many as are wanted."""
        found = self._all(token, _FEW)
        return self._best(token, limit) if found is None else found

    def _fields_for(self, token: str) -> list[tuple[int, _Field]]:
        letters = set(token)
        return [(weight, field) for weight, field in enumerate(self._fields) if letters <= field.letters]

    def _all(self, token: str, most: int) -> dict[int, int] | None:
        """What everybody scores who has a word, by looking once; None if there are more than that."""
        found: dict[int, int] = {}
        length = len(token)
        for weight, field in self._fields_for(token):
            for at, owner in field.find(token):
                start = field.text[at - 1] == _MARK
                whole = start and field.text[at + length] == _MARK
                score = (0 if whole else 10 if start else 20) + weight
                found[owner] = min(score, found.get(owner, score))
                if len(found) > most:
                    return None
        return found

    def _best(self, token: str, enough: int) -> dict[int, int]:
        """The best hits of a common word, in the order of their rank, until there are enough."""
        found: dict[int, int] = {}
        fields = self._fields_for(token)
        for penalty, needle in _needles(token):
            for weight, field in fields:
                for _, owner in field.find(needle):
                    found.setdefault(owner, penalty + weight)
                    if len(found) >= enough:
                        return found
        return found


def _folded(text: str) -> str:
    return fold(text).replace(_MARK, " ").replace(_NEXT, " ")


def _without_table(tokens: list[str], tables: Container[str]) -> tuple[list[str], str]:
    """The words of a query without a table as people write it, "3 桌", "3号桌" or "table 3", and that table."""
    for at, token in enumerate(tokens):
        number = token.removesuffix("桌").removesuffix("号")
        if token != number and number in tables:
            return [*tokens[:at], *tokens[at + 1 :]], number
        beside = (at - 1 if token in _TABLE_AFTER else at + 1) if token in _TABLE_WORDS else -1
        if 0 <= beside < len(tokens) and tokens[beside] in tables:
            return [one for place, one in enumerate(tokens) if place not in (at, beside)], tokens[beside]
    return tokens, ""


def _name_parts(name: str) -> tuple[str, ...]:
    """The whole name, and each word of it."""
    whole = _folded(name)
    return tuple(dict.fromkeys((whole, *whole.split())))


def _field(column: list[tuple[str, ...]]) -> _Field:
    texts: list[str] = []
    starts: list[int] = []
    owners: list[int] = []
    at = 0
    for owner, parts in enumerate(column):
        for part in parts:
            if part:
                texts.append(_MARK + part)
                starts.append(at)
                owners.append(owner)
                at += len(part) + 1
    text = "".join([*texts, _MARK])
    return _Field(text, tuple(starts), tuple(owners), frozenset(text) - {_MARK})


def _score(text: str, needles: tuple[tuple[int, str], ...]) -> int | None:
    """What a guest's text scores for a word; None without it. An earlier field weighs less."""
    for penalty, needle in needles:
        at = text.find(needle)
        if at >= 0:
            return penalty + text.count(_NEXT, 0, at)
    return None

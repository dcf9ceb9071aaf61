"""Who may be meant when nobody fits: names that sound alike, or are one slip away.

A name is written down as it is heard: 王炜 for 王伟, 張偉 for 张伟, Jonson for Johnson, Cao Xiaoyan for 曹小燕. Names are
compared by their pinyin, in which the sounds that many speakers do not tell apart are one: zh and z, ch and c, sh and s,
n and l at the beginning, n and ng at the end. This is only asked when the search finds nobody, and only shown to be
chosen from.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from app.guests.rules.guest import GuestView
from app.guests.rules.near import near
from app.guests.rules.search import Spell, fold

MOST = 6
_WORD = 4  # letters of a word that may stand for a whole name
_SOFT = (
    (re.compile("([zcs])h"), r"\1"),
    (re.compile("l"), "n"),
    (re.compile("ng(?![aeiou])"), "n"),
    (re.compile("v|u:"), "u"),
)
_CHINESE = "\u3400"


class Alike:
    """Answers who may be meant.

    Args:
        guests: the list.
        spell: the pinyin syllables of a Chinese name, () for others.
    """

    def __init__(self, guests: Iterable[GuestView], spell: Spell) -> None:
        self._spell = spell
        self._by_sound: dict[str, list[GuestView]] = {}
        for guest in sorted(guests, key=lambda one: one.number):
            for sound in dict.fromkeys(self._sounds(guest.name)):
                self._by_sound.setdefault(sound, []).append(guest)
        self._begins: dict[tuple[str, int], list[str]] = {}
        for sound in self._by_sound:
            self._begins.setdefault((sound[0], len(sound)), []).append(sound)

    def find(self, query: str) -> tuple[GuestView, ...]:
        """Whom a name may mean that nobody has; those who sound the same come first.

        Args:
            query: what was typed.
        """
        found: dict[int, GuestView] = {}
        for look in (self._same, self._one_off):
            for words in (query, *query.split()):
                for sound in self._sounds(words):
                    found.update((guest.id, guest) for guest in look(sound))
                if found and words == query:  # the whole name says more than a part of it
                    break
            if found:
                break
        return tuple(found.values())[:MOST]

    def same(self, name: str) -> tuple[GuestView, ...]:
        """Whoever's name sounds like this one, the whole of it; exactly so written first.

        Args:
            name: of somebody who is about to be written down.
        """
        found = {guest.id: guest for sound in self._sounds(name) for guest in self._same(sound)}
        return tuple(sorted(found.values(), key=lambda one: (one.name != name, one.number)))

    def _same(self, sound: str) -> Iterator[GuestView]:
        yield from self._by_sound.get(sound, ())

    def _one_off(self, sound: str) -> Iterator[GuestView]:
        """One letter more, less or another, or two that changed places; the first letter is heard right."""
        lengths = range(len(sound) - 1, len(sound) + 2)
        close = [one for length in lengths for one in self._begins.get((sound[0], length), ())]
        for slip in near(sound, dict(enumerate(close))):
            yield from self._by_sound[close[slip.key]]

    def _sounds(self, name: str) -> Iterator[str]:
        """How a name sounds, and with its words turned where it is written in letters."""
        if any(letter >= _CHINESE for letter in name):
            syllables = self._spell("".join(letter for letter in name if letter >= _CHINESE))
            yield from _softened("".join(syllables) if len(syllables) > 1 else "")  # one is a surname
            return
        words = _letters(name)
        turned = ([*words[-1:], *words[:-1]], [*words[1:], *words[:1]])
        for order in (words, *turned, *([word] for word in words if len(word) >= _WORD)):
            yield from _softened("".join(order))


def _letters(name: str) -> list[str]:
    """The words of a name without accents and signs: José is found as Jose."""
    plain = unicodedata.normalize("NFKD", fold(name))
    return ["".join(filter(str.isalpha, word)) for word in re.split(r"[\s,，·]+", plain) if word]


def _softened(sound: str) -> Iterator[str]:
    for pattern, instead in _SOFT:
        sound = pattern.sub(instead, sound)
    if len(sound) > 2:  # shorter ones are the beginning of anybody
        yield sound

"""Which letters of a row made it a hit, so that the eye sees why it is there."""

from collections.abc import Iterable

from app.guests.rules.search import fold


def marks(words: str, tokens: Iterable[str]) -> set[int]:
    """Places of the letters that fit what was typed.

    Args:
        words: as shown.
        tokens: what was typed, folded, word by word.
    """
    found: set[int] = set()
    folded = fold(words)
    if len(folded) != len(words):  # folding changed the length: places would be wrong
        return found
    for token in tokens:
        at = folded.find(token)
        if at >= 0:
            found.update(range(at, at + len(token)))
    return found


def sound_marks(syllables: tuple[str, ...], tokens: Iterable[str]) -> set[int]:
    """Places in "zhang wei" of the letters that fit: whole, by initials, or the surname whole and initials.

    Args:
        syllables: of the name.
        tokens: what was typed, folded, word by word.
    """
    starts: list[int] = []
    at = 0
    for part in syllables:
        starts.append(at)
        at += len(part) + 1
    letters = [start + k for start, part in zip(starts, syllables, strict=True) for k in range(len(part))]
    surname = letters[: len(syllables[0])] if syllables else []
    spelled = "".join(syllables)
    ways = (
        (spelled, letters),
        ("".join(part[0] for part in syllables), starts),
        ("".join([*syllables[:1], *(part[0] for part in syllables[1:])]), surname + starts[1:]),
    )
    found: set[int] = set()
    for token in tokens:
        for text, places in ways:
            if text.startswith(token):
                found.update(places[: len(token)])
                break
    return found

"""Spaces in a Chinese sentence: between its characters and Latin letters or digits, and nowhere else."""

from collections.abc import Mapping
from functools import cache
from string import Formatter

# Whoever stands after one of these belongs to it: nothing comes between them. Behind any other word a space parts a
# label from what it labels, as in "请柬 A0001".
_JOINING = frozenset("在给替与和于由把为从向叫")


@cache
def _pieces(sentence: str) -> tuple[tuple[str, str], ...]:
    """What stands before each placeholder, and the placeholder, "" behind the last one."""
    found: list[tuple[str, str]] = []
    for before, name, spec, _ in Formatter().parse(sentence):
        found.append((before, "" if name is None else f"{{{name}:{spec}}}" if spec else f"{{{name}}}"))
    return tuple(found)


def _is_han(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff" or letter >= "\U00020000"


def _is_narrow(letter: str) -> bool:
    return letter.isalnum() and letter < "\u2e80"


def filled(sentence: str, values: Mapping[str, object]) -> str:
    """A Chinese sentence with its placeholders filled in, spaced as the values want it.

    Args:
        sentence: with {placeholders}.
        values: what stands in them: a name may be Chinese or Latin.
    """
    text, value = "", ""
    for before, holder in _pieces(sentence):
        text += _after(value, text[-len(value) - 1 : -len(value)] if value else "", before)
        value = holder.format_map(values) if holder else ""
        text = _upto(text, value) + value
    return text


def _after(value: str, left: str, rest: str) -> str:
    """What goes on after a value: no space between Chinese and Chinese, one beside Latin letters."""
    if not value or not rest:
        return rest
    parted = left == " " and not _is_narrow(value[0])  # a label's space before it: then one behind it as well
    if rest[0] == " " and not parted and _is_han(value[-1]) and _is_han(rest[1:2] or " "):
        return rest[1:]
    return f" {rest}" if _is_narrow(value[-1]) and _is_han(rest[0]) else rest


def _upto(text: str, value: str) -> str:
    """What stands before a value, with the space that the value wants."""
    if not text or not value:
        return text
    if text[-1] == " " and text[-2:-1] in _JOINING and _is_han(value[0]):
        return text[:-1]
    return f"{text} " if _is_narrow(value[0]) and _is_han(text[-1]) else text

"""Names as the public may see them."""

_STAR = "*"
_MOST_STARS = 3  # a long name does not tell how long it is


def _is_han(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff" or letter >= "\U00020000"


def mask_name(name: str) -> str:
    """A name that its owner recognises and a stranger does not: 张*, 欧阳**, John S***.

    Args:
        name: in either script.
    """
    words = name.split()
    if not words:
        return ""
    if len(words) == 1 and _is_han(name[0]):
        kept = 2 if len(name) > 3 else 1
        return name[:kept] + _STAR * max(1, min(_MOST_STARS, len(name) - kept))
    if len(words) == 1:
        return name[:1] + _STAR * 3
    return " ".join([*words[:-1], words[-1][:1] + _STAR * 3])

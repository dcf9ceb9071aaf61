"""Texts that a code may hold to do harm, or by accident: endless, from a seed."""

from collections.abc import Callable, Iterator
from random import Random

from app.devices.wedge import mended
from app.guests.rules.codes import ALPHABET, normalise

CONTROLS = [chr(k) for k in (*range(32), 127, *range(0x80, 0xA0))]
MARKS = [
    "\u200e",
    "\u200f",
    "\u202a",
    "\u202e",
    "\u2066",
    "\u2069",
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u0301",
    "\u20dd",
]
SURROGATES = ["\ud800", "\udbff", "\udc00", "\udfff"]
EMOJI = ["👩‍👩‍👧", "🏳️‍🌈", "🎉", "🀄", "🇨🇳", "👨🏽‍💻", "\U0010ffff", "𠮷", "﷽", "ﬃ", "㍿", "①②③"]
EVIL = [
    "'; DROP TABLE guest; --", "' OR '1'='1", "%", "_", "%' OR 1=1 --", "\\x00", "1; ATTACH DATABASE '/tmp/x' AS x",
    "%s%s%s%n", "{0.__class__}", "{name}", "%(name)s", "${jndi:ldap://x}", "$(reboot)", "`reboot`", "../../etc/passwd",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b>fett</b>", "&nbsp;", "=cmd|' /C calc'!A0", "+1+1", "@SUM(1)",
    "https://example.org/t?id=1&x=%00", "http://[::1]:99999/", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x",
    "WIFI:T:WPA;S:x;P:y;;", "BEGIN:VCARD\nFN:x\nEND:VCARD", "mailto:a@b", "tel:110", "weixin://x", "A0001", "0001", "a0007 ", "NaN",
    "null", "None", "undefined", "true", "-1", "1e309", "0x41", "٣٤٥", "²³", "Ⅻ", "ｉｎｆ", "", " ", "\t", "\r\n", "\n\n\n", "\0",
]  # fmt: skip


def hostile(dice: Random, codes: list[str]) -> Iterator[str]:
    """Texts none of which is anybody's code.

    Args:
        dice: decides.
        codes: that are on the list, and not yet signed in; what comes near them is tried too.
    """
    listed = set(codes)
    kinds: tuple[Callable[[Random, list[str]], str], ...] = (
        _evil, _noise, _controls, _surrogates, _marked, _long, _near, _near, _prefixed, _mixed, _cased,
    )  # fmt: skip
    while True:
        text = kinds[dice.randrange(len(kinds))](dice, codes)
        # a listed code in another case, or as a foreign keyboard types it, is that guest's and no harm
        meant = (normalise(text), *(mended(one, listed.__contains__).text for one in (text, _typed(text))))
        if not listed.intersection(meant):
            yield text


def _typed(text: str) -> str:
    """What a scanner's keys leave of a text: one that writes nothing ends a burst, and what follows stands by itself."""
    silent = [k for k, one in enumerate(text) if not one.isprintable()]
    return text[silent[-1] + 1 :] if silent else text


def _evil(dice: Random, _: list[str]) -> str:
    return "".join(dice.choice(EVIL) for _ in range(dice.choice((1, 1, 1, 2, 5))))


def _noise(dice: Random, _: list[str]) -> str:
    return "".join(chr(dice.randrange(0x110000)) for _ in range(dice.randrange(40)))


def _controls(dice: Random, codes: list[str]) -> str:
    letters = list(dice.choice(codes))
    for _ in range(dice.randrange(1, 4)):
        letters[dice.randrange(len(letters))] = dice.choice(CONTROLS)
    return "".join(letters)


def _surrogates(dice: Random, codes: list[str]) -> str:
    return _put(dice, dice.choice((dice.choice(codes), "guest", "")), dice.choice(SURROGATES))


def _marked(dice: Random, codes: list[str]) -> str:
    return _put(dice, dice.choice(codes), dice.choice(MARKS))


def _long(dice: Random, codes: list[str]) -> str:
    piece = dice.choice(
        (dice.choice(codes), "9" * 50, "张", dice.choice(EMOJI), dice.choice(EVIL), "\0", "\ud800")
    )
    return (piece or "x") * (10_000 // max(1, len(piece)))


def _near(dice: Random, codes: list[str]) -> str:
    """One letter off, two swapped, one missing, one more, another check character, another event's."""
    code = dice.choice(codes)
    k = dice.randrange(len(code) - 1)
    return dice.choice(
        (
            code[:k] + dice.choice(ALPHABET) + code[k + 1 :], code[:k] + code[k + 1] + code[k] + code[k + 2 :],
            code[:k] + code[k + 1 :], code[:k] + dice.choice(ALPHABET) + code[k:], code[:-1] + dice.choice(ALPHABET),
            "ZZZ" + code[3:], code[::-1], code + code, code[:14],
        )
    )  # fmt: skip


def _prefixed(dice: Random, codes: list[str]) -> str:
    """What scanners put before a text when they are set so, before a code that is nobody's."""
    return dice.choice(("\\000026", "\\000003", "]Q1", "]Q3", "]d2", "\x1d", "SYS:")) + _near(dice, codes)


def _mixed(dice: Random, codes: list[str]) -> str:
    parts = [*EMOJI, *MARKS, *EVIL, dice.choice(codes)[:9]]
    return "".join(dice.choice(parts) for _ in range(dice.randrange(1, 12)))


def _cased(dice: Random, codes: list[str]) -> str:
    """A near code as a foreign keyboard would type it."""
    text = _near(dice, codes)
    wide = "".join(chr(ord(one) + 0xFEE0) for one in text)
    return dice.choice((text.lower(), text.swapcase(), wide, text.translate(str.maketrans("YZ", "ZY"))))


def _put(dice: Random, text: str, piece: str) -> str:
    k = dice.randrange(len(text) + 1)
    return text[:k] + piece + text[k:]

"""Texts in the chosen language: English is the source, Qt Linguist files hold the others.

The catalogue is Qt-free, because services, the command line and the workbook speak too.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from defusedxml import ElementTree

from app.words.spacing import filled

ENGLISH = "en"
CHINESE = "zh_CN"

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "i18n"


class _Speaker:
    """Holds the one choice of language of this process."""

    def __init__(self) -> None:
        self.language = ENGLISH


_speaker = _Speaker()


def choose_language(language: str) -> None:
    """Speak this language from now on.

    Args:
        language: "zh_CN" or "en"; anything that starts with "zh" counts as Chinese.
    """
    _speaker.language = CHINESE if language.lower().startswith("zh") else ENGLISH


def language() -> str:
    """The language spoken now: "zh_CN" or "en"."""
    return _speaker.language


def tr(text: str, **values: object) -> str:
    """This text in the chosen language, its placeholders filled in.

    Args:
        text: the English source, a literal so that the collector finds it.
        values: what stands in the {placeholders}.
    """
    return tr_in(_speaker.language, text, **values)


def say(text: str) -> str:
    """Mark a text for the collector where it is kept now and translated later.

    Args:
        text: the English source, a literal.
    """
    return text


def trn(one: str, many: str, n: int, **values: object) -> str:
    """This text for a count, in the chosen language.

    Args:
        one: the English source for exactly one.
        many: the English source otherwise, and the key of the translation.
        n: the count, also the value of {n}.
        values: what stands in the other placeholders.
    """
    if _speaker.language == ENGLISH:
        return (one if n == 1 else many).format(n=n, **values)
    return tr(many, n=n, **values)


def tr_in(language: str, text: str, **values: object) -> str:
    """This text in a named language, for bilingual paper and stages.

    Args:
        language: "zh_CN" or "en".
        text: the English source.
        values: what stands in the {placeholders}.
    """
    wanted = text if language == ENGLISH else catalogue(language).get(text) or text
    if not values:
        return wanted
    return filled(wanted, values) if language == CHINESE else wanted.format(**values)


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Every finished translation of a language, by English source.

    Args:
        language: the folder under resources/i18n.
    """
    texts: dict[str, str] = {}
    for file in sorted((FOLDER / language).glob("*.ts")):
        texts.update(_translations(file))
    return texts


def _translations(file: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for message in ElementTree.parse(file).iter("message"):
        source, target = message.findtext("source"), message.find("translation")
        if source and target is not None and target.text and target.get("type") is None:
            found[source] = target.text
    return found

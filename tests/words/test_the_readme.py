import re
from pathlib import Path

import pytest

from app.words.collect import rooms, sources

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
QUOTED = re.findall("“([^”]+)”", README)
NAMED = re.findall(
    r"`((?:app|tests|docs|resources|migrations)/[\w./*<>-]+)`",
    (ROOT / "docs/MAP.md").read_text(encoding="utf-8"),
)


def test_the_readme_quotes_what_the_program_says() -> None:
    assert len(QUOTED) > 15
    said = [text for room in rooms() for text in sources(room)]
    assert [quote for quote in QUOTED if not any(quote in text for text in said)] == []


def test_every_picture_of_the_readme_is_there_and_no_other() -> None:
    shown = set(re.findall(r"docs/pictures/([\w-]+\.png)", README))
    assert shown == {file.name for file in (ROOT / "docs" / "pictures").iterdir()}


@pytest.mark.parametrize("place", NAMED)
def test_whatever_the_map_names_is_there(place: str) -> None:
    assert list(ROOT.glob(re.sub("<[a-z]+>", "*", place).rstrip("/")))

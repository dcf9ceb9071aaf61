from app.words.catalogue import CHINESE, FOLDER
from app.words.collect import entries


def test_one_english_text_has_one_chinese_text_in_every_room() -> None:
    """The catalogue is one: of two rooms that disagree, the later one would speak for both."""
    said: dict[str, set[str]] = {}
    for file in (FOLDER / CHINESE).glob("*.ts"):
        for source, text in entries(file).items():
            if text:
                said.setdefault(source, set()).add(text)
    assert {source: texts for source, texts in said.items() if len(texts) > 1} == {}

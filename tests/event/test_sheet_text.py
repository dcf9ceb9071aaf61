"""What a cell of a sheet from outside becomes."""

import pytest

from app.event.sheet import as_text


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  张伟 ", "张伟"),
        ("Nguye\u0302\u0303n", "Nguye\u0302\u0303n"),  # what a script needs stays
        (
            "Z\u0338\u0322\u031b\u0316\u032a\u0301a",
            "Z\u0338\u0322\u031ba",
        ),  # a tower of accents covers the line above
        ("a\u202eb\u200b\u0000c", "abc"),
        (3.0, "3"),
        (None, ""),
    ],
)
def test_a_cell_is_read_as_a_person_would(cell: str | float | None, text: str) -> None:
    assert as_text(cell) == text

"""One of several, as a list that opens: its words stand for values."""

from collections.abc import Mapping
from enum import Enum

from PySide6.QtWidgets import QComboBox


def choice_box(words: Mapping[str, str] | Mapping[int, str], name: str = "") -> QComboBox:
    """A list to choose from; its data are the values, of an enum as they are stored.

    Args:
        words: what is said for each value, in order.
        name: for a screen reader; "" where a label beside it says it.
    """
    box = QComboBox()
    if name:
        box.setAccessibleName(name)
    for value, said in words.items():
        box.addItem(said, value.value if isinstance(value, Enum) else value)
    return box

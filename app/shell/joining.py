"""Asks where the hub is that this laptop shall join."""

from PySide6.QtWidgets import QWidget

from app.kit.widgets.dialog import Dialog, Notice
from app.kit.widgets.field import Field
from app.shell.laptop import on_hub
from app.words.catalogue import tr


def ask_hub(parent: QWidget | None) -> str:
    """Ask for the address of a hub; "" if nobody wants to join after all.

    Args:
        parent: whose window it stands over.
    """
    words = tr("Type where the hub is, as its organiser wrote it down.")
    asked = Dialog(tr("Join a hub"), tr("Join"), words, parent=parent)
    address = Field("postgresql+psycopg://", tr("Where the hub is"))
    asked.body.addWidget(address)
    typed = address.text().strip() if asked.exec() else ""
    if typed and not on_hub(typed):
        words = tr("That is no hub: its address begins with postgresql. Ask the organiser for it.")
        Notice(tr("Join a hub"), words, parent).exec()
        return ""
    return typed

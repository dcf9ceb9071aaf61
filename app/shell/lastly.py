"""What was done last before the program stopped, in a sentence with the number of whom it was about."""

import json
from typing import Any

from PySide6.QtCore import QObject

from app.event.records import the_event
from app.guests.records.people import by_id
from app.kit.changes import Changes
from app.kit.widgets.progress import Banner
from app.store.checks import last_action
from app.store.database import Database
from app.words.catalogue import say, tr
from app.words.formats import clock, desk_words, names

_SAID = {
    "signin.sign_in": say("{who} was seen at the door at {at}, {desk}."),
    "signin.signed_in": say("{who} was signed in at {at}, {desk}."),
    "signin.walk_in": say("{who} was registered at {at}, {desk}."),
    "signin.vip_seen": say("The arrival of {who} was acknowledged at {at}, {desk}."),
    "signin.undo": say("The sign-in of {who} was taken back at {at}, {desk}."),
    "gifts.hand": say("{who} was given gifts at {at}, {desk}."),
    "draw.result": say("A draw was made at {at}; its winners are stored."),
    "draw.reveal": say("The hall saw a result at {at}."),
    "rundown.go": say("GO was pressed at {at}."),
}


def said_last(store: Database) -> str:
    """The last thing that was done, "" in a fresh event.

    Args:
        store: the open event.
    """
    last = last_action(store)
    if last is None or last.verb.split(".")[0] not in ("signin", "gifts", "draw", "rundown"):
        return ""
    zone = store.ask(the_event).tz
    noted = _noted(last.detail)
    who = _whom(store, noted) or tr("Somebody")
    verb = "signin.signed_in" if noted.get("outcome") == "signed_in" else last.verb
    text = _SAID.get(verb, say("The last thing done was at {at}, {desk}."))
    told = tr(text, who=who, at=clock(last.at, zone, seconds=True), desk=desk_words(last.desk))
    return tr("Before the program stopped: {what}", what=told)


class LastWords(QObject):
    """Says what was done last before the stop, until somebody has read it or work goes on.

    Args:
        banner: above all rooms.
        words: the sentence.
        changes: the news.
    """

    def __init__(self, banner: Banner, words: str, changes: Changes) -> None:
        super().__init__(banner)
        self._banner, self._words = banner, words
        banner.say(words, "neutral")
        changes.changed.connect(self._go_on)

    def _go_on(self) -> None:
        if self._banner.accessibleName() == self._words:
            self._banner.say("")
        self._words = ""


def _noted(detail: str) -> dict[str, Any]:
    try:
        held = json.loads(detail or "{}")
    except ValueError:
        return {}
    return held if isinstance(held, dict) else {}  # pyright: ignore[reportUnknownVariableType]


def _whom(store: Database, noted: dict[str, Any]) -> str:
    ids = [noted["guest"]] if isinstance(noted.get("guest"), int) else list(noted.get("guests") or [])
    guests = [store.ask(lambda t, each=each: by_id(t, each)) for each in ids[:3] if isinstance(each, int)]
    return names(guest.number for guest in guests if guest is not None)

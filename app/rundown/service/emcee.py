"""The line between caller and emcee: script pages, messages, answers, blanking."""

from app.rundown import records
from app.rundown.rules.facts import Deed, Fact, replay
from app.rundown.service.writing import Done, press, write
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.errors import KnownError


def turn_page(store: Database, act: Act, by: int) -> Done:
    """Turn the emcee's script page; the clock is not touched.

    Args:
        store: the open event.
        act: who does it.
        by: +1 or -1.

    Raises:
        KnownError: there is no further page.
    """

    def work(t: Transaction) -> Done:
        state = replay(records.facts(t))
        pages = next(
            (len(cue.pages) for cue in records.cues(t) if cue.timing.id == (state.current or state.armed)), 0
        )
        if not 0 <= state.step + by < max(1, pages):
            raise KnownError("There is no further page in this cue.")
        return write(t, act, Fact(0, Deed.STEP, records.to_ms(t.now), state.current, by))

    return store.perform(act, "rundown.step", Done, work)


def send_message(store: Database, act: Act, text: str) -> Done:
    """Show the emcee a message until it is acknowledged.

    Args:
        store: the open event.
        act: who does it.
        text: one short line.

    Raises:
        KnownError: it is empty or too long to be read from afar.
    """
    line = " ".join(text.split())
    if not line or len(line) > 80:
        raise KnownError("Write one line of at most 80 letters; the emcee reads it from afar.")
    return press(store, act, Deed.MESSAGE, text=line)


def acknowledge(store: Database, act: Act) -> Done:
    """The emcee has seen the message.

    Args:
        store: the open event.
        act: who does it.
    """
    return press(store, act, Deed.ACKNOWLEDGE)


def answer(store: Database, act: Act, text: str) -> Done:
    """The emcee answers with one key: ok, need a minute, problem.

    Args:
        store: the open event.
        act: who does it.
        text: "ok", "minute" or "problem".
    """
    return press(store, act, Deed.ANSWER, text=text)


def blank(store: Database, act: Act, *, on: bool) -> Done:
    """Blank the emcee screen, or show it again.

    Args:
        store: the open event.
        act: who does it.
        on: whether it is blank.
    """
    return press(store, act, Deed.BLANK, ms=int(on))

"""What a print job may become: never more than is known, never sent twice by itself."""

from enum import StrEnum


class JobState(StrEnum):
    """Where a print job stands. Only QUEUED is ever sent without a person."""

    QUEUED = "queued"
    SENDING = "sending"
    PRINTED = "printed"
    UNCONFIRMED = "unconfirmed"
    LOST = "lost"
    HANDED = "handed_to_system"


class JobKind(StrEnum):
    """What kind of slip."""

    RECEIPT = "receipt"
    CODE = "code"
    CLOSING = "closing"
    TEST = "test"
    BADGE = "badge"


class Event(StrEnum):
    """What may happen to a print job."""

    SEND = "send"
    NOT_SENT = "not_sent"
    CONFIRMED = "confirmed"
    UNSURE = "unsure"
    HANDED = "handed"
    RESTARTED = "restarted"
    CAME_OUT = "came_out"
    DID_NOT = "did_not"
    TORN = "torn"
    SCANNED = "scanned"


_S, _E = JobState, Event
_NEXT: dict[tuple[JobState, Event], JobState] = {
    (_S.QUEUED, _E.SEND): _S.SENDING,
    (_S.SENDING, _E.NOT_SENT): _S.QUEUED,  # not one byte of it had left
    (_S.SENDING, _E.CONFIRMED): _S.PRINTED,
    (_S.SENDING, _E.UNSURE): _S.UNCONFIRMED,
    (_S.SENDING, _E.HANDED): _S.HANDED,
    (_S.SENDING, _E.RESTARTED): _S.UNCONFIRMED,
    (_S.SENDING, _E.SCANNED): _S.PRINTED,
    (_S.UNCONFIRMED, _E.CONFIRMED): _S.PRINTED,  # the late answer, after new paper
    (_S.UNCONFIRMED, _E.CAME_OUT): _S.PRINTED,
    (_S.UNCONFIRMED, _E.SCANNED): _S.PRINTED,
    (_S.UNCONFIRMED, _E.DID_NOT): _S.LOST,
    (_S.UNCONFIRMED, _E.TORN): _S.LOST,
    (_S.HANDED, _E.CAME_OUT): _S.PRINTED,
    (_S.HANDED, _E.SCANNED): _S.PRINTED,
    (_S.HANDED, _E.DID_NOT): _S.LOST,
    (_S.HANDED, _E.TORN): _S.LOST,
    (_S.PRINTED, _E.TORN): _S.LOST,  # torn after the printer said yes: a person asks for a copy
    (_S.PRINTED, _E.DID_NOT): _S.LOST,
}


def after(state: JobState, event: Event) -> JobState | None:
    """The state that follows, or None where the event means nothing any more.

    Args:
        state: where the job stands.
        event: what happened.
    """
    return _NEXT.get((state, event))


def needs_copy(event: Event) -> bool:
    """Whether a new, marked copy follows.

    Args:
        event: what a person said.
    """
    return event in {Event.DID_NOT, Event.TORN}


def back_off(tries: int) -> int:
    """Seconds to wait before asking a printer again that was not ready.

    Args:
        tries: how often it was asked in a row.
    """
    return (1, 2, 5, 10)[min(max(tries, 1), 4) - 1]

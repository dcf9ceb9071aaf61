"""The presses of the console, each one verb on the lane."""

from app.draw.rules.prizes import PrizePlan
from app.draw.rules.sealed import Asked, Sealed
from app.draw.rules.state import Award, Mode
from app.draw.screen.flow import Flow


def freeze(flow: Flow, mode: Mode, sealed: Sealed | None = None) -> None:
    """Freeze the list.

    Args:
        flow: the console.
        mode: live or rehearsal.
        sealed: of the envelope, on a spare laptop.
    """
    from app.draw.service import evening as verbs

    watch = flow.watching.fresh()
    flow.do(lambda store, act: verbs.freeze(store, act, mode, sealed=sealed, watch=watch))


def renew_list(flow: Flow) -> None:
    """Let late guests join.

    Args:
        flow: the console.
    """
    from app.draw.service import evening as verbs

    flow.do(verbs.renew_list)


def publish(flow: Flow, note: str) -> None:
    """The opening code is out.

    Args:
        flow: the console.
        note: who keeps it.
    """
    from app.draw.service import evening as verbs

    flow.do(lambda store, act: verbs.publish(store, act, note))


def request(flow: Flow, asked: Asked | None = None) -> None:
    """Put the chosen prize on record.

    Args:
        flow: the console.
        asked: of the request's slip, on a spare laptop.
    """
    from app.draw.service import requests as verbs

    prize_id, count = flow.prize_id, flow.count
    flow.do(lambda store, act: verbs.request(store, act, prize_id, count, asked=asked))


def add_prize(flow: Flow, plan: PrizePlan) -> None:
    """Offer one more prize.

    Args:
        flow: the console.
        plan: as typed.
    """
    from app.draw.service import prizes as verbs

    flow.do(lambda store, act: verbs.extra_prize(store, act, plan))


def confirm(flow: Flow, award: Award | None) -> None:
    """A winner is here.

    Args:
        flow: the console.
        award: whose; None for everybody who is still pending.
    """
    from app.draw.service import awards as verbs

    draw = flow.state.draw
    if draw is not None:
        flow.do(lambda store, act: verbs.confirm(store, act, draw.no, award.number if award else ""))


def forfeit(flow: Flow, award: Award, reason: str, witness: str) -> None:
    """A winner is absent; the next in line takes the place.

    Args:
        flow: the console.
        award: whose.
        reason: why.
        witness: who saw it.
    """
    from app.draw.service import awards as verbs

    draw = flow.state.draw
    if draw is not None:
        flow.do(lambda store, act: verbs.forfeit(store, act, draw.no, award.number, reason, witness))


def void(flow: Flow, reason: str, witness: str) -> None:
    """The open draw does not count.

    Args:
        flow: the console.
        reason: why.
        witness: who saw it.
    """
    from app.draw.service import draws as verbs

    flow.do(lambda store, act: verbs.void(store, act, reason, witness))


def close(flow: Flow) -> None:
    """Nothing comes after this.

    Args:
        flow: the console.
    """
    from app.draw.service import evening as verbs

    flow.do(verbs.close)

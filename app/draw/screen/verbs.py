"""The presses of the console, each one verb on the lane."""

from dataclasses import replace

from app.draw.rules.dice import Digits
from app.draw.rules.prizes import PrizePlan
from app.draw.rules.sealed import Asked, Kept, Sealed
from app.draw.rules.state import Award, Mode, Step
from app.draw.screen.flow import Flow
from app.words.catalogue import tr
from app.words.errors import KnownError


def freeze(flow: Flow, mode: Mode, sealed: Sealed | None = None) -> None:
    """Freeze the list.

    Args:
        flow: the console.
        mode: live or rehearsal.
        sealed: of the envelope, on a spare laptop.
    """
    from app.draw.service import evening as verbs

    watch = flow.watching.fresh(KnownError("Cancelled. Nothing was frozen."))
    flow.do(lambda store, act: verbs.freeze(store, act, mode, sealed=sealed, watch=watch), code=Kept.GENESIS)


def renew_list(flow: Flow) -> None:
    """Let late guests join.

    Args:
        flow: the console.
    """
    from app.draw.service import evening as verbs

    watch = flow.watching.fresh(KnownError("Cancelled. The list stays as it was."))
    flow.do(lambda store, act: verbs.renew_list(store, act, watch=watch))


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
    flow.do(lambda store, act: verbs.request(store, act, prize_id, count, asked=asked), code=Kept.REQUEST)


def add_prize(flow: Flow, plan: PrizePlan) -> None:
    """Offer one more prize.

    Args:
        flow: the console.
        plan: as typed.
    """
    from app.draw.service import prizes as verbs

    flow.do(lambda store, act: verbs.extra_prize(store, act, plan))


def use(flow: Flow, kind: str) -> None:
    """Choose how the audience takes part; what was given so far is gone.

    Args:
        flow: the console.
        kind: "20d10", "digits", "beacon" or "quick".
    """
    flow.give(flow.giving.fresh(kind))


def type_digits(flow: Flow, digits: Digits) -> None:
    """The digits changed.

    Args:
        flow: the console.
        digits: as they are now.
    """
    if flow.giving.kind != "quick":
        flow.give(replace(flow.giving, digits=digits))


def lock(flow: Flow) -> None:
    """Put on record what the hall gave, and begin to roll.

    Args:
        flow: the console.
    """
    from app.draw.service.draws import give_entropy, quick_entropy

    giving, flow.is_rolling = flow.giving, True
    if giving.kind == "quick":
        flow.do(quick_entropy)
        return
    value, sources, checked = giving.value(), giving.sources(tr("Ten guests")), giving.digits.checked_by
    flow.do(lambda store, act: give_entropy(store, act, value, sources, checked_by=checked))


def go(flow: Flow) -> None:
    """The one big step of the draw itself: roll, stop and store, show, seen.

    Args:
        flow: the console.
    """
    from app.draw.service.draws import draw

    step = flow.state.step
    if step is Step.DICE and flow.giving.ready:
        lock(flow)
    elif step is Step.DRAW and not flow.is_rolling:
        flow.roll()
    elif step is Step.DRAW:
        flow.do(draw, hall_waits=True)
    elif step is Step.REVEAL:
        flow.seen()


def confirm(flow: Flow, award: Award | None) -> None:
    """A winner is here.

    Args:
        flow: the console.
        award: whose; None for everybody who is still pending.
    """
    from app.draw.service import awards as verbs

    draw = flow.state.draw
    if draw is not None:
        no, number = (award.draw_no, award.number) if award else (draw.no, "")
        flow.do(lambda store, act: verbs.confirm(store, act, no, number))


def forfeit(flow: Flow, award: Award, reason: str, witness: str) -> None:
    """A winner is absent; the next in line takes the place.

    Args:
        flow: the console.
        award: whose.
        reason: why.
        witness: who saw it.
    """
    from app.draw.service import awards as verbs

    flow.do(lambda store, act: verbs.forfeit(store, act, award.draw_no, award.number, reason, witness))


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

    flow.do(verbs.close, code=Kept.HEAD)

"""What the console says of the step: the one instruction, and who typed and checks."""

from app.draw.rules.state import DrawState, Mode, Step
from app.draw.screen.flow import Flow
from app.words.catalogue import tr, trn


def instruction(flow: Flow) -> tuple[str, str, str]:
    """The one instruction, how, and its icon.

    Args:
        flow: the console.
    """
    state = flow.state
    if flow.claims:
        return _of_claims(state)
    if state.step is Step.DICE:
        return _of_dice(flow)
    if state.step is Step.CLOSED and state.mode is Mode.REHEARSAL:
        return (
            tr("The rehearsal is over"),
            tr("Rehearse again, or freeze the list for the real draw"),
            "flag-fill",
        )
    if state.step is Step.DRAW and flow.is_rolling:
        return tr("Stop when the hall is ready"), tr("One press stops, stores and shows"), "confetti-fill"
    if state.step is Step.CONFIRM:
        n = len(state.draw.pending) if state.draw else 0
        said = trn("{n} winner is called to the stage", "{n} winners are called to the stage", n)
        return said, tr("Absent: the next of the same order takes the place, nobody chooses"), "trophy-fill"
    return {
        Step.START: (tr("Rehearse, or freeze the list"), tr("The invitation is the ticket: who is here may win"), "list-checks"),
        Step.PUBLISH: (tr("Show and print the opening code"), tr("Before anybody gives a digit"), "lock-key"),
        Step.READY: (tr("Request the next draw"), tr("It is on record before the dice fall"), "ticket"),
        Step.DRAW: (tr("Start rolling"), tr("The digits are on record"), "confetti-fill"),
        Step.REVEAL: (tr("The result is stored"), tr("The animation decides nothing"), "confetti-fill"),
        Step.CLOSED: (tr("The draw is closed"), tr("Export the proof and print the closing code"), "flag-fill"),
    }[state.step]  # fmt: skip


def _of_dice(flow: Flow) -> tuple[str, str, str]:
    kind = flow.giving.kind
    if kind == "quick":
        return tr("Quick mode"), tr("The audience takes no part; stage and proof say so"), "warning-fill"
    if kind == "beacon":
        return (
            tr("A public beacon gives the value"),
            tr("Announced before; nobody in the hall can choose it"),
            "sparkle",
        )
    if kind == "digits":
        return (
            tr("Ten guests hold up a digit each"),
            tr("All at the same moment; every digit shows on the big screen"),
            "users-three",
        )
    return (
        tr("Five tables roll the dice"),
        tr("Four ten-sided dice each; every digit shows on the big screen"),
        "dice-five-fill",
    )


def _of_claims(state: DrawState) -> tuple[str, str, str]:
    n, late = len(state.unclaimed), sum(award.late for award in state.unclaimed)
    if late:
        said = trn("{n} prize was not claimed in time", "{n} prizes were not claimed in time", late)
        return said, tr("Pass them on: the next of the same order takes the place"), "calendar-x-fill"
    if n:
        said = trn("{n} prize is not claimed yet", "{n} prizes are not claimed yet", n)
        return said, tr("Whoever comes to the gift desk claims it there"), "hourglass-fill"
    return tr("Every prize is claimed"), tr("What was handed out cannot be passed on"), "check-circle-fill"


def remarks(state: DrawState, flow: Flow) -> tuple[str, str]:
    """Who typed, and who checks.

    Args:
        state: of the evening.
        flow: the console.
    """
    draw = state.draw
    if state.step is Step.DICE and flow.giving.kind != "quick":
        typed = tr("Typed by {name}", name=flow.operator or tr("the operator"))
        digits = flow.giving.digits
        if digits.checked_by:
            return typed, tr("Checked by {name}", name=digits.checked_by)
        if not digits.wanted:
            return typed, tr("Then a second person checks")
        return typed, tr("Second person checks at {n}", n=digits.wanted)
    if state.step in {Step.DRAW, Step.REVEAL} and draw is not None and not draw.quick:
        typed = tr("Typed by {name}", name=draw.typed_by or tr("the operator"))
        return typed, tr("Checked by {name}", name=draw.checked_by) if draw.checked_by else ""
    return "", ""

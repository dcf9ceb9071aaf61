"""Which buttons each step offers, and the one instruction above them."""

from functools import partial

from app.draw.rules.state import DrawState, Mode, Step
from app.draw.screen import verbs
from app.draw.screen.asking import Asking
from app.draw.screen.flow import Flow
from app.draw.screen.footer import Press
from app.kit.widgets.button import Kind
from app.words.catalogue import tr, trn


def instruction(flow: Flow) -> tuple[str, str, str]:
    """The one instruction, how, and its icon.

    Args:
        flow: the console.
    """
    state = flow.state
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
    if flow.kind == "quick":
        return tr("Quick mode"), tr("The audience takes no part; stage and proof say so"), "warning-fill"
    if flow.kind == "digits":
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


def presses(flow: Flow, ask: Asking) -> tuple[Press, ...]:
    """The buttons of this step, from left to right.

    Args:
        flow: the console.
        ask: what needs an answer first.
    """
    made = {
        Step.START: _start, Step.PUBLISH: _publish, Step.READY: _ready, Step.DICE: _dice,
        Step.DRAW: _draw, Step.REVEAL: _draw, Step.CONFIRM: _confirm, Step.CLOSED: _closed,
    }[flow.state.step](flow, ask)  # fmt: skip
    return made if flow.known and not flow.busy else tuple(_held(press) for press in made)


def _held(press: Press) -> Press:
    return Press(press.words, press.run, press.kind, ready=False, icon=press.icon, key=press.key)


def _start(flow: Flow, ask: Asking) -> tuple[Press, ...]:
    here = flow.state.here
    words = (
        trn("Freeze the list of {n}", "Freeze the list of {n}", here)
        if here
        else tr("Nobody has signed in yet")
    )
    return (
        Press(tr("Rehearse"), ask.rehearse, icon="arrows-clockwise"),
        Press(words, ask.freeze, Kind.PRIMARY, ready=bool(here), icon="lock-key"),
    )


def _printing(ask: Asking) -> tuple[Press, ...]:
    return (Press(tr("Print the code"), ask.print_code, icon="printer"),) if ask.can_print else ()


def _publish(flow: Flow, ask: Asking) -> tuple[Press, ...]:
    del flow
    sealed = (Press(tr("Sealed slip"), ask.print_sealed, icon="lock-key"),) if ask.can_print else ()
    return (
        *_printing(ask),
        *sealed,
        Press(tr("The code is out"), ask.publish, Kind.PRIMARY, icon="check-bold"),
    )


def _ready(flow: Flow, ask: Asking) -> tuple[Press, ...]:
    state, prize = flow.state, flow.prize()
    made: list[Press] = []
    if state.late or state.missing:
        made.append(Press(tr("New list"), partial(verbs.renew_list, flow), icon="users-three"))
    rehearsal = state.mode is Mode.REHEARSAL
    close = tr("End the rehearsal") if rehearsal else tr("Close the draw")
    if prize is None or not prize.left:
        return (*made, Press(close, ask.close, Kind.PRIMARY, icon="flag-fill"))
    made.append(Press(close, ask.close))
    words = tr("Put it on record: {prize}, {n}", prize=prize.plan.tier or prize.plan.name, n=flow.count)
    return (
        *made,
        Press(
            words,
            partial(verbs.request, flow),
            Kind.PRIMARY,
            ready=not state.missing or rehearsal,
            icon="lock-key",
        ),
    )


def _dice(flow: Flow, ask: Asking) -> tuple[Press, ...]:
    if flow.kind == "quick":
        words = tr("Draw without the audience")
        return (Press(words, flow.lock, Kind.PRIMARY, icon="lock-key", key=tr("Space")),)
    digits = flow.digits
    words, run, ready = tr("Lock the digits and draw"), flow.lock, True
    if not digits.complete:
        words, ready = (
            trn("Lock the digits and draw ({n} to go)", "Lock the digits and draw ({n} to go)", digits.left),
            False,
        )
    elif not digits.checked_by:
        words, run = tr("A second person checks"), ask.check
    return (
        Press(tr("Back one"), ask.back, icon="arrow-u-up-left", key="⌫", ready=bool(digits.typed)),
        Press(words, run, Kind.PRIMARY, ready=ready, icon="lock-key"),
    )


def _draw(flow: Flow, ask: Asking) -> tuple[Press, ...]:
    del ask
    if flow.state.step is Step.REVEAL:
        words = tr("The hall has seen it")
    else:
        words = tr("Stop and show") if flow.is_rolling else tr("Start rolling")
    return (Press(words, flow.go, Kind.PRIMARY, icon="confetti-fill", key=tr("Space")),)


def _confirm(flow: Flow, ask: Asking) -> tuple[Press, ...]:
    n = len(flow.state.draw.pending) if flow.state.draw else 0
    return (
        Press(tr("Absent"), ask.absent, icon="hourglass-fill", key="N"),
        Press(tr("Here"), ask.here, icon="user-check-fill", key="Y"),
        Press(trn("{n} is here", "All {n} are here", n), ask.everybody, Kind.PRIMARY, icon="check-bold"),
    )


def _closed(flow: Flow, ask: Asking) -> tuple[Press, ...]:
    export = Press(tr("Export the proof"), ask.export, Kind.PRIMARY, icon="download-simple")
    if flow.state.mode is Mode.REHEARSAL:
        again = Press(tr("Rehearse"), ask.rehearse, icon="arrows-clockwise")
        ready = bool(flow.state.here)
        return (again, Press(tr("Freeze the list"), ask.freeze, Kind.PRIMARY, ready=ready, icon="lock-key"))
    return (*_printing(ask), export)


def remarks(state: DrawState, flow: Flow) -> tuple[str, str]:
    """Who typed, and who checks.

    Args:
        state: of the evening.
        flow: the console.
    """
    draw = state.draw
    if state.step is Step.DICE and flow.kind != "quick":
        typed = tr("Typed by {name}", name=flow.operator or tr("the operator"))
        if flow.digits.checked_by:
            return typed, tr("Checked by {name}", name=flow.digits.checked_by)
        return typed, tr("Second person checks at {n}", n=flow.digits.wanted)
    if state.step in {Step.DRAW, Step.REVEAL} and draw is not None and not draw.quick:
        typed = tr("Typed by {name}", name=draw.typed_by or tr("the operator"))
        return typed, tr("Checked by {name}", name=draw.checked_by) if draw.checked_by else ""
    return "", ""

"""Which buttons each step offers, and what each says while it is not ready."""

from dataclasses import replace
from functools import partial

from app.draw.rules.state import Mode, Step
from app.draw.screen import verbs
from app.draw.screen.asking import Asking
from app.draw.screen.flow import Flow
from app.draw.screen.footer import Press
from app.kit.widgets.button import Kind
from app.words.catalogue import tr, trn


def presses(flow: Flow, ask: Asking) -> tuple[Press, ...]:
    """The buttons of this step, from left to right.

    Args:
        flow: the console.
        ask: what needs an answer first.
    """
    steps = {
        Step.START: _start, Step.PUBLISH: _publish, Step.READY: _ready, Step.DICE: _dice,
        Step.DRAW: _draw, Step.REVEAL: _draw, Step.CONFIRM: _confirm, Step.CLOSED: _closed,
    }  # fmt: skip
    made = _claims(flow, ask) if flow.claims else steps[flow.state.step](flow, ask)
    return made if flow.known and not flow.busy else tuple(_held(press) for press in made)


def _held(press: Press) -> Press:
    return replace(press, ready=False)


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
    made = list(_claim(flow))
    rehearsal = state.mode is Mode.REHEARSAL
    close = tr("End the rehearsal") if rehearsal else tr("Close the draw")
    renew = Press(tr("New list"), partial(verbs.renew_list, flow), icon="users-three")
    if state.missing and not rehearsal and prize is not None and prize.left:
        return (
            *made,
            Press(close, ask.close),
            replace(renew, words=tr("Make a new list"), kind=Kind.PRIMARY),
        )
    if state.late or state.missing:
        made.append(renew)
    if prize is None or not prize.left:
        return (*made, Press(close, ask.close, Kind.PRIMARY, icon="flag-fill"))
    made.append(Press(close, ask.close))
    words = tr("Put it on record: {prize}, {n}", prize=prize.plan.tier or prize.plan.name, n=flow.count)
    if renew in made:  # beside two more buttons there is room for the verb alone; the prize stands above
        words = tr("Put it on record")
    return (*made, Press(words, partial(verbs.request, flow), Kind.PRIMARY, icon="lock-key"))


def _claim(flow: Flow) -> tuple[Press, ...]:
    if flow.state.mode is not Mode.LIVE or not any(draw.awards for draw in flow.state.draws):
        return ()
    n = len(flow.state.unclaimed)
    words = tr("{n} not claimed", n=n) if n else tr("Claims")
    return (Press(words, flow.show_claims, icon="hourglass-fill" if n else "gift-fill", key="C", small=True),)


def _claims(flow: Flow, ask: Asking) -> tuple[Press, ...]:
    back = Press(tr("Back to the draw"), flow.show_claims, icon="arrow-u-up-left", key="C")
    if flow.state.step is Step.CLOSED:
        return (back,)
    award = ask.chosen()
    if award is not None and award.given:
        return (
            back,
            Press(tr("Handed out, it stays"), ask.absent, ready=False, icon="hourglass-fill", key="N"),
        )
    called = award is not None and award in flow.state.unclaimed
    return (
        back,
        Press(tr("Pass it on"), ask.absent, ready=award is not None, icon="hourglass-fill", key="N"),
        Press(
            tr("Here") if called else tr("Claimed already"), ask.here, Kind.PRIMARY, ready=called,
            icon="user-check-fill", key="Y",
        ),
    )  # fmt: skip


def _dice(flow: Flow, ask: Asking) -> tuple[Press, ...]:
    small = (Press(tr("Other ways"), ask.hall.ways, small=True),)
    giving, digits = flow.giving, flow.giving.digits
    if giving.kind == "quick":
        words = tr("Draw without the audience")
        lock = partial(verbs.lock, flow)
        return (*small, Press(words, lock, Kind.PRIMARY, icon="lock-key", key=tr("Space")))
    words, run, ready = tr("Lock the digits and draw"), partial(verbs.lock, flow), True
    if not digits.complete:
        words, ready = (
            trn("Lock the digits and draw ({n} to go)", "Lock the digits and draw ({n} to go)", digits.left),
            False,
        )
    elif not giving.complete:
        words, run = tr("Enter the beacon's value"), ask.hall.beacon
    elif not digits.checked_by:
        words, run = tr("A second person checks"), ask.hall.check
    back = Press(tr("Back one"), ask.hall.back, icon="arrow-u-up-left", key="⌫", ready=bool(digits.typed))
    lock = Press(words, run, Kind.PRIMARY, ready=ready, icon="lock-key")
    return (*small, lock) if giving.kind == "beacon" else (*small, back, lock)


def _draw(flow: Flow, ask: Asking) -> tuple[Press, ...]:
    del ask
    if flow.state.step is Step.REVEAL:
        words = tr("The hall has seen it")
    else:
        words = tr("Stop and show") if flow.is_rolling else tr("Start rolling")
    return (Press(words, partial(verbs.go, flow), Kind.PRIMARY, icon="confetti-fill", key=tr("Space")),)


def _confirm(flow: Flow, ask: Asking) -> tuple[Press, ...]:
    pending = flow.state.draw.pending if flow.state.draw else ()
    n = len(pending)
    later = ()
    if all(award.claim_by is not None for award in pending):
        words = trn("Go on, {n} may come later", "Go on, {n} may come later", n)
        later = (Press(words, flow.leave_open, icon="arrow-right", small=True),)
    return (
        *later,
        Press(tr("Absent"), ask.absent, icon="hourglass-fill", key="N"),
        Press(tr("Here"), ask.here, icon="user-check-fill", key="Y"),
        Press(trn("{n} is here", "All {n} are here", n), ask.everybody, Kind.PRIMARY, icon="check-bold"),
    )


def _closed(flow: Flow, ask: Asking) -> tuple[Press, ...]:
    export = Press(tr("Export the proof"), ask.export, Kind.PRIMARY, icon="download-simple")
    if flow.state.mode is Mode.REHEARSAL:
        again = Press(tr("Rehearse"), ask.rehearse, icon="arrows-clockwise")
        return (again, *_start(flow, ask)[1:])
    return (*_claim(flow), *_printing(ask), export)

"""The keys that each step listens to, never more than seven."""

from app.draw.rules.state import Step
from app.draw.screen.flow import Flow
from app.words.catalogue import tr

Key = tuple[str, str]


def legend(flow: Flow, *, can_print: bool) -> tuple[Key, ...]:
    """The keys of the room as it stands.

    Args:
        flow: the console.
        can_print: whether a code can be printed.
    """
    printing = (("Ctrl P", tr("Print the code")),) if can_print and flow.state.genesis_code else ()
    return (*_claim_keys(flow), *printing) if flow.claims else (*_keys(flow), *printing)


def _keys(flow: Flow) -> tuple[Key, ...]:
    space = tr("Space")
    claims = (("C", tr("Claims")),) if any(draw.awards for draw in flow.state.draws) else ()
    return {
        Step.DICE: _dice_keys(flow),
        Step.DRAW: ((space, tr("Roll, stop")),),
        Step.REVEAL: ((space, tr("The hall has seen it")),),
        Step.READY: (("B", tr("Winner board")), *claims),
        Step.CONFIRM: (("↑ ↓", tr("Choose")), ("Y", tr("Here")), ("N", tr("Absent"))),
        Step.CLOSED: claims,
    }.get(flow.state.step, ())


def _claim_keys(flow: Flow) -> tuple[Key, ...]:
    back = ("C", tr("Back to the draw"))
    if flow.state.step is Step.CLOSED:
        return (back,)
    return ("↑ ↓", tr("Choose")), ("Y", tr("Here")), ("N", tr("Pass it on")), back


def _dice_keys(flow: Flow) -> tuple[Key, ...]:
    kind, space = flow.giving.kind, tr("Space")
    if kind == "quick":
        return ((space, tr("Draw without the audience")),)
    digits = () if kind == "beacon" else (("0 – 9", tr("Digits")), ("⌫", tr("Back")))
    names = (("F4", tr("Name the tables")),) if kind == "20d10" else ()
    lock = (space, tr("Draw, once checked"))
    return (*digits, *names, ("F8", tr("Beacon")), ("F9", tr("Second person")), lock)

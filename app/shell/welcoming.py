"""What the guest's side of the desk says of an answer, as far as the event lets it be read."""

from app.event.rules import EventView, NamesOnStage
from app.guests.rules.masking import mask_name
from app.kit.stage.palette import Look
from app.signin.rules.outcome import Answer, Outcome
from app.signin.stage import welcome as greeting
from app.words.catalogue import language, tr
from app.words.formats import listed

_KINDS = {Outcome.SIGNED_IN: greeting.OK, Outcome.ALREADY_SIGNED_IN: greeting.ALREADY}


def welcome_of(answer: Answer | None, event: EventView, look: Look) -> greeting.Welcome:
    """What the guest sees.

    Args:
        answer: of the desk; None while nobody is there.
        event: whose choices hold.
        look: of the public stages.
    """
    about = event.named(language())
    kind = greeting.WAITING if answer is None else _KINDS.get(answer.outcome, greeting.HELP)
    # an invitation that does not count may be in the hand of somebody else: no name, no table
    if answer is None or answer.guest is None or kind == greeting.HELP:
        return greeting.Welcome(kind, event=about, look=look)
    guest = answer.guest
    names, first = event.settings.names_on_stage, answer.first
    shown = {NamesOnStage.NONE: "", NamesOnStage.FULL: guest.name}
    note = ""
    if first is not None and kind == greeting.ALREADY:
        note = tr("at {time}", time=first.at.astimezone(event.tz).strftime("%H:%M"))
    return greeting.Welcome(
        kind, shown.get(names, mask_name(guest.name)), guest.salutation,
        listed((guest.organisation, guest.position)) if names is NamesOnStage.FULL else "",
        guest.table_no, guest.area, (), note,
        guest.number if kind == greeting.OK and answer.draws else "",
        late=kind == greeting.OK and guest.draws and not answer.draws,
        vip=guest.vip and kind == greeting.OK, event=about, look=look,
    )  # fmt: skip

"""What the guest's side of the desk shows, as a plain value."""

from dataclasses import dataclass, field

from app.kit.stage.palette import Look

OK, ALREADY, HELP, WAITING, SIGN = "ok", "already", "help", "waiting", "sign"
STAYS = 4.0  # seconds until the screen waits again


@dataclass(frozen=True)
class Welcome:
    """What the guest sees.

    Args:
        kind: waiting, ok, already, help or sign.
        name: as the guest may see it.
        salutation: behind the name.
        line: organisation and position.
        table: its number, "" if there is none.
        area: of the hall.
        hand_over: what the desk hands over now.
        note: when and where a guest signed in before; or what to do.
        number: the invitation's, if it draws.
        late: the draw's list was closed before this guest came, who would else be in it.
        vip: with gold bands.
        event: its name.
        look: of the public stages, while waiting.
    """

    kind: str = WAITING
    name: str = ""
    salutation: str = ""
    line: str = ""
    table: str = ""
    area: str = ""
    hand_over: tuple[str, ...] = ()
    note: str = ""
    number: str = ""
    late: bool = False
    vip: bool = False
    event: str = ""
    look: Look = field(default_factory=Look)

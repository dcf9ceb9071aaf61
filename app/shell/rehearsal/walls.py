"""The welcome wall as the hall sees it: one guest, three in a rush, masked, quiet, and a VIP."""

from dataclasses import replace

from app.event.rules import EventView
from app.guests.rules.masking import mask_name
from app.guests.service.list import everyone
from app.kit.stage.canvas import Scene
from app.kit.stage.palette import Look
from app.signin.stage.wall import Arrived, Wall, scene_of
from app.store.database import Database
from app.words.catalogue import language
from app.words.formats import listed

_AT_REST = 2.0  # seconds after an arrival


def wall_scenes(store: Database, event: EventView) -> dict[str, tuple[Scene, float]]:
    """What the wall shows, by the name of its picture; nothing while nobody is on the list.

    Args:
        store: the open event.
        event: whose look it wears.
    """
    guests = everyone(store)
    vip = next((guest for guest in guests if guest.vip), None)
    named = tuple(Arrived(one.name, one.organisation, one.table_no) for one in guests[12:20])
    if vip is None or len(named) < 8:
        return {}
    seated = replace(named[0], line=listed((guests[12].organisation, guests[12].position)))
    recent = tuple(replace(one, table="") for one in named)
    hidden = tuple(replace(one, name=mask_name(one.name), line="") for one in named)
    look = Look(event.settings.stage_theme, event.accent)
    quiet = Wall((), (), 236, event.named(language()), look)
    honoured = Arrived(vip.name, listed((vip.organisation, vip.position)), vip.table_no, vip=True)
    walls = {
        "wall": replace(quiet, greeted=(seated,), recent=recent[1:6]),
        "wall-rush": replace(quiet, greeted=named[:3], recent=recent[3:]),
        "wall-masked": replace(
            quiet,
            greeted=hidden[:1],
            recent=tuple(replace(one, table="") for one in hidden[1:6]),
            look=Look("paper"),
        ),
        "wall-quiet": replace(quiet, recent=recent[:3]),
        "wall-vip": replace(quiet, greeted=(honoured,)),
    }
    return {name: (scene_of(shown), _AT_REST) for name, shown in walls.items()}

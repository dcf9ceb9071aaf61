"""What every room is built with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.devices.sound import Sounds
from app.event.rules import EventView
from app.gifts.screen.printing import Printing
from app.kit.background import Lane
from app.kit.changes import Changes
from app.shell.laptop import Laptop
from app.shell.stages import Stages
from app.store.acts import Act


@dataclass(frozen=True)
class Context:
    """What rooms are built with.

    Args:
        lane: to the event.
        changes: the news.
        event: as it stands.
        desk: where this laptop stands.
        operator: who works here.
        stages: the public screens.
        printing: the printer at work.
        sounds: plays sounds.
        cameras: to read codes with, as far as they are known by now.
        find_cameras: lists those that are plugged in now; None: those are all.
        path: the event file, for the workbook's name.
        display: name of the projector's display.
        clock: the one clock of event and show.
        rebuild: go on in another language, look or desk.
        laptop: what this computer remembers.
        lead: shows a place in a room, e.g. "prepare/prizes".
        missing: wanted displays that are not plugged in.
        self_service: hands this laptop over to the guests.
        cameras_changed: told when a camera was lost or is back.
    """

    lane: Lane
    changes: Changes
    event: EventView
    desk: str
    operator: str
    stages: Stages
    printing: Printing
    sounds: Sounds
    cameras: Callable[[], tuple[str, ...]]
    find_cameras: Callable[[], tuple[str, ...]] | None
    path: Path
    display: str
    clock: Callable[[], datetime]
    rebuild: Callable[[Laptop], None]
    laptop: Laptop
    lead: Callable[[str], None]
    missing: Callable[[], tuple[str, ...]]
    self_service: Callable[[], None]
    cameras_changed: Callable[[], None]

    def act(self) -> Act:
        """A fresh act at this desk."""
        return Act.new(self.desk, self.operator)

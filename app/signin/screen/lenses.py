"""Several cameras at one desk: what each is doing, and which one is looked through."""

from dataclasses import dataclass, replace

from app.devices.camera import State
from app.devices.camera_eye import Glance

# After another camera has seen nothing for so long, one that sees something takes its place. Seconds.
QUIET = 2.0


@dataclass(frozen=True)
class Lenses:
    """The cameras of a desk.

    Args:
        names: of the cameras.
        states: of each, as many.
        shown: the number of the one whose picture is shown.
        chosen: a person chose it: another takes its place only by reading, or when it is lost.
        at: when the one shown saw something last, monotonic seconds.
    """

    names: tuple[str, ...]
    states: tuple[State, ...]
    shown: int = 0
    chosen: bool = False
    at: float = 0.0

    @classmethod
    def of(cls, names: tuple[str, ...]) -> "Lenses":
        """Cameras that have not been opened.

        Args:
            names: of the cameras.
        """
        return cls(names, (State.STOPPED,) * len(names))

    def and_one(self, name: str) -> "Lenses":
        """Another camera was plugged in.

        Args:
            name: of the camera.
        """
        return replace(self, names=(*self.names, name), states=(*self.states, State.STOPPED))

    @property
    def overall(self) -> State:
        """What the desk can count on: as long as one camera looks, it can look."""
        wanted = (State.LOOKING, State.OPENING, State.LOST, State.ENDED)
        return next((one for one in wanted if one in self.states), State.STOPPED)

    @property
    def lost(self) -> int:
        """How many are lost."""
        return self.states.count(State.LOST)

    def became(self, number: int, state: State) -> "Lenses":
        """A camera came or went.

        Args:
            number: of the camera.
            state: that it has now.
        """
        states = (*self.states[:number], state, *self.states[number + 1 :])
        seen = replace(self, states=states)
        if states[self.shown] is not State.LOOKING and State.LOOKING in states:
            return replace(seen, shown=states.index(State.LOOKING), chosen=False)
        return seen

    def saw(self, number: int, glance: Glance) -> "Lenses":
        """A camera's newest frame: who reads is shown, and who sees something while the other sees nothing.

        Args:
            number: of the camera.
            glance: what was made of the frame.
        """
        seen = self.became(number, State.LOOKING)
        something = bool(glance.read or glance.unread or glance.advice)
        if number == seen.shown:
            return replace(seen, at=glance.shot.at) if something else seen
        free = not seen.chosen and glance.shot.at - seen.at > QUIET
        if glance.read or (something and free):
            return replace(seen, shown=number, chosen=False, at=glance.shot.at)
        return seen

    def choose(self, number: int) -> "Lenses":
        """A person wants to see a camera's picture.

        Args:
            number: of the camera.
        """
        return replace(self, shown=number, chosen=True)

"""The public stages of this laptop: fed by the rooms, shown on displays by name."""

from dataclasses import replace

from app.draw.rules.onstage import OnStage, Show
from app.draw.stage.dress import Dress, Hall
from app.draw.stage.pictures import scene_of as draw_scene
from app.draw.stage.schedule import landed
from app.event.rules import EventView, NamesOnStage
from app.kit.stage.canvas import Scene, StageCanvas
from app.kit.stage.palette import Look, Still
from app.kit.theme import fonts
from app.rundown.rules.board import Board
from app.rundown.stage.lobby import Lobby, lobby_of
from app.rundown.stage.lobby import scene_of as lobby_scene
from app.rundown.stage.prompter import Prompt
from app.rundown.stage.timer import timer_scene
from app.shell.displays import Displays, display_names
from app.shell.guest_pad import GuestPad
from app.shell.stage_sounds import StageSounds
from app.shell.wardrobe import Wardrobe
from app.shell.welcoming import welcome_of
from app.signin.rules.outcome import Answer
from app.signin.screen.pad import Pen
from app.signin.stage import guest as guest_stage
from app.signin.stage import welcome as greeting
from app.signin.stage.wall import Wall
from app.signin.stage.wall import scene_of as wall_scene
from app.words.catalogue import language
from app.words.formats import day

DRAW, EMCEE, GUEST = "draw", "emcee", "guest"
WALL, TIMER, LOBBY = "wall", "timer", "lobby"
# fed by the page Show, whether anybody has opened it or not
OF_THE_SHOW = (EMCEE, TIMER, LOBBY)
# the stage that a room wants on the one display there is
OF_ROOM = {"reception": GUEST, "show": EMCEE, "draw": DRAW}


class Stages:
    """Canvases, and who feeds them.

    Args:
        displays: puts them on displays.
        event: whose look they wear.
        sounds: what the hall hears; None for silence.
        wardrobe: hands out pictures; None for a stage without any.
    """

    def __init__(
        self, displays: Displays, event: EventView, sounds: StageSounds | None = None, wardrobe: Wardrobe | None = None,
    ) -> None:  # fmt: skip
        fonts.load_stage_fonts()
        self.event = event
        self._displays, self._sounds, self._wardrobe = displays, sounds, wardrobe
        if wardrobe is not None:
            wardrobe.came.connect(self.redress)
        self.canvas = {key: StageCanvas() for key in (DRAW, EMCEE, GUEST, WALL, TIMER, LOBBY)}
        self._code = ""
        self._pad: GuestPad | None = None
        for key, canvas in self.canvas.items():
            canvas.setWindowTitle(f"Fanfare {key}")
            displays.add(key, canvas)
        self.show_answer(None)

    def assign(self, chosen: dict[str, str]) -> None:
        """Put stages on the displays chosen before, or one each on what is there.

        Args:
            chosen: stage key to display name.
        """
        spare = [name for name in display_names()[1:] if name not in chosen.values()]
        for key in (DRAW, EMCEE):
            name = chosen.get(key) or (spare.pop(0) if len(display_names()) > 2 and spare else "")
            if name:
                self._displays.put(key, name)

    def follow(self, room: str, chosen: dict[str, str]) -> None:
        """With one display beside the operator's, show there what the room needs.

        Args:
            room: that is shown in the console.
            chosen: stages with a display of their own stay where they are.
        """
        names, wanted = display_names(), OF_ROOM.get(room)
        if len(names) != 2 or wanted is None or chosen:
            return
        for key in self.canvas:
            self._displays.put(key, names[1] if key == wanted else "")

    def dress(self) -> Dress:
        """The event's look for the draw."""
        event, settings = self.event, self.event.settings
        date = day(event.starts_at.astimezone(event.tz).date())
        return Dress(
            self.look(), event.named(language()), date, settings.names_on_stage.value, self._code, settings.reduced_motion,
        )  # fmt: skip

    def look(self) -> Look:
        """What every public stage of the event wears."""
        event, settings, shelf = self.event, self.event.settings, self._wardrobe
        if shelf is None:
            return Look(settings.stage_theme, event.accent)
        return Look(
            settings.stage_theme, event.accent, shelf.still(settings.background), shelf.still(settings.logo)
        )

    def redress(self) -> None:
        """Show what is shown in the look and with the pictures of now; nothing begins anew."""
        for key in (DRAW, WALL, LOBBY, GUEST):
            canvas = self.canvas[key]
            scene = canvas.scene
            worn = self._dressed(scene.picture) if scene is not None else None
            if scene is not None and worn is not None and worn != scene.picture:
                canvas.show_scene(replace(scene, picture=worn), go_on=True)

    def _dressed(self, picture: object) -> Hall | Wall | Lobby | greeting.Welcome | None:
        if isinstance(picture, Hall):
            return replace(picture, dress=self.dress(), stills=self._stills(picture.on))
        if isinstance(picture, Wall | Lobby | greeting.Welcome):
            return replace(picture, look=self.look())
        return None

    def _stills(self, on: OnStage) -> tuple[Still, ...]:
        if self._wardrobe is None:
            return ()
        return self._wardrobe.stills(
            on.pictures(full=self.event.settings.names_on_stage is NamesOnStage.FULL)
        )

    def is_rolling(self) -> bool:
        """Whether the hall watches numbers roll and waits for the stop."""
        scene = self.canvas[DRAW].scene
        return scene is not None and isinstance(scene.picture, Hall) and scene.picture.on.show is Show.ROLL

    def show_draw(self, on: OnStage) -> None:
        """Show a moment of the draw; a reveal goes on from the rolling it stopped.

        Args:
            on: made from the committed state.
        """
        canvas = self.canvas[DRAW]
        if on.show is Show.CODE:
            self._code = on.code
        before: Hall | None = canvas.scene.picture if canvas.scene is not None else None
        shown = before.on.show if before is not None else None
        if on.show is Show.ROLL and shown is Show.ROLL:
            return
        if before is not None and on.show is Show.REVEAL and on.still and self._lands(canvas, before):
            return
        stops = on.show is Show.REVEAL and shown is Show.ROLL and not on.still
        hall = Hall(on, self.dress(), canvas.elapsed() if stops else None, self._stills(on))
        canvas.show_scene(draw_scene(hall), go_on=stops)
        self._hear(hall)

    def _lands(self, canvas: StageCanvas, before: Hall) -> bool:
        """Whether the hall still watches this reveal; whoever goes on earlier sees every card at once."""
        if before.on.show is not Show.REVEAL or before.stop is None or canvas.scene is None:
            return False
        if canvas.elapsed() < landed(before):
            canvas.skip_to(landed(before))
            if self._sounds is not None:
                self._sounds.finish()
        return canvas.elapsed() < canvas.scene.moves

    def _hear(self, hall: Hall) -> None:
        if self._sounds is None:
            return
        if self.event.settings.sounds:
            self._sounds.follow(hall)
        else:
            self._sounds.silence()

    def show_emcee(self, scene: Scene, anew: bool) -> None:
        """Show the emcee a scene.

        Args:
            scene: of the show as it is now.
            anew: whether its time begins now.
        """
        self.canvas[EMCEE].show_scene(scene, go_on=not anew)
        if isinstance(scene.picture, Prompt):
            self.canvas[TIMER].show_scene(timer_scene(scene.picture))

    def show_lobby(self, board: Board) -> None:
        """Show the lobby what is on and what is next.

        Args:
            board: the show now.
        """
        event = self.event
        lobby = lobby_of(board, event.named(language()), self.look(), event.tz)
        before = self.canvas[LOBBY].scene
        if before is None or before.picture != lobby:
            self.canvas[LOBBY].show_scene(lobby_scene(lobby))

    def show_wall(self, wall: Wall, anew: bool) -> None:
        """Show the hall whom it greets.

        Args:
            wall: as the event allows.
            anew: whether somebody else is greeted from now on.
        """
        canvas, scene = self.canvas[WALL], wall_scene(wall)
        canvas.show_scene(scene, go_on=not anew)
        if self.event.settings.reduced_motion:
            canvas.skip_to(scene.moves)

    def show_answer(self, answer: Answer | None) -> None:
        """Show the guest what came of the scan, or where to hold the code.

        Args:
            answer: of the desk; None while nobody is there.
        """
        self.canvas[GUEST].show_scene(guest_stage.scene_of(welcome_of(answer, self.event, self.look())))

    def show_pad(self, pen: Pen | None, answer: Answer | None) -> None:
        """Let the guest sign on the guest's own screen too, which may be one to touch.

        Args:
            pen: holds the ink; None when the pad is closed.
            answer: who signs.
        """
        if self._pad is not None:
            self._pad.hide()
            self._pad.deleteLater()
            self._pad = None
        canvas = self.canvas[GUEST]
        if pen is not None and answer is not None:
            canvas.show_scene(
                guest_stage.scene_of(replace(welcome_of(answer, self.event, self.look()), kind=greeting.SIGN))
            )
            self._pad = GuestPad(canvas, pen)
        elif canvas.scene is not None and canvas.scene.paint is guest_stage.paint_signing:
            self.show_answer(None)

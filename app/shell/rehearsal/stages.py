"""Pictures of every public stage and of the emcee's screen, of the event as it stands."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize

from app.draw.rules.onstage import OnStage, Show, forfeiting, stands
from app.draw.rules.prizes import Scene as Rolls
from app.draw.rules.state import DrawState
from app.draw.service.state import rolling_numbers, where_are_we
from app.draw.stage.dress import Dress, Hall
from app.draw.stage.pictures import scene_of as draw_scene
from app.event.rules import EventView
from app.event.service.event import the_event
from app.guests.service.list import everyone
from app.kit.stage.canvas import Scene, render
from app.kit.stage.palette import Look
from app.rundown.rules.board import board
from app.rundown.rules.timing import plan
from app.rundown.service.picture import the_show
from app.rundown.stage import emcee, lobby, timer
from app.rundown.stage.prompt import prompt_of
from app.shell.rehearsal.walls import wall_scenes
from app.signin.service.vips import vips
from app.signin.stage import guest as guest_stage
from app.signin.stage import welcome as greeting
from app.store.database import Database
from app.words.catalogue import language, tr
from app.words.formats import clock, day, listed

STAGE = QSize(1920, 1080)
# the other ways in which the hall takes part, as they stand half given or on record
_GIVEN: dict[str, dict[str, Any]] = {
    "digits": {"kind": "digits", "wanted": 10, "digits": "407318"},
    "beacon": {
        "kind": "beacon",
        "wanted": 0,
        "beacon": "5F2A09C1B7E3D4486A0F91C2E57B3D8845D1C09A7E2F66B0934CDE1187AA20F3",
    },
    "quick": {"kind": "quick", "quick": True, "wanted": 0, "locked": True},
    "checked": {"digits": "40731182659304417720", "locked": True},
}


def save_stages(store: Database, folder: Path, moments: Path) -> int:
    """Save a picture of every stage.

    Args:
        store: the open event.
        folder: where to.
        moments: copies of the event from the middle of the draw.

    Returns:
        How many were saved.
    """
    event, state = the_event(store), where_are_we(store)
    scenes = {
        **_draw_scenes(store, event, state),
        **_proof_scene(event, moments),
        **_show_scenes(store, event),
        **_guest_scenes(store, event),
    }
    for name, (scene, t) in scenes.items():
        render(scene, STAGE, t).save(str(folder / f"stage-{name}.png"))
    return len(scenes)


def _draw_scenes(store: Database, event: EventView, state: DrawState) -> dict[str, tuple[Scene, float]]:
    dress = _dress(event, state)
    rolling = rolling_numbers(store, 400)
    made: dict[str, tuple[Scene, float]] = {}

    def add(name: str, on: OnStage, t: float, stop: float | None = None) -> None:
        made[name] = (draw_scene(Hall(on, dress, stop)), t)

    first = next((draw for draw in state.draws if draw.awards), None)
    if first is None or not state.prizes:
        return made
    tier, awards = state.prizes[0].plan, first.awards[: first.count]
    roll = OnStage(
        Show.ROLL, False, tier.tier, tier.name, 3, first.pool, first.code, sponsor=tier.sponsor, rolling=rolling
    )  # fmt: skip
    won = replace(roll, show=Show.REVEAL, awards=awards[:3])
    add("draw-code", OnStage(Show.CODE, pool=state.entries, code=state.genesis_code), 2.0)
    add("draw-title", replace(roll, show=Show.TITLE, count=first.count), 2.0)
    add("draw-dice", replace(roll, show=Show.DICE, count=first.count, digits=first.value[:12]), 1.0)
    for name, given in _GIVEN.items():
        add(f"draw-{name}", replace(roll, show=Show.DICE, count=first.count, **given), 6.0)
    add("draw-roll", roll, 2.2)
    add("draw-wall", replace(roll, count=40), 2.2)
    add("draw-sphere", replace(roll, count=1, scene=Rolls.SPHERE), 2.2)
    add("draw-curtain", replace(won, scene=Rolls.CURTAIN), 4.4, 2.0)
    add("draw-reveal", replace(won, count=len(awards), awards=awards), 30.0, 2.0)
    add("draw-rehearsal", replace(won, rehearsal=True), 30.0, 2.0)
    add("draw-forfeit", forfeiting(state, first, awards[0], 30), 12.0)
    add("draw-board", OnStage(Show.BOARD, draws=state.draws), 0.0)
    would = tuple(award.number for award in awards)
    said = tr("a die fell off the table")
    add("draw-void", replace(roll, show=Show.VOID, digits=said, witness=tr("the notary"), would=would), 2.0)
    add("draw-closed", OnStage(Show.CLOSED, code=state.head_code, draws=state.draws), 0.0)
    return made


def _dress(event: EventView, state: DrawState) -> Dress:
    return Dress(
        Look(event.settings.stage_theme, event.accent),
        event.named(language()),
        day(event.starts_at.astimezone(event.tz).date()),
        event.settings.names_on_stage.value,
        state.genesis_code,
    )


def _proof_scene(event: EventView, moments: Path) -> dict[str, tuple[Scene, float]]:
    """The first draw as it stood when the hall had seen it, with the code that checks it on a phone."""
    copy = moments / "revealed.fanfare"
    if not copy.exists():
        return {}
    store = Database.open(copy)
    state = where_are_we(store)
    store.close()
    return {"draw-proof": (draw_scene(Hall(stands(state), _dress(event, state))), 60.0)}


def _show_scenes(store: Database, event: EventView) -> dict[str, tuple[Scene, float]]:
    show = the_show(store)
    run = next(
        (run for run in show.state.runs if run.end is not None and run.end - run.start > 240_000), None
    )
    if run is None:
        return {}
    from app.rundown.records import to_instant

    state = replace(show.state, current=run.cue, start=run.start, added=0, paused=0, pause_since=None, step=0)
    made: dict[str, tuple[Scene, float]] = {}
    for name, share in (("emcee", 0.4), ("emcee-overtime", 1.2)):
        now = run.start + round((run.end or run.start) - run.start) * share
        seen = board(show.cues, state, round(now), here=show.here, names=show.names, hard_out=show.hard_out)
        prompt = prompt_of(seen, to_instant(round(now)), event.tz, event.settings.hard_out, show.distance_m)
        made[name] = (emcee.scene_of(prompt), 1.0)
        held = vips(store)
        if name == "emcee" and held.waiting:
            told = prompt_of(
                seen, to_instant(round(now)), event.tz, event.settings.hard_out, show.distance_m, held
            )
            made["emcee-vip"] = (emcee.scene_of(told), 1.0)
        if name == "emcee":
            made["timer"] = (timer.timer_scene(prompt), 0.0)
    titles = [cue for cue in show.cues if not cue.timing.skip]
    planned = plan([cue.timing for cue in show.cues], run.start)
    later = tuple(
        (clock(to_instant(planned[cue.timing.id].start), event.tz), cue.named(language()), cue.place)
        for cue in titles[3:7]
    )
    made["lobby"] = (
        lobby.scene_of(
            lobby.Lobby(
                titles[2].named(language()), titles[2].who, later, event.named(language()), Look("paper")
            )
        ),
        0.0,
    )
    return made


def _guest_scenes(store: Database, event: EventView) -> dict[str, tuple[Scene, float]]:
    about = event.named(language())
    vip = next((guest for guest in everyone(store) if guest.vip), None)
    made: dict[str, tuple[Scene, float]] = {
        "guest-waiting": (guest_stage.scene_of(greeting.Welcome(event=about)), 0.0)
    }
    if vip is None:
        return made
    line = listed((vip.organisation, vip.position))
    for kind in (greeting.OK, greeting.ALREADY, greeting.HELP):
        welcome = greeting.Welcome(
            kind,
            vip.name,
            vip.salutation,
            line,
            vip.table_no,
            vip.area,
            number=vip.number if kind == greeting.OK else "",
            vip=kind == greeting.OK,
            event=about,
        )
        made[f"guest-{kind}"] = (guest_stage.scene_of(welcome), 1.5)
    made.update(wall_scenes(store, event))
    return made

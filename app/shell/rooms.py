"""Builds the screen of each room, with everything that it asks for."""

from collections.abc import Callable
from dataclasses import replace
from logging import getLogger

from PySide6.QtWidgets import QWidget

from app.draw.records.evenings import locked_at
from app.draw.rules.sealed import Kept
from app.event.rules import Badges, Role
from app.gifts.service.badges import print_badge, with_badge
from app.gifts.service.owing import card
from app.gifts.service.slips import print_code
from app.kit.stage.canvas import StageMiniature
from app.shell.context import Context
from app.shell.frame.rail import Stop
from app.shell.laptop import Laptop
from app.shell.stages import DRAW
from app.signin.records.sign_ins import arrivals
from app.signin.screen.owed import Owed
from app.store.database import Database
from app.words.catalogue import language, tr
from app.words.formats import listed

_log = getLogger(__name__)

# what a role works with; the organiser sees everything
ROOMS_OF = {
    Role.ORGANISER: ("prepare", "reception", "show", "draw", "gifts", "results", "preflight", "settings"),
    Role.RECEPTION: ("reception", "preflight"),
    Role.CALLER: ("show", "preflight"),
    Role.EMCEE: ("show",),
    Role.DRAW: ("draw", "preflight"),
    Role.GIFTS: ("gifts", "preflight"),
}


def role_of(laptop: Laptop) -> Role:
    """Who works here.

    Args:
        laptop: what this computer remembers.
    """
    return Role(laptop.role) if laptop.role in set(Role) else Role.ORGANISER


def stops_of(role: Role) -> tuple[Stop, ...]:
    """The places on the rail that a role sees; it can always be switched.

    Args:
        role: that works here.
    """
    return tuple(stop for stop in stops() if stop.key in (*ROOMS_OF[role], "role"))


def stops() -> tuple[Stop, ...]:
    """The places on the rail."""
    return (
        Stop("prepare", tr("Prepare"), "clipboard-text", "clipboard-text-fill"),
        Stop("reception", tr("Reception"), "qr-code", "qr-code-fill"),
        Stop("show", tr("Show"), "microphone-stage", "microphone-stage-fill"),
        Stop("draw", tr("Lucky draw"), "confetti", "confetti-fill"),
        Stop("gifts", tr("Gifts"), "gift", "gift-fill"),
        Stop("results", tr("Results"), "chart-bar", "chart-bar-fill"),
        Stop("preflight", tr("Pre-flight"), "list-checks", "list-checks", small=True),
        Stop("settings", tr("Settings"), "gear", "gear", small=True),
        Stop("role", tr("Role"), "user-circle", "user-circle", small=True),
    )


def build(key: str, context: Context) -> QWidget:
    """The screen of a room.

    Args:
        key: of the rail.
        context: what it is built with.
    """
    return _BUILDERS[key](context)


def _prepare(context: Context) -> QWidget:
    from app.draw.screen.prize_page import PrizePage
    from app.gifts.screen.stock_page import GiftsInPrepare
    from app.guests.screen.prepare import Prepare
    from app.rundown.screen.plan_page import PlanPage
    from app.signin.screen.photographs import Photographs
    from app.signin.screen.portrait import PortraitPart

    reach = (context.lane, context.changes, context.act)
    tabs = (
        ("programme", tr("The programme"), PlanPage(*reach)),
        ("prizes", tr("The prizes"), PrizePage(*reach)),
        ("gifts", tr("Gifts"), GiftsInPrepare(*reach)),
    )

    def here(store: Database) -> frozenset[int]:
        return frozenset(arrival.guest_id for arrival in store.ask(arrivals))

    photographs = Photographs(context.lane, context.act)
    prepare = Prepare(*reach, context.event, here, tabs, ((photographs.button, photographs.progress),))
    photographs.setParent(prepare)
    photographs.said.connect(prepare.banner.say)
    portrait = PortraitPart(context.lane, context.act)
    prepare.inspector.add(portrait)
    prepare.inspector.shown.connect(portrait.show_guest)
    return prepare


def _reception(context: Context) -> QWidget:
    from app.signin.screen.clerk import Desk
    from app.signin.screen.reception import Reception

    desk = Desk(
        context.desk, context.operator, context.event, context.cameras(), owed_at(context.desk),
        context.stages.show_answer, context.sounds.play, own_scanner=False,
        along=with_badge, clock=context.clock, self_service=context.self_service, show_pad=context.stages.show_pad, locked=locked_at,
        cameras_changed=context.cameras_changed, find_cameras=context.find_cameras,
        badge=print_badge if context.event.settings.badges is not Badges.NO else None, role=role_of(context.laptop),
    )  # fmt: skip
    return Reception(context.lane, context.changes, desk)


def owed_at(desk: str) -> Callable[[Database, int], tuple[Owed, ...]]:
    """What the reception hands over now: the gift room knows, reception does not know the gift room.

    Args:
        desk: whose stock counts.
    """

    def owed(store: Database, guest_id: int) -> tuple[Owed, ...]:
        rows = card(store, guest_id, desk).rows
        english = language() == "en"
        return tuple(
            Owed((row.gift_en if english and row.gift_en else row.gift), len(row.keys)) for row in rows
        )

    return owed


def _show(context: Context) -> QWidget:
    from app.rundown.screen.desk import Desk
    from app.rundown.screen.page import ShowPage

    desk = Desk(
        context.desk,
        context.operator,
        context.event,
        context.clock,
        context.stages.show_emcee,
        lobby=context.stages.show_lobby,
    )
    return ShowPage(context.lane, context.changes, desk)


def _draw(context: Context) -> QWidget:
    from app.draw.screen.asking import OnPaper
    from app.draw.screen.page import DrawPage
    from app.draw.service.papers import paper

    def print_kept(kind: Kept) -> None:
        def work(store: Database) -> int:
            made = paper(store, kind)
            return print_code(store, context.act(), kind.value, made.code, made.text, made.about)

        context.lane.run(work, lambda _: None, owner=context.printing)

    def on_paper() -> OnPaper:
        settings = context.stages.event.settings  # of now: the page stays when they change
        return OnPaper(settings.print_codes, bool(settings.printer))

    return DrawPage(
        context.lane, context.changes, context.act, context.stages.show_draw,
        miniature=StageMiniature(context.stages.canvas[DRAW]), display=context.display, print_code=print_kept,
        on_paper=on_paper,
    )  # fmt: skip


def _gifts(context: Context) -> QWidget:
    from app.gifts.screen.desk import GiftsPage

    return GiftsPage(context.lane, context.changes, context.printing, context.event, context.act)


def _results(context: Context) -> QWidget:
    from app.report.screen.results import ResultsPage

    return ResultsPage(context.lane, context.changes, context.act, context.path.stem, context.event.tz)


def _preflight(context: Context) -> QWidget:
    from app.shell.preflight import Preflight

    return Preflight(context)


def _settings(context: Context) -> QWidget:
    from app.shell.settings import SettingsPage

    return SettingsPage(context)


def _role(context: Context) -> QWidget:
    from app.event.screen.roles import RolePage

    titles = {stop.key: stop.title for stop in stops()}
    rooms = {
        role: tr("Every room") if role is Role.ORGANISER else listed(tuple(titles[key] for key in keys))
        for role, keys in ROOMS_OF.items()
    }

    def chosen(role: Role) -> None:
        kept = "" if role is Role.ORGANISER else role.value
        context.rebuild(replace(context.laptop, role=kept))

    return RolePage(context.lane, context.changes, context.act, role_of(context.laptop), rooms, chosen)


_BUILDERS: dict[str, Callable[[Context], QWidget]] = {
    "prepare": _prepare, "reception": _reception, "show": _show, "draw": _draw, "gifts": _gifts,
    "results": _results, "preflight": _preflight, "settings": _settings, "role": _role,
}  # fmt: skip

"""Whatever the size of the window, what stands on a card stands apart and whole."""

from dataclasses import replace
from datetime import UTC
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.guests.rules.guest import GuestView
from app.kit.widgets.label import Line
from app.kit.widgets.stepper import Stepper
from app.signin.rules.outcome import Answer, First, Outcome, Way
from app.signin.screen.area import OutcomeArea
from app.signin.screen.owed import Owed
from app.signin.screen.scene import Deeds, Scene
from app.words.catalogue import choose_language
from tests.conftest import START

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display's own remark

GUEST = GuestView(
    1, "A0001", "陈嘉禾", "女士", "远澜科技", "总经理", "集团客户", 1, "高翔", "13800005624", "3", "A 区·舞台左前", "13900000866", 1,
)  # fmt: skip
TABLES = tuple(str(n) for n in range(1, 21))
GIFTS = tuple(Owed(name, 1) for name in ("胸花", "节目单", "贵宾礼袋", "餐券"))
# from a small laptop with its task bar to a full screen of 1920 x 1080 and beyond
HEIGHTS = (505, 530, 550, 565, 569, 570, 582, 600, 630, 654, 674, 675, 678, 720, 800)


def _answer(outcome: Outcome, guest: GuestView, children: int | None) -> Answer:
    first = First(START, "desk-1", "Liu", Way.WEDGE) if outcome is Outcome.ALREADY_SIGNED_IN else None
    return Answer(
        outcome, START, Way.WEDGE, "desk-1", guest=guest, companions=1, draws=True, children=children, sign_in_id=5,
        first=first,
    )  # fmt: skip


def _squeezed(area: OutcomeArea) -> list[str]:
    """What is cut by what it stands in, or stands on something else."""
    shown = [
        one for one in area.findChildren(QWidget) if one.isVisible() and isinstance(one, (Line, Stepper))
    ]
    places = [(one.accessibleName(), QRect(one.mapTo(area, QPoint()), one.size()), one) for one in shown]
    found: list[str] = []
    for said, place, one in places:
        within = one.parentWidget()
        while within is not None and within is not area:
            room = QRect(within.mapTo(area, QPoint()), within.size()).adjusted(-1, -1, 1, 1)
            found += [] if room.contains(place) else [f"{said} is cut"]
            within = within.parentWidget()
    for (said, place, _), (other, beside, _) in combinations(places, 2):
        common = place.intersected(beside)
        found += [f"{said} on {other}"] if min(common.width(), common.height()) > 4 else []
    return found


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("children", [None, 0])
@pytest.mark.parametrize("vip", [False, True])
@pytest.mark.parametrize(
    ("outcome", "note"),
    [
        (Outcome.SIGNED_IN, ""),
        (Outcome.SIGNED_IN, "第 4 环节致辞，请 09:10 前引到 2 号休息室"),
        (Outcome.ALREADY_SIGNED_IN, ""),
        (Outcome.CANCELLED, ""),
    ],
)
def test_nothing_is_cut_and_nothing_covers_anything(
    qtbot: QtBot, language: str, children: int | None, outcome: Outcome, note: str, *, vip: bool
) -> None:
    choose_language(language)
    guest = replace(GUEST, vip=vip, note=note, must_read=bool(note))
    box = QWidget()
    qtbot.addWidget(box)
    box.resize(858, max(HEIGHTS))
    area = OutcomeArea(box)
    box.show()
    deeds = Deeds(badge=box.update)
    for height in HEIGHTS:
        area.setGeometry(0, 0, 858, height)
        answer = _answer(outcome, guest, children)
        area.show_scene(Scene(answer, UTC, TABLES, gifts=True, short=area.short, deeds=deeds, tall=area.tall))
        area.fill_owed(GIFTS)
        QApplication.processEvents()
        assert _squeezed(area) == [], height

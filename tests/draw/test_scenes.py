"""The scenes between request and result: what the hall gives, who compared it, and what a void draw says."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.draw.rules.onstage import OnStage, Show, stands
from app.draw.rules.state import Source
from app.draw.service.draws import give_entropy, quick_entropy, void
from app.draw.service.evening import freeze
from app.draw.service.requests import request
from app.draw.service.state import where_are_we
from app.draw.stage.dress import Dress, Hall
from app.draw.stage.pictures import scene_of
from app.kit.stage import ink
from app.kit.stage.canvas import render
from app.kit.stage.ink import Grid
from app.kit.stage.palette import Look, themes
from app.kit.theme import fonts
from app.store.database import Database
from app.words.catalogue import choose_language
from tests.draw import hall

VALUE = "5F2A09C1B7E3D4486A0F91C2E57B3D8845D1C09A7E2F66B0934CDE1187AA20F3"
SIZES = (QSize(1920, 1080), QSize(1024, 768), QSize(2880, 900), QSize(1280, 720), QSize(1280, 1024))
BASE = OnStage(Show.DICE, False, "一等奖", "星河折叠屏手机", 3, 783, "9F4K-7QXA-M2CW-03TZ", "407318", no=3)
SCENES = {
    "dice": BASE,
    "dice full": replace(BASE, digits="40731182659304417720"),
    "dice on record": replace(BASE, digits="40731182659304417720", locked=True, beacon=VALUE),
    "guests": replace(BASE, kind="digits", wanted=10),
    "guests full": replace(BASE, kind="digits", wanted=10, digits="4073118265", beacon=VALUE * 2),
    "beacon": replace(BASE, kind="beacon", wanted=0, digits="", beacon=VALUE * 3),
    "quick": replace(BASE, kind="quick", quick=True, wanted=0, digits="", locked=True),
    "void": replace(
        BASE, show=Show.VOID, digits="一颗骰子从桌上滚落，被人捡起后放回，点数无法确认，公证员要求重新抽取。" * 3,
        witness="Maximiliana von Hohenzollern-Sigmaringen, notary public of the city", would=tuple(f"A{n:06d}" for n in range(500)),
    ),
    "void before the digits": replace(BASE, show=Show.VOID, digits="投影中断"),
}  # fmt: skip


@pytest.fixture(autouse=True)
def loaded(qapp: QApplication) -> None:
    fonts.load_stage_fonts()


def shown(on: OnStage, size: QSize = SIZES[0], theme: str = "festive") -> QImage:
    return render(
        scene_of(Hall(on, Dress(Look(theme), "庆典", "11月28日", "masked", "9F4K-7QXA-M2CW-03TZ"))), size, 9.0
    )


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("name", list(SCENES))
def test_every_text_of_a_scene_stands_on_the_stage_and_over_no_other(
    monkeypatch: pytest.MonkeyPatch, language: str, name: str
) -> None:
    choose_language(language)
    told: list[tuple[str, QRectF]] = []
    paint = ink.line

    def listening(
        painter: QPainter,
        box: QRectF,
        text: str,
        kind: str,
        px: float,
        colour: QColor,
        align: float = 0.5,
        **more: float,
    ) -> float:
        used = paint(painter, box, text, kind, px, colour, align, **more)  # pyright: ignore[reportArgumentType]
        size = ink.fit(text, kind, px, more.get("least", 0) or px, box.width())
        if text and not painter.transform().isRotating():
            told.append(
                (
                    text,
                    QRectF(
                        box.left() + (box.width() - used) * align,
                        box.center().y() - size * 0.4,
                        used,
                        size * 0.8,
                    ),
                )
            )
        return used

    monkeypatch.setattr(ink, "line", listening)
    for size in SIZES:
        told.clear()
        shown(SCENES[name], size)
        page = Grid.of(size).box(4, 3, -4, -3)
        for at, (text, box) in enumerate(told):
            assert page.contains(box), (size, text, box)
            for other, there in told[at + 1 :]:
                assert not box.adjusted(1, 1, -1, -1).intersects(there), (size, text, other)


@pytest.mark.parametrize("theme", themes())
def test_each_way_to_give_looks_like_itself(theme: str) -> None:
    frames = {name: shown(on, QSize(960, 540), theme) for name, on in SCENES.items()}
    made = list(frames.values())
    assert all(one != other for at, one in enumerate(made) for other in made[at + 1 :])


def asked(store: Database) -> None:
    hall.seat(store, range(1, 31))
    (prize,) = hall.offer(store, hall.plan("三等奖", 3))
    freeze(store, hall.desk())
    request(store, hall.desk(), prize, 3)


def test_the_stage_knows_how_the_hall_took_part_and_when_it_is_on_record(store: Database) -> None:
    asked(store)
    typed = stands(where_are_we(store), "4073", kind="digits", beacon=VALUE)
    assert (typed.show, typed.kind, typed.wanted, typed.beacon, typed.locked) == (
        Show.DICE,
        "digits",
        10,
        VALUE,
        False,
    )
    give_entropy(
        store,
        hall.desk(),
        f"4073118265 {VALUE}",
        (Source("digits", "ten guests"), Source("beacon", "NIST")),
        checked_by="Wang",
    )
    kept = stands(where_are_we(store))
    assert (kept.kind, kept.digits, kept.wanted, kept.beacon, kept.locked) == (
        "digits",
        "4073118265",
        10,
        VALUE,
        True,
    )


def test_quick_mode_is_said_on_a_picture_of_its_own(store: Database) -> None:
    asked(store)
    quick_entropy(store, hall.desk())
    on = stands(where_are_we(store))
    assert (on.show, on.kind, on.quick, on.locked) == (Show.DICE, "quick", True, True)


def test_a_void_says_why_who_saw_it_and_what_would_have_come_out(store: Database) -> None:
    asked(store)
    give_entropy(store, hall.desk(), hall.DIGITS, hall.DICE, checked_by="Wang")
    answer = void(store, hall.desk(), "a die fell", "notary")
    on = stands(where_are_we(store))
    assert (on.show, on.digits, on.witness) == (Show.VOID, "a die fell", "notary")
    assert len(on.would) == 3
    assert on.awards == ()
    assert answer
    assert where_are_we(store).prizes[0].held == 0, "nobody has won"


def test_a_void_before_the_digits_has_nothing_that_would_have_come_out(store: Database) -> None:
    asked(store)
    void(store, hall.desk(), "the projector failed", "host")
    on = stands(where_are_we(store))
    assert (on.show, on.would, on.witness) == (Show.VOID, (), "host")

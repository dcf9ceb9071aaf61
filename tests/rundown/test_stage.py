from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from app.kit.stage import ink
from app.kit.stage.canvas import render
from app.kit.stage.ink import Grid
from app.kit.stage.palette import Look
from app.kit.stage.script import broken, typeset
from app.kit.theme import fonts
from app.rundown.stage import emcee, lobby, timer
from app.rundown.stage.emcee_top import corner_box
from app.rundown.stage.prompter import DANGER, NORMAL, OVERTIME, PAUSED, WARNING, Prompt

SIZE = QSize(960, 540)
PROMPT = Prompt(
    NORMAL,
    "8:00",
    "On time",
    ends="ends 10:30",
    clock="10:22:00",
    script="有请顾总致辞！\n掌声欢迎！",
    next_title="剪彩",
    next_number="6",
)


@pytest.fixture(autouse=True)
def loaded(qapp: QApplication) -> None:
    fonts.load_stage_fonts()


def test_every_phase_looks_different_and_by_more_than_colour() -> None:
    frames = [
        render(emcee.scene_of(replace(PROMPT, phase=phase)), SIZE, 0).convertToFormat(
            render(emcee.scene_of(PROMPT), SIZE, 0).Format.Format_Grayscale8
        )
        for phase in (NORMAL, WARNING, OVERTIME, PAUSED)
    ]
    assert all(a != b for at, a in enumerate(frames) for b in frames[at + 1 :])


def test_the_script_does_not_move_when_a_message_comes() -> None:
    plain = render(emcee.scene_of(PROMPT), SIZE, 0)
    told = render(emcee.scene_of(replace(PROMPT, message="请加快", message_age="3 s")), SIZE, 1)
    top = round(33 * Grid.of(SIZE).u), round(74 * Grid.of(SIZE).u)
    assert plain.copy(0, top[0], 960, top[1] - top[0]) == told.copy(0, top[0], 960, top[1] - top[0])
    assert plain != told


def test_a_blanked_screen_shows_nothing_of_the_script() -> None:
    blank = render(emcee.scene_of(replace(PROMPT, blank=True)), SIZE, 0)
    other = render(emcee.scene_of(replace(PROMPT, blank=True, script="something else")), SIZE, 0)
    assert blank == other != render(emcee.scene_of(PROMPT), SIZE, 0)


def test_a_script_takes_the_largest_type_that_fits_and_says_how_far_it_can_be_read() -> None:
    grid = Grid.of(QSize(1920, 1080))
    short, long = (
        emcee.script_size(grid, PROMPT),
        emcee.script_size(grid, replace(PROMPT, script="很长的台词，" * 30)),
    )
    assert short > long
    assert emcee.readable_to(short, grid) > emcee.readable_to(long, grid) > 3


@pytest.mark.parametrize(
    "text",
    [
        "下面，让我们以热烈的掌声，有请澄江市人民政府副市长林清玄先生致辞！",
        "Please welcome Mr Lin, Vice Mayor of Chengjiang, to the stage.",
    ],
)
def test_no_line_begins_with_punctuation_and_no_word_is_broken(text: str) -> None:
    for width in range(120, 700, 35):
        lines = broken(text, ink.BOLD, 40, width)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
        assert all(line[0] not in "，。！？、；：）》”" for line in lines)
        if text.isascii():
            assert all(word in text.split() for line in lines for word in line.split())
    assert typeset(text, ink.BOLD, 90, 20, 600, 300).px <= 90


def test_the_timer_and_the_lobby_paint_at_every_ratio() -> None:
    for size in (QSize(1920, 1080), QSize(1024, 768), QSize(2880, 900)):
        red = render(timer.timer_scene(replace(PROMPT, phase=OVERTIME, digits="−1:12")), size, 0)
        assert red.pixelColor(5, size.height() - 5).red() > 150
        shown = lobby.Lobby(
            "剪彩仪式", "领导 6 位", (("10:00", "抽奖", "主舞台"),), "开业庆典", Look("paper")
        )
        assert render(lobby.scene_of(shown), size, 0) != render(
            lobby.scene_of(replace(shown, now="用餐")), size, 0
        )
    assert render(timer.timer_scene(replace(PROMPT, phase=DANGER)), SIZE, 0) != render(
        timer.timer_scene(PROMPT), SIZE, 0
    )


def test_the_timers_phase_is_seen_without_colour() -> None:
    def shape(phase: str) -> frozenset[tuple[int, int]]:
        frame = render(timer.timer_scene(replace(PROMPT, phase=phase)), QSize(1600, 900), 0)
        ground = frame.pixelColor(2, 2)
        places = ((x, y) for x in range(40, 110, 2) for y in range(46, 116, 2))
        return frozenset((x, y) for x, y in places if frame.pixelColor(x, y) != ground)

    shapes = {phase: shape(phase) for phase in (NORMAL, WARNING, OVERTIME, PAUSED)}
    assert all(shapes.values())
    assert len(set(shapes.values())) == len(shapes)


@pytest.mark.parametrize("size", [SIZE, QSize(1920, 1080), QSize(1024, 768)])
def test_what_a_second_changes_lies_in_the_parts_that_are_painted_for_it(size: QSize) -> None:
    before = replace(
        PROMPT, digits="8:00", share=0.2, ticks=(0.5, 0.8), late="On time", hard_out="Clear by 12:00"
    )
    for after in (
        replace(before, digits="7:59", share=0.202, clock="10:22:01"), replace(before, clock="10:22:01", share=0.2001),
        replace(before, digits="7:59", share=0.9),
    ):  # fmt: skip
        parts = emcee.parts(size, before, after)
        assert parts is not None
        shown = render(emcee.scene_of(before), size, 0)
        wanted = render(emcee.scene_of(after), size, 0)
        painter = QPainter(shown)  # as the canvas does it: the new picture, only there
        for part in parts:
            box = part.toAlignedRect().adjusted(-2, -2, 2, 2)
            painter.drawImage(box, wanted, box)
        painter.end()
        if after.digits != before.digits:
            assert shown == wanted
        else:  # the bar waits for the next digit: less than a pixel of it
            assert parts == (corner_box(Grid.of(size)),)


def test_whatever_else_changes_is_painted_whole() -> None:
    for after in (
        replace(PROMPT, digits="10:00"), replace(PROMPT, phase=WARNING), replace(PROMPT, script="别的"),
        replace(PROMPT, message="请加快"), replace(PROMPT, blank=True), replace(PROMPT, answer="OK"),
    ):  # fmt: skip
        assert emcee.parts(SIZE, PROMPT, after) is None

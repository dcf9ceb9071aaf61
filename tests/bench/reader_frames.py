"""Frames as a reception's camera sees them, made from real codes of the program: every one follows from its seed.

A card or a telephone is held before a hall: turned, tilted, bent, moving, out of focus, in bad light, under a lamp,
with a thumb on it, through a camera's noise and JPEG. Nothing here knows how codes are read.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import cv2
import numpy as np
import segno
from numpy.typing import NDArray

from app.devices.reader import Frame
from app.guests.rules.codes import new_code

Plane: TypeAlias = NDArray[np.float32]
SIZES = {720: (1280, 720), 1080: (1920, 1080)}
DOTS = 12  # pixels a module on the card before it is held up


@dataclass(frozen=True)
class Held:
    """How a code is held.

    Args:
        module: pixels a module in the frame.
        turn: degrees in the plane.
        tilt: degrees out of it.
        bend: how far the card is bent round a bottle, of a quarter turn.
        motion: pixels of the camera's frame while it is open.
        defocus: radius in pixels.
        light: of full light; a camera turns up its gain, and its noise.
        slope: how much darker one side of the hall is.
        shadow: how dark a shadow across the card is.
        noise: levels, in full light.
        glare: share of the symbol under a lamp's mirror image.
        cover: share of the symbol's side under a thumb at one of its corners.
        moire: how strong a telephone's raster is.
        jpeg: quality.
        phone: a telephone's screen, not paper.
        night: light modules on a dark ground.
    """

    module: float = 5.0
    turn: float = 0.0
    tilt: float = 0.0
    bend: float = 0.0
    motion: float = 0.0
    defocus: float = 0.0
    light: float = 1.0
    slope: float = 0.2
    shadow: float = 0.0
    noise: float = 3.0
    glare: float = 0.0
    cover: float = 0.0
    moire: float = 0.0
    jpeg: int = 85
    phone: bool = False
    night: bool = False


@dataclass(frozen=True)
class Shown:
    """A frame and the texts that are right for it.

    Args:
        frame: BGR.
        texts: every right text; none if nothing may be read.
        kind: what it tries.
    """

    frame: Frame
    texts: tuple[str, ...]
    kind: str


def shown(held: Held, dice: np.random.Generator, kind: str, height: int = 720) -> Shown:
    """One frame with one code of the program."""
    text = new_code("K7M", dice.bytes(15))
    made = segno.make(text, error="q", boost_error=False, micro=False)
    return Shown(held_up(_modules(made), held, dice, SIZES[height]), (text,), kind)


def micro(dice: np.random.Generator, height: int = 720) -> Shown:
    """A Micro QR code: nobody's invitation, so no text is right."""
    made = segno.make_micro(str(int(dice.integers(10, 99999))))
    held = Held(module=float(dice.uniform(4, 12)), turn=float(dice.uniform(0, 360)))
    return Shown(held_up(_modules(made), held, dice, SIZES[height]), (), "micro")


def empty(dice: np.random.Generator, height: int = 720) -> Shown:
    """A hall without a code, with a card that has only writing on it."""
    blank = np.zeros((25, 25), bool)
    held = _within(dice)
    return Shown(held_up(blank, held, dice, SIZES[height]), (), "empty")


def _modules(made: Any) -> NDArray[np.bool_]:
    return np.array([list(row) for row in made.matrix]) > 0


def held_up(symbol: NDArray[np.bool_], held: Held, dice: np.random.Generator, size: tuple[int, int]) -> Frame:
    """The frame."""
    card = _bent(_card(symbol, held, dice), held.bend)
    wide, tall = size
    place = _place(card, held, len(symbol), dice, size)
    paper = cv2.warpPerspective(card, place, size, flags=cv2.INTER_AREA)
    where = cv2.warpPerspective(np.ones_like(card), place, size)
    frame = np.where(where > 0.5, paper, _hall(dice, size))
    y, x = np.mgrid[0:tall, 0:wide].astype(np.float32)
    angle = dice.uniform(0, 2 * np.pi)
    across = (np.cos(angle) * (x / wide - 0.5) + np.sin(angle) * (y / tall - 0.5)).astype(np.float32)
    frame = frame * (1 - held.slope * (across + 0.5))
    middle = cv2.perspectiveTransform(
        np.array([[[card.shape[1] / 2, card.shape[0] / 2]]], np.float32), place
    )[0, 0]
    frame = np.where(
        np.cos(angle) * (x - middle[0]) + np.sin(angle) * (y - middle[1]) > 0,
        frame * (1 - held.shadow),
        frame,
    )
    frame = _covered(frame, place, card, held, len(symbol), dice)
    frame = _lamp(frame, middle, held, len(symbol), dice)
    return _seen(_blurred(frame, held, dice), held, dice)


def _card(symbol: NDArray[np.bool_], held: Held, dice: np.random.Generator) -> Plane:
    """Paper or a screen: the symbol with its quiet zone, writing above and below."""
    ink, paper = (0.12, 0.92) if not held.phone else (0.03, 1.0)
    ink, paper = (paper, ink) if held.night else (ink, paper)
    dots = DOTS
    quiet = np.pad(np.where(symbol, ink, paper).astype(np.float32), 4, constant_values=paper)
    code = np.repeat(np.repeat(quiet, dots, axis=0), dots, axis=1)
    side = code.shape[0]
    card = np.full((round(side * 1.6), round(side * 1.1)), paper, np.float32)
    top, left = (card.shape[0] - side) // 2, (card.shape[1] - side) // 2
    card[top : top + side, left : left + side] = code
    written = np.zeros(card.shape, np.uint8)
    for line in (0.08, 0.13, 0.86, 0.93):
        words = "".join(chr(int(one)) for one in dice.integers(65, 91, 12))
        at = (round(card.shape[1] * 0.15), round(card.shape[0] * line))
        cv2.putText(written, words, at, cv2.FONT_HERSHEY_DUPLEX, dots / 14, 255, 2)
    card[written > 0] = ink
    if held.phone:
        card = np.pad(card, dots * 2, constant_values=0.02)
    if held.moire:
        y, x = np.mgrid[0 : card.shape[0], 0 : card.shape[1]]
        raster = np.cos(2 * np.pi * (x * dice.uniform(0.01, 0.12) + y * dice.uniform(0.01, 0.12)))
        card = (card * (1 - held.moire * (0.5 + 0.5 * raster))).astype(np.float32)
    return card


def _bent(card: Plane, bend: float) -> Plane:
    if not bend:
        return card
    tall, wide = card.shape
    y, x = np.mgrid[0:tall, 0:wide].astype(np.float32)
    reach = np.sin(bend * np.pi / 2)
    turned = np.arcsin(np.clip((x / wide * 2 - 1) * reach, -1, 1)) / np.arcsin(reach)
    return np.asarray(
        cv2.remap(card, ((turned + 1) / 2 * wide).astype(np.float32), y, cv2.INTER_LINEAR), np.float32
    )


def _place(
    card: Plane, held: Held, modules: int, dice: np.random.Generator, size: tuple[int, int]
) -> NDArray[np.float64]:
    """From the card to the frame, with true perspective; the symbol lies whole within the frame."""
    far = 1.1 * size[0]
    turn, tilt, about = np.deg2rad(held.turn), np.deg2rad(held.tilt), dice.uniform(0, 2 * np.pi)
    spin = np.array([[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0], [0, 0, 1]])
    axis = np.array([np.cos(about), np.sin(about), 0])
    lean = np.asarray(cv2.Rodrigues(axis * tilt)[0]) @ spin
    scale = held.module / DOTS
    across = modules * held.module
    room = np.maximum((np.array(size) - across * 1.5) / 2, 0)
    middle = np.array(size) / 2 + dice.uniform(-1, 1, 2) * room * 0.9
    # pixels of the card, about its middle, to the frame
    shift = np.array([[1, 0, -card.shape[1] / 2], [0, 1, -card.shape[0] / 2], [0, 0, 1]])
    flat = np.array([[lean[0, 0] * scale, lean[0, 1] * scale, 0], [lean[1, 0] * scale, lean[1, 1] * scale, 0],
                     [lean[2, 0] * scale / far, lean[2, 1] * scale / far, 1]])  # fmt: skip
    there = np.array([[1, 0, middle[0]], [0, 1, middle[1]], [0, 0, 1]])
    return there @ flat @ shift


def _hall(dice: np.random.Generator, size: tuple[int, int]) -> Plane:
    """Something busy: clouds of several sizes, people as blocks, stripes."""
    wide, tall = size
    hall = np.zeros((tall, wide), np.float32)
    for cells, strength in ((4, 0.3), (16, 0.2), (80, 0.15), (320, 0.1)):
        rough = dice.random((max(2, cells * tall // wide), cells)).astype(np.float32)
        hall += strength * np.asarray(cv2.resize(rough, size, interpolation=cv2.INTER_CUBIC), np.float32)
    for _ in range(int(dice.integers(0, 12))):
        x, y = int(dice.integers(0, wide)), int(dice.integers(0, tall))
        to = (x + int(dice.integers(20, wide // 3)), y + int(dice.integers(20, tall // 2)))
        cv2.rectangle(hall, (x, y), to, float(dice.random()), -1)
    return hall


def _covered(
    frame: Plane, place: NDArray[np.float64], card: Plane, held: Held, modules: int, dice: np.random.Generator
) -> Plane:
    if not held.cover:
        return frame
    half = modules * DOTS / 2
    corner = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]][int(dice.integers(0, 4))])
    size = held.cover * 2 * half
    inner = corner * (half - size)
    outer = corner * (half + 6 * DOTS)
    thumb = (
        np.array([inner, [outer[0], inner[1]], outer, [inner[0], outer[1]]]) + np.array(card.shape[::-1]) / 2
    )
    shape = cv2.perspectiveTransform(thumb[None].astype(np.float32), place)[0]
    cv2.fillPoly(
        frame := np.ascontiguousarray(frame, np.float32),
        [np.round(shape).astype(np.int32)],
        float(dice.uniform(0.35, 0.7)),
    )
    return frame


def _lamp(
    frame: Plane, middle: NDArray[np.float32], held: Held, modules: int, dice: np.random.Generator
) -> Plane:
    """A lamp mirrored in the gloss: white in its middle, a veil around it."""
    if not held.glare:
        return frame
    side = modules * held.module
    radius = side * np.sqrt(held.glare / np.pi)
    squash = float(dice.uniform(0.6, 1.0))
    at = middle + dice.uniform(-0.35, 0.35, 2) * side
    y, x = np.mgrid[0 : frame.shape[0], 0 : frame.shape[1]].astype(np.float32)
    turn = dice.uniform(0, np.pi)
    u = ((x - at[0]) * np.cos(turn) + (y - at[1]) * np.sin(turn)) / (radius / np.sqrt(squash))
    v = (-(x - at[0]) * np.sin(turn) + (y - at[1]) * np.cos(turn)) / (radius * np.sqrt(squash))
    away = np.sqrt(u * u + v * v)
    return (frame + 1.2 * np.exp(-np.maximum(away - 1, 0) * 3.5)).astype(np.float32)


def _blurred(frame: Plane, held: Held, dice: np.random.Generator) -> Plane:
    if held.defocus > 0.3:
        reach = int(np.ceil(held.defocus)) + 1
        y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
        disc = np.clip(held.defocus + 0.5 - np.hypot(x, y), 0, 1).astype(np.float32)
        frame = np.asarray(cv2.filter2D(frame, -1, disc / disc.sum()), np.float32)
    if held.motion > 1:
        reach = int(np.ceil(held.motion / 2)) + 1
        angle = dice.uniform(0, np.pi)
        y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
        along, off = x * np.cos(angle) + y * np.sin(angle), -x * np.sin(angle) + y * np.cos(angle)
        line = (np.clip(1 - np.abs(off), 0, 1) * np.clip(held.motion / 2 + 0.5 - np.abs(along), 0, 1)).astype(
            np.float32
        )
        frame = np.asarray(cv2.filter2D(frame, -1, line / line.sum()), np.float32)
    return frame


def _seen(frame: Plane, held: Held, dice: np.random.Generator) -> Frame:
    """Through the camera: its gain makes up for half of missing light, and its noise grows with it."""
    level = held.light**0.5
    grain = held.noise / 255 / max(level, 0.1)
    lit = np.clip(frame, 0, 1) * level * 0.95 + dice.normal(0, 1, frame.shape).astype(np.float32) * grain
    gray = np.clip(lit * 255, 0, 255).astype(np.uint8)
    tint = 1 - dice.uniform(0, 0.15, 3)
    colour = np.stack([gray * one for one in tint], axis=2).astype(np.uint8)
    _, jpeg = cv2.imencode(".jpg", colour, [cv2.IMWRITE_JPEG_QUALITY, held.jpeg])
    return np.asarray(cv2.imdecode(jpeg, cv2.IMREAD_COLOR), np.uint8)


def _within(dice: np.random.Generator, *, blurred: float = 0.5) -> Held:
    """Inside the envelope: 2.5 pixels a module, motion up to 6 and defocus up to 3 pixels, nothing covered, no glare.

    Every factor goes its own way over its whole range, whatever that is in modules; a share of the frames moves, and as
    many, independently, are out of focus.
    """
    module = float(np.exp(dice.uniform(np.log(2.5), np.log(10))))
    phone = bool(dice.random() < 0.4)
    return Held(
        module=module, turn=float(dice.uniform(0, 360)), tilt=float(dice.uniform(0, 40)),
        motion=float(dice.uniform(0, 6)) if dice.random() < blurred else 0.0,
        defocus=float(dice.uniform(0, 3)) if dice.random() < blurred else 0.0,
        light=float(np.exp(dice.uniform(np.log(0.15), 0))), slope=float(dice.uniform(0, 0.6)),
        shadow=float(dice.uniform(0, 0.5)) if dice.random() < 0.3 else 0.0, noise=float(dice.uniform(1, 4)),
        moire=float(dice.uniform(0, 0.3)) if phone else 0.0, jpeg=int(dice.integers(50, 96)), phone=phone,
    )  # fmt: skip


def _beyond(dice: np.random.Generator) -> Iterator[tuple[str, Held]]:
    """One of each difficulty beyond the envelope, at a level that some reader still manages."""
    easy = replace(_within(dice), motion=0.0, defocus=0.0, shadow=0.0, module=float(dice.uniform(4, 9)))
    yield "small", replace(easy, module=float(dice.uniform(1.5, 2.5)), light=1.0, noise=2.0)
    yield "motion", replace(easy, motion=easy.module * float(dice.uniform(1.3, 2.5)))
    yield "defocus", replace(easy, defocus=easy.module * float(dice.uniform(0.8, 1.3)))
    yield "glare", replace(easy, glare=float(dice.uniform(0.03, 0.25)))
    yield "cover", replace(easy, cover=float(dice.uniform(0.05, 0.4)))
    yield "half", replace(easy, cover=float(dice.uniform(0.5, 0.8)))
    yield "bend", replace(easy, bend=float(dice.uniform(0.3, 0.8)))
    yield "night", replace(easy, night=True, phone=True)
    yield "dim", replace(easy, light=float(np.exp(dice.uniform(np.log(0.02), np.log(0.12)))))
    yield "moire", replace(easy, phone=True, moire=float(dice.uniform(0.3, 0.8)))
    yield "shadow", replace(easy, shadow=float(dice.uniform(0.5, 0.75)), slope=0.6)
    yield "tilt", replace(easy, tilt=float(dice.uniform(45, 62)))
    yield "mixed", replace(
        _within(dice), glare=float(dice.uniform(0.02, 0.12)) if dice.random() < 0.4 else 0.0,
        cover=float(dice.uniform(0.05, 0.3)) if dice.random() < 0.3 else 0.0,
        bend=float(dice.uniform(0.1, 0.5)) if dice.random() < 0.3 else 0.0, tilt=float(dice.uniform(0, 55)),
    )  # fmt: skip


def envelope(count: int, seed: int, height: int) -> Iterator[Shown]:
    """Frames inside the envelope, a mixture over all of it."""
    for k in range(count):
        dice = np.random.default_rng([seed, height, k])
        yield shown(_within(dice), dice, "envelope", height)


def all_blurred(count: int, seed: int, height: int) -> Iterator[Shown]:
    """The same, but every frame both moves and is out of focus."""
    for k in range(count):
        dice = np.random.default_rng([seed, height, k, 2])
        yield shown(_within(dice, blurred=1.0), dice, "all blurred", height)


def worst_corner(count: int, seed: int, height: int) -> Iterator[Shown]:
    """The envelope's worst corner: the smallest code, moving and out of focus as far as it goes."""
    for k in range(count):
        dice = np.random.default_rng([seed, height, k, 3])
        yield shown(replace(_within(dice), module=2.5, motion=6.0, defocus=3.0), dice, "corner", height)


def guests(count: int, seed: int, height: int, frames: int = 3) -> Iterator[tuple[Shown, ...]]:
    """Guests who hold their card inside the envelope: it stays what it is, the hand goes on moving."""
    for k in range(count):
        held = _within(np.random.default_rng([seed, height, k, 4]))
        film: list[Shown] = []
        for frame in range(frames):
            dice = np.random.default_rng([seed, height, k, 4, frame])
            now = replace(
                held, turn=held.turn + float(dice.normal(0, 2)), tilt=max(0.0, held.tilt + float(dice.normal(0, 2))),
                motion=float(dice.uniform(0, 6)) if dice.random() < 0.5 else 0.0,
            )  # fmt: skip
            film.append(shown(now, dice, "guest", height))
        yield tuple(film)


def beyond(count: int, seed: int, height: int) -> Iterator[Shown]:
    """Frames beyond it, of every difficulty in turn; and some in which nothing may be read."""
    for k in range(count):
        dice = np.random.default_rng([seed, height, k, 1])
        for kind, held in _beyond(dice):
            yield shown(held, dice, kind, height)
        yield micro(dice, height)
        yield empty(dice, height)

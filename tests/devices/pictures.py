"""Frames as a reception's camera would see them, made here: size, tilt, blur, noise, light."""

from io import BytesIO
from typing import Any

import cv2
import numpy as np
import segno
from PIL import Image
from PySide6.QtGui import QImage

from app.devices.reader import Frame, Reader


def gray_of(picture: QImage) -> Frame:
    """What the program painted, as a camera hands it over."""
    plain = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : plain.width()].copy()


def codes_in(picture: QImage) -> list[str]:
    """The texts of the codes in it, by a decoder that nobody here wrote."""
    import zxingcpp

    return [found.text for found in zxingcpp.read_barcodes(gray_of(picture))]


def code(text: str, scale: int = 4, border: int = 4, **options: Any) -> Frame:
    made = segno.make(text, micro=False, error="q", boost_error=False, **options)
    out = BytesIO()
    made.save(out, kind="png", scale=scale, border=border)
    return np.asarray(Image.open(out).convert("L"), dtype=np.uint8)


def reception(
    text: str,
    seed: int,
    *,
    module: float = 3.5,
    tilt: float = 0.1,
    blur: float = 1.0,
    noise: float = 6.0,
    light: float = 0.8,
    angle: float = 12.0,
    border: int = 4,
) -> Frame:
    """A card held before a dark, uneven hall, 1280 by 720, in colour."""
    dice = np.random.default_rng(seed)
    card = code(text, border=border)
    side = card.shape[0] / 4 * module
    y, x = np.mgrid[0:720, 0:1280]
    hall = (70 + 40 * np.sin(x / 170) + 20 * np.cos(y / 90)).astype(np.float32)
    middle = np.array([640 + dice.uniform(-200, 200), 360 + dice.uniform(-120, 120)])
    turn = np.deg2rad(angle)
    spin = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    square = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * side / 2
    square[1:3, 1] *= 1 - tilt
    target = (square @ spin.T + middle).astype(np.float32)
    n = card.shape[0]
    source = np.array([[0, 0], [n, 0], [n, n], [0, n]], dtype=np.float32)
    warp = cv2.getPerspectiveTransform(source, target)
    inside = cv2.warpPerspective(np.ones_like(card), warp, (1280, 720))
    paper = cv2.warpPerspective(card, warp, (1280, 720), flags=cv2.INTER_AREA)
    gray = np.where(inside > 0, paper.astype(np.float32) * light, hall * light)
    gray = cv2.GaussianBlur(gray, (0, 0), blur) + dice.normal(0, noise, gray.shape)
    return np.repeat(np.clip(gray, 0, 255).astype(np.uint8)[:, :, None], 3, axis=2)


def glaring(text: str, module: float, lamp: int) -> Frame:
    """A card with a lamp mirrored in the gloss of its code, so large in pixels that it is not read."""
    card = reception(text, 2, module=module, blur=0.8, noise=2.0, tilt=0.0, angle=0.0)
    (whole,) = Reader().first_pass(card)
    x, y = np.array(whole.corners).mean(axis=0)
    cv2.circle(card, (int(x), int(y)), lamp, (255, 255, 255), -1)
    return card


def png(frame: Frame) -> bytes:
    return cv2.imencode(".png", frame)[1].tobytes()

"""What the keyboard did to a scanner's text, and what puts it right."""

from app.devices.wedge import Repair
from app.words.catalogue import tr


def repair_words(repair: Repair) -> str:
    """What was wrong, and the one thing that mends it; codes are understood all the same.

    Args:
        repair: what had to be put right.
    """
    return {
        Repair.NONE: tr("The scanner is understood as it types."),
        Repair.WIDTH: tr(
            "Full-width letters are on: press Shift and Space. Codes are understood all the same."
        ),
        Repair.CAPS: tr("Caps Lock is on: press it once. Codes are understood all the same."),
        Repair.LAYOUT: tr(
            "The keyboard is not set as the scanner is: choose English (US). Codes are understood all the same."
        ),
        Repair.METHOD: tr("A Chinese input method is on: press Shift. Codes are understood all the same."),
    }[repair]

"""How everything is, for the pills at the top."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from app.gifts.screen.printing import Printing
from app.kit.widgets.states import Health as State
from app.kit.widgets.states import Pill
from app.shell.displays import Displays, display_names
from app.words.catalogue import tr, trn


@dataclass(frozen=True)
class Health:
    """What was heard of lately.

    Args:
        scanner: whether a scanner has typed.
        backup_at: the newest good backup.
        backup_failed_at: whether the last one failed.
    """

    scanner: bool = False
    backup_at: datetime | None = None
    backup_broken: bool = False

    def heard_scanner(self) -> "Health":
        """A scanner typed."""
        return replace(self, scanner=True)

    def backed_up(self, at: datetime | None) -> "Health":
        """A backup was made.

        Args:
            at: when.
        """
        return replace(self, backup_at=at, backup_broken=False)

    def backup_failed(self) -> "Health":
        """A backup failed."""
        return replace(self, backup_broken=True)


def pills(
    health: Health, printing: Printing, displays: Displays, cameras: int, lost: int
) -> tuple[Pill, ...]:
    """The pills, from left to right.

    Args:
        health: what was heard of lately.
        printing: the printer.
        displays: the stages.
        cameras: how many there should be.
        lost: how many of them are lost.
    """
    scanner = Pill("scanner", tr("Scanner ready") if not health.scanner else tr("Scanner"), "barcode")
    return (
        _camera(cameras, lost), scanner, _printer(printing), Pill("data", tr("Data"), "database"), _backup(health), _display(displays),
    )  # fmt: skip


def _camera(all_of_them: int, lost: int) -> Pill:
    if not lost:
        return Pill("camera", tr("Camera"), "camera", State.GOOD if all_of_them else State.ABSENT)
    there = all_of_them - lost
    words = tr("{there} of {all} cameras", there=there, all=all_of_them) if there else tr("Camera lost")
    return Pill("camera", tr("Camera"), "camera", State.NEEDS, words)


def _printer(printing: Printing) -> Pill:
    if printing.printer is None:
        return Pill("printer", tr("No printer"), "printer", State.ABSENT)
    trouble = printing.trouble.value
    if trouble in ("", "none"):
        return Pill("printer", tr("Printer"), "printer")
    return Pill("printer", tr("Printer"), "printer", State.NEEDS, tr("Printer needs you"))


def _backup(health: Health) -> Pill:
    if health.backup_broken:
        return Pill("backup", tr("Backup"), "clock-counter-clockwise", State.NEEDS, tr("Backup failed"))
    if health.backup_at is None:
        return Pill("backup", tr("Backup soon"), "clock-counter-clockwise")
    minutes = int((datetime.now(UTC) - health.backup_at).total_seconds() // 60)
    return Pill("backup", trn("Backup {n} min", "Backup {n} min", minutes), "clock-counter-clockwise")


def _display(displays: Displays) -> Pill:
    if displays.missing():
        return Pill("display", tr("Display"), "projector-screen", State.NEEDS, tr("Projector unplugged"))
    if len(display_names()) < 2:
        return Pill("display", tr("No second display"), "projector-screen", State.ABSENT)
    return Pill("display", tr("Display"), "projector-screen")

"""The command that looks at this computer before the day."""

import shutil
import sqlite3
import sys
from dataclasses import dataclass
from pathlib import Path

import typer

from app.shell.commands.frame import AsJson, show
from app.words.catalogue import tr

_ENOUGH_DISK_GB = 1.0


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Args:
        name: what.
        good: whether the event can go on with it.
        said: what was found, and what to do if it is not good.
    """

    name: str
    good: bool
    said: str


def register(cli: typer.Typer) -> None:
    """Add the commands of this file.

    Args:
        cli: the whole command line.
    """
    cli.command("doctor", help="Look at this computer: readers, fonts, disk, zone / 检查本机")(doctor)


def doctor(as_json: AsJson = False) -> None:
    """Say what this computer has and what is missing."""
    findings = examine()
    if as_json:
        show(findings, as_json=True)
    else:
        for finding in findings:
            show(
                finding,
                as_json=False,
                sentence=f"{'✓' if finding.good else '✗'} {finding.name}: {finding.said}",
            )
    if not all(finding.good for finding in findings):
        raise typer.Exit(1)


def examine() -> tuple[Finding, ...]:
    """Everything that can be looked at without opening an event."""
    return (
        Finding("Python", sys.version_info >= (3, 11), sys.version.split()[0]),
        Finding("SQLite", sqlite3.sqlite_version_info >= (3, 37), sqlite3.sqlite_version),
        _readers(),
        _fonts(),
        _disk(),
        _zone(),
    )


def _readers() -> Finding:
    from app.devices.reader import active_readers

    names = active_readers()
    return Finding(tr("QR readers"), bool(names), ", ".join(names) or tr("none; install the libraries again"))


def _fonts() -> Finding:
    from app.kit.theme.fonts import missing_fonts

    missing = missing_fonts()
    return Finding(tr("Fonts"), not missing, ", ".join(missing) or tr("all there"))


def _disk() -> Finding:
    free = shutil.disk_usage(Path.home()).free / 1e9
    return Finding(tr("Disk"), free > _ENOUGH_DISK_GB, tr("{free} GB free", free=f"{free:.1f}"))


def _zone() -> Finding:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        ZoneInfo("Asia/Shanghai")
    except ZoneInfoNotFoundError:
        return Finding(tr("Time zones"), False, tr("none; install the libraries again"))
    return Finding(tr("Time zones"), True, tr("all there"))

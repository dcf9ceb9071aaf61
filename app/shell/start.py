"""Builds everything: one application, the start window or one event, and nothing else."""

import os
import sys
from dataclasses import replace
from datetime import datetime
from functools import partial
from logging import INFO, Formatter, getLogger
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QWidget

from app.kit.theme.look import DARK, LIGHT
from app.shell.dressing import dress, present
from app.shell.laptop import Laptop, comes_back, events_folder, language_of, on_hub, remember, remembered
from app.words.catalogue import choose_language, tr
from app.words.errors import KnownError

# A hub that does not answer is asked again so soon, where guests sign themselves in.
AGAIN_MS = 5000

if TYPE_CHECKING:
    from app.shell.planned import Planned


def open_window(first: str) -> int:
    """Run the program until its last window is closed.

    Args:
        first: an event file, or "" for the start window.

    Returns:
        The exit status.
    """
    from app.shell.offscreen import needs_display

    if needs_display():
        sys.stderr.write(
            tr("There is no display here. `fanfare rehearse` runs the whole event without one.") + "\n"
        )
        return 1
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        return 1
    _log_to_file()
    program = Program(application)
    first = first or program.kiosk()
    if first:
        program.go_on(first)
    else:
        program.show_start()
    return application.exec()


def _log_to_file() -> None:
    folder = events_folder() / "logs"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "fanfare.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8"
        )
    except OSError:
        return  # a log that cannot be written must not keep the doors shut
    handler.setFormatter(Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    getLogger().addHandler(handler)
    getLogger().setLevel(INFO)


class Program(QObject):
    """Which window is open, and in which language and look.

    Args:
        application: Qt's.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self.laptop = remembered()
        self.window: QMainWindow | None = None
        self._hub = ""
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._try_again)
        choose_language(
            language_of(self.laptop, os.environ.get("FANFARE_LANGUAGE") or QLocale.system().name())
        )
        dress(self.laptop)

    def _keep(self, laptop: Laptop) -> None:
        self.laptop = laptop
        remember(laptop)

    def _took(self, laptop: Laptop) -> None:
        self.laptop = laptop

    def kiosk(self) -> str:
        """The event whose guests signed themselves in here when the program stopped, "" for none."""
        held = self.laptop.kiosk
        return held if held and comes_back(held) else ""

    def go_on(self, event: str) -> None:
        """Open an event that is known.

        Args:
            event: its file, or where its hub is.
        """
        if on_hub(event):
            self._begin(Path("hub"), url=event)
        else:
            self.open_event(Path(event))

    def show_start(self) -> None:
        """Show the start window."""
        from app.shell.start_window import Recent, StartWindow

        recent = tuple(
            Recent(path, Path(path).stem, _when(Path(path)), Path(path).exists())
            for path in self.laptop.recent
        )
        start = StartWindow(recent)
        start.open_sample.connect(self.open_sample)
        start.new_event.connect(self._ask_new)
        start.sheets_dropped.connect(self.new_event)
        start.help_wanted.connect(self._help)
        start.browse.connect(self.browse)
        start.join.connect(self.join)
        start.open_file.connect(self._open_named)
        start.language_chosen.connect(self.choose_language)
        start.theme_chosen.connect(self.switch_theme)
        self._show(start, tr("Fanfare"))

    def _show(self, widget: QWidget, title: str) -> None:
        old, self.window = self.window, QMainWindow()
        self.window.setWindowTitle(title)
        self.window.setCentralWidget(widget)
        present(self.window, old)
        if old is not None:
            old.close()
            old.deleteLater()

    def choose_language(self, language: str) -> None:
        """Speak another language from now on.

        Args:
            language: "zh_CN" or "en".
        """
        self._keep(replace(self.laptop, language=language))
        choose_language(language)
        dress(self.laptop)
        self.show_start()

    def switch_theme(self) -> None:
        """Light to dark, or back."""
        self._keep(replace(self.laptop, theme=LIGHT if self.laptop.theme == DARK else DARK))
        dress(self.laptop)
        self.show_start()

    def open_sample(self) -> None:
        """Open the sample ceremony on a fresh copy of its own."""
        folder = events_folder()
        folder.mkdir(parents=True, exist_ok=True)
        stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
        self._begin(folder / f"sample-{stamp}.fanfare", sample=True)

    def new_event(self, dropped: tuple[Path, ...] = ()) -> None:
        """Ask what a new event is.

        Args:
            dropped: sheets that were dropped on the start window.
        """
        from app.shell.new_event import NewEventPage

        page = NewEventPage(dropped)
        page.made.connect(self._make)
        page.left.connect(self.show_start)
        QShortcut(QKeySequence("F1"), page).activated.connect(self._help)
        self._show(page, tr("New event"))

    def _ask_new(self) -> None:
        self.new_event()

    def _make(self, planned: "Planned") -> None:
        folder = events_folder()
        folder.mkdir(parents=True, exist_ok=True)
        self._begin(free_path(folder, planned.event.name), planned=planned)

    def browse(self) -> None:
        """Choose an event file."""
        name, _ = QFileDialog.getOpenFileName(
            self.window, tr("Open a file"), str(events_folder()), "Fanfare (*.fanfare)"
        )
        if name:
            self.open_event(Path(name))

    def join(self) -> None:
        """Join the event on a hub."""
        from app.shell.joining import ask_hub

        url = ask_hub(self.window)
        if url:
            self._begin(Path("hub"), url=url)

    def _open_named(self, name: str) -> None:
        self.open_event(Path(name))

    def open_event(self, path: Path) -> None:
        """Open an event file.

        Args:
            path: the file.
        """
        self._begin(path)

    def _begin(
        self, path: Path, *, sample: bool = False, planned: "Planned | None" = None, url: str = ""
    ) -> None:
        from app.devices.camera_names import cameras
        from app.shell.greeting import greet_new
        from app.shell.opening import opener
        from app.shell.window import ConsoleWindow

        self._again.stop()
        self._hub, said = url, list[str]()
        opens = opener(path, sample=sample, planned=planned, said=said, url=url)
        if not url:
            self._keep(self.laptop.opened(path))
        window = ConsoleWindow(opens, path, self.laptop, find_cameras=cameras, hub=url)
        if planned is not None:
            window.ready.connect(partial(greet_new, window, said))
        window.failed.connect(self._failed)
        window.help_wanted.connect(self._help)
        window.closed.connect(self.show_start)
        window.laptop_changed.connect(self._took)
        old, self.window = self.window, window
        present(window, old)
        if old is not None:
            old.close()

    def _failed(self, fault: KnownError) -> None:
        alone = bool(self._hub) and self._hub == self.laptop.kiosk
        if not alone:
            from app.kit.widgets.dialog import Notice

            Notice(tr("Fanfare"), fault.sentence(), self.window).exec()
        if self.window is not None:
            self.window.close()
        if (
            alone
        ):  # guests signed themselves in here: nobody may be there to press anything, and the hub starts too
            self._again.start()

    def _try_again(self) -> None:
        from app.shell.start_window import StartWindow

        nothing_else = self.window is not None and isinstance(self.window.centralWidget(), StartWindow)
        if self._hub == self.laptop.kiosk and nothing_else:
            self.go_on(self._hub)

    def _help(self) -> None:
        from app.shell.help import HelpWindow

        self._helper = HelpWindow()
        self._helper.show()


def free_path(folder: Path, name: str) -> Path:
    """A file in a folder that nobody has taken, named as the event.

    Args:
        folder: where.
        name: of the event.
    """
    plain = "".join(letter for letter in name if letter.isalnum() or letter in " -_").strip() or "event"
    path, number = folder / f"{plain}.fanfare", 2
    while path.exists():
        path, number = folder / f"{plain} {number}.fanfare", number + 1
    return path


def _when(path: Path) -> str:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime).astimezone().strftime("%Y-%m-%d")
    except OSError:
        return ""

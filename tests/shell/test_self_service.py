"""Self-service in the whole program: from the button in Reception, through a restart, to a printer that is dead."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar, cast

import pytest
import typer
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from typer.testing import CliRunner

from app.event.rules import Badges, Role
from app.event.screen.pad import GO
from app.event.screen.pins import PinDialog
from app.event.service.event import change_settings, name_event, the_event
from app.event.service.pins import enter_pin, pinned, set_pin
from app.guests.service.list import issued
from app.kit.theme.look import Theme
from app.kit.theme.style import apply
from app.shell import start
from app.shell.commands import pin as command
from app.shell.laptop import Laptop, place, remember, remembered
from app.shell.opening import opener
from app.shell.start import Program
from app.shell.start_window import StartWindow
from app.shell.window import ConsoleWindow
from app.signin.rules.kiosk import Broken, Kind
from app.signin.rules.outcome import Way
from app.signin.screen.kiosk import Kiosk
from app.signin.screen.reception import Reception
from app.signin.service.questions import card_of
from app.store.acts import Act
from app.store.database import Database
from tests.conftest import on_the_server, sample_view

T = TypeVar("T")
PIN = "204816"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def home(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FANFARE_HOME", str(tmp_path / "home"))
    apply(qapp, Theme())
    return tmp_path


@pytest.fixture
def window(home: Path, qtbot: QtBot) -> Iterator[ConsoleWindow]:
    made = opened(home / "sample.fanfare", qtbot, sample=True)
    yield made
    made.close()
    made.deleteLater()


def opened(path: Path, qtbot: QtBot, *, sample: bool = False) -> ConsoleWindow:
    window = ConsoleWindow(opener(path, sample=sample), path, replace(remembered(), language="en"))
    window.resize(1366, 768)
    window.show()
    qtbot.waitUntil(lambda: window.frame is not None, timeout=20_000)
    return window


def ask(qtbot: QtBot, window: ConsoleWindow, question: Callable[[Database], T]) -> T:
    found: list[T] = []
    window.lane.run(question, found.append, owner=window)
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    return found[0]


def kiosk_of(qtbot: QtBot, window: ConsoleWindow) -> Kiosk:
    qtbot.waitUntil(
        lambda: window.self_service is not None and window.self_service.kiosk is not None, timeout=20_000
    )
    assert window.self_service is not None
    assert window.self_service.kiosk is not None
    return window.self_service.kiosk


def begun(qtbot: QtBot, window: ConsoleWindow) -> Kiosk:
    ask(qtbot, window, lambda store: set_pin(store, Act.new("desk-1"), Role.RECEPTION, PIN))
    assert window.self_service is not None
    window.self_service.ask()
    return kiosk_of(qtbot, window)


def leave(qtbot: QtBot, window: ConsoleWindow) -> None:
    kiosk = kiosk_of(qtbot, window)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(kiosk, Qt.Key.Key_K, both)
    qtbot.waitUntil(kiosk.pad.isVisible)
    for key in (*PIN, GO):
        QTest.mouseClick(kiosk.pad.keys[key], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(kiosk.menu.isVisible)


def test_the_button_in_reception_asks_for_a_pin_first_and_the_scanner_signs_guests_in(
    qtbot: QtBot, window: ConsoleWindow
) -> None:
    assert window.frame is not None
    page = window.frame.room("reception")
    assert isinstance(page, Reception)
    (button,) = (one for one in page.findChildren(QPushButton) if one.text() == "Self-service")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(PinDialog)), timeout=20_000)
    assert window.self_service is not None
    assert window.self_service.kiosk is None
    dialog = next(one for one in window.findChildren(PinDialog) if one.isVisible())
    for box in dialog.fields:
        box.setFocus()
        QTest.keyClicks(box, PIN, delay=60)
        qtbot.waitUntil(lambda box=box: box.text() == PIN)  # the scanner's filter gives a person's keys back
    QTest.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    kiosk = kiosk_of(qtbot, window)
    assert not window.isVisible()
    assert kiosk.isFullScreen()
    assert "Ctrl Alt K" in kiosk.shown.notice
    one = ask(qtbot, window, issued)[0]
    for letter in one.code:
        QTest.keyClick(kiosk, cast("Qt.Key", letter))
    QTest.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: kiosk.shown.face is not None and kiosk.shown.face.kind is Kind.WELCOME, timeout=20_000
    )
    card = ask(qtbot, window, lambda store: card_of(store, one.guest.id))
    assert card is not None
    assert (card.way, card.desk) == (Way.KIOSK, "kiosk-1")
    leave(qtbot, window)
    QTest.mouseClick(kiosk.menu.out, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.isVisible)
    assert window.self_service.kiosk is None
    assert window.frame.shown == "reception"
    assert remembered().kiosk == ""


def test_it_comes_back_by_itself_when_the_program_stopped_and_says_how_it_is_left(
    qtbot: QtBot, home: Path
) -> None:
    path = home / "sample.fanfare"
    first = opened(path, qtbot, sample=True)
    kiosk = begun(qtbot, first)
    kiosk.break_down(Broken.PRINTER)
    assert (remembered().kiosk, remembered().kiosk_broken) == (str(path), "printer")
    first.close()  # as a crash leaves it: nobody has left self-service
    first.deleteLater()
    assert not kiosk.isVisible()
    assert remembered().kiosk == str(path)
    application = cast("QApplication", QApplication.instance())
    assert Program(application).kiosk() == str(path)
    again = opened(path, qtbot)
    back = kiosk_of(qtbot, again)
    assert back.shown.broken
    assert back.broken is Broken.PRINTER
    assert "restart" in back.shown.notice
    assert not again.isVisible()
    leave(qtbot, again)
    assert "badge" in back.menu.words()
    QTest.mouseClick(back.menu.on, Qt.MouseButton.LeftButton)
    assert remembered().kiosk_broken == ""
    assert not back.shown.broken
    leave(qtbot, again)
    QTest.mouseClick(back.menu.out, Qt.MouseButton.LeftButton)
    assert remembered().kiosk == ""
    again.close()
    again.deleteLater()
    assert Program(application).kiosk() == ""


CHILD = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.event.rules import Role
from app.event.service.pins import set_pin
from app.guests.service.list import issued
from app.shell.laptop import Laptop
from app.shell.opening import opener
from app.shell.window import ConsoleWindow
from app.signin.rules.outcome import Way
from app.store.acts import Act

application = QApplication([])
path = Path(sys.argv[1])
window = ConsoleWindow(opener(path, sample=True), path, Laptop("en"))
window.show()

def begin(codes):
    window.self_service.begin()
    window.self_service.kiosk.signed.connect(lambda answer: print(answer.guest.id, flush=True))
    window.self_service.kiosk.door.heard.emit(codes[0].code, Way.WEDGE)

def ready():
    window.lane.run(lambda store: (set_pin(store, Act.new("desk-1"), Role.RECEPTION, sys.argv[2]), issued(store))[1], begin, owner=window)

window.ready.connect(ready)
application.exec()
"""


def test_killed_in_the_middle_it_comes_back_with_everybody_who_was_welcomed(qtbot: QtBot, home: Path) -> None:
    path = home / "sample.fanfare"
    command_line = [sys.executable, "-c", CHILD, str(path), PIN]
    with subprocess.Popen(
        command_line, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as child:
        assert child.stdout is not None
        said = child.stdout.readline()  # the guest has just read the welcome
        child.kill()
    guest_id = int(said)
    assert Program(cast("QApplication", QApplication.instance())).kiosk() == str(path)
    again = opened(path, qtbot)
    kiosk = kiosk_of(qtbot, again)
    assert "restart" in kiosk.shown.notice
    card = ask(qtbot, again, lambda store: card_of(store, guest_id))
    assert card is not None
    assert card.way is Way.KIOSK
    again.close()
    again.deleteLater()


def kiosk_on(qtbot: QtBot, program: Program) -> Kiosk:
    """Self-service as the program itself has brought it back."""
    qtbot.waitUntil(
        lambda: (
            isinstance(program.window, ConsoleWindow)
            and program.window.self_service is not None
            and program.window.self_service.kiosk is not None
        ),
        timeout=30_000,
    )
    assert isinstance(program.window, ConsoleWindow)
    return kiosk_of(qtbot, program.window)


def end(program: Program) -> None:
    """As when the computer goes off: nobody has left self-service."""
    for _ in range(2):  # the event, and the start window that follows it
        assert program.window is not None
        program.window.close()


@pytest.mark.postgres
def test_on_a_hub_too_it_comes_back_by_itself_also_when_the_hub_is_there_later(
    qtbot: QtBot, home: Path, hub_url: str, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "AGAIN_MS", 50)
    store = Database.connect(hub_url)
    name_event(store, Act.new("desk-1"), sample_view())
    set_pin(store, Act.new("desk-1"), Role.RECEPTION, PIN)
    store.close()
    remember(Laptop("en", kiosk=hub_url))
    application = cast("QApplication", QApplication.instance())
    program = Program(application)
    assert program.kiosk() == hub_url
    program.go_on(program.kiosk())
    kiosk = kiosk_on(qtbot, program)
    assert "restart" in kiosk.shown.notice
    kiosk.break_down(Broken.PRINTER)
    assert (remembered().kiosk, remembered().kiosk_broken) == (hub_url, "printer")
    assert place().stat().st_mode & 0o077 == 0 or sys.platform == "win32"
    end(program)
    hub = hub_url.rsplit("/", 1)[-1].split("?", maxsplit=1)[0]
    on_the_server(postgres_url, f"ALTER DATABASE {hub} WITH ALLOW_CONNECTIONS false")
    late = Program(application)
    late.go_on(late.kiosk())
    qtbot.waitUntil(lambda: late.window is not None and isinstance(late.window.centralWidget(), StartWindow), timeout=30_000)  # fmt: skip
    assert remembered().kiosk == hub_url
    on_the_server(postgres_url, f"ALTER DATABASE {hub} WITH ALLOW_CONNECTIONS true")
    assert kiosk_on(qtbot, late).broken is Broken.PRINTER
    end(late)


def test_without_a_pin_or_without_its_file_nothing_comes_back(qtbot: QtBot, home: Path) -> None:
    path = home / "sample.fanfare"
    remember(Laptop("en", kiosk=str(path)))
    window = opened(path, qtbot, sample=True)
    qtbot.waitUntil(lambda: remembered().kiosk == "", timeout=20_000)
    assert window.isVisible()
    window.close()
    window.deleteLater()
    remember(Laptop("en", kiosk=str(home / "gone.fanfare")))
    assert Program(cast("QApplication", QApplication.instance())).kiosk() == ""


def test_a_printer_that_cannot_be_reached_stops_it_until_it_is_mended(
    qtbot: QtBot, window: ConsoleWindow
) -> None:
    held = ask(qtbot, window, the_event).settings
    wanted = replace(held, badges=Badges.ONCE, printer="tcp:127.0.0.1:9")
    ask(qtbot, window, lambda store: change_settings(store, Act.new("desk-1"), wanted))
    kiosk = begun(qtbot, window)
    one = ask(qtbot, window, issued)[0]
    kiosk.door.heard.emit(one.code, Way.WEDGE)
    qtbot.waitUntil(lambda: kiosk.broken is Broken.PRINTER, timeout=20_000)
    assert ask(qtbot, window, lambda store: card_of(store, one.guest.id)) is not None, "and the guest is in"
    assert remembered().kiosk_broken == "printer"


def test_a_badge_that_stays_at_the_head_of_the_queue_stops_it_and_one_that_moves_does_not(
    qtbot: QtBot, window: ConsoleWindow
) -> None:
    held = ask(qtbot, window, the_event).settings
    ask(
        qtbot,
        window,
        lambda store: change_settings(
            store, Act.new("desk-1"), replace(held, badges=Badges.ONCE, printer="")
        ),
    )
    kiosk = begun(qtbot, window)
    service = window.self_service
    assert service is not None
    one = ask(qtbot, window, issued)[0]
    kiosk.door.heard.emit(one.code, Way.WEDGE)
    qtbot.waitUntil(service._late.isActive, timeout=20_000)
    service._head += 1000  # another slip was first when the wait began
    service._late.start(1)
    qtbot.waitUntil(lambda: service._late.isActive() and service._late.remainingTime() > 5000)
    assert kiosk.broken is Broken.NO
    service._late.start(1)
    qtbot.waitUntil(lambda: kiosk.broken is Broken.PRINTER, timeout=20_000)


def test_pins_are_set_and_forgotten_without_the_window_and_never_as_an_argument(home: Path) -> None:
    path = home / "day.fanfare"
    store = Database.create(path)
    name_event(store, Act.new("desk-1"), sample_view())
    store.close()
    line = typer.Typer()
    line.callback()(lambda: None)
    command.register(line)
    for arguments, typed, said in (
        ([], f"{PIN}\n{PIN}\n", "PIN is set"), ([], "1234\n1234\n", "guess"), (["--forget"], "", "No role has a PIN"),
    ):  # fmt: skip
        done = CliRunner().invoke(line, ["pin", str(path), *arguments], input=typed)
        assert said in done.output
        assert PIN not in done.output
    store = Database.open(path)
    assert pinned(store) == frozenset()
    assert enter_pin(store, Act.new("desk-1"), PIN, tuple(Role)).role is None
    store.close()

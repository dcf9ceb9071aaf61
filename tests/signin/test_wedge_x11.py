"""A scanner's keys as a keyboard sends them: real key events on a real X server, through real layouts and Caps Lock.

A scanner set to the American layout sends the places of keys, whatever letters stand on them here.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from time import monotonic

import pytest

from tests.signin.guestlist import code_of

TOOLS = ("Xvfb", "xdotool", "setxkbmap")
MISSING = [tool for tool in TOOLS if not shutil.which(tool)]
pytestmark = pytest.mark.skipif(
    bool(MISSING) or sys.platform != "linux",
    reason=f"real key events need {', '.join(TOOLS)} (Debian: apt-get install xvfb xdotool x11-xkb-utils); missing: {', '.join(MISSING)}",
)

# Where the keys of an American keyboard are, as X numbers them.
PLACES = {
    **{one: 10 + k for k, one in enumerate("1234567890")},
    **{one: 24 + k for k, one in enumerate("QWERTYUIOP")},
    **{one: 38 + k for k, one in enumerate("ASDFGHJKL")},
    **{one: 52 + k for k, one in enumerate("ZXCVBNM")},
}
# Layouts whose letters and digits stand where the American ones do.
SAME_LETTERS = {"us", "es", "it", "tr", "se", "pt", "us intl"}
ENTER, TAB, CAPS = "36", "23", "66"


class XDesk:
    """The program under test, its display, and the hands at its keyboard."""

    def __init__(self, folder: Path) -> None:
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(write)
        with os.fdopen(read) as number:
            self.env = {
                **os.environ,
                "DISPLAY": f":{number.readline().strip()}",
                "QT_QPA_PLATFORM": "xcb",
                "PYTHONUNBUFFERED": "1",
            }
        self.program = subprocess.Popen(
            [sys.executable, "-m", "tests.signin.x11_desk", str(folder)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=self.env, cwd=Path(__file__).parents[2],
        )  # fmt: skip
        self.said: Queue[dict[str, object]] = Queue()
        self.listener = Thread(target=self._listen, daemon=True)
        self.listener.start()
        self.window = str(self.hear("window", 60)["id"])
        self.run("xdotool", "windowfocus", "--sync", self.window)

    def _listen(self) -> None:
        assert self.program.stdout is not None
        for line in self.program.stdout:
            self.said.put(json.loads(line))

    def run(self, *command: str) -> None:
        subprocess.run(command, env=self.env, check=True, timeout=60, capture_output=True)

    def layout(self, name: str) -> None:
        self.run("setxkbmap", *name.split())

    def hear(self, what: str, seconds: float = 20.0) -> dict[str, object]:
        """The next thing said of this kind; anything gone wrong is told at once."""
        until = monotonic() + seconds
        while (left := until - monotonic()) > 0:
            try:
                one = self.said.get(timeout=left)
            except Empty:
                break
            assert one["what"] not in {"fault", "bug"}, one
            if one["what"] == what:
                return one
        raise AssertionError(f"nothing said of {what}")

    def tell(self, line: str, answer: str = "done") -> dict[str, object]:
        assert self.program.stdin is not None
        self.program.stdin.write(line + "\n")
        self.program.stdin.flush()
        return self.hear(answer)

    def press(self, *keys: str, gap: int = 1) -> None:
        self.run("xdotool", "key", "--delay", str(gap), *keys)

    def scan(self, code: str, end: str = ENTER, gap: int = 1) -> None:
        """As a scanner does: capitals with Shift."""
        self.press(*[("" if one.isdigit() else "shift+") + str(PLACES[one]) for one in code], end, gap=gap)

    def search(self) -> str:
        return str(self.tell("state", "state")["search"])

    def quiet(self) -> bool:
        """Whether nothing was heard or answered up to now."""
        said: list[dict[str, object]] = []
        while not self.said.empty():
            said.append(self.said.get())
        return not [one for one in said if one["what"] in {"scan", "answer"}]

    def close(self) -> None:
        assert self.program.stdin is not None
        self.program.stdin.close()
        self.program.wait(20)
        self.listener.join(10)
        assert self.program.stdout is not None
        self.program.stdout.close()
        self.server.terminate()
        self.server.wait(10)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[XDesk]:
    desk = XDesk(tmp_path_factory.mktemp("x11"))
    yield desk
    desk.close()
    assert desk.program.returncode == 0


@pytest.fixture
def desk(shared: XDesk) -> Iterator[XDesk]:
    shared.layout("us")
    shared.run("xdotool", "windowfocus", "--sync", shared.window)
    yield shared
    assert shared.search() == ""


FRESH = count(1)


def guest() -> tuple[str, str]:
    """A guest who has not been scanned yet: code and number."""
    k = next(FRESH)
    return code_of(k), f"A{k:04d}"


def signs_in(desk: XDesk, code: str, number: str, end: str = ENTER, gap: int = 1) -> str:
    """Scan a code; the guest is signed in. What had to be mended.

    A busy machine may stop the hands for longer than any scanner stops; the times of the keys tell, and such a scan
    is made again.
    """
    for _ in range(5):
        desk.scan(code, end, gap)
        scan = desk.hear("scan")
        if scan["text"] != code and int(str(scan["slowest"])) >= 50:
            desk.hear("answer")
            desk.press("Escape")
            continue
        assert scan["text"] == code
        assert desk.hear("answer") == {"what": "answer", "outcome": "signed_in", "number": number}
        return str(scan["repair"])
    raise AssertionError("the machine is too busy to type as quickly as a scanner")


@pytest.mark.parametrize("end", [ENTER, TAB])
@pytest.mark.parametrize("focus", ["search", "button", "page"])
def test_a_scan_signs_in_whatever_has_the_focus(desk: XDesk, focus: str, end: str) -> None:
    desk.tell(focus)
    code, number = guest()
    assert signs_in(desk, code, number, end) == "none"
    assert desk.tell("state", "state")["dialogs"] == []  # its Enter pressed nothing


@pytest.mark.parametrize(
    "layout",
    ["us", "de", "fr", "ru", "be", "cz", "hu", "ua", "es", "it", "tr", "se", "pt", "us dvorak", "us intl"],
)
def test_a_foreign_layout_and_caps_lock_are_mended(desk: XDesk, layout: str) -> None:
    desk.layout(layout)
    desk.tell("search")
    repairs: set[str] = set()
    for _ in range(3):  # together they have nearly every character
        code, number = guest()
        repairs.add(signs_in(desk, code, number))
    assert ("layout" in repairs) == (layout not in SAME_LETTERS)
    code, number = guest()
    desk.press(CAPS)
    try:
        assert signs_in(desk, code, number) != "none"
    finally:
        desk.press(CAPS)


def test_a_scan_behind_an_open_question_is_heard_and_leaves_nothing_in_it(desk: XDesk) -> None:
    desk.tell("walk-in dialog")
    code, number = guest()
    signs_in(desk, code, number)
    desk.press("Escape")


def test_ten_guests_one_after_the_other_at_the_pace_of_a_scanner(desk: XDesk) -> None:
    desk.tell("search")
    for gap in (0, 0, 1, 1, 2, 2, 4, 4, 8, 12):
        code, number = guest()
        signs_in(desk, code, number, gap=gap)


def test_the_same_code_twice_at_once_is_one_sign_in(desk: XDesk) -> None:
    code, number = guest()
    signs_in(desk, code, number)
    desk.scan(code)
    assert desk.hear("scan")["text"] == code
    other, other_number = guest()
    signs_in(desk, other, other_number)  # no answer to the second scan came before


def test_a_bare_enter_is_nothing(desk: XDesk) -> None:
    for focus in ("search", "page"):
        desk.tell(focus)
        desk.press(ENTER)
        desk.press(TAB)
        assert desk.search() == ""
    assert desk.quiet()


@pytest.mark.parametrize("gap", [60, 90, 140])
def test_a_fast_typist_is_no_scanner_and_enter_signs_nobody_in(desk: XDesk, gap: int) -> None:
    desk.tell("search")
    desk.press(*"zhangweilaibin", gap=gap)
    desk.press(ENTER)
    until = monotonic() + 30
    while desk.search() != "zhangweilaibin" and monotonic() < until:
        pass
    assert desk.search() == "zhangweilaibin"
    assert desk.quiet()
    desk.press("Escape")

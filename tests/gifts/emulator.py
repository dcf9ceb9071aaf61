"""A printer that nobody here wrote: emupos, run by a Python of 3.13 or newer in a process of its own."""

import io
import json
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from app.devices.printer.bitmap import Bitmap

PROFILE = """type: printer
name: Test {dots}
dpi: 203
width_dots: {dots}
font_a: {{ width: 12, height: 24 }}
font_b: {{ width: 9, height: 17 }}
code_pages: {{ 0: PC437 }}
default_code_page: 0
drawer_sensor_open_level: high
"""


def python_with_emupos() -> str | None:
    """FANFARE_EMULATOR_PYTHON, else python3.13 and newer on the path, if emupos can be imported there."""
    wanted = os.environ.get("FANFARE_EMULATOR_PYTHON", "")
    for name in (wanted, "python3.13", "python3.14", "python3"):
        found = shutil.which(name) if name else None
        check = "import sys, emupos; sys.exit(sys.version_info < (3, 13))"
        if found and subprocess.run([found, "-c", check], capture_output=True, check=False).returncode == 0:
            return found
    return None


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


@dataclass
class Emulator:
    """One emulated printer.

    Args:
        port: where it listens for bytes.
        api: where it listens for the test.
        process: its own.
    """

    port: int
    api: str
    process: "subprocess.Popen[bytes]"

    def ask(self, method: str, path: str) -> bytes:
        request = urllib.request.Request(f"{self.api}{path}", method=method)
        with urllib.request.urlopen(request, timeout=5) as answer:
            return answer.read()

    def fault(self, name: str, *, on: bool) -> None:
        self.ask("PUT" if on else "DELETE", f"/devices/front/faults/{name}")

    def receipts(self) -> list[str]:
        return [receipt["id"] for receipt in json.loads(self.ask("GET", "/devices/front/receipts"))]

    def picture(self, receipt: str) -> Image.Image:
        return Image.open(io.BytesIO(self.ask("GET", f"/devices/front/receipts/{receipt}/image"))).convert(
            "L"
        )

    def wait_for(self, count: int) -> list[str]:
        until = time.monotonic() + 30
        while time.monotonic() < until:
            found = self.receipts()
            if len(found) >= count:
                return found
            time.sleep(0.02)
        raise AssertionError(f"{len(self.receipts())} of {count} receipts came out")

    def stop(self) -> None:
        self.process.kill()
        self.process.wait(10)


def start(python: str, folder: Path, dots: int) -> Emulator:
    port, control = free_port(), free_port()
    (folder / "paper.yaml").write_text(PROFILE.format(dots=dots))
    (folder / "emupos.yaml").write_text(
        f"schema: 1\napi: {{ port: {control} }}\ndevices:\n  - id: front\n    type: printer\n"
        f"    profile: ./paper.yaml\n    job_idle_timeout_ms: 600\n    connections:\n      - tcp: {{ port: {port} }}\n"
    )
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [python, "-c", "from emupos.cli.app import main as run; run()", "run"],
            cwd=folder,
            stdout=log,
            stderr=log,
        )
    emulator = Emulator(port, f"http://127.0.0.1:{control}/api/v1", process)
    until = time.monotonic() + 30
    while time.monotonic() < until and process.poll() is None:
        try:
            emulator.receipts()
        except OSError:
            time.sleep(0.05)
        else:
            return emulator
    raise AssertionError((folder / "log").read_text())


def differing(ours: Bitmap, theirs: Image.Image) -> int:
    """Dots that differ, wherever our slip lies on their paper; their margins must be white."""
    rows = Image.frombytes("1", (ours.width, ours.height), bytes(255 - byte for byte in ours.bits)).convert(
        "L"
    )
    box = rows.point(list(range(255, -1, -1))).getbbox()
    assert box is not None
    dark = theirs.point([255] * 128 + [0] * 128)
    found = dark.getbbox()
    assert found is not None
    size = (box[2] - box[0], box[3] - box[1])
    if (found[2] - found[0], found[3] - found[1]) != size:
        return size[0] * size[1]
    wanted = rows.point(list(range(255, -1, -1))).crop(box)
    return sum(a != b for a, b in zip(wanted.tobytes(), dark.crop(found).tobytes(), strict=True))

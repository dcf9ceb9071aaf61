"""How soon the start window is shown, against a bare QMainWindow: `python -m tests.bench.bench_start`."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 10
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow(); window.resize(1366, 768); window.show()
app.processEvents(); sys.stdout.write("shown"); sys.stdout.flush()
"""
OURS = """
import sys
from PySide6.QtWidgets import QApplication
from app.shell.start import Program
app = QApplication([])
program = Program(app); program.show_start()
app.processEvents(); sys.stdout.write("shown"); sys.stdout.flush()
"""


def once(code: str) -> float:
    environment = dict(os.environ, PYTHONPATH=str(ROOT), FANFARE_HOME="/nonexistent")
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    ) as process:
        assert process.stdout is not None
        process.stdout.read(5)
        return time.perf_counter() - began


def main() -> None:
    for code in (BARE, OURS):
        once(code)  # warm
    rounds = [(once(BARE), once(OURS)) for _ in range(ROUNDS)]
    bare, ours = (statistics.median(each) for each in zip(*rounds, strict=True))
    print(
        f"bare QMainWindow {bare * 1000:.0f} ms, start window {ours * 1000:.0f} ms, ratio {ours / bare:.2f} (bar: 3, and under 1000 ms)"
    )


if __name__ == "__main__":
    main()

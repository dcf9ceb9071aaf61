"""Sets Fanfare up on this computer, then starts it; `run.py test` runs the tests instead.

Standard library only. A second start costs no set-up.
"""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
IS_WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if IS_WINDOWS else "bin/python")
OLDEST, NEWEST = (3, 11), (3, 13)

# library that must be loadable -> Debian package that brings it
OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libzbar.so.0": "libzbar0",
}
DESKTOP = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def main(arguments: list[str]) -> int:
    """Set up what is missing, then start the program or its tests.

    Args:
        arguments: "test" and pytest's own, or the program's.
    """
    testing = arguments[:1] == ["test"]
    check_python()
    install_system_packages()
    make_environment(HERE / ("requirements-test.txt" if testing else "requirements.txt"))
    os.chdir(HERE)
    environment = dict(os.environ, PYTHONPATH=str(HERE), PYTHONUTF8="1")
    if testing:
        # all of them on every core; a chosen few as pytest is told
        chosen = arguments[1:] or ["-n", "auto", "--dist", "loadfile"]
        return subprocess.call([PYTHON, "-m", "pytest", *chosen], env=environment)
    if not arguments and not has_display():
        print("No display here, so the whole event is rehearsed and its pictures are saved.", flush=True)
        arguments = ["rehearse"]
    return subprocess.call([PYTHON, "-m", "app", *arguments], env=environment)


def has_display() -> bool:
    """Whether a window can be shown; without one Qt would abort the process."""
    if IS_WINDOWS or sys.platform == "darwin":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def check_python() -> None:
    """Stop with one sentence on a Python that the libraries do not support."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        sys.exit(f"Fanfare needs Python 3.11, 3.12 or 3.13; this is {sys.version.split()[0]}.")


def install_system_packages() -> None:
    """On Debian and Ubuntu install the missing system libraries, or name them and stop."""
    if sys.platform != "linux" or not shutil.which("apt-get"):
        return
    wanted = OFFSCREEN if not has_display() else OFFSCREEN | DESKTOP
    missing = [package for library, package in wanted.items() if not loadable(library)]
    if not can_make_venv():
        missing.append("python3-venv")
    if not missing:
        return
    command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    prefix = [] if os.geteuid() == 0 else sudo()
    if prefix is None:
        sys.exit(
            f"These system packages are missing. Install them, then run this again:\n  sudo {' '.join(command)}"
        )
    print("Installing system packages:", " ".join(missing), flush=True)
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    subprocess.run([*prefix, "apt-get", "update", "-q"], check=False, env=quiet, stdout=subprocess.DEVNULL)
    if subprocess.call([*prefix, *command], env=quiet, stdout=subprocess.DEVNULL):
        sys.exit(
            f"These system packages could not be installed: {' '.join(missing)}. Check the network, then run this again."
        )


def loadable(library: str) -> bool:
    """Whether the dynamic loader finds a library.

    Args:
        library: its file name.
    """
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def can_make_venv() -> bool:
    """Whether this Python can make environments; Debian ships that part separately."""
    return importlib.util.find_spec("ensurepip") is not None or PYTHON.exists()


def sudo() -> list[str] | None:
    """The prefix that makes a command run as root, or None."""
    if shutil.which("sudo") and subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0:
        return ["sudo", "-n"]
    if shutil.which("sudo") and sys.stdin.isatty():
        return ["sudo"]
    return None


def make_environment(lock: Path) -> None:
    """Make .venv and install exactly what the lock file names, hashes checked.

    Args:
        lock: requirements with hashes; the same content is never installed twice.
    """
    stamp = VENV / "installed.txt"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    done = stamp.read_text(encoding="utf-8").split() if stamp.exists() else []
    if wanted in done and PYTHON.exists():
        return
    if not PYTHON.exists():
        print("Making .venv …", flush=True)
        builder = venv.EnvBuilder(with_pip=True, clear=VENV.exists())
        builder.create(VENV)
        done = []
    print("Installing libraries …", flush=True)
    pip = [
        PYTHON,
        "-m",
        "pip",
        "install",
        "-q",
        "--disable-pip-version-check",
        "--require-hashes",
        "-r",
        lock,
    ]
    if subprocess.call(pip):
        sys.exit("The libraries could not be installed. Check the network, then run this again.")
    stamp.write_text("\n".join([*done, wanted]), encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

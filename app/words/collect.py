"""Keeps the Qt Linguist files in step with the source: run `python -m app.words.collect`.

New source texts are added as unfinished, vanished ones are dropped, finished ones stay.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from defusedxml import ElementTree

from app.words.catalogue import CHINESE, FOLDER

APP = Path(__file__).resolve().parents[1]
_CALLS = {"tr": 0, "trn": 1, "tr_in": 1, "KnownError": 0, "say": 0}


def sources(room: str) -> tuple[str, ...]:
    """Every source text of a room, in reading order, each once.

    Args:
        room: the folder under app/, or "__main__".
    """
    place = APP / room
    files = sorted(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]
    found = [text for file in files for text in _texts(ast.parse(file.read_text(encoding="utf-8")))]
    return tuple(dict.fromkeys(found))


def _texts(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "say" and isinstance(node.func, ast.Attribute):
            continue  # a label's own method, not the marker
        at = _CALLS.get(name)
        if at is None or len(node.args) <= at:
            continue
        argument = node.args[at]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and argument.value:
            yield argument.value


def rooms() -> tuple[str, ...]:
    """Every room that may speak."""
    return tuple(sorted(folder.name for folder in APP.iterdir() if (folder / "__init__.py").exists()))


def entries(file: Path) -> dict[str, str]:
    """What a Linguist file holds: source to translation, "" while unfinished.

    Args:
        file: a .ts file; need not exist.
    """
    if not file.exists():
        return {}
    held: dict[str, str] = {}
    for message in ElementTree.parse(file).iter("message"):
        target = message.find("translation")
        done = target is not None and target.get("type") is None
        held[message.findtext("source") or ""] = (target.text or "") if done and target is not None else ""
    return held


def _write(file: Path, room: str, held: dict[str, str]) -> None:
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", '<TS version="2.1" language="zh_CN">']
    lines += ["<context>", f"    <name>{room}</name>"]
    for source, text in held.items():
        mark = "" if text else ' type="unfinished"'
        lines += ["    <message>", f"        <source>{escape(source)}</source>"]
        lines += [f"        <translation{mark}>{escape(text)}</translation>", "    </message>"]
    file.write_text("\n".join([*lines, "</context>", "</TS>", ""]), encoding="utf-8")


def collect(room: str) -> int:
    """Bring one room's Chinese file in step; answers how many texts are unfinished.

    Args:
        room: the folder under app/.
    """
    file = FOLDER / CHINESE / f"{room}.ts"
    before, wanted = entries(file), sources(room)
    if not wanted:
        file.unlink(missing_ok=True)
        return 0
    held = {text: before.get(text, "") for text in wanted}
    if held != before:
        _write(file, room, held)
    return sum(not text for text in held.values())


def main() -> None:
    """Bring the rooms named on the command line (or all) in step."""
    for room in sys.argv[1:] or rooms():
        missing = collect(room)
        sys.stdout.write(f"{room}: {missing} unfinished\n" if missing else "")


if __name__ == "__main__":
    main()

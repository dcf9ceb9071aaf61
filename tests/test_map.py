"""The architecture is a test: the map, the sizes, the empty inits, the words, the types."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.words.catalogue import CHINESE, FOLDER
from app.words.collect import entries, rooms, sources

ROOT = Path(__file__).resolve().parents[1]
APP = ROOT / "app"
LONGEST_FUNCTION, LONGEST_FILE, LONGEST_CLASS = 60, 400, 200


def _files() -> list[Path]:
    return sorted(APP.rglob("*.py"))


def _definitions(kind: type[ast.AST] | tuple[type[ast.AST], ...]) -> Iterator[tuple[str, int]]:
    for file in _files():
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, kind):
                lines = (getattr(node, "end_lineno", 0) or 0) - getattr(node, "lineno", 0) + 1
                yield f"{file.relative_to(ROOT)}:{getattr(node, 'name', '')}", lines


def test_no_function_no_class_and_no_file_outgrows_its_limit() -> None:
    functions = dict(_definitions((ast.FunctionDef, ast.AsyncFunctionDef)))
    classes = dict(_definitions(ast.ClassDef))
    files = {
        str(file.relative_to(ROOT)): len(file.read_text(encoding="utf-8").splitlines()) for file in _files()
    }
    assert {name: n for name, n in functions.items() if n > LONGEST_FUNCTION} == {}
    assert {name: n for name, n in classes.items() if n > LONGEST_CLASS} == {}
    assert {name: n for name, n in files.items() if n > LONGEST_FILE} == {}


def test_functions_stay_short_and_files_stay_readable() -> None:
    functions = sorted(n for _, n in _definitions((ast.FunctionDef, ast.AsyncFunctionDef)))
    files = sorted(
        len(file.read_text(encoding="utf-8").splitlines()) for file in _files() if file.name != "__init__.py"
    )
    assert functions[int(len(functions) * 0.95)] <= 30
    assert files[int(len(files) * 0.95)] <= 300


def test_every_init_holds_a_docstring_and_nothing_else() -> None:
    for file in APP.rglob("__init__.py"):
        body = ast.parse(file.read_text(encoding="utf-8")).body
        assert len(body) == 1, file
        assert isinstance(body[0], ast.Expr), file


def test_every_word_stands_in_both_languages() -> None:
    missing: dict[str, list[str]] = {}
    for room in rooms():
        held = entries(FOLDER / CHINESE / f"{room}.ts")
        lacking = [text for text in sources(room) if not held.get(text)]
        if lacking:
            missing[room] = lacking
    assert missing == {}


def test_translations_keep_their_placeholders() -> None:
    import string

    def names(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for file in (FOLDER / CHINESE).glob("*.ts"):
        for source, text in entries(file).items():
            assert names(text) <= names(source) | {"n"}, (file.name, source, text)


def _tool(*command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-3000:]


def test_the_import_contract_holds() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-3000:]


def test_the_style_holds() -> None:
    _tool("ruff", "check", ".")
    _tool("ruff", "format", "--check", ".")


@pytest.mark.types
def test_the_types_hold() -> None:
    _tool("basedpyright")

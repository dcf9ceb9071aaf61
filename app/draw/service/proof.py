"""The proof as a folder: exported, and checked from its files alone."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from app.draw.records import evenings
from app.draw.rules.lists import MOST_EACH, MOST_TICKETS
from app.draw.rules.state import Mode
from app.draw.rules.verify import Verdict, verify
from app.store.database import Database, Transaction
from app.words.errors import BugError, KnownError

VERIFIER = Path(__file__).resolve().parents[3] / "resources" / "verifier" / "verifier.html"
_LIST = re.compile(r"list-([1-9][0-9]{0,5})\.txt")


@dataclass(frozen=True)
class Exported:
    """A proof folder was written and checked.

    Args:
        folder: where.
        files: their names.
        lines: of the proof.
        genesis_code: opening code.
        head_code: code of the last line.
        closed: whether the proof is complete.
    """

    folder: str
    files: tuple[str, ...]
    lines: int
    genesis_code: str
    head_code: str
    closed: bool


def export(store: Database, folder: Path, mode: Mode = Mode.LIVE) -> Exported:
    """Write the proof folder: the lines, the lists, how to check them, and the verifier page.

    Args:
        store: the open event.
        folder: made if it is not there.
        mode: which evening; a rehearsal says so in every file.

    Raises:
        KnownError: nothing is frozen, or the folder cannot take it.
    """
    proof, lists = store.ask(lambda t: _contents(t, mode))
    verdict = verify(proof, lists, rehearsal=mode is Mode.REHEARSAL)
    if not verdict.holds:
        raise BugError(f"our own proof, line {verdict.line}: {verdict.reason.in_english()}")
    files = {"proof.jsonl": proof, **{f"list-{no}.txt": file for no, file in lists.items()}}
    files["README.txt"] = _readme(verdict).encode()
    if VERIFIER.exists():
        files["verifier.html"] = VERIFIER.read_bytes()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            _write(folder / name, content)
        _sync_folder(folder)
    except OSError as fault:
        raise KnownError(
            "The proof could not be written to {folder}: {fault}. Choose another folder.",
            folder=folder, fault=fault.strerror or "",
        ) from fault  # fmt: skip
    return Exported(
        str(folder), tuple(files), proof.count(b"\n"), verdict.genesis_code, verdict.head_code, verdict.closed
    )


def verify_folder(
    folder: Path, genesis: str | None = None, head: str | None = None, *, rehearsal: bool = False
) -> Verdict:
    """Check a proof folder; needs no event.

    Args:
        folder: holds proof.jsonl and list-k.txt.
        genesis: the opening code that somebody kept.
        head: the closing code that somebody kept.
        rehearsal: whether a rehearsal may pass.

    Raises:
        KnownError: there is no proof to read.
    """
    try:
        proof = (folder / "proof.jsonl").read_bytes()
        lists = {
            int(found[1]): file.read_bytes()
            for file in sorted(folder.iterdir())
            if (found := _LIST.fullmatch(file.name))
        }
    except OSError as fault:
        raise KnownError("There is no proof.jsonl to read in {folder}.", folder=folder) from fault
    return verify(proof, lists, genesis, head, rehearsal=rehearsal)


def _contents(t: Transaction, mode: Mode) -> tuple[bytes, dict[int, bytes]]:
    evening = evenings.evening(t, mode)
    if evening is None:
        raise KnownError("The list is not frozen yet. Freeze it first.")
    lines = evenings.lines(t, evening.id)
    return "".join(f"{row.line}\n" for row in lines).encode(), evenings.list_files(t, evening.id)


def _write(path: Path, content: bytes) -> None:
    part = path.with_name(path.name + ".part")
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _readme(verdict: Verdict) -> str:
    mark = "" if verdict.mode == "live" else "REHEARSAL, counts for nothing / 排练，不作数\n\n"
    end = verdict.head_code if verdict.closed else f"{verdict.head_code} (not closed yet / 尚未收尾)"
    return (
        f"{mark}FD1 draw proof / 抽奖凭证\n\n"
        f"Opening code / 开场码  {verdict.genesis_code}\n"
        f"Closing code / 收尾码  {end}\n"
        f"Draws / 抽取次数       {verdict.draws}\n\n"
        "proof.jsonl   one record a line, each holding the SHA-256 of the line before it / 每行一条记录\n"
        "list-k.txt    the frozen lists: number, tickets, group; no names / 锁定的名单，不含姓名\n"
        f"              at most {MOST_EACH:,} tickets an entry and {MOST_TICKETS:,} a list / "
        f"每行最多 {MOST_EACH:,} 张票，每份名单最多 {MOST_TICKETS:,} 张\n"
        "verifier.html opens in any browser without a network / 任何浏览器都能打开，不需要网络\n\n"
        "Check with:   fanfare draw verify FOLDER OPENING-CODE CLOSING-CODE\n"
        "Compare both codes with those printed that evening: without them nobody can tell whether the\n"
        "whole evening was written anew. / 请与当晚打印的两个码比对，否则无法发现整份凭证被重写。\n"
    )

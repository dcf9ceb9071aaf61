"""One laptop, from guest list to workbook: the rehearsal, and the commands an organiser's helper would type."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest

ROOT = Path(__file__).resolve().parents[2]


def fanfare(*words: str | Path, language: str = "en", expect: int = 0) -> tuple[str, str]:
    import os

    environment = {
        name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")
    }
    environment |= {"FANFARE_LANGUAGE": language, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "app", *map(str, words)], capture_output=True, text=True, encoding="utf-8",
        cwd=ROOT, env=environment, check=False,
    )  # fmt: skip
    assert done.returncode == expect, done.stderr
    return done.stdout, done.stderr


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("rehearsal")
    fanfare("rehearse", "--out", out, "--no-pictures", language="zh_CN")
    return out


def test_the_rehearsal_counts_what_happened(rehearsed: Path) -> None:
    summary = json.loads((rehearsed / "summary.json").read_text(encoding="utf-8"))
    door, day = summary["door"], summary["day"]
    assert summary["guests"] == door["invitations"] == door["codes_read"] == 120
    assert door["codes_unread"] == []
    signed = door["outcomes"]["signed_in"]
    assert summary["here"] == signed - door["undone"]
    assert {"already_signed_in", "revoked", "unknown"} <= set(door["outcomes"])
    assert door["badges"] == door["walk_ins"] + door["undone"] == 3
    assert (rehearsed / "slips" / "badge-3.png").stat().st_size > 0
    assert day["proof_holds"]
    assert day["forfeits"] == 1
    assert len(day["winners"]) == len(set(day["winners"])) == 27
    assert day["cues"] == summary["cues"] == 13
    assert sum(day["printed"].values()) == day["receipts"] == summary["here"]
    assert summary["audit"]["whole"]
    assert summary["file_whole"]


def test_the_workbook_goes_home_whole(rehearsed: Path) -> None:
    book = openpyxl.load_workbook(rehearsed / "event.xlsx")
    summary = json.loads((rehearsed / "summary.json").read_text(encoding="utf-8"))
    assert tuple(book.sheetnames) == tuple(summary["workbook"]["sheets"])
    values = [
        cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None
    ]
    assert "𠮷田翔" in values
    assert any(summary["day"]["head_code"] in str(value) for value in values)
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_anybody_can_check_the_proof_and_nobody_can_change_it(rehearsed: Path, tmp_path: Path) -> None:
    summary = json.loads((rehearsed / "summary.json").read_text(encoding="utf-8"))["day"]
    fanfare("draw", "verify", rehearsed / "proof", summary["genesis_code"], summary["head_code"])
    fanfare("draw", "verify", rehearsed / "proof", summary["genesis_code"], "AAAA-AAAA-AAAA-AAAA", expect=1)
    import shutil

    forged = tmp_path / "forged"
    shutil.copytree(rehearsed / "proof", forged)
    proof = forged / "proof.jsonl"
    winner = summary["winners"][0]
    proof.write_text(proof.read_text(encoding="utf-8").replace(winner, "A0002", 1), encoding="utf-8")
    fanfare("draw", "verify", forged, expect=1)


def test_a_rehearsal_never_overwrites_other_things(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    _, said = fanfare("rehearse", "--out", tmp_path, "--no-pictures", expect=1)
    assert "Choose an empty folder" in said
    assert [file.name for file in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_day_by_commands(tmp_path: Path) -> None:
    event = tmp_path / "opening.fanfare"
    fanfare("new", event, "--sample")
    _, said = fanfare("new", event, "--sample", expect=1)
    assert "exists already" in said
    fanfare("new", tmp_path / "x.fanfare", expect=2)
    out, _ = fanfare("invitations", event, tmp_path / "cards.pdf", "--codes", tmp_path / "codes", "--json")
    assert lines(out)[0]["invitations"] == 120
    picture = tmp_path / "codes" / "A0013.png"
    read, _ = fanfare("read", picture, "--json")
    assert len(lines(read)[0]["texts"]) == 1
    signed, _ = fanfare("signin", event, picture, "--op-id", "one", "--json")
    again, _ = fanfare("signin", event, picture, "--op-id", "one", "--json")
    later, _ = fanfare("signin", event, picture, "--op-id", "two", "--json")
    outcomes = [lines(text)[0]["outcome"] for text in (signed, again, later)]
    assert outcomes == ["signed_in", "signed_in", "already_signed_in"]
    found, _ = fanfare("guests", "find", event, "chen jia", "--json")
    assert lines(found)[0]["number"] == "A0013"
    owed, _ = fanfare("gifts", "owed", event, "A0013", "--json")
    assert "Keepsake box" in owed
    checked, _ = fanfare("audit", "verify", event, "--json")
    assert lines(checked)[0]["reason"] == ""


def test_a_backup_comes_back_and_the_damaged_file_is_kept(tmp_path: Path) -> None:
    event, folder = tmp_path / "e.fanfare", tmp_path / "stick"
    fanfare("new", event, "--name", "周年庆")
    out, _ = fanfare("backup", event, folder, "--json")
    copy = Path(lines(out)[0]["backup"])
    data = event.read_bytes()
    event.write_bytes(data[:4096] + b"\xff" * 8192 + data[12288:])
    fanfare("audit", "verify", event, expect=1)
    restored, _ = fanfare("restore", copy, event, "--json")
    assert Path(lines(restored)[0]["kept"]).exists()
    fanfare("audit", "verify", event)
    _, said = fanfare("restore", tmp_path / "none.fanfare", event, language="zh_CN", expect=1)
    assert "找不到" in said


def test_the_window_says_in_one_sentence_that_there_is_no_display() -> None:
    if sys.platform != "linux":
        pytest.skip("there is always a display")
    _, said = fanfare(expect=1)
    assert "no display" in said

from pathlib import Path

import pytest

from app.store.backup import restore
from app.words.errors import KnownError


def test_a_folder_is_never_replaced_by_a_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    backup = tmp_path / "b.fanfare"
    backup.write_bytes(b"x")
    for folder in (Path(), tmp_path):
        with pytest.raises(KnownError, match="exists already"):
            restore(backup, folder)
    assert [file.name for file in tmp_path.iterdir()] == ["b.fanfare"]

from pathlib import Path

import pytest

from app.report.sheet.saving import save
from app.words.errors import KnownError


def test_a_folder_is_no_place_for_a_workbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in (Path(), tmp_path):
        with pytest.raises(KnownError, match="could not be saved"):
            save(folder, Path.touch)
    assert list(tmp_path.iterdir()) == []

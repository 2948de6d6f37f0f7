"""Settings come back as kept; damage costs a default, never a crash."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.settings import InterestWord, Settings, Theme, keep, load

if TYPE_CHECKING:
    from pathlib import Path

CHOSEN = Settings("tg", "uz_Cyrl", Theme.DARK, 150, InterestWord.MARKUP)


def test_settings_come_back_as_kept(tmp_path: Path) -> None:
    keep(CHOSEN, tmp_path / "new folder")
    assert load(tmp_path / "new folder") == CHOSEN
    assert [path.name for path in (tmp_path / "new folder").iterdir()] == ["settings.json"]


def test_without_a_file_all_have_their_defaults(tmp_path: Path) -> None:
    assert load(tmp_path) == Settings()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"theme": NaN}'])
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    assert load(tmp_path) == Settings()


@pytest.mark.parametrize(
    "damage",
    [{"text_size": 20}, {"text_size": True}, {"text_size": "150"}, {"theme": "pink"}, {"theme": []}],
)
def test_one_damaged_setting_does_not_cost_the_others(tmp_path: Path, damage: dict[str, object]) -> None:
    kept = {"screen_language": "tg", "of a newer version": 1}
    (tmp_path / "settings.json").write_text(json.dumps(kept | damage))
    assert load(tmp_path) == Settings(screen_language="tg")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(sorted(Settings.__slots__)), st.recursive(st.text() | st.integers(), st.lists)))
def test_any_values_are_survived(tmp_path: Path, found: dict[str, object]) -> None:
    (tmp_path / "settings.json").write_text(json.dumps(found))
    keep(load(tmp_path), tmp_path)


def test_a_folder_that_cannot_be_made_has_its_code(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageProblem, match=StorageCode.SETTINGS_NOT_KEPT):
        keep(CHOSEN, tmp_path / "file")


def test_reading_settings_loads_nothing_heavy() -> None:
    heavy = "{'apsw', 'nacl', 'pydantic', 'PySide6', 'numpy'}"
    command = f"import sys, budget_app.storage.settings; assert not {heavy} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", command], check=True)

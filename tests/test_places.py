"""Where things are: tests/architecture/test_wheel.py looks at an installed wheel, these at the clone and the user."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from budget_app import places

ROOT = Path(__file__).resolve().parents[1]


def test_a_clone_carries_its_folders_beside_the_package() -> None:
    assert (places.resources(), places.locales()) == (ROOT / "resources", ROOT / "locales")


def test_a_wheel_carries_its_folders_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(places, "_PACKAGE", tmp_path)
    assert places.resources() == tmp_path / "resources"


@pytest.mark.skipif(sys.platform != "linux", reason="the folders of the XDG standard")
def test_the_users_files_stand_apart_from_the_settings(own_home: Path) -> None:
    assert places.user_data() == own_home / "XDG_DATA_HOME" / "family-budget"
    assert places.user_settings() == own_home / "XDG_CONFIG_HOME" / "family-budget"
    assert not places.user_data().exists()

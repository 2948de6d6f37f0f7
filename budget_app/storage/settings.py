"""What a person set for this computer: how the program looks and speaks, nothing about any family or file.

Kept free of heavy imports: it is read before the first window is painted.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any, cast

from budget_app import places
from budget_app.storage.problems import StorageCode, StorageProblem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SMALLEST_TEXT, LARGEST_TEXT = 100, 200


class Theme(StrEnum):
    """Which colours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class InterestWord(StrEnum):
    """What the price of a loan is called before a family."""

    INTEREST = "interest"
    MARKUP = "markup"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. An empty language is the system's, or for handouts the screen's; `text_size` is in percent."""

    screen_language: str = ""
    handout_language: str = ""
    theme: Theme = Theme.SYSTEM
    text_size: int = SMALLEST_TEXT
    interest_word: InterestWord = InterestWord.INTEREST


def load(folder: Path | None = None) -> Settings:
    """The settings kept in the folder; each one that is missing or damaged has its default."""
    try:
        found = json.loads(_path(folder).read_bytes())
    except (OSError, ValueError, RecursionError):
        return Settings()
    return Settings(**_sound(cast("dict[str, object]", found))) if isinstance(found, dict) else Settings()


def keep(settings: Settings, folder: Path | None = None) -> None:
    """Put the settings in the folder, whole or not at all; raises `SETTINGS_NOT_KEPT`."""
    path = _path(folder)
    beside = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise StorageProblem(StorageCode.SETTINGS_NOT_KEPT) from error


def _path(folder: Path | None) -> Path:
    return (folder or places.user_settings()) / "settings.json"


def _sound(found: dict[str, object]) -> dict[str, Any]:
    sound: dict[str, Any] = {}
    for field in fields(Settings):
        try:
            sound[field.name] = _READERS[field.name](found[field.name])
        except (KeyError, ValueError, TypeError):
            continue
    return sound


def _language(code: object) -> str:
    if isinstance(code, str) and code.isascii() and code.replace("_", "").isalnum():
        return code
    raise ValueError(code)


def _text_size(percent: object) -> int:
    if type(percent) is int and SMALLEST_TEXT <= percent <= LARGEST_TEXT:
        return percent
    raise ValueError(percent)


_READERS: dict[str, Callable[[Any], str | int]] = {
    "screen_language": _language,
    "handout_language": _language,
    "theme": Theme,
    "text_size": _text_size,
    "interest_word": InterestWord,
}

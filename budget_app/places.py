"""Where things are: in a clone, in an installed wheel, and in the frozen program."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_APPLICATION = "family-budget"


def resources() -> Path:
    """The folder of country packs, stories, fonts, icons and forms."""
    return _carried("resources")


def locales() -> Path:
    """The folder of compiled catalogues, `<language>/LC_MESSAGES/budget_app.mo`."""
    return _carried("locales")


def user_data() -> Path:
    """The user's own folder for workshop files and their snapshots; it need not exist yet."""
    import platformdirs  # 20 ms that a start without saved files need not spend

    return platformdirs.user_data_path(_APPLICATION, appauthor=False)


def user_settings() -> Path:
    """The user's own folder for settings; it need not exist yet."""
    import platformdirs  # as above

    return platformdirs.user_config_path(_APPLICATION, appauthor=False)


def user_state() -> Path:
    """The user's own folder for reports of the program's own faults; it need not exist yet."""
    import platformdirs  # as above

    return platformdirs.user_state_path(_APPLICATION, appauthor=False)


def _carried(name: str) -> Path:
    """A folder that a wheel and a frozen program carry inside the package, and a clone beside it."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name

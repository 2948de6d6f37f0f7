"""Compiles every catalogue under locales/ to the form the program reads."""

from __future__ import annotations

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent


def compile_catalogue(source: Path) -> None:
    """Writes `budget_app.mo` beside a newer `budget_app.po`; a broken catalogue raises PoFileError."""
    compiled = source.with_suffix(".mo")
    if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
        return
    with source.open("rb") as po:
        catalogue = read_po(po, locale=source.parent.parent.name, abort_invalid=True)
    with compiled.open("wb") as mo:
        write_mo(mo, catalogue)


if __name__ == "__main__":
    for path in sorted(ROOT.glob("locales/*/LC_MESSAGES/*.po")):
        compile_catalogue(path)

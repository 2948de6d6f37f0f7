from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from budget_app import places

if TYPE_CHECKING:
    from pathlib import Path

TTFont: Any = import_module("fontTools.ttLib").TTFont  # carries no types
FACES = sorted((places.resources() / "fonts").glob("*.ttf"))
ALPHABETS = {
    "tg": "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "ky": "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
    "uz": "abcdefghijklmnopqrstuvxyzʻʼ",
    "uz_Cyrl": "абвгдеёжзийклмнопрстуфхцчшъэюяўқғҳ",
    "en": "abcdefghijklmnopqrstuvwxyz",
}
SIGNS = "0123456789 \u00a0\u202f−+×=%·•–—…«»„“”‘’'\"()[]{}/\\.,:;!?№#*@&<>_|~^$€₽°½"


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.stem)
@pytest.mark.parametrize("language", ALPHABETS)
def test_every_face_has_every_letter(face: Path, language: str) -> None:
    letters = ALPHABETS[language]
    assert not set(letters + letters.upper()) - characters(face)


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.stem)
def test_every_face_has_every_sign(face: Path) -> None:
    assert not set(SIGNS) - characters(face)


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.stem)
def test_digits_are_of_equal_width(face: Path) -> None:
    widths, glyphs = TTFont(face)["hmtx"], glyph_names(face)
    assert len({int(widths[glyphs[ord(digit)]][0]) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.stem)
def test_no_changed_font_carries_a_reserved_name(face: Path) -> None:
    assert "Andika" not in str(TTFont(face)["name"].getDebugName(4))


def characters(face: Path) -> set[str]:
    return set(map(chr, glyph_names(face)))


def glyph_names(face: Path) -> dict[int, str]:
    return dict(TTFont(face).getBestCmap())

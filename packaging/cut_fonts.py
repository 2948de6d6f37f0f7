#!/usr/bin/env python3
"""Cut the program's fonts from the Debian packages fonts-noto-core and fonts-sil-andika into resources/fonts.

Needs fontTools, and `apt-get install fonts-noto-core fonts-sil-andika`. Static TrueType only: the paper's pen reads
neither variable nor CFF fonts. Digits must be of equal width.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
DEBIAN = Path("/usr/share/fonts/truetype")
FACES = {
    "NotoSans-Regular.ttf": DEBIAN / "noto" / "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf": DEBIAN / "noto" / "NotoSans-Bold.ttf",
    "EasyReading-Regular.ttf": DEBIAN / "andika" / "Andika-Regular.ttf",
    "EasyReading-Bold.ttf": DEBIAN / "andika" / "Andika-Bold.ttf",
}
RESERVED = {"Andika": "Easy Reading"}
"""A cut font is a changed font, and a changed font may not carry a reserved name (OFL, condition 3)."""
POSTSCRIPT_NAME = 6
NAMES = (1, 3, 4, POSTSCRIPT_NAME, 16)
MINUS = 0x2212
RANGES = (
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A
    (0x02BB, 0x02BC),  # the two Uzbek marks
    (0x0300, 0x0304),  # combining accents and macron
    (0x0306, 0x0308),
    (0x0400, 0x045F),  # Cyrillic
    (0x0490, 0x04FF),  # Cyrillic letters of Tajik, Kyrgyz, Uzbek, Kazakh and others
    (0x2007, 0x2015),  # spaces of a digit's width, dashes
    (0x2018, 0x2026),  # quotation marks, bullet, ellipsis
    (0x202F, 0x202F),
    (0x2030, 0x203A),
    (0x20A0, 0x20BF),  # currencies
    (0x2116, 0x2116),
    (MINUS, MINUS),
    (0x2248, 0x2265),
)


def main() -> None:
    """Write one cut font for each face."""
    for name, source in FACES.items():
        _cut(source, FONTS / name)


def _cut(source: Path, target: Path) -> None:
    options = subset.Options(
        layout_features=["kern", "mark", "mkmk", "ccmp"], hinting=False, notdef_outline=True, name_IDs=["*"]
    )
    options.drop_tables += ["Silt"]
    font = subset.load_font(str(source), options)
    font.recalcTimestamp = False
    if MINUS not in _characters(font):
        _add_minus(font)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    cutter.subset(font)
    _rename(font)
    _check_digits(font, target.name)
    subset.save_font(font, str(target), options)


def _add_minus(font: TTFont) -> None:
    """The bar of the plus sign, at the plus sign's width."""
    glyphs, plus = font["glyf"], font["glyf"]["plus"]
    middle, half = (plus.yMin + plus.yMax) / 2, (glyphs["hyphen"].yMax - glyphs["hyphen"].yMin) / 2
    pen = TTGlyphPen(None)
    pen.moveTo((plus.xMin, round(middle - half)))
    pen.lineTo((plus.xMin, round(middle + half)))
    pen.lineTo((plus.xMax, round(middle + half)))
    pen.lineTo((plus.xMax, round(middle - half)))
    pen.closePath()
    font.setGlyphOrder([*font.getGlyphOrder(), "minus"])
    glyphs["minus"] = pen.glyph()
    glyphs["minus"].recalcBounds(glyphs)
    font["hmtx"]["minus"] = font["hmtx"]["plus"]
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[MINUS] = "minus"


def _characters(font: TTFont) -> dict[int, str]:
    """The glyph of each character."""
    return font.getBestCmap() or {}


def _rename(font: TTFont) -> None:
    table = font["name"]
    for reserved, plain in RESERVED.items():
        for record in [record for record in table.names if record.nameID in NAMES]:
            name = plain.replace(" ", "") if record.nameID == POSTSCRIPT_NAME else plain
            text = record.toUnicode().replace(reserved, name)
            table.setName(text, record.nameID, record.platformID, record.platEncID, record.langID)


def _check_digits(font: TTFont, name: str) -> None:
    characters = _characters(font)
    widths = {font["hmtx"][characters[ord(digit)]][0] for digit in "0123456789"}
    if len(widths) != 1:
        raise SystemExit(f"{name}: digits have different widths")


if __name__ == "__main__":
    main()

"""Colours by role, sizes from one text size, and the stylesheet made of both."""

from __future__ import annotations

from dataclasses import dataclass
from string import Template
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from budget_app import places

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

BASE_PX = 14
SMALLEST_SCALE, LARGEST_SCALE = 1.0, 2.0
FAMILY = "Noto Sans"
_FACES = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
_SIZES = (1, 2, 4, 5, 6, 8, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 23, 24, 26, 28, 32, 36, 40, 44, 48, 56, 64)

Appearance = Literal["light", "dark", "contrast"]
Hue = Literal[
    "ink",
    "quiet",
    "money_in",
    "money_out",
    "goal",
    "abroad",
    "short",
    "good",
    "on_accent",
    "strip_ink",
    "strip_quiet",
    "strip_good",
    "strip_short",
    "chosen",
    "tint_in",
    "tint_goal",
    "tint_abroad",
]
"""The roles that pictures and single words are drawn in."""


class Palette(NamedTuple):
    """The colour of every role, as `#rrggbb`."""

    paper: str
    card: str
    line: str
    edge: str
    ink: str
    quiet: str
    money_in: str
    money_out: str
    goal: str
    abroad: str
    short: str
    chosen: str
    hover: str
    on_accent: str
    tint_in: str
    tint_goal: str
    tint_abroad: str
    strip: str
    strip_ink: str
    strip_quiet: str
    strip_good: str
    strip_short: str
    good: str


PALETTES: dict[Appearance, Palette] = {
    "light": Palette(
        paper="#F6F4EF",
        card="#FFFFFF",
        line="#E4DFD5",
        edge="#8A8577",
        ink="#1F2933",
        quiet="#5B6876",
        money_in="#0F6B66",
        money_out="#C8623A",
        goal="#8A5A12",
        abroad="#1D5FA8",
        short="#B23A0E",
        chosen="#E2F1EF",
        hover="#F0EEE8",
        on_accent="#FFFFFF",
        tint_in="#E8F3E8",
        tint_goal="#F3ECDF",
        tint_abroad="#E3EDF9",
        strip="#1F2933",
        strip_ink="#FFFFFF",
        strip_quiet="#C3CAD3",
        strip_good="#8FE3B0",
        strip_short="#FFC48C",
        good="#2A7A33",
    ),
    "dark": Palette(
        paper="#14191E",
        card="#1D242B",
        line="#333D47",
        edge="#7F8B97",
        ink="#EEF1F4",
        quiet="#A9B4BF",
        money_in="#52C4BA",
        money_out="#F09A73",
        goal="#E3B25F",
        abroad="#82B4F0",
        short="#FF9B73",
        chosen="#173F3D",
        hover="#28313A",
        on_accent="#0B1A19",
        tint_in="#20362A",
        tint_goal="#3A3120",
        tint_abroad="#1F3045",
        strip="#0B0F13",
        strip_ink="#FFFFFF",
        strip_quiet="#B3BDC7",
        strip_good="#8FE3B0",
        strip_short="#FFC48C",
        good="#7FD68A",
    ),
    "contrast": Palette(
        paper="#FFFFFF",
        card="#FFFFFF",
        line="#3B3B3B",
        edge="#000000",
        ink="#000000",
        quiet="#2E2E2E",
        money_in="#004B46",
        money_out="#7A2E0E",
        goal="#5A3A05",
        abroad="#0B3A73",
        short="#7E2200",
        chosen="#DDEFED",
        hover="#EEEEEE",
        on_accent="#FFFFFF",
        tint_in="#F1F8F1",
        tint_goal="#F8F3EA",
        tint_abroad="#EEF4FC",
        strip="#000000",
        strip_ink="#FFFFFF",
        strip_quiet="#E6E6E6",
        strip_good="#B6F5CE",
        strip_short="#FFD9B0",
        good="#0F4A17",
    ),
}


@dataclass(frozen=True, slots=True)
class Theme:
    """An appearance and a text scale, 1.0 to 2.0."""

    appearance: Appearance = "light"
    scale: float = 1.0

    @property
    def palette(self) -> Palette:
        """The colours of this appearance."""
        return PALETTES[self.appearance]

    def px(self, size: int) -> int:
        """A length of the 4 px grid at this text scale, in pixels."""
        return max(1, round(size * self.scale))

    def font(self, size: int = BASE_PX, *, bold: bool = False) -> QFont:
        """The program's face at a size of the unscaled design."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        font.setBold(bold)
        return font

    def stylesheet(self) -> str:
        """The stylesheets with this theme's colours and sizes (`$ink`, `$px14`) filled in."""
        files = sorted((places.resources() / "styles").glob("*.qss"))
        sheet = Template("".join(file.read_text(encoding="utf-8") for file in files))
        sizes = {f"px{size}": f"{self.px(size)}px" for size in _SIZES}
        return sheet.substitute(self.palette._asdict(), family=FAMILY, **sizes)


def load_fonts() -> None:
    """Make the program's faces known to Qt, from the program's own files."""
    for face in _FACES:
        QFontDatabase.addApplicationFont(str(places.resources() / "fonts" / face))


def dress(application: QApplication, theme: Theme) -> None:
    """Give the whole program a theme."""
    colours = theme.palette
    palette = QPalette(QColor(colours.paper))
    for role, colour in (
        (QPalette.ColorRole.Window, colours.paper),
        (QPalette.ColorRole.Base, colours.card),
        (QPalette.ColorRole.Button, colours.card),
        (QPalette.ColorRole.Text, colours.ink),
        (QPalette.ColorRole.WindowText, colours.ink),
        (QPalette.ColorRole.ButtonText, colours.ink),
        (QPalette.ColorRole.ToolTipBase, colours.card),
        (QPalette.ColorRole.ToolTipText, colours.ink),
        (QPalette.ColorRole.PlaceholderText, colours.quiet),
        (QPalette.ColorRole.Highlight, colours.money_in),
        (QPalette.ColorRole.HighlightedText, colours.on_accent),
    ):
        palette.setColor(role, QColor(colour))
    application.setPalette(palette)
    application.setFont(theme.font())
    application.setStyleSheet(theme.stylesheet())

"""Colours: every pair that is used can be read, by the contrast ratio of WCAG 2.2 (relative luminance of sRGB)."""

from __future__ import annotations

import pytest

from budget_app.ui.theme import PALETTES, Appearance, Theme

TEXT_ON = {
    "paper": ("ink", "quiet", "money_in", "short", "good"),
    "card": ("ink", "quiet", "money_in", "goal", "abroad", "short", "good"),
    "chosen": ("ink", "money_in"),
    "hover": ("ink", "money_in"),
    "money_in": ("on_accent",),
    "tint_in": ("good", "money_in"),
    "tint_goal": ("goal",),
    "tint_abroad": ("abroad",),
    "strip": ("strip_ink", "strip_quiet", "strip_good", "strip_short"),
}
PAIRS = [(text, ground) for ground, texts in TEXT_ON.items() for text in texts]


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_has_the_contrast_that_the_standard_names() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize(("text", "ground"), PAIRS)
@pytest.mark.parametrize(("appearance", "least"), [("light", 4.5), ("dark", 4.5), ("contrast", 7.0)])
def test_every_text_can_be_read_on_its_ground(appearance: Appearance, least: float, text: str, ground: str) -> None:
    palette = PALETTES[appearance]
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= least


@pytest.mark.parametrize("appearance", PALETTES)
def test_the_edge_of_a_field_and_a_bar_stand_out_from_the_card(appearance: Appearance) -> None:
    palette = PALETTES[appearance]
    for mark in (palette.edge, palette.money_in, palette.money_out):
        assert contrast(mark, palette.card) >= 3


def test_all_sizes_grow_with_the_text() -> None:
    assert "font-size: 28px" in Theme("light", 2.0).stylesheet()
    assert "$" not in Theme("dark", 1.25).stylesheet()

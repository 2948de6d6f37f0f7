"""From blocks to marks: where everything of a sheet stands on its pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from budget_app.drawing.fitting import wrap
from budget_app.drawing.marks import Mark, Role, Stroke, Text, line
from budget_app.handouts.block_layout import lay
from budget_app.handouts.blocks import Heading, Promise, Table
from budget_app.handouts.laid import Column, Laid
from budget_app.handouts.style import FOOT, INNER, LEADING, style_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.drawing.marks import Measure
    from budget_app.handouts.blocks import Block, Sheet
    from budget_app.handouts.style import Style

Page = tuple[Mark, ...]

_DENSITIES = (1.0, 0.88, 0.76, 0.68, 0.62)
_DENSITY_OF_MANY = 0.88
_FOOT_GAP = 10.0
_FEWEST_ROWS = 2
"""So few rows of a broken table stand under its heading."""


def lay_out(sheet: Sheet, measure: Measure) -> tuple[Page, ...]:
    """The pages of a sheet: as airy as one page allows, or several where one is not enough."""
    for density in _DENSITIES:
        pages = _flow(sheet, style_of(measure, density, easy=sheet.easy))
        if len(pages) == 1:
            return pages
    return _flow(sheet, style_of(measure, _DENSITY_OF_MANY, easy=sheet.easy))


def _flow(sheet: Sheet, style: Style) -> tuple[Page, ...]:
    foot = wrap(sheet.foot, INNER.width - 4 * FOOT, style.hand(FOOT))
    lowest = INNER.y + INNER.height - len(foot) * FOOT * LEADING - _FOOT_GAP
    pages: list[list[Mark]] = [[]]
    y = INNER.y
    waiting = _units(sheet.blocks)[::-1]
    while waiting:
        unit = waiting.pop()
        laid = _unit(unit, y, style)
        if laid.bottom > lowest and (parts := _broken(unit, y, lowest, style)):
            unit, rest = parts
            waiting.append(rest)
            laid = _unit(unit, y, style)
        elif laid.bottom > lowest and y > INNER.y:
            pages.append([])
            laid = _unit(unit, INNER.y, style)
        pages[-1].extend(laid.marks)
        y = laid.bottom + (style.promise_gap if isinstance(unit[-1], Promise) else style.gap)
    return tuple((*page, *_foot(foot, f"{number} / {len(pages)}")) for number, page in enumerate(pages, start=1))


def _units(blocks: Sequence[Block]) -> list[list[Block]]:
    """Blocks that stay together: a heading with what follows it."""
    units: list[list[Block]] = []
    for block in blocks:
        if units and isinstance(units[-1][-1], Heading):
            units[-1].append(block)
        else:
            units.append([block])
    return units


def _broken(unit: list[Block], y: float, lowest: float, style: Style) -> tuple[list[Block], list[Block]] | None:
    """The unit with as many rows of its table as fit on the page, and a table of the rest; nothing where none fits."""
    *before, table = unit
    if not isinstance(table, Table):
        return None
    for rows in range(len(table.rows) - 1, _FEWEST_ROWS - 1, -1):
        fitting: list[Block] = [*before, replace(table, rows=table.rows[:rows])]
        if _unit(fitting, y, style).bottom <= lowest:
            return fitting, [replace(table, rows=table.rows[rows:])]
    return None


def _unit(blocks: Sequence[Block], y: float, style: Style) -> Laid:
    marks: list[Mark] = []
    for block in blocks:
        laid = lay(block, Column(INNER.x, y, INNER.width), style)
        marks.extend(laid.marks)
        y = laid.bottom
    return Laid(tuple(marks), y)


def _foot(words: Sequence[str], number: str) -> list[Mark]:
    """Small at the end of the page, over a thin line: what was assumed, and the page's number."""
    bottom, right = INNER.y + INNER.height, INNER.x + INNER.width
    top = bottom - len(words) * FOOT * LEADING - FOOT * 0.4
    marks: list[Mark] = [line((INNER.x, top), (right, top), Stroke(Role.LINE, 0.8))]
    for place, each in enumerate(reversed(words)):
        marks.append(Text(INNER.x, bottom - 2 - place * FOOT * LEADING, each, FOOT))
    marks.append(Text(right, bottom - 2, number, FOOT, anchor="end"))
    return marks

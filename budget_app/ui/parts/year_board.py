"""Twelve months as tiles, and the events that are dragged between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from budget_app.ui.parts.event_chip import EventChip
from budget_app.ui.parts.kit import Text
from budget_app.ui.parts.month_tile import MonthTile
from budget_app.ui.parts.tab_order import tab_as_laid_out
from budget_app.ui.parts.tiles import TileLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.model.period import YearMonth
    from budget_app.ui.parts.month_facts import MonthFacts
    from budget_app.ui.view import Manner

NARROWEST, MOST = 166, 6


class YearBoard(QWidget):
    """The tiles of a year; an event let go on another month is asked to be there."""

    move_asked = Signal(object, object)
    """A `Happening`, and the month in which it should happen instead."""
    menu_asked = Signal(object)
    """The `EventChip` that was clicked."""
    wanted = Signal(QWidget)
    """What should be in sight."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build no tile yet."""
        super().__init__(parent)
        self._manner = manner
        self._tiles: list[MonthTile] = []
        self._grid = TileLayout(manner.theme.px(10), manner.theme.px(NARROWEST), self, most=MOST)
        self._ghost: Text | None = None

    @property
    def tiles(self) -> Sequence[MonthTile]:
        """The tiles in sight, the first month first."""
        return [tile for tile in self._tiles if not tile.isHidden()]

    @property
    def chips(self) -> list[EventChip]:
        """All events in sight."""
        return [chip for tile in self.tiles for chip in tile.chips]

    def present(self, months: tuple[MonthFacts, ...], home: str) -> None:
        """Show these months; the focus stays with the event or the tile that has it."""
        focused, follow = self._focused(), self._event_focused()
        while len(self._tiles) < len(months):
            self._add_tile()
        language = self._manner.language
        figures = [language.whole_amount(sum_, home) for each in months for sum_ in (each.money_in, each.money_out)]
        widest = max(figures, key=len)
        for place, tile in enumerate(self._tiles):
            tile.setVisible(place < len(months))
            if place < len(months):
                tile.present(months[place], home, widest)
        self._let_tab_stop_at(focused if focused is not None else self._stop())
        if follow is not None:
            self._focus_event(*follow)

    def _add_tile(self) -> None:
        tile = MonthTile(self._manner, self)
        tile.arrow_pressed.connect(self._go)
        tile.chip_made.connect(self.adopt)
        tile.entered.connect(self._tile_entered)
        self._tiles.append(tile)
        self._grid.addWidget(tile)

    @Slot(object)
    def adopt(self, chip: EventChip) -> None:
        """Look after an event, in a tile or elsewhere on the page."""
        chip.stepped.connect(self._step)
        chip.carried.connect(self._carry)
        chip.let_go.connect(self._drop)
        chip.taken_back.connect(self._take_back)
        chip.clicked.connect(self._ask_menu)

    def tile_of(self, month: YearMonth | None) -> MonthTile | None:
        """The tile of a month, where it is in sight."""
        return next((tile for tile in self.tiles if tile.facts and tile.facts.month == month), None)

    # the focus

    def _focused(self) -> MonthTile | None:
        return next((tile for tile in self.tiles if tile.hasFocus()), None)

    def _event_focused(self) -> tuple[str, int] | None:
        """The event that has the focus, and which of its times in the year that is."""
        focused = next((chip for chip in self.chips if chip.hasFocus()), None)
        if focused is None:
            return None
        times = [chip for chip in self.chips if chip.happening.event.id == focused.happening.event.id]
        return focused.happening.event.id, times.index(focused)

    def _focus_event(self, event: str, time: int) -> None:
        times = [chip for chip in self.chips if chip.happening.event.id == event]
        if times:
            chip = times[min(time, len(times) - 1)]
            chip.setFocus(Qt.FocusReason.OtherFocusReason)
            self.wanted.emit(chip)

    def _stop(self) -> MonthTile:
        """The tile at which Tab stops."""
        stops = [tile for tile in self.tiles if tile.focusPolicy() & Qt.FocusPolicy.TabFocus]
        return stops[0] if stops else self.tiles[0]

    def _let_tab_stop_at(self, stop: MonthTile) -> None:
        for tile in self._tiles:
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tile is stop else Qt.FocusPolicy.ClickFocus)
        tab_as_laid_out(self)

    @Slot()
    def _tile_entered(self) -> None:
        tile = self.sender()
        if isinstance(tile, MonthTile):
            self._let_tab_stop_at(tile)
            self.wanted.emit(tile)

    @Slot(int)
    def _go(self, key: int) -> None:
        tile, tiles = self.sender(), self.tiles
        if isinstance(tile, MonthTile):
            place = tiles.index(tile)
            last, columns = len(tiles) - 1, self._grid.columns
            goes: dict[int, int] = {
                Qt.Key.Key_Left: place - 1,
                Qt.Key.Key_Right: place + 1,
                Qt.Key.Key_Up: place - columns if place >= columns else place,
                Qt.Key.Key_Down: place + columns if place + columns <= last else place,
                Qt.Key.Key_Home: 0,
                Qt.Key.Key_End: last,
            }
            tiles[max(0, min(last, goes[key]))].setFocus(Qt.FocusReason.OtherFocusReason)

    # moving events

    @Slot(str)
    def _step(self, way: str) -> None:
        chip, tiles = self.sender(), self.tiles
        if not isinstance(chip, EventChip):
            return
        steps = {"earlier": -1, "later": 1, "line_up": -self._grid.columns, "line_down": self._grid.columns}[way]
        here = self.tile_of(chip.happening.month)
        place = tiles.index(here) + steps if here is not None else 0
        if 0 <= place < len(tiles):
            self._ask(chip, tiles[place])

    def _ask(self, chip: EventChip, tile: MonthTile) -> None:
        if tile.facts is not None and tile.facts.month != chip.happening.month:
            self.move_asked.emit(chip.happening, tile.facts.month)

    @Slot(QPoint)
    def _carry(self, place: QPoint) -> None:
        """Draw the event under the pointer, and mark the month it would fall into."""
        chip = self.sender()
        if isinstance(chip, EventChip):
            if self._ghost is None:
                self._ghost = _ghost_of(chip)
            self._ghost.move(chip.window().mapFromGlobal(place) - self._ghost.rect().center())
            under = self._tile_at(place)
            for tile in self.tiles:
                tile.be_target(target=tile is under)
            if under is not None:
                self.wanted.emit(under)

    @Slot(QPoint)
    def _drop(self, place: QPoint) -> None:
        chip, tile = self.sender(), self._tile_at(place)
        self._take_back()
        if isinstance(chip, EventChip) and tile is not None:
            chip.setFocus(Qt.FocusReason.MouseFocusReason)
            self._ask(chip, tile)

    @Slot()
    def _take_back(self) -> None:
        """Nothing is dragged any more."""
        if self._ghost is not None:
            self._ghost.deleteLater()
            self._ghost.hide()
            self._ghost = None
        for tile in self.tiles:
            tile.be_target(target=False)

    def _tile_at(self, place: QPoint) -> MonthTile | None:
        here = self.mapFromGlobal(place)
        return next((tile for tile in self.tiles if tile.geometry().contains(here)), None)

    @Slot()
    def _ask_menu(self) -> None:
        self.menu_asked.emit(self.sender())


def _ghost_of(chip: EventChip) -> Text:
    """A picture of the event above everything else of the window."""
    ghost = Text(parent=chip.window())
    ghost.setPixmap(chip.grab())
    ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    ghost.adjustSize()
    ghost.show()
    return ghost

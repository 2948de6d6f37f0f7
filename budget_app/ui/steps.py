"""The steps of the conversation, at the left: picture, word, and a tick where a step has what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from budget_app.model.steps import Step
from budget_app.ui.actions import STEP_NAMES
from budget_app.ui.parts.kit import plain_tip
from budget_app.ui.parts.picture import Picture, before_words, pixmap

if TYPE_CHECKING:
    from budget_app.ui.view import Manner

PICTURE, TICK, EDGE, GAP, WORD = 20, 18, 12, 8, 15


class StepButton(QPushButton):
    """One step; without room for its word it is a picture with a tooltip."""

    def __init__(self, manner: Manner, step: Step) -> None:
        """Show picture and word, not yet ticked."""
        self._name = manner.language.text(STEP_NAMES[step][0])
        super().__init__(self._name)
        self._manner, self._picture = manner, STEP_NAMES[step][1]
        self.setProperty("kind", "step")
        self.setCheckable(True)
        self.setIconSize(QSize(manner.theme.px(PICTURE + GAP), manner.theme.px(PICTURE)))
        self._tick = Picture(manner.theme, "tool_check_circle", "good", side=TICK)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, manner.theme.px(TICK // 2), 0)
        row.addStretch(1)
        row.addWidget(self._tick)
        self._tick.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self._draw)
        self.show_state(finished=False)
        self._draw()

    def show_state(self, *, finished: bool) -> None:
        """Tick the step, or not."""
        self._tick.setVisible(finished)
        say = self._manner.language.text
        self.setAccessibleName(say("{step}, has what it needs", step=self._name) if finished else self._name)

    def show_word(self, *, shown: bool) -> None:
        """Show the word, or only the picture."""
        self.setText(self._name if shown else " ")
        self._draw()
        self.setToolTip(plain_tip("" if shown else self._name))

    @property
    def needed(self) -> int:
        """The width of picture, bold word and tick."""
        theme, word = self._manner.theme, self.text().strip()
        words = QFontMetrics(theme.font(WORD, bold=True)).horizontalAdvance(word) if word else 0
        return words + theme.px(PICTURE + 2 * EDGE + TICK + (3 * GAP if word else GAP))

    @Slot()
    def _draw(self) -> None:
        theme, hue = self._manner.theme, "money_in" if self.isChecked() else "ink"
        drawn = pixmap(self._picture, getattr(theme.palette, hue), theme.px(PICTURE))
        self.setIcon(before_words(drawn, theme.px(GAP)) if self.text().strip() else drawn)


class Steps(QScrollArea):
    """All steps, one below the other; the arrow keys go through them."""

    step_asked = Signal(str)

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        """Build a button for each step."""
        super().__init__(parent)
        self._manner = manner
        self.setObjectName("steps")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(self)
        inside.setObjectName("stepsInside")
        column = QVBoxLayout(inside)
        edge = manner.theme.px(10)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(manner.theme.px(4))
        self._group = QButtonGroup(self)
        self._buttons = {step: StepButton(manner, step) for step in Step}
        for place, button in enumerate(self._buttons.values()):
            self._group.addButton(button, place)
            column.addWidget(button)
        column.addStretch(1)
        self.setWidget(inside)
        self.show_words(shown=True)
        self._group.idClicked.connect(self._ask)

    def show_words(self, *, shown: bool) -> None:
        """Show pictures and words, or pictures only."""
        for button in self._buttons.values():
            button.show_word(shown=shown)
        self.setFixedWidth(self._width())

    def present(self, step: Step, finished: frozenset[Step], *, with_household: bool) -> None:
        """Mark the step at hand and the finished ones; without a household there is only the list."""
        for code, button in self._buttons.items():
            button.show_state(finished=code in finished)
            button.setEnabled(with_household or code is Step.HOUSEHOLDS)
        self._buttons[step].setChecked(True)
        self.ensureWidgetVisible(self._buttons[step], 0, self._manner.theme.px(EDGE))

    def _width(self) -> int:
        widest = max(button.needed for button in self._buttons.values())
        return widest + self._manner.theme.px(2 * EDGE)

    @Slot(int)
    def _ask(self, place: int) -> None:
        self.step_asked.emit(list(Step)[place].value)

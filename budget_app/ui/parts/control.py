"""What a control can do beside showing a value and telling a change of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from budget_app.model.period import YearMonth
    from budget_app.ui.view import Drafts


class Control(Protocol):
    """A widget for one value."""

    @property
    def changed(self) -> SignalInstance:
        """Tells the value a person gave."""
        ...

    def present(self, value: Any) -> None:
        """Show a value; what a person is typing stays."""


@runtime_checkable
class Remarks(Protocol):
    """Says something about what stands in it."""

    @property
    def remarked(self) -> SignalInstance:
        """Tells a sentence and its `TextRole`; an empty sentence takes it back."""
        ...


@runtime_checkable
class Refuses(Protocol):
    """Keeps what a person gave although it is no value."""

    def refuse(self, sentence: str) -> None:
        """Say what is wrong."""


@runtime_checkable
class Keeps(Protocol):
    """Has text that may be no value."""

    def keep_drafts(self, drafts: Drafts, key: tuple[str, str, str]) -> None:
        """Keep such text under this key; what is there already is shown again."""


@runtime_checkable
class Begins(Protocol):
    """Offers months."""

    def begin(self, start: YearMonth) -> None:
        """The household's first month."""

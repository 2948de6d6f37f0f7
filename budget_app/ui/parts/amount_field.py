"""Fields for figures: an amount with its currency inside, a per cent, a count."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, get_args

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from budget_app.language.amounts import read_amount, read_decimal, read_whole
from budget_app.language.arithmetic import AmountProblem
from budget_app.model.money import Currency
from budget_app.ui.parts.kit import Text, TextRole, plain_tip
from budget_app.ui.parts.typed_field import Reader, TypedField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from budget_app.language.language import Language
    from budget_app.ui.view import Manner

PER_CENT = 100
CURRENCIES: tuple[Currency, ...] = get_args(Currency)


class CurrencyButton(QToolButton):
    """The sign of a currency that opens the list of all; out of the Tab order, since Alt+Down in the field opens it."""

    changed = Signal(object)
    """The code of the currency chosen."""

    def __init__(self, manner: Manner, parent: QWidget) -> None:
        """Without a currency yet."""
        super().__init__(parent)
        self._language = manner.language
        self._code = ""
        self.setObjectName("currency")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(manner.language.text("Currency"))
        self.setToolTip(plain_tip(manner.language.text("Another currency: Alt+Down")))
        self.clicked.connect(self.choose)

    def present(self, code: Currency) -> None:
        """Show the sign of a currency."""
        if code != self._code:
            self._code = code
            self.setText(self._language.currency_sign(code))
            self.setAccessibleName(self._language.currency_name(code, 1))

    @Slot()
    def choose(self) -> None:
        """Open the list of currencies."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code in CURRENCIES:
            action = QAction(f"{code}  {self._language.currency_name(code, 1)}", menu)
            action.setData(code)
            action.setCheckable(True)
            action.setChecked(code == self._code)
            menu.addAction(action)
            if code == self._code:
                menu.setActiveAction(action)
        menu.triggered.connect(self._chosen)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        self.changed.emit(action.data())


class AmountField(TypedField):
    """An amount in minor units; its currency stands inside at the right."""

    def __init__(self, manner: Manner, parent: QWidget | None = None, *, may_be_empty: bool = False) -> None:
        """An empty field; nothing typed is nothing, or no amount at all where it may be empty."""
        write = _written_optional if may_be_empty else _written_amount
        reader = Reader(partial(_read_amount, empty=None if may_be_empty else 0), partial(write, manner.language))
        super().__init__(manner, reader, parent)
        self.currency = CurrencyButton(manner, self)
        self.put_inside(self.currency)
        self.setPlaceholderText("" if may_be_empty else "0")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def present_currency(self, code: Currency) -> None:
        """Show the currency and leave room for it."""
        self.currency.present(code)
        self.make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down opens the currencies."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.currency.choose()
        else:
            super().keyPressEvent(event)


def optional_amount_field(manner: Manner) -> AmountField:
    """A field for an amount that may be unknown: an empty one is none, and zero is written."""
    field = AmountField(manner)
    field.read_with(Reader(_read_optional_amount, partial(_written_optional_amount, manner.language)))
    field.setPlaceholderText("")
    return field


def percent_field(manner: Manner, *, may_fall: bool = False, may_be_empty: bool = False, unit: str = "%") -> TypedField:
    """A field for a share that is typed in hundredths; an empty one is zero, or none where it may be empty."""
    read = partial(_read_share, may_fall=may_fall, empty=None if may_be_empty else Decimal(0))
    return _figures(manner, Reader(read, partial(_written_share, manner.language)), unit)


def decimal_field(manner: Manner) -> TypedField:
    """A field for a number with decimals, a rate; an empty one is none."""
    return _figures(manner, Reader(_read_rate, partial(written_decimal, manner.language)))


def months_field(manner: Manner) -> TypedField:
    """A field for a number of months, parts of them too; an empty one is zero."""
    unit = manner.language.text("months")
    return _figures(manner, Reader(_read_number, partial(written_decimal, manner.language)), unit)


def number_field(manner: Manner) -> TypedField:
    """A field for a number, parts of one too; an empty one is zero."""
    return _figures(manner, Reader(_read_number, partial(written_decimal, manner.language)))


def count_field(manner: Manner) -> TypedField:
    """A field for a whole number."""
    return _figures(manner, Reader(read_whole, partial(_written_count, manner.language)))


def optional_count_field(manner: Manner) -> TypedField:
    """A field for a whole number that may be unknown: an empty one is none."""
    reader = Reader(_read_optional_count, partial(_written_optional_count, manner.language))
    return _figures(manner, reader, manner.language.text("No."))


def _figures(manner: Manner, reader: Reader[Any], unit: str = "") -> TypedField:
    field = TypedField(manner, reader)
    field.setAlignment(Qt.AlignmentFlag.AlignRight)
    field.setMaximumWidth(manner.theme.px(150))
    if unit:
        text = Text(unit, TextRole.SMALL, field)
        text.setWordWrap(False)
        field.put_inside(text)
    return field


def _read_amount(text: str, *, empty: int | None) -> int | AmountProblem | None:
    return read_amount(text) if text.strip() else empty


def _read_optional_amount(text: str) -> int | AmountProblem | None:
    return read_amount(text) if text.strip() else None


def _written_optional_amount(language: Language, minor: int | None) -> str:
    return "" if minor is None else language.amount(minor, "TJS")


def _written_amount(language: Language, minor: int) -> str:
    return language.amount(minor, "TJS") if minor else ""


def _written_optional(language: Language, minor: int | None) -> str:
    return "" if minor is None else language.amount(minor, "TJS")


def _read_share(text: str, *, may_fall: bool, empty: Decimal | None) -> Decimal | AmountProblem | None:
    plain = text.replace("%", "").strip()
    if not plain:
        return empty
    value = read_decimal(plain, may_be_negative=may_fall)
    return value if isinstance(value, AmountProblem) else value / PER_CENT


def _written_share(language: Language, share: Decimal | None) -> str:
    return "" if share is None else written_decimal(language, share * PER_CENT)


def _read_rate(text: str) -> Decimal | AmountProblem | None:
    return read_decimal(text) if text.strip() else None


def _read_number(text: str) -> Decimal | AmountProblem:
    return read_decimal(text) if text.strip() else Decimal(0)


def written_decimal(language: Language, value: Decimal | None) -> str:
    """A number with the decimals it has; none is an empty text."""
    if value is None:
        return ""
    exponent = value.normalize().as_tuple().exponent
    return language.number(value, max(0, -exponent) if isinstance(exponent, int) else 0)


def _read_optional_count(text: str) -> int | AmountProblem | None:
    return read_whole(text) if text.strip() else None


def _written_optional_count(language: Language, count: int | None) -> str:
    return "" if count is None else language.number(count)


def _written_count(language: Language, count: int) -> str:
    return language.number(count)

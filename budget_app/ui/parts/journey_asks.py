"""What is asked about a journey for work, part by part."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from budget_app.language.kinds import DESTINATIONS, LOAN_METHODS, destination_name, loan_method_name
from budget_app.language.marked import marked
from budget_app.ui.parts.amount_field import AmountField, count_field, percent_field
from budget_app.ui.parts.channel_asks import AT_HOME as TAKEN_OUT
from budget_app.ui.parts.channel_asks import FEES, KIND, MARGIN, RATE
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.label_field import LabelField
from budget_app.ui.parts.month_field import optional_month
from budget_app.ui.parts.region_field import RegionField
from budget_app.ui.parts.row_kind import Ask

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.ui.view import Manner


def _role(manner: Manner) -> QWidget:
    return LabelField(manner, [manner.language.text(role) for role in ROLES], framed=True)


def _countries(manner: Manner) -> QWidget:
    return Choice(manner.theme, [(place, destination_name(manner.language, place)) for place in DESTINATIONS])


def _choice(manner: Manner) -> QWidget:
    """Filled with what the household has."""
    return Choice(manner.theme, ())


def _methods(manner: Manner) -> QWidget:
    return Choice(manner.theme, [(method, loan_method_name(manner.language, method)) for method in LOAN_METHODS])


def _ends(journey: Any) -> bool:
    return bool(journey.months)


def _does_without(journey: Any) -> bool:
    return journey.drops is not None


def _has_rate(debt: Any) -> bool:
    return not debt.in_goods and debt.method != "interest_free"


ROLES = (
    marked("Elder son"),
    marked("Younger son"),
    marked("Husband"),
    marked("Wife"),
    marked("Daughter"),
    marked("Brother"),
)
optional_amount = partial(AmountField, may_be_empty=True)
WHO = (
    Ask("label", marked("Who goes (never a name)"), _role, marked("For example: elder son")),
    Ask("country", marked("To which country"), _countries),
    Ask("region", marked("To which region"), RegionField),
    Ask("leaves", marked("Leaves in"), partial(optional_month, none=marked("the first month"))),
    Ask("months", marked("Months away"), count_field, marked("0: stays there")),
)
ABROAD = (
    Ask("wage", marked("Wage a month"), AmountField, currency="currency"),
    Ask("living", marked("Food and other living a month"), AmountField, currency="currency"),
    Ask("housing", marked("Room a month"), AmountField, currency="currency"),
    Ask("permit", marked("Permit to work a month"), AmountField, currency="currency"),
    Ask("first_wage", marked("Months until the first wage"), count_field, marked("Lived on what was taken along")),
    Ask("sends", marked("Sends home a month"), optional_amount, marked("Empty: all that is left"), currency="currency"),
)
SENDING = (KIND, *FEES, RATE, MARGIN, TAKEN_OUT[0])
AT_HOME = (
    Ask("drops", marked("Income that stops meanwhile"), _choice),
    Ask("lost", marked("So much of it a month"), optional_amount, marked("Empty: all of it"), when=_does_without),
    Ask("return_cost", marked("The way back costs"), AmountField, when=_ends),
    Ask("brings", marked("Brings with him"), AmountField, when=_ends, currency="currency"),
    Ask("income_after", marked("Earns at home afterwards, a month"), AmountField, when=_ends),
)
LOAN = (
    Ask("principal", marked("What is borrowed"), AmountField, currency="currency"),
    Ask("method", marked("How it is paid back"), _methods),
    Ask("rate", marked("Rate a year, %"), percent_field, when=_has_rate),
    Ask("instalments", marked("Payments"), count_field),
)

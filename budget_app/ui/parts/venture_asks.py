"""What is asked about own work, part by part."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from budget_app.language.kinds import ANIMAL_KINDS, animal_name
from budget_app.language.marked import marked
from budget_app.model.venture import Herd, HerdSale, HerdUse
from budget_app.ui.parts.amount_field import AmountField, count_field, number_field, percent_field
from budget_app.ui.parts.by_month_grid import ByMonthGrid
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.list_editor import Entry, ListEditor
from budget_app.ui.parts.month_chips import MonthChips
from budget_app.ui.parts.month_field import optional_month
from budget_app.ui.parts.row_kind import Ask

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from budget_app.model.period import YearMonth
    from budget_app.ui.view import Manner

_AUTUMN = 10


def _always(venture: Any) -> bool:
    del venture
    return True


def _of_herd(venture: Any) -> bool:
    return isinstance(venture.course, Herd)


def _bears(venture: Any) -> bool:
    return bool(venture.course.young)


def _fed(venture: Any) -> bool:
    return bool(venture.course.feed)


def _gives(venture: Any) -> bool:
    return bool(venture.course.product)


def _animals(manner: Manner) -> QWidget:
    return Choice(manner.theme, [(kind, animal_name(manner.language, kind)) for kind in ANIMAL_KINDS])


def _month_of_year(manner: Manner, parent: QWidget) -> Choice:
    names = [(month, manner.language.month_name(month)) for month in range(1, 13)]
    month = Choice(manner.theme, names, parent)
    month.setAccessibleName(manner.language.text("Month"))
    return month


def _heads(manner: Manner) -> QWidget:
    heads = count_field(manner)
    heads.setAccessibleName(manner.language.text("How many animals"))
    return heads


def _sale(parent: QWidget, manner: Manner) -> Entry:
    price = AmountField(manner)
    price.setAccessibleName(manner.language.text("Price of one animal"))
    controls = (("month", _month_of_year(manner, parent)), ("heads", _heads(manner)), ("price", price))
    return Entry(manner, controls, parent)


def _use(parent: QWidget, manner: Manner) -> Entry:
    return Entry(manner, (("month", _month_of_year(manner, parent)), ("heads", _heads(manner))), parent)


def _next_sale(sales: tuple[Any, ...], start: YearMonth) -> HerdSale:
    del start
    return HerdSale(month=_AUTUMN, heads=1, price=sales[-1].price if sales else 0)


def _next_use(uses: tuple[Any, ...], start: YearMonth) -> HerdUse:
    del uses, start
    return HerdUse(month=_AUTUMN, heads=1)


def _sales(manner: Manner) -> QWidget:
    return ListEditor(manner.language.text("Add a sale"), partial(_sale, manner=manner), _next_sale)


def _uses(manner: Manner) -> QWidget:
    return ListEditor(manner.language.text("Add animals for our own table"), partial(_use, manner=manner), _next_use)


BEGIN = (
    Ask("outlay", marked("What it costs to begin"), AmountField, currency="currency"),
    Ask("start", marked("Begins in"), partial(optional_month, none=marked("the first month"))),
    Ask("years", marked("For how many years we look at it"), count_field),
    Ask("value_at_end", marked("Then sold for (things, not animals)"), AmountField, currency="currency"),
    Ask("labour.amount", marked("Own work, days a month"), number_field, when=_always),
    Ask("loss_risk", marked("Of 100 such, so many lose all in a year"), partial(percent_field, unit=""), when=_always),
)
NORMAL = (
    Ask("course.costs", marked("Costs every month"), AmountField, currency="currency"),
    Ask("course.first_sale", marked("Months until the first sale"), count_field),
    Ask("course.own_use", marked("What we use ourselves a month is worth"), AmountField, currency="currency"),
)
NORMAL_SALES = (Ask("course.sales", marked("What is sold in each month of a normal year"), ByMonthGrid),)
YEAR = (
    Ask("costs", marked("What it costs, month by month"), ByMonthGrid),
    Ask("sales", marked("What is sold, month by month"), ByMonthGrid),
)
ANIMALS = (
    Ask("course.animal", marked("Which animals"), _animals),
    Ask("course.females", marked("Grown females at the start"), count_field),
    Ask("course.others", marked("Others at the start: males, young"), count_field),
    Ask("course.value", marked("One animal is worth"), AmountField, currency="currency"),
    Ask("course.young", marked("Young of one female in a year"), number_field, when=_always),
    Ask("course.birth_months", marked("Young are born in"), MonthChips, when=_bears),
    Ask("course.grown_after", marked("Months until a young female bears"), count_field, when=_bears),
    Ask("course.deaths", marked("Of 100 animals so many die in a year"), partial(percent_field, unit=""), when=_always),
)
KEEPING = (
    Ask("course.feed", marked("Feed for one animal a month"), AmountField, currency="currency"),
    Ask("course.feed_months", marked("Feed is bought in"), MonthChips, when=_fed),
    Ask("course.costs", marked("Other costs every month"), AmountField, currency="currency"),
    Ask("course.product", marked("Milk, eggs, wool: one female brings a month"), AmountField, currency="currency"),
    Ask("course.product_months", marked("It brings this in"), MonthChips, when=_gives),
    Ask("course.first_sale", marked("Months until the first animals are sold"), count_field),
)
HERD_LISTS = (
    Ask("course.sales", marked("Sold every year: month, how many, price of one"), _sales, currency="currency"),
    Ask("course.own_use", marked("For our own table every year: month, how many"), _uses),
)
parts_of_hundred = partial(percent_field, unit="")
WORST = (
    Ask("worst.sales", marked("Of each 100 from sales we get"), parts_of_hundred, when=_always),
    Ask("worst.costs", marked("Instead of each 100 of costs we pay"), parts_of_hundred, when=_always),
    Ask(
        "worst.deaths",
        marked("Of 100 animals so many die in a year"),
        partial(percent_field, unit="", may_be_empty=True),
        marked("Empty: as usual"),
        when=_of_herd,
    ),
)
BEST = tuple(
    Ask(ask.path.replace("worst", "best"), ask.name, ask.make, ask.hint, ask.when, ask.currency) for ask in WORST
)

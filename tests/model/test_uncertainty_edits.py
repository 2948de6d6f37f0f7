from __future__ import annotations

from decimal import Decimal

import pytest

from budget_app.model.edits.uncertainty import size, size_changed
from budget_app.model.uncertainty import SCALES, Level, Parameter
from budget_app.reference.stories import sample_workshop

RICH = 2


@pytest.mark.parametrize("parameter", Parameter)
@pytest.mark.parametrize("level", Level)
def test_a_number_that_was_set_is_found_again(parameter: Parameter, level: Level) -> None:
    workshop = sample_workshop("en")
    number = SCALES[parameter][level]
    changed = size_changed(workshop.households[RICH], workshop.conditions, parameter, number).change(workshop)
    assert size(changed.households[RICH], changed.conditions, parameter) == number


def test_only_the_rates_of_the_familys_own_currency_move() -> None:
    workshop = sample_workshop("en")
    family = workshop.households[RICH].evolve(home="KGS")
    changed = size_changed(family, workshop.conditions, Parameter.EXCHANGE, Decimal("0.1")).change(workshop)
    assert changed.conditions == workshop.conditions


def test_income_that_is_sure_stays_as_entered() -> None:
    workshop = sample_workshop("en")
    family = workshop.households[RICH]
    changed = size_changed(family, workshop.conditions, Parameter.INCOMES, Decimal("0.3")).change(workshop)
    incomes = changed.households[RICH].uncertainty.incomes
    assert (incomes.sure, incomes.likely, incomes.unsure) == (Decimal(0), Decimal("0.3"), Decimal("0.3"))

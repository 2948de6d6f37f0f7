from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from budget_app.model.uncertainty import SCALES, Level, Parameter, RareCost, Spreads, Uncertainty, level_of


@pytest.mark.parametrize("parameter", Parameter)
def test_every_scale_goes_from_zero_upwards(parameter: Parameter) -> None:
    sizes = list(SCALES[parameter].values())
    assert list(SCALES[parameter]) == list(Level)
    assert sizes[0] == 0
    assert sizes == sorted(set(sizes))


@pytest.mark.parametrize("parameter", Parameter)
def test_the_number_behind_a_level_has_that_level(parameter: Parameter) -> None:
    assert all(level_of(parameter, size) is level for level, size in SCALES[parameter].items())


def test_only_zero_is_none_and_other_sizes_have_the_nearest_level() -> None:
    assert level_of(Parameter.EXCHANGE, Decimal("0.001")) is Level.LITTLE
    assert level_of(Parameter.EXCHANGE, Decimal("0.065")) is Level.SOME
    assert level_of(Parameter.EXCHANGE, Decimal("0.5")) is Level.LOT


def test_a_family_starts_without_uncertainty() -> None:
    assert Uncertainty() == Uncertainty(
        incomes=Spreads(sure=Decimal(0), likely=Decimal(0), unsure=Decimal(0)),
        spell=Decimal(0),
        illness=RareCost(chance=Decimal(0), cost=0),
        animal_loss=RareCost(chance=Decimal(0), cost=0),
    )


@pytest.mark.parametrize("wrong", [{"chance": Decimal("1.1")}, {"chance": Decimal("NaN")}, {"cost": -1}])
def test_a_rare_cost_beyond_its_limits_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        RareCost.model_validate(wrong)

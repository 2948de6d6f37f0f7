from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest

from budget_app.model.period import YearMonth
from budget_app.model.rows import IncomeKind
from budget_app.model.uncertainty import RareCost, Spreads, Uncertainty
from budget_app.projection.noise import Noise, noise
from tests.projection.families import day, family, income, sender, spending
from tests.projection.uncertain_families import stray

WAGE = income(1000, kind=IncomeKind.WAGE)
HARVEST = income(1000, kind=IncomeKind.HARVEST, likelihood="unsure")
LABOUR = income(1000, kind=IncomeKind.DAY_LABOUR, likelihood="unsure")
SPREADS = Uncertainty(incomes=Spreads(unsure=Decimal("0.3")))


def _sending(nothing: str, spell: int = 0) -> np.ndarray:
    one = sender(1000, chance_of_nothing=Decimal(nothing))
    household = family(horizon=120, remittances=(one,), uncertainty=Uncertainty(spell=Decimal(spell)))
    return noise(household, day(RUB="0.1"), 4000).panels[f"sender/{one.id}"]


def _spells(works: np.ndarray) -> float:
    """The mean length of the spells without work that begin and end in sight."""
    begins = (works[:-1] == 1) & (works[1:] == 0)
    return float((works[1:] == 0).sum() / begins.sum())


def test_what_is_certain_is_not_drawn() -> None:
    household = family(remittances=(sender(1000),), incomes=(WAGE, HARVEST, LABOUR), spending=(spending(5),))
    assert noise(household, day("0.1", RUB="0.1"), 10) == Noise(10, 1, {})


def test_only_currencies_of_the_family_are_drawn() -> None:
    drawn = noise(family(remittances=(sender(1000),)), stray(day(RUB="0.1", USD="9"), spread="0"), 10)
    assert list(drawn.panels) == ["currency/RUB"]


def test_a_rate_begins_at_the_rate_of_the_day_and_strays_with_the_root_of_time() -> None:
    walk = noise(family(horizon=120, remittances=(sender(1),)), stray(day(RUB="0.1")), 4000).panels["currency/RUB"]
    assert (walk[0] == 1).all()
    assert np.log(walk[16]).std() == pytest.approx(0.065 * 4, rel=0.05)
    assert np.median(walk[119]) == pytest.approx(1, abs=0.04)


def test_prices_have_one_rise_a_year() -> None:
    level = noise(family(horizon=36), stray(day("0.1")), 50).panels["prices"]
    steps = np.round(level[1:] / level[:-1], 5)
    assert (level[0] == 1).all()
    assert (steps[:12] == steps[0]).all()
    assert (steps[12:24] == steps[12]).all()
    assert not (steps[0] == steps[12]).all()


def test_a_sender_sends_nothing_in_the_share_of_months_that_was_said() -> None:
    assert (_sending("0.1") == 0).mean() == pytest.approx(0.1, abs=0.005)
    assert (_sending("0.1", spell=5) == 0).mean() == pytest.approx(0.1, abs=0.01)


def test_a_spell_without_work_lasts_as_long_as_was_said() -> None:
    assert _spells(_sending("0.1", spell=5)) == pytest.approx(5, rel=0.05)
    assert _spells(_sending("0.1")) == pytest.approx(1 / 0.9, rel=0.02)


def test_the_first_month_is_as_likely_as_any_other() -> None:
    works = _sending("0.3", spell=12)
    assert works[0].mean() == pytest.approx(0.7, abs=0.03)
    assert works[60].mean() == pytest.approx(0.7, abs=0.03)


def test_who_always_sends_nothing_never_works() -> None:
    assert not _sending("1", spell=6).any()


@pytest.mark.parametrize("spell", [0, 4])
def test_a_higher_chance_of_nothing_never_helps(spell: int) -> None:
    one = sender(1000)
    rare, often = (
        noise(
            family(
                remittances=(one.evolve(chance_of_nothing=Decimal(chance)),),
                uncertainty=Uncertainty(spell=Decimal(spell)),
            ),
            day(RUB="0.1"),
            1000,
        ).panels[f"sender/{one.id}"]
        for chance in ("0.1", "0.2")
    )
    assert (often <= rare).all()
    assert (often < rare).any()


def test_all_harvests_of_a_calendar_year_have_the_same_weather() -> None:
    household = family(first_month=YearMonth(2027, 11), horizon=24, incomes=(HARVEST,), uncertainty=SPREADS)
    panel = noise(household, day(), 20).panels["harvest/unsure"]
    assert (panel[0] == panel[1]).all()
    assert (panel[2:14] == panel[2]).all()
    assert not (panel[1] == panel[2]).any()


def test_casual_income_differs_from_month_to_month_and_a_wage_does_not() -> None:
    household = family(incomes=(WAGE.evolve(likelihood="unsure"), LABOUR), uncertainty=SPREADS)
    panels = noise(household, day(), 2000).panels
    assert list(panels) == [f"income/{LABOUR.id}"]
    assert panels[f"income/{LABOUR.id}"].mean() == pytest.approx(1, abs=0.01)
    assert panels[f"income/{LABOUR.id}"].std() == pytest.approx(0.3, rel=0.03)


def test_a_rare_cost_comes_in_the_share_of_years_that_was_said() -> None:
    household = family(horizon=12, uncertainty=Uncertainty(illness=RareCost(chance=Decimal("0.2"), cost=5)))
    ill = noise(household, day(), 10_000).panels["illness"]
    assert ill.any(axis=0).mean() == pytest.approx(0.2, abs=0.012)


def test_a_stream_does_not_know_of_the_others() -> None:
    alone = noise(family(remittances=(sender(1),)), stray(day(RUB="0.1"), spread="0"), 50)
    beside = noise(family(remittances=(sender(1),), incomes=(HARVEST,), uncertainty=SPREADS), stray(day(RUB="0.1")), 50)
    assert np.array_equal(alone.panels["currency/RUB"], beside.panels["currency/RUB"])

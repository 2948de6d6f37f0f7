"""Offers side by side: what each costs, and what the family's months become with it."""

from __future__ import annotations

from decimal import Decimal

from budget_app.model.scenario import SaveMore
from budget_app.projection.loan_offers import compare_offers
from budget_app.projection.loans import cost_of
from tests.projection.families import JANUARY, cash, day, debt, family, income, sender, spending

FAMILY = family(
    incomes=(income(400_00),),
    spending=(spending(350_00),),
    remittances=(sender(0, daily_wage=2500_00),),
    accounts=(cash(100_00),),
)
DAY = day(RUB="0.1")
CHEAP = debt(1200_00, method="interest_free", instalments=12)
DEAR = debt(1200_00, method="flat", rate=Decimal("0.5"), instalments=12)
GOODS = DEAR.evolve(method="murabaha", margin=600_00)


def test_offers_keep_their_order_and_cost_what_they_cost_alone() -> None:
    offers = compare_offers((DEAR, CHEAP), None, DAY)
    assert [offer.cost for offer in offers] == [cost_of(DEAR), cost_of(CHEAP)]
    assert {(offer.short_months, offer.newly_short, offer.days_of_work) for offer in offers} == {(None, None, None)}


def test_an_offer_is_handed_out_in_the_first_month() -> None:
    """The sum itself pays the instalments of the twelve months seen."""
    (offer,) = compare_offers((DEAR,), FAMILY, DAY)
    assert offer.debt.taken == JANUARY
    assert offer.short_months == offer.newly_short == ()


def test_months_that_the_family_cannot_pay_are_named() -> None:
    (offer,) = compare_offers((GOODS,), FAMILY, DAY)
    assert offer.short_months == offer.newly_short == tuple(range(2, 12))


def test_the_family_keeps_to_its_plan() -> None:
    (offer,) = compare_offers((GOODS,), FAMILY.evolve(plan=(SaveMore(amount=50_00),)), DAY)
    assert offer.short_months == (5, 6, 7, 8, 9, 10, 11)


def test_an_offer_counts_though_its_row_is_switched_off() -> None:
    off = GOODS.evolve(on=False, taken=JANUARY)
    assert compare_offers((off,), FAMILY, DAY)[0].short_months == tuple(range(2, 12))


def test_months_that_are_short_anyway_are_told_apart() -> None:
    spent = FAMILY.evolve(spending=(*FAMILY.spending, spending(100_00)))
    (offer,) = compare_offers((CHEAP.evolve(principal=10_00),), spent, DAY)
    assert (offer.short_months, offer.newly_short) == (tuple(range(2, 12)), ())


def test_the_cost_is_told_in_days_of_work_abroad() -> None:
    dear, cheap = compare_offers((DEAR, CHEAP), FAMILY, DAY)
    assert (dear.days_of_work, cheap.days_of_work) == (2.4, 0.0)
    (foreign,) = compare_offers((DEAR.evolve(currency="RUB"),), FAMILY, DAY)
    assert foreign.days_of_work == 0.2
    (unknown,) = compare_offers((DEAR.evolve(currency="USD"),), FAMILY, DAY)
    assert unknown.days_of_work is None


def test_an_offer_among_the_debts_takes_its_own_place() -> None:
    indebted = FAMILY.evolve(debts=(DEAR.evolve(taken=JANUARY),))
    assert compare_offers((DEAR,), indebted, DAY) == compare_offers((DEAR,), FAMILY, DAY)


def test_a_first_payment_before_the_plan_begins_is_left_out() -> None:
    (offer,) = compare_offers((CHEAP.evolve(first_payment=JANUARY.plus(-3)),), FAMILY, DAY)
    assert (offer.debt.taken, offer.debt.first_payment) == (JANUARY, None)

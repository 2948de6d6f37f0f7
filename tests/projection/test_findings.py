"""What a plan shows by itself, from the family's own figures."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings

from budget_app.model.money import Conditions
from budget_app.model.period import YearMonth
from budget_app.model.rows import Channel
from budget_app.model.schedule import Once
from budget_app.projection.findings import (
    AboveInsured,
    DearLoan,
    DearTransfer,
    Finding,
    HeavyDebts,
    Limits,
    ShortMonth,
    SmallReserve,
    findings,
)
from budget_app.projection.outlook import outlook
from budget_app.projection.tried import Helped
from tests.projection.families import day, debt, deposit, each_month, family, income, purchase, sender, spending
from tests.strategies import households

if TYPE_CHECKING:
    from budget_app.model.household import Household

LIMITS = Limits("TJS", 35_000_00, Decimal("0.03"), Decimal("0.05"))
JUNE = YearMonth(2027, 6)


def found(kind: type[Finding], conditions: Conditions | None = None, **parts: Any) -> list[Any]:
    look = outlook(family(**parts), conditions or Conditions())
    return [each for each in findings(look, LIMITS) if isinstance(each, kind)]


def test_a_short_month_is_told_with_the_outflow_that_weighs_most_in_it() -> None:
    roof = spending(Once(month=JUNE, amount=900))
    rows = (spending(80), roof)
    assert found(ShortMonth, incomes=(income(100),), spending=rows) == [ShortMonth(5, 780, roof.id, "out", 900)]


def test_a_short_month_is_told_with_the_income_that_does_not_come() -> None:
    wage = income(each_month(120, months=(1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12)))
    (short,) = found(ShortMonth, incomes=(wage,), spending=(spending(120),))
    assert short == ShortMonth(5, 120, wage.id, "in", 110)


def test_a_plan_without_short_months_has_neither_a_short_month_nor_a_change_that_helps() -> None:
    calm: dict[str, Any] = {"incomes": (income(100),), "spending": (spending(50, need="want"),)}
    assert found(ShortMonth, **calm) == found(Helped, **calm) == []


def test_a_tenth_less_of_the_largest_want_helps_where_it_leaves_fewer_short_months() -> None:
    large, small = spending(200, need="want"), spending(10, need="want")
    (helped,) = found(Helped, incomes=(income(190),), spending=(small, large))
    assert helped == Helped("spend_less", large.id, 12, 0)


def test_the_change_that_leaves_the_fewest_short_months_is_told() -> None:
    want = spending(10, need="want")
    tent = purchase(5_000, by=JUNE)
    (helped,) = found(Helped, incomes=(income(100),), spending=(want,), goals=(tent,))
    assert helped == Helped("later_goal", tent.id, helped.before, 0)
    assert helped.before > 0


def test_cheaper_sending_is_tried_where_sending_is_dear() -> None:
    dear = sender(1_000, channel=Channel(fee_share=Decimal("0.2"), fee_on_top=False))
    (helped,) = found(Helped, day(RUB="1"), remittances=(dear,), spending=(spending(950),))
    assert helped == Helped("cheaper_sending", dear.id, 12, 0)


def test_sending_is_dear_above_the_most_that_the_target_allows_and_only_the_dearest_is_told() -> None:
    def sends(share: str) -> Any:
        return sender(1_000_00, channel=Channel(fee_share=Decimal(share)))

    at_most, dear, dearer = sends("0.05"), sends("0.051"), sends("0.08")
    assert found(DearTransfer, day(RUB="0.1"), remittances=(at_most,)) == []
    (told,) = found(DearTransfer, day(RUB="0.1"), remittances=(at_most, dear, dearer))
    assert (told.row, told.aimed) == (dearer.id, Decimal("0.03"))
    assert abs(told.cost - 0.08) < 1e-9


def test_debts_are_heavy_from_the_limit_of_the_light_on() -> None:
    loan = debt(1200, method="interest_free")
    assert found(HeavyDebts, incomes=(income(400),), debts=(loan,)) == []
    assert found(HeavyDebts, incomes=(income(250),), debts=(loan,)) == [HeavyDebts(0.4)]
    assert found(HeavyDebts, debts=(loan,)) == [HeavyDebts(None)]


def test_a_dear_loan_is_told_beside_savings_that_earn_less() -> None:
    loan, place = debt(10_000_00, rate=Decimal("0.24")), deposit(5_000_00, rate=Decimal("0.12"))
    (told,) = found(DearLoan, debts=(loan,), accounts=(place,))
    assert (told.row, told.account, told.savings_rate) == (loan.id, place.id, 0.12)
    assert abs(told.loan_rate - (1.02**12 - 1)) < 1e-6
    assert found(DearLoan, debts=(loan,), accounts=(place.evolve(balance=0),)) == []
    assert found(DearLoan, debts=(loan,), accounts=(place.evolve(rate=Decimal("0.25")),)) == []


def test_a_reserve_is_small_below_a_month_of_needs() -> None:
    needs = (spending(100),)
    assert found(SmallReserve, spending=needs, accounts=(deposit(99),)) == [SmallReserve(100, 99)]
    assert found(SmallReserve, spending=needs, accounts=(deposit(100),)) == []
    assert found(SmallReserve) == []


def test_an_insured_account_is_told_above_the_limit_in_home_currency() -> None:
    place = deposit(35_000_00, insured=True)
    assert found(AboveInsured, accounts=(place,)) == []
    assert found(AboveInsured, accounts=(place.evolve(balance=35_000_01),)) == [AboveInsured(place.id, 35_000_00, 1)]
    assert found(AboveInsured, accounts=(place.evolve(balance=90_000_00, insured=False),)) == []
    foreign = place.evolve(balance=4_000_00, currency="USD")
    assert found(AboveInsured, day(USD="10"), accounts=(foreign,)) == [AboveInsured(foreign.id, 35_000_00, 5_000_00)]


def test_the_limits_of_one_country_say_nothing_in_another() -> None:
    place = deposit(90_000_00, insured=True, currency="KGS")
    assert found(AboveInsured, home="KGS", accounts=(place,)) == []


@settings(max_examples=25)
@given(households())
def test_any_family_has_findings_or_none_and_what_helps_leaves_fewer_short_months(household: Household) -> None:
    for each in findings(outlook(household, day(RUB="0.11", USD="10", EUR="11")), LIMITS):
        if isinstance(each, Helped):
            assert each.after < each.before

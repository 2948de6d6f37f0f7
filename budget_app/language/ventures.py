"""What is said of a venture: what it comes to in plain words, and what the same money would bring otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.language.journeys import month_or_never
from budget_app.language.kinds import row_name
from budget_app.language.marked import marked
from budget_app.model.venture import Herd
from budget_app.projection.loan_rates import NoRate
from budget_app.projection.result import NEVER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from budget_app.language.language import Language
    from budget_app.model.household import Household
    from budget_app.model.venture import Venture
    from budget_app.projection.venture_outcome import VentureOutcome, VentureOutlook

NO_RETURNS: dict[NoRate, str] = {
    NoRate.NOTHING_RECEIVED: marked("nothing is put in"),
    NoRate.NO_UNIQUE_RATE: marked("there is no single rate"),
    NoRate.TOO_LARGE: marked("too large to tell"),
}
_HUNDRED = 100


def yearly_return(language: Language, outcome: VentureOutcome) -> str:
    """What it brings a year on what is put in, or why that cannot be said."""
    if isinstance(outcome.rates, NoRate):
        return language.text(NO_RETURNS[outcome.rates])
    return language.percent(outcome.rates.effective)


def beside_sentences(language: Language, found: VentureOutlook, household: Household) -> Iterator[str]:
    """What the same money would bring in paying off the dearest debt, and on the best account."""
    names = {row.id: row_name(language, row) for row in household.rows()}
    if found.debt is None:
        yield language.text("There is no dear debt that this money could pay off first.")
    else:
        yield language.text(
            "Paying off a debt first — {debt} — with the same money: {saved} less interest.",
            debt=names[found.debt.debt],
            saved=language.whole_money(found.debt.saved, household.home),
        )
        if found.debt.months_sooner:
            months = language.months(found.debt.months_sooner)
            yield language.text("That debt would then end sooner by {months}.", months=months)
    if found.deposit is None:
        yield language.text("No account of the family brings interest. With a rate under “Goals” it is compared here.")
    else:
        yield language.text(
            "Put on an account — {account} — the same money earns {earned} in these years.",
            account=names[found.deposit.account],
            earned=language.whole_money(found.deposit.earned, household.home),
        )


def outcome_sentences(
    language: Language, found: VentureOutlook, venture: Venture, household: Household
) -> Iterator[str]:
    """When the money is back, and what may go wrong before nothing is left of it."""
    likely = found.likely
    if likely.paid_back == NEVER:
        yield language.text("▼ In these years the money does not come back.")
    else:
        month = month_or_never(language, likely.paid_back, household)
        yield language.text("The money is back: {month}.", month=month)
    share = 0 if likely.break_even_price is None else round(_HUNDRED * likely.break_even_price)
    if share and likely.left >= 0:
        yield language.text("Of each 100 that it sells for, {share} are needed to lose nothing.", share=share)
    yield from _losses(language, found, venture)


def _losses(language: Language, found: VentureOutlook, venture: Venture) -> Iterator[str]:
    likely = found.likely
    if isinstance(venture.course, Herd) and likely.break_even_loss is not None and likely.left >= 0:
        dying = round(_HUNDRED * likely.break_even_loss)
        yield language.text("Up to {count} of 100 animals may die in a year before money is lost.", count=dying)
    if found.lost_in_all:
        lost = round(_HUNDRED * found.lost_in_all)
        yield language.text("In these years {count} of 100 such families lose everything.", count=lost)


def herd_sentences(
    language: Language, outcome: VentureOutcome, venture: Venture, household: Household
) -> Iterator[str]:
    """Whether the herd dies out, and whether more was to be sold than there is."""
    herd = outcome.herd
    if herd is None or not herd.fed[0]:
        return
    if herd.died_out != NEVER:
        begins = venture.start or household.first_month
        month = language.month(begins.plus(herd.died_out))
        yield language.text("▼ No animal is left: {month}.", month=month)
    if herd.missing:
        yield language.plural(
            "▼ {count} animal was to be sold or eaten that is not there.",
            "▼ {count} animals were to be sold or eaten that are not there.",
            herd.missing,
        )

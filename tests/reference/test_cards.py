"""Cards of the workshop game are ready what-ifs, honest about their sizes."""

from __future__ import annotations

import pytest

from budget_app.language.what_if import CARD_TITLES
from budget_app.model.rows import IncomeKind
from budget_app.model.scenario import CurrencyMoves, ExtraCost, TransfersStop
from budget_app.projection.project import project
from budget_app.reference.cards import Card, deck, played, read_cards
from budget_app.reference.country import read_country
from tests.projection.families import JANUARY, day, family, income, sender, spending

CARDS = {card.id: card for card in read_cards()}
FAMILY = family(incomes=(income(500),), remittances=(sender(5000),), spending=(spending(100),))
DAY = day(RUB="0.10")


def test_no_card_is_there_twice_and_every_title_is_in_the_catalogue() -> None:
    assert len(CARDS) == len(read_cards())
    assert {card.title for card in read_cards()} == set(CARD_TITLES)


@pytest.mark.parametrize("card", read_cards(), ids=lambda card: card.id)
def test_a_size_is_a_dated_fact_or_an_example_of_the_game(card: Card) -> None:
    assert card.source is None or not card.example
    assert card.source is None or (card.source.date and card.source.source and card.source.sure in "ABC")


@pytest.mark.parametrize("card", read_cards(), ids=lambda card: card.id)
def test_no_card_knows_a_price(card: Card) -> None:
    costs = [change for change in card.changes if isinstance(change, ExtraCost)]
    assert bool(costs) == card.asks
    assert all(cost.amount == 0 for cost in costs)


def test_sizes_are_those_of_the_country_pack() -> None:
    (moves,), (stop,) = CARDS["rouble_falls"].changes, CARDS["entry_ban"].changes
    assert isinstance(moves, CurrencyMoves)
    assert moves.share == read_country().rouble_falls.value
    assert isinstance(stop, TransfersStop)
    assert stop.months == 12 * read_country().entry_ban_years.value


@pytest.mark.parametrize("card", read_cards(), ids=lambda card: card.id)
def test_a_played_card_changes_nothing_before_its_month_and_something_from_it_on(card: Card) -> None:
    scenario = played(card, FAMILY.evolve(horizon=24), JANUARY.plus(3), "card", amount=500)
    today, changed = (project(FAMILY.evolve(horizon=24), DAY, changes) for changes in ((), scenario.changes))
    assert (today.liquid[0, :3] == changed.liquid[0, :3]).all()
    assert changed.liquid[0, -1] < today.liquid[0, -1]
    assert scenario.label == "card"


def test_a_failed_harvest_takes_from_harvests_where_there_are_any() -> None:
    harvest = income(1000, kind=IncomeKind.HARVEST)
    household = family(incomes=(income(500), harvest))
    found = played(CARDS["harvest_fails"], household, JANUARY)
    assert project(household, DAY, found.changes).cash_in[0, 0] == 1000


def test_the_deck_is_the_same_for_the_same_seed() -> None:
    assert deck(7) == deck(7)
    assert {card.id for card in deck(7)} == set(CARDS)
    assert len({deck(seed) for seed in range(20)}) > 10

from __future__ import annotations

import pytest

from budget_app.language.language import language_for
from budget_app.language.uncertain import LEVELS, PARAMETERS, chance_words, level_words
from budget_app.model.uncertainty import Level, Parameter
from budget_app.projection.uncertainty import Chance

ENGLISH = language_for("en")


@pytest.mark.parametrize(
    ("n", "of", "said"),
    [
        (7100, 10_000, "71 of 100"),
        (7150, 10_000, "72 of 100"),
        (0, 10_000, "0 of 100"),
        (10_000, 10_000, "100 of 100"),
        (1, 10_000, "fewer than 1 of 100"),
        (9_999, 10_000, "more than 99 of 100"),
        (50, 10_000, "1 of 100"),
        (9_949, 10_000, "99 of 100"),
        (50, 100, "50 of 100, give or take 5"),
        (2_000, 4_000, "50 of 100"),
    ],
)
def test_a_chance_is_said_of_a_hundred(n: int, of: int, said: str) -> None:
    assert chance_words(ENGLISH, Chance(n, of)) == said


def test_the_sampling_error_is_said_when_it_is_above_one_in_a_hundred() -> None:
    assert "give or take" in chance_words(ENGLISH, Chance(1_200, 2_400))
    assert "give or take" not in chance_words(ENGLISH, Chance(1_300, 2_600))


def test_every_level_and_parameter_has_words() -> None:
    assert set(LEVELS) == set(Level)
    assert set(PARAMETERS) == set(Parameter)
    assert [level_words(ENGLISH, level) for level in Level] == ["none", "a little", "some", "a lot"]

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, get_args

import pytest

from budget_app.language.language import LANGUAGES
from budget_app.model.edits.households import household_added
from budget_app.model.review import review
from budget_app.model.schedule import ScheduleKind
from budget_app.places import resources
from budget_app.reference.country import read_country, starting_conditions
from budget_app.reference.stories import STORIES, Story, sample_workshop, story
from budget_app.storage.schema import decode

if TYPE_CHECKING:
    from pathlib import Path

    from budget_app.model.household import Household
    from budget_app.model.rows import Income, Remittance, Spending
    from budget_app.model.workshop import Workshop

STORY_FILES = sorted((resources() / "stories").glob("*.json"))
TRANSLATED = [writing.code for writing in LANGUAGES if writing.code != "en"]


def _labels(path: Path) -> set[str]:
    """Every word of a story file that a person reads."""
    labels = set[str]()

    def note(found: dict[str, object]) -> dict[str, object]:
        labels.update(str(found[key]) for key in ("label", "nickname", "title") if key in found)
        return found

    json.loads(path.read_text(encoding="utf-8"), object_hook=note)
    return labels


def _file(name: Story) -> Workshop:
    return decode((resources() / "stories" / f"{name}.json").read_bytes())


def _schedule_kinds(household: Household) -> set[str]:
    rows: tuple[Remittance | Income | Spending, ...] = (
        *household.remittances,
        *household.incomes,
        *household.spending,
    )
    return {row.schedule.kind for row in rows}


@pytest.mark.parametrize("path", STORY_FILES, ids=lambda path: path.stem)
def test_a_story_file_is_a_workshop_of_the_open_format_without_a_doubt(path: Path) -> None:
    workshop = decode(path.read_bytes())
    assert review(workshop.households[0], workshop.conditions) == ()


@pytest.mark.parametrize("path", STORY_FILES, ids=lambda path: path.stem)
def test_a_story_file_assumes_the_rates_of_the_country_pack(path: Path) -> None:
    assert decode(path.read_bytes()).conditions == starting_conditions(read_country())


@pytest.mark.parametrize("name", STORIES)
def test_a_story_opens_as_a_practice_family(name: Story) -> None:
    assert story(name, "en").practice


def test_the_sample_workshop_holds_every_story_in_its_seat() -> None:
    workshop = sample_workshop("en")
    assert [household.number for household in workshop.households] == [1, 2, 3, 4]
    assert workshop.households == tuple(_file(name).households[0] for name in STORIES)


def test_a_story_fits_into_a_workshop_twice_and_into_the_sample_too() -> None:
    workshop = sample_workshop("en")
    for _ in range(2):
        workshop = household_added(story("hassan", "en")).change(workshop)
    assert [household.number for household in workshop.households] == [1, 2, 3, 4, 5, 6]
    assert workshop.households[4].rows() == workshop.households[0].rows()


def test_the_sample_workshop_is_not_taken_for_the_file_of_a_story() -> None:
    assert sample_workshop("en").id not in {decode(path.read_bytes()).id for path in STORY_FILES}


def test_the_sample_keeps_its_identities_in_every_language() -> None:
    english, tajik = (sample_workshop(code).households[2] for code in ("en", "tg"))
    assert english.code == tajik.code
    assert [row.id for row in english.rows()] == [row.id for row in tajik.rows()]


def test_labels_are_in_the_language_asked_for() -> None:
    labels = [story("large_family", code).remittances[0].label for code in ("en", "ru", "tg")]
    assert labels == ["Elder son", "Старший сын", "Писари калонӣ"]


def test_the_title_and_the_givers_of_rates_are_in_the_language_asked_for() -> None:
    workshop = sample_workshop("tg")
    assert workshop.title == "Оилаҳои таълимӣ"
    assert workshop.conditions == starting_conditions(read_country(), "tg")


def test_a_language_without_words_gets_the_english_ones() -> None:
    assert sample_workshop("ky").households == sample_workshop("en").households


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_label_of_the_stories_and_no_other_has_words_in_the_language(code: str) -> None:
    table = tomllib.loads((resources() / "stories" / f"labels.{code}.toml").read_text(encoding="utf-8"))
    written = set[str]().union(*map(_labels, STORY_FILES))
    assert set(table) == written | {sample_workshop("en").title}
    assert all(table.values())


def test_the_rich_story_uses_every_kind_of_schedule() -> None:
    assert _schedule_kinds(story("large_family", "en")) == set(get_args(ScheduleKind))


def test_both_brothers_send_about_two_thousand_somoni_as_the_published_story_says() -> None:
    senders = [story(name, "en").remittances[0] for name in ("hassan", "husein")]
    assert senders[0].schedule == senders[1].schedule
    assert senders[0].channel == senders[1].channel

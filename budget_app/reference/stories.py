"""Teaching families: practice households that stand ready, in the words of a language."""

from __future__ import annotations

import json
import tomllib
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Literal, get_args

from budget_app.model.base import new_id
from budget_app.model.household import new_code
from budget_app.model.workshop import Workshop
from budget_app.places import resources
from budget_app.reference.country import read_country, starting_conditions

if TYPE_CHECKING:
    from budget_app.model.household import Household

Story = Literal["hassan", "husein", "large_family", "sample_month"]
STORIES: tuple[Story, ...] = get_args(Story)

_SAMPLE_ID = "f000000000000001"
_SAMPLE_TITLE = "Teaching families"
_WORDED = frozenset({"label", "nickname", "title"})


def story(name: Story, language_code: str) -> Household:
    """A practice family to add to a workshop, under an identity of its own each time, so that it fits in twice.

    A language without words for it gets the English ones.
    """
    return _workshop(name, language_code).households[0].evolve(id=new_id(), code=new_code())


def sample_workshop(language_code: str) -> Workshop:
    """Every story in one workshop, with the identities of the files, under the rates that the country pack knows."""
    stories = [_workshop(name, language_code) for name in STORIES]
    return stories[0].evolve(
        id=_SAMPLE_ID,
        title=_words(language_code).get(_SAMPLE_TITLE, _SAMPLE_TITLE),
        conditions=starting_conditions(read_country(), language_code),
        households=tuple(workshop.households[0] for workshop in stories),
    )


def _workshop(name: Story, language_code: str) -> Workshop:
    text = (resources() / "stories" / f"{name}.json").read_text(encoding="utf-8")
    found = json.loads(text, object_hook=partial(_worded, words=_words(language_code)))
    return Workshop.model_validate_json(json.dumps(found))


@cache
def _words(language_code: str) -> dict[str, str]:
    """The words of a language by the English ones of the files; none for English and for a language without a table."""
    table = resources() / "stories" / f"labels.{language_code}.toml"
    return tomllib.loads(table.read_text(encoding="utf-8")) if table.exists() else {}


def _worded(found: dict[str, Any], words: dict[str, str]) -> dict[str, Any]:
    """An object of the file with its own label in the language of the words."""
    return {key: words.get(value, value) if key in _WORDED else value for key, value in found.items()}

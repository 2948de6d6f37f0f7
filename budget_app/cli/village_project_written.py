"""How a village's project stands, as JSON documented by `budget-app village-project --help`, or as tables."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from budget_app.cli.as_json import FORMAT
from budget_app.cli.as_text import aligned
from budget_app.language.village_project import giver_name, start_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.cli.as_json import Plain
    from budget_app.language.language import Language
    from budget_app.model.village_project import VillageProject
    from budget_app.projection.village_project import Giver, Standing, Start

_SUMS = ("budget", "in_hand", "pledged", "paid", "missing")


def as_json(project: VillageProject, found: Standing) -> str:
    """The sums, the start, the months and who gives, in ASCII and ended by a line end."""
    told = {
        "format": FORMAT,
        "label": project.label,
        "currency": project.currency,
        **{name: getattr(found, name) for name in _SUMS},
        "start": _start(found.whole),
        "first_stage": _start(found.stage) if found.stage else None,
        "months": [
            {"month": str(each.month), "pledged": each.pledged, "paid": each.paid, "together": each.together}
            for each in found.months
        ],
        "givers": [_giver(each) for each in found.givers],
        "not_counted": [
            {"household": pledge.household, "label": pledge.label, "currency": pledge.currency}
            for pledge in found.uncounted
        ],
    }
    return json.dumps(told, indent=1) + "\n"


def _start(start: Start) -> Plain:
    return {"needed": start.needed, "paid": start.paid, "month": str(start.month) if start.month else None}


def _giver(giver: Giver) -> Plain:
    return {
        "household": giver.household,
        "label": giver.label,
        "pledged": giver.pledged,
        "paid": giver.paid,
        "left": giver.left,
    }


def as_text(project: VillageProject, found: Standing, language: Language) -> str:
    """What it says in words, then the sums, the months and who gives."""
    say, currency = language.text, language.currency_name(project.currency, 0)
    parts = [
        *([project.label] if project.label else []),
        "\n".join(start_sentences(language, found, project.currency)),
        aligned(_sums(project, found, language)),
        say("Month by month ({currency}):", currency=currency),
        aligned(_months(project, found, language)),
        say("Who gives ({currency}):", currency=currency),
        aligned(_givers(project, found, language)),
    ]
    return "\n\n".join(parts) + "\n"


def _sums(project: VillageProject, found: Standing, language: Language) -> list[Sequence[str]]:
    say, money = language.text, partial(language.money, currency=project.currency)
    return [
        (say("What the project costs"), money(found.budget)),
        (say("There already"), money(found.in_hand)),
        (say("Promised"), money(found.pledged)),
        (say("Paid of it"), money(found.paid)),
        (say("Still missing"), money(found.missing)),
    ]


def _months(project: VillageProject, found: Standing, language: Language) -> list[Sequence[str]]:
    say, amount = language.text, partial(language.amount, currency=project.currency)
    head = [say("Month"), say("Promised"), say("Paid of it"), say("Together")]
    return [
        head,
        *(
            [language.month(each.month), *map(amount, (each.pledged, each.paid, each.together))]
            for each in found.months
        ),
    ]


def _givers(project: VillageProject, found: Standing, language: Language) -> list[Sequence[str]]:
    say, amount = language.text, partial(language.amount, currency=project.currency)
    head = [say("Who"), say("Promised"), say("Paid of it"), say("Not paid yet")]
    return [
        head,
        *(
            [giver_name(language, each.household, each.label), *map(amount, (each.pledged, each.paid, each.left))]
            for each in found.givers
        ),
    ]

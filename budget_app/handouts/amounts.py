"""Amounts of a plan, few enough to be read: sorted, grouped, the smallest folded into one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from budget_app.drawing.of_rows import OF_CATEGORY
from budget_app.language.kinds import category_name
from budget_app.language.marked import marked
from budget_app.model.categories import Category
from budget_app.projection.indicators import VENTURES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budget_app.handouts.family import Family
    from budget_app.language.language import Language


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in minor units with its picture and words."""

    picture: str
    words: str
    minor: int


@dataclass(frozen=True, slots=True)
class Group:
    """Categories that a family thinks of together."""

    picture: str
    words: str
    categories: tuple[Category, ...]


GROUPS = (
    Group(
        "food",
        marked("Food"),
        (
            Category.FLOUR,
            Category.FOOD,
            Category.MEAT,
            Category.VEGETABLES,
            Category.OIL_SUGAR_TEA,
            Category.EATING_OUT,
        ),
    ),
    Group(
        "house",
        marked("House, heat, light and water"),
        (
            Category.RENT,
            Category.ELECTRICITY,
            Category.HEATING,
            Category.WATER,
            Category.HOUSE_REPAIR,
            Category.HOUSEHOLD_GOODS,
        ),
    ),
    Group(
        "school",
        marked("School, clothes and children"),
        (Category.SCHOOL, Category.UNIVERSITY, Category.CLOTHES, Category.CHILDREN),
    ),
    Group("medicine", marked("Health and soap"), (Category.MEDICINE, Category.PERSONAL_CARE, Category.INSURANCE)),
    Group("minibus", marked("Transport and phone"), (Category.TRANSPORT, Category.PHONE)),
    Group("gift", marked("Ceremonies, gifts and alms"), (Category.CEREMONIES, Category.GIFTS, Category.ALMS)),
    Group("seedling", marked("Animals and fields"), (Category.FODDER, Category.FARM_INPUTS)),
)


def folded(amounts: Sequence[Amount], most: int, language: Language) -> list[Amount]:
    """At most `most` amounts above zero, the largest first; what is more stands together in the last."""
    ordered = sorted((amount for amount in amounts if amount.minor), key=lambda amount: -amount.minor)
    if len(ordered) <= most:
        return ordered
    kept, rest = ordered[: most - 1], ordered[most - 1 :]
    words = language.plural("and {count} more", "and {count} more", len(rest))
    return [*kept, Amount("other", words, sum(amount.minor for amount in rest))]


def spent(family: Family, most: int) -> list[Amount]:
    """What goes out: by category where these are few, else by group; and under it what the plan saves, with a minus."""
    outgoing = {key: minor for key, minor in family.average.outgoing.items() if minor}
    by_category = [_amount(key, minor, family.language) for key, minor in outgoing.items()]
    amounts = by_category if len(by_category) <= most else _grouped(outgoing, family.language)
    saved = family.average.saved
    less = [Amount("jar", family.language.text("Spend less, as we agreed"), -saved)] if saved else []
    return folded(amounts, most - len(less), family.language) + less


def _amount(key: Category | str, minor: int, language: Language) -> Amount:
    if isinstance(key, Category):
        return Amount(OF_CATEGORY[key], category_name(language, key), minor)
    if key == VENTURES:
        return Amount("seedling", language.text("Own work and animals"), minor)
    return Amount("debt", language.text("Debts"), minor)


def _grouped(outgoing: dict[Category | str, int], language: Language) -> list[Amount]:
    """Groups of several; a category that stands alone keeps its own name."""
    left = dict(outgoing)
    amounts: list[Amount] = []
    for group in GROUPS:
        found: dict[Category | str, int] = {
            category: left.pop(category) for category in group.categories if category in left
        }
        if len(found) > 1:
            amounts.append(Amount(group.picture, language.text(group.words), sum(found.values())))
        else:
            left |= found
    return amounts + [_amount(key, minor, language) for key, minor in left.items()]

"""What money is spent on: pictured categories with their statistical place.

Consumption carries its division of COICOP 2018 (United Nations, Classification of Individual Consumption According to
Purpose), 01 to 13; what is not consumption carries a block of its own. The code stays in the data for reports.
"""

from enum import StrEnum
from typing import Literal

Need = Literal["need", "want", "can_wait"]


class Block(StrEnum):
    """Spending outside consumption."""

    CEREMONIES = "ceremonies"
    GIFTS = "gifts"
    TAXES = "taxes"
    SAVINGS = "savings"
    INVESTMENT = "investment"
    MIGRATION = "migration"


class Category(StrEnum):
    """The rows a family chooses from, in the order of the paper form."""

    FLOUR = "flour"
    FOOD = "food"
    MEAT = "meat"
    VEGETABLES = "vegetables"
    OIL_SUGAR_TEA = "oil_sugar_tea"
    TOBACCO = "tobacco"
    CLOTHES = "clothes"
    RENT = "rent"
    ELECTRICITY = "electricity"
    HEATING = "heating"
    WATER = "water"
    HOUSE_REPAIR = "house_repair"
    HOUSEHOLD_GOODS = "household_goods"
    MEDICINE = "medicine"
    TRANSPORT = "transport"
    PHONE = "phone"
    RECREATION = "recreation"
    SCHOOL = "school"
    UNIVERSITY = "university"
    EATING_OUT = "eating_out"
    INSURANCE = "insurance"
    PERSONAL_CARE = "personal_care"
    CHILDREN = "children"
    CEREMONIES = "ceremonies"
    GIFTS = "gifts"
    ALMS = "alms"
    TAXES = "taxes"
    FODDER = "fodder"
    FARM_INPUTS = "farm_inputs"
    SAVINGS_GROUP = "savings_group"
    MIGRATION = "migration"
    OTHER = "other"


PLACE: dict[Category, str] = {
    Category.FLOUR: "01",
    Category.FOOD: "01",
    Category.MEAT: "01",
    Category.VEGETABLES: "01",
    Category.OIL_SUGAR_TEA: "01",
    Category.TOBACCO: "02",
    Category.CLOTHES: "03",
    Category.RENT: "04",
    Category.ELECTRICITY: "04",
    Category.HEATING: "04",
    Category.WATER: "04",
    Category.HOUSE_REPAIR: "04",
    Category.HOUSEHOLD_GOODS: "05",
    Category.MEDICINE: "06",
    Category.TRANSPORT: "07",
    Category.PHONE: "08",
    Category.RECREATION: "09",
    Category.SCHOOL: "10",
    Category.UNIVERSITY: "10",
    Category.EATING_OUT: "11",
    Category.INSURANCE: "12",
    Category.PERSONAL_CARE: "13",
    Category.CHILDREN: "13",
    Category.OTHER: "13",
    Category.CEREMONIES: Block.CEREMONIES,
    Category.GIFTS: Block.GIFTS,
    Category.ALMS: Block.GIFTS,
    Category.TAXES: Block.TAXES,
    Category.FODDER: Block.INVESTMENT,
    Category.FARM_INPUTS: Block.INVESTMENT,
    Category.SAVINGS_GROUP: Block.SAVINGS,
    Category.MIGRATION: Block.MIGRATION,
}
"""COICOP 2018 division, or block outside consumption, of each category."""

FOOD_DIVISION = "01"

USUAL_NEED: dict[Category, Need] = {
    Category.TOBACCO: "want",
    Category.RECREATION: "want",
    Category.EATING_OUT: "want",
    Category.HOUSEHOLD_GOODS: "can_wait",
    Category.HOUSE_REPAIR: "can_wait",
    Category.CEREMONIES: "can_wait",
    Category.GIFTS: "can_wait",
}
"""What a new row starts with where it is not a need; the family decides."""


def is_food(category: Category) -> bool:
    """Whether the category counts into the food share (COICOP division 01)."""
    return PLACE[category] == FOOD_DIVISION

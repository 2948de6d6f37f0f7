"""Which picture stands for a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.model.categories import Category
from budget_app.model.journey import Journey
from budget_app.model.rows import (
    Account,
    AccountKind,
    Agreement,
    Debt,
    Event,
    EventKind,
    GoalKind,
    Income,
    IncomeKind,
    LenderKind,
    Purchase,
    Remittance,
    Reserve,
    Spending,
)
from budget_app.model.venture import AnimalKind, Herd, Venture, VentureKind

if TYPE_CHECKING:
    from budget_app.model.household import Row

OF_INCOME: dict[IncomeKind, str] = {
    IncomeKind.WAGE: "wage",
    IncomeKind.DAY_LABOUR: "day_labour",
    IncomeKind.HOME_BUSINESS: "sewing",
    IncomeKind.TRADE: "trade",
    IncomeKind.HARVEST: "orchard",
    IncomeKind.ANIMAL_PRODUCTS: "milk",
    IncomeKind.PENSION: "pension",
    IncomeKind.BENEFIT: "benefit",
    IncomeKind.RENT: "rent",
    IncomeKind.HELP: "handshake",
    IncomeKind.OWN_FOOD: "potato",
    IncomeKind.OTHER: "coin",
}
OF_CATEGORY: dict[Category, str] = {
    Category.FLOUR: "flour",
    Category.FOOD: "food",
    Category.MEAT: "meat",
    Category.VEGETABLES: "vegetables",
    Category.OIL_SUGAR_TEA: "oil",
    Category.TOBACCO: "tobacco",
    Category.CLOTHES: "clothes",
    Category.RENT: "rent",
    Category.ELECTRICITY: "electricity",
    Category.HEATING: "heating",
    Category.WATER: "water",
    Category.HOUSE_REPAIR: "roof_repair",
    Category.HOUSEHOLD_GOODS: "furniture",
    Category.MEDICINE: "medicine",
    Category.TRANSPORT: "minibus",
    Category.PHONE: "phone",
    Category.RECREATION: "recreation",
    Category.SCHOOL: "school",
    Category.UNIVERSITY: "university",
    Category.EATING_OUT: "eating_out",
    Category.INSURANCE: "insurance",
    Category.PERSONAL_CARE: "soap",
    Category.CHILDREN: "children",
    Category.CEREMONIES: "feast",
    Category.GIFTS: "gift",
    Category.ALMS: "alms",
    Category.TAXES: "tax",
    Category.FODDER: "fodder",
    Category.FARM_INPUTS: "seedling",
    Category.SAVINGS_GROUP: "savings_group",
    Category.MIGRATION: "plane_departure",
    Category.OTHER: "other",
}
OF_EVENT: dict[EventKind, str] = {
    EventKind.WEDDING: "wedding",
    EventKind.FUNERAL: "funeral",
    EventKind.CIRCUMCISION: "boy",
    EventKind.BIRTH: "cradle",
    EventKind.EID: "feast",
    EventKind.NAVRUZ: "spring_feast",
    EventKind.SCHOOL_START: "school",
    EventKind.WINTER_COAL: "coal",
    EventKind.OTHER: "calendar",
}
OF_LENDER: dict[LenderKind, str] = {
    LenderKind.BANK: "bank",
    LenderKind.MICROLENDER: "banknotes",
    LenderKind.SHOP: "shop",
    LenderKind.RELATIVE: "handshake",
    LenderKind.GROUP: "savings_group",
    LenderKind.OTHER: "debt",
}
OF_ACCOUNT: dict[AccountKind, str] = {
    AccountKind.CASH: "cash_box",
    AccountKind.BANK_DEPOSIT: "bank",
    AccountKind.ISLAMIC_DEPOSIT: "bank",
    AccountKind.SAVINGS_GROUP: "savings_group",
    AccountKind.FOREIGN_CASH: "banknotes",
    AccountKind.E_MONEY: "phone",
}
OF_GOAL: dict[GoalKind, str] = {
    GoalKind.RESERVE: "umbrella",
    GoalKind.HOUSE_REPAIR: "roof_repair",
    GoalKind.HOUSE: "house",
    GoalKind.WEDDING: "wedding",
    GoalKind.EDUCATION: "university",
    GoalKind.LIVESTOCK: "sheep",
    GoalKind.TOOLS: "workshop",
    GoalKind.CAR: "car",
    GoalKind.MEDICINE: "medicine",
    GoalKind.MIGRATION: "plane_departure",
    GoalKind.OTHER: "goal",
}
OF_VENTURE: dict[VentureKind, str] = {
    VentureKind.LIVESTOCK: "goat",
    VentureKind.GREENHOUSE: "seedling",
    VentureKind.ORCHARD: "orchard",
    VentureKind.SEWING: "sewing",
    VentureKind.SHOP: "shop",
    VentureKind.TAXI: "taxi",
    VentureKind.WORKSHOP: "workshop",
    VentureKind.OTHER: "trade",
}
OF_ANIMAL: dict[AnimalKind, str] = {
    AnimalKind.GOAT: "goat",
    AnimalKind.SHEEP: "sheep",
    AnimalKind.COW: "cow",
    AnimalKind.HEN: "hen",
    AnimalKind.BEE: "honey",
    AnimalKind.OTHER: "horse",
}


_OF_ROW: dict[type[Row], str] = {
    Remittance: "plane_arrival",
    Reserve: "umbrella",
    Journey: "plane_departure",
    Agreement: "handshake",
}


def picture_of(row: Row) -> str:
    """The name of the picture that stands for a row."""
    match row:
        case Income():
            name = OF_INCOME[row.kind]
        case Spending():
            name = OF_CATEGORY[row.category]
        case Event():
            name = OF_EVENT[row.kind]
        case Debt():
            name = OF_LENDER[row.lender]
        case Account():
            name = OF_ACCOUNT[row.kind]
        case Purchase():
            name = OF_GOAL[row.kind]
        case Venture():
            name = OF_ANIMAL[row.course.animal] if isinstance(row.course, Herd) else OF_VENTURE[row.kind]
        case _:
            name = _OF_ROW[type(row)]
    return name

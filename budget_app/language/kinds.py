"""The names of everything a family chooses from: tables from codes to words, complete by test."""

from typing import TYPE_CHECKING, assert_never

from budget_app.language.marked import marked
from budget_app.model.categories import Category, Need
from budget_app.model.household import AgeBand, Row, Settlement, Sex
from budget_app.model.journey import Destination, Journey, JourneyCostKind
from budget_app.model.rows import (
    Account,
    AccountKind,
    Agreement,
    ChannelKind,
    Crediting,
    Debt,
    Event,
    EventKind,
    GoalKind,
    GraceInterest,
    Income,
    IncomeKind,
    LenderKind,
    Likelihood,
    LoanMethod,
    Purchase,
    Remittance,
    Reserve,
    Spending,
)
from budget_app.model.schedule import ScheduleKind
from budget_app.model.venture import AnimalKind, Herd, Venture, VentureKind

if TYPE_CHECKING:
    from budget_app.language.language import Language

CATEGORIES: dict[Category, str] = {
    Category.FLOUR: marked("Flour and bread"),
    Category.FOOD: marked("Food"),
    Category.MEAT: marked("Meat, eggs and milk"),
    Category.VEGETABLES: marked("Vegetables and fruit"),
    Category.OIL_SUGAR_TEA: marked("Oil, sugar and tea"),
    Category.TOBACCO: marked("Tobacco and nos"),
    Category.CLOTHES: marked("Clothes and shoes"),
    Category.RENT: marked("Rent for the house"),
    Category.ELECTRICITY: marked("Electricity"),
    Category.HEATING: marked("Coal and firewood"),
    Category.WATER: marked("Water and rubbish"),
    Category.HOUSE_REPAIR: marked("House repair"),
    Category.HOUSEHOLD_GOODS: marked("Things for the house"),
    Category.MEDICINE: marked("Medicine and doctor"),
    Category.TRANSPORT: marked("Transport"),
    Category.PHONE: marked("Phone and internet"),
    Category.RECREATION: marked("Rest and outings"),
    Category.SCHOOL: marked("School"),
    Category.UNIVERSITY: marked("University and college"),
    Category.EATING_OUT: marked("Eating out"),
    Category.INSURANCE: marked("Insurance"),
    Category.PERSONAL_CARE: marked("Soap and personal care"),
    Category.CHILDREN: marked("For the children"),
    Category.CEREMONIES: marked("Ceremonies and guests"),
    Category.GIFTS: marked("Gifts and help to relatives"),
    Category.ALMS: marked("Alms"),
    Category.TAXES: marked("Taxes and fines"),
    Category.FODDER: marked("Fodder for animals"),
    Category.FARM_INPUTS: marked("Seed and fertiliser"),
    # Translators: an unsure term, see locales/README.md
    Category.SAVINGS_GROUP: marked("Savings group"),
    Category.MIGRATION: marked("Costs of going abroad"),
    Category.OTHER: marked("Other spending"),
}
INCOME_KINDS: dict[IncomeKind, str] = {
    IncomeKind.WAGE: marked("Wage"),
    IncomeKind.DAY_LABOUR: marked("Work by the day"),
    IncomeKind.HOME_BUSINESS: marked("Work at home"),
    IncomeKind.TRADE: marked("Shop or market"),
    IncomeKind.HARVEST: marked("Harvest sold"),
    IncomeKind.ANIMAL_PRODUCTS: marked("Milk, eggs and animals sold"),
    IncomeKind.PENSION: marked("Pension"),
    IncomeKind.BENEFIT: marked("Benefit"),
    IncomeKind.RENT: marked("Rent received"),
    IncomeKind.HELP: marked("Help from relatives"),
    IncomeKind.OWN_FOOD: marked("Own food from garden and animals"),
    IncomeKind.OTHER: marked("Other money in"),
}
CHANNEL_KINDS: dict[ChannelKind, str] = {
    ChannelKind.BANK_APP: marked("Bank app"),
    ChannelKind.TRANSFER_POINT: marked("Transfer point"),
    ChannelKind.BY_HAND: marked("By hand, with someone"),
    ChannelKind.POST: marked("Post"),
    ChannelKind.OTHER: marked("Another way"),
}
EVENT_KINDS: dict[EventKind, str] = {
    EventKind.WEDDING: marked("Wedding"),
    EventKind.FUNERAL: marked("Funeral"),
    EventKind.CIRCUMCISION: marked("Circumcision feast"),
    EventKind.BIRTH: marked("Birth of a child"),
    EventKind.EID: marked("Eid"),
    EventKind.NAVRUZ: marked("Navruz"),
    EventKind.SCHOOL_START: marked("Start of school"),
    EventKind.WINTER_COAL: marked("Coal for the winter"),
    EventKind.OTHER: marked("Another event"),
}
LENDER_KINDS: dict[LenderKind, str] = {
    LenderKind.BANK: marked("Bank"),
    LenderKind.MICROLENDER: marked("Microlender"),
    LenderKind.SHOP: marked("Shop"),
    LenderKind.RELATIVE: marked("Relative"),
    LenderKind.GROUP: marked("Group"),
    LenderKind.OTHER: marked("Someone else"),
}
LOAN_METHODS: dict[LoanMethod, str] = {
    "annuity": marked("The same payment each time"),
    "equal_principal": marked("Payments that become smaller"),
    "flat": marked("Interest on the whole sum until the end"),
    "interest_only": marked("Only interest, the whole sum at the end"),
    "interest_first": marked("Interest taken when the loan is handed out"),
    "interest_free": marked("Without interest"),
    "murabaha": marked("Goods with a markup, in equal parts (murabaha)"),
    "shop_credit": marked("Shop credit: goods now, a higher price later"),
}
GRACE_INTERESTS: dict[GraceInterest, str] = {
    "paid": marked("Interest is paid during the pause"),
    "capitalised": marked("Interest of the pause is added to the debt"),
}
ACCOUNT_KINDS: dict[AccountKind, str] = {
    AccountKind.CASH: marked("Cash at home"),
    AccountKind.BANK_DEPOSIT: marked("Bank deposit"),
    AccountKind.ISLAMIC_DEPOSIT: marked("Islamic deposit"),
    AccountKind.SAVINGS_GROUP: marked("Savings group"),
    AccountKind.FOREIGN_CASH: marked("Foreign cash"),
    AccountKind.E_MONEY: marked("Money on the phone"),
}
CREDITINGS: dict[Crediting, str] = {
    "effective": marked("Grows by this much a year"),
    "monthly": marked("Paid each month"),
    "quarterly": marked("Paid every three months"),
    "yearly": marked("Paid once a year"),
}
GOAL_KINDS: dict[GoalKind, str] = {
    GoalKind.RESERVE: marked("Money for a black day"),
    GoalKind.HOUSE_REPAIR: marked("House repair"),
    GoalKind.HOUSE: marked("House"),
    GoalKind.WEDDING: marked("Wedding"),
    GoalKind.EDUCATION: marked("Education"),
    GoalKind.LIVESTOCK: marked("Cow or sheep"),
    GoalKind.TOOLS: marked("Tools for work"),
    GoalKind.CAR: marked("Car"),
    GoalKind.MEDICINE: marked("Treatment"),
    GoalKind.MIGRATION: marked("Costs of going abroad"),
    GoalKind.OTHER: marked("Another goal"),
}
DESTINATIONS: dict[Destination, str] = {
    Destination.RUSSIA: marked("Russia"),
    Destination.KAZAKHSTAN: marked("Kazakhstan"),
    Destination.TURKEY: marked("Turkey"),
    Destination.KOREA: marked("South Korea"),
    Destination.OTHER: marked("Another country"),
}
JOURNEY_COST_KINDS: dict[JourneyCostKind, str] = {
    JourneyCostKind.TICKET: marked("Ticket"),
    JourneyCostKind.PAPERS: marked("Papers and state fees"),
    JourneyCostKind.MEDICAL: marked("Medical check"),
    JourneyCostKind.INSURANCE: marked("Health insurance"),
    JourneyCostKind.EXAM: marked("Language exam"),
    JourneyCostKind.ROOM: marked("Deposit for a room"),
    JourneyCostKind.OTHER: marked("Other costs"),
}
VENTURE_KINDS: dict[VentureKind, str] = {
    VentureKind.LIVESTOCK: marked("Animals"),
    VentureKind.GREENHOUSE: marked("Greenhouse"),
    VentureKind.ORCHARD: marked("Orchard"),
    VentureKind.SEWING: marked("Sewing"),
    VentureKind.SHOP: marked("Small shop"),
    VentureKind.TAXI: marked("Taxi"),
    VentureKind.WORKSHOP: marked("Workshop for repairs"),
    VentureKind.OTHER: marked("Other own work"),
}
ANIMAL_KINDS: dict[AnimalKind, str] = {
    AnimalKind.GOAT: marked("Goats"),
    AnimalKind.SHEEP: marked("Sheep"),
    AnimalKind.COW: marked("Cows"),
    AnimalKind.HEN: marked("Hens"),
    AnimalKind.BEE: marked("Bees"),
    AnimalKind.OTHER: marked("Other animals"),
}
SCHEDULE_KINDS: dict[ScheduleKind, str] = {
    "each_month": marked("every month"),
    "by_month": marked("different each month"),
    "once": marked("once"),
    "weekly": marked("every week"),
    "daily": marked("every day"),
    "yearly": marked("once a year"),
}
NEEDS: dict[Need, str] = {
    "need": marked("needed"),
    "want": marked("wished for"),
    "can_wait": marked("can wait"),
}
LIKELIHOODS: dict[Likelihood, str] = {
    "sure": marked("sure"),
    "likely": marked("likely"),
    "unsure": marked("not sure"),
}
AGE_BANDS: dict[AgeBand, str] = {
    "baby": marked("Small children, under 3"),
    "child": marked("Children, 3 to 17"),
    "adult": marked("Adults, 18 to 59"),
    "elder": marked("Elders, 60 and over"),
}
SEXES: dict[Sex, str] = {"female": marked("women and girls"), "male": marked("men and boys")}
SETTLEMENTS: dict[Settlement, str] = {"village": marked("Village"), "town": marked("Town"), "city": marked("City")}


def row_name(language: "Language", row: Row) -> str:
    """What a row is called: its label, or what it is where it has none."""
    if row.label:
        return row.label
    if isinstance(row, Income | Remittance | Spending | Event):
        return language.text(_flow_words(row))
    if isinstance(row, Venture):
        return language.text(_venture_words(row))
    return language.text(_keeping_words(row))


def _flow_words(row: Income | Remittance | Spending | Event) -> str:
    match row:
        case Income(kind=kind):
            return INCOME_KINDS[kind]
        case Remittance():
            return marked("Money from abroad")
        case Spending(category=category):
            return CATEGORIES[category]
        case Event(kind=kind):
            return EVENT_KINDS[kind]
    assert_never(row)


def _keeping_words(row: Debt | Account | Purchase | Reserve | Journey | Agreement) -> str:
    match row:
        case Debt(lender=lender):
            return LENDER_KINDS[lender]
        case Account(kind=kind):
            return ACCOUNT_KINDS[kind]
        case Purchase(kind=kind):
            return GOAL_KINDS[kind]
        case Reserve():
            return GOAL_KINDS[GoalKind.RESERVE]
        case Journey():
            return marked("Work abroad")
        case Agreement():
            return marked("What we agreed")
    assert_never(row)


def _venture_words(venture: Venture) -> str:
    """A herd is called by its animals."""
    if isinstance(venture.course, Herd):
        return ANIMAL_KINDS[venture.course.animal]
    return VENTURE_KINDS[venture.kind]


def category_name(language: "Language", category: Category) -> str:
    """What money is spent on."""
    return language.text(CATEGORIES[category])


def income_kind_name(language: "Language", kind: IncomeKind) -> str:
    """Where money at home comes from."""
    return language.text(INCOME_KINDS[kind])


def channel_name(language: "Language", kind: ChannelKind) -> str:
    """How money travels home."""
    return language.text(CHANNEL_KINDS[kind])


def event_kind_name(language: "Language", kind: EventKind) -> str:
    """What a family gathers or pays for at its time."""
    return language.text(EVENT_KINDS[kind])


def lender_name(language: "Language", kind: LenderKind) -> str:
    """To whom something is owed."""
    return language.text(LENDER_KINDS[kind])


def loan_method_name(language: "Language", method: LoanMethod) -> str:
    """How a loan is repaid."""
    return language.text(LOAN_METHODS[method])


def grace_interest_name(language: "Language", interest: GraceInterest) -> str:
    """What becomes of the interest while no principal is paid."""
    return language.text(GRACE_INTERESTS[interest])


def account_kind_name(language: "Language", kind: AccountKind) -> str:
    """Where money is kept."""
    return language.text(ACCOUNT_KINDS[kind])


def crediting_name(language: "Language", crediting: Crediting) -> str:
    """When an account is paid its interest."""
    return language.text(CREDITINGS[crediting])


def goal_kind_name(language: "Language", kind: GoalKind) -> str:
    """What a family saves for."""
    return language.text(GOAL_KINDS[kind])


def destination_name(language: "Language", destination: Destination) -> str:
    """Where somebody goes to work."""
    return language.text(DESTINATIONS[destination])


def journey_cost_name(language: "Language", kind: JourneyCostKind) -> str:
    """What has to be paid before the work begins."""
    return language.text(JOURNEY_COST_KINDS[kind])


def venture_kind_name(language: "Language", kind: VentureKind) -> str:
    """What a family puts money into."""
    return language.text(VENTURE_KINDS[kind])


def animal_name(language: "Language", kind: AnimalKind) -> str:
    """Which animals a herd has."""
    return language.text(ANIMAL_KINDS[kind])


def schedule_name(language: "Language", kind: ScheduleKind) -> str:
    """How often an amount comes or goes."""
    return language.text(SCHEDULE_KINDS[kind])


def need_name(language: "Language", need: Need) -> str:
    """How much a family needs what it pays for."""
    return language.text(NEEDS[need])


def likelihood_name(language: "Language", likelihood: Likelihood) -> str:
    """How sure a family is of an income."""
    return language.text(LIKELIHOODS[likelihood])


def age_band_name(language: "Language", band: AgeBand) -> str:
    """An age band with its years."""
    return language.text(AGE_BANDS[band])


def sex_name(language: "Language", sex: Sex) -> str:
    """Women and girls, or men and boys."""
    return language.text(SEXES[sex])


def settlement_name(language: "Language", settlement: Settlement) -> str:
    """Where a family lives."""
    return language.text(SETTLEMENTS[settlement])

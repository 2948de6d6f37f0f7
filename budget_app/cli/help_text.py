"""What `--help` explains: files, passphrases, exit codes, and every name of the JSON."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from budget_app.language.language import Language

PASSPHRASE_VARIABLE = "BUDGET_APP_PASSPHRASE"
_WIDTH = 90


class Purpose(NamedTuple):
    """What a command is for, in a line, and what else its help says."""

    line: str
    more: str


def program(language: Language) -> str:
    """What the program is."""
    say = language.text
    return paragraphs(
        say("Family Budget: a family's year of money in and out, what is left, and the page to take home."),
        say("Without arguments the window opens."),
    )


def project(language: Language) -> Purpose:
    """The help of `project`, with the names and units of its JSON."""
    return Purpose(
        language.text("what follows from a household: its year, its months, its goals"),
        paragraphs(*_json_values(language), *_json_names(language)) + "\n\n" + _files(language),
    )


def futures(language: Language) -> Purpose:
    """The help of `futures`, with the names and units of its JSON."""
    return Purpose(
        language.text("how the plan fares in thousands of uncertain futures"),
        paragraphs(*_futures_meaning(language), *_json_values(language), *_futures_names(language))
        + "\n\n"
        + _files(language),
    )


def handout(language: Language) -> Purpose:
    """The help of `handout`."""
    line = language.text("a household's page as a PDF file; the file's path is printed")
    return Purpose(line, _files(language))


def check(language: Language) -> Purpose:
    """The help of `check`."""
    return Purpose(language.text("whether a file can be used, and what is odd in it"), _files(language))


def loan(language: Language) -> Purpose:
    """The help of `loan`, with the names and units of what it reads and writes."""
    return Purpose(
        language.text("what a debt costs: its payments, what is paid in all, its nominal and effective rate"),
        paragraphs(*_debt_names(language)) + "\n\n" + paragraphs(*_loan_names(language)),
    )


def payoff(language: Language) -> Purpose:
    """The help of `payoff`, with the names and units of its JSON."""
    return Purpose(
        language.text("a household's debts paid down with a monthly sum: how soon, and what interest that saves"),
        paragraphs(*_payoff_meaning(language), *_payoff_names(language)) + "\n\n" + _files(language),
    )


def transfer(language: Language) -> Purpose:
    """The help of `transfer`, with the names and units of what it reads and writes."""
    return Purpose(
        language.text("what arrives of a sum sent home, by each of two to four quotes"),
        paragraphs(*_sending_names(language)) + "\n\n" + paragraphs(*_quoted_names(language)),
    )


def files_and_exits(language: Language) -> str:
    """Which files are read, how they are unlocked, and the exit codes."""
    say = language.text
    exits = (
        say("What is asked for goes to standard output, messages go to standard error. Exit codes:"),
        say("0  done"),
        say("1  the data has problems: something is odd or cannot be done, or the text cannot be used"),
        say("2  the command was not understood, or names a household that the file does not have"),
        say("3  a file could not be read or written"),
        say("4  the passphrase is missing or wrong"),
    )
    return _files(language) + "\n\n" + paragraphs(*exits)


def _files(language: Language) -> str:
    say = language.text
    return paragraphs(
        say("FILE is a workshop file made in the window, or plain JSON of the documented format."),
        say(
            "The passphrase of an encrypted file comes from --passphrase-file, else from the environment variable "
            "{variable}, else it is asked on the terminal and not shown. It is never an argument: others on the "
            "computer could read it there.",
            variable=PASSPHRASE_VARIABLE,
        ),
    )


def _json_values(language: Language) -> tuple[str, ...]:
    say = language.text
    return (
        say("JSON of format 1. Its names stay; later formats have a higher number."),
        say("An amount is a whole number of minor units (dirams, kopeks) of household.currency."),
        say("A share is a decimal string, a part of one with four decimals; null where nothing can be divided."),
        say('A month is a string, "2027-03", or "never" where it does not come.'),
    )


def _json_names(language: Language) -> tuple[str, ...]:
    say = language.text
    return (
        "format",
        "household: number code currency first_month months",
        "problems[]: code where values",
        "futures[]: future label year horizon goals months",
        "  future: as_today our_plan shock",
        "  year: in out left bought in_kind remittances remittance_share food_share",
        "        savings_rate debt_share lean_months[] tightest_month tightest_left",
        "  horizon: short_months first_short_month buffer_needed safe_month",
        "           debt_free_month runway_months savings_end",
        "  goals[]: id kind label month",
        "  months[]: month in out left interest bought savings bridge_debt debts short",
        "journeys[]: id label on currency leave_month stay_months costs monthly",
        "            paid_back_month loan_paid_month season home_earlier home_later",
        "  monthly: wage living housing permit wage_left sent arrives",
        "  season: first_month months leaves staying gain",
        "ventures[]: id kind label on worst likely best debt_first deposit",
        "  worst, likely, best: outlay year_sales year_costs margin per_day first_money_month",
        "    paid_back_month left npv irr break_even_price break_even_loss herd[]",
        say("year is the first twelve months, horizon all of them. lean_months: more goes out than comes in."),
        say("short: money was missing, and the shop or relatives lent it (bridge_debt)."),
        say("debt_free_month is null where nothing is ever owed. shock is there where a what-if is switched on."),
        say("journeys: monthly is in the journey's currency but for arrives; costs are all until the first wage."),
        say("season: what its months leave, and if nobody leaves. home_earlier, home_later: a month, how much more."),
        say("ventures: irr is a yearly part of one, or the code of why there is none; herd: animals at year ends."),
    )


def _debt_names(language: Language) -> tuple[str, ...]:
    say = language.text
    return (
        say("FILE has one debt as a workshop's JSON writes it; what is left out is 0, empty, or the first one here."),
        "label lender currency",
        "method: annuity equal_principal flat interest_only interest_first interest_free",
        "        murabaha shop_credit",
        say("principal, fee, held_back, margin: amounts, whole numbers of minor units (dirams, kopeks)."),
        say("held_back comes back with the last payment. margin is added to the cost by murabaha and shop_credit."),
        say("rate, fee_share, penalty: decimal strings, parts of one: 0.24 a year, 0.02 of principal, 0.001 a day."),
        say("rate is nominal; for flat and interest_first it is taken of the whole sum until the end."),
        say("instalments (12), every (1, in months) or season (months of the year, 1 to 12), days (30, shop_credit)."),
        say("grace: first instalments without principal. grace_interest: paid capitalised."),
        say('taken, first_payment: months, "2027-03". extra[]: month amount, paid beside the instalments.'),
        say(
            "FILE may have a list of two to four debts instead: offers, told side by side without their payments. "
            "What the family can pay and days of work abroad are not told here."
        ),
    )


def _loan_names(language: Language) -> tuple[str, ...]:
    say = language.text
    return (
        say("It writes JSON of format 1. Its names stay; later formats have a higher number."),
        "format label currency method",
        "principal fees held_back received instalment total cost",
        "cost_of_100 nominal effective no_rate days_late late_penalty",
        "schedule[]: number after_months month payment principal interest owed",
        say("offers[], where FILE has a list: each with the names above, but format and schedule."),
        say("received: principal less fees, held_back and interest taken first. total: all that is paid, fees too."),
        say("cost is total less principal; cost_of_100, for each 100 borrowed, is a decimal string or null."),
        say("nominal: periods a year times the rate of one. effective: that rate compounded over a year."),
        say("Both are decimal strings, parts of one; null where there is no such rate, and no_rate says why:"),
        "  nothing_received no_unique_rate too_large",
        say("late_penalty: what a payment that comes days_late days late costs more; both null where not asked for."),
        say("month is null where the debt names no month; principal has a minus where interest is added to the debt."),
    )


def _payoff_meaning(language: Language) -> tuple[str, ...]:
    say = language.text
    return (
        say(
            "From the first month on every debt is paid as agreed. The sum, and what a debt paid off earlier no longer "
            "takes, go to the first debt of the order that still has something owed."
        ),
        say("A debt that is switched off, or whose currency has no exchange rate, has no part in it."),
        "",
    )


def _payoff_names(language: Language) -> tuple[str, ...]:
    say = language.text
    return (
        say("JSON of format 1. Its names stay; later formats have a higher number."),
        "format",
        "household: number code currency first_month months",
        "problems[]: code where values",
        "monthly",
        "orders[]: order months interest months_saved interest_saved debts[]",
        "  order: as_agreed dearest_first smallest_first",
        "  debts[]: id label last_payment",
        say("Amounts are whole numbers of minor units (dirams, kopeks) of household.currency, at the day's rates."),
        say("months: until the last debt is paid. interest: what is paid of it in these months."),
        say("months_saved, interest_saved: against as_agreed, which is without the sum."),
        say("dearest_first: the highest effective rate of interest to come; smallest_first: what is least owed now."),
        say(
            'debts[] stand in the order. last_payment: a month, "2027-03"; null where it was paid before or is too far.'
        ),
    )


def _sending_names(language: Language) -> tuple[str, ...]:
    say = language.text
    return (
        say("FILE has one sum sent home and the quotes typed today; sent, reference and quotes are needed."),
        "sent times_a_year (12)",
        "reference: currency home value on giver",
        "quotes[]: label channel second parts (1)",
        "  channel: fee_share fee_fixed fee_on_top (true) provider_rate margin",
        "           cash_out_fee trip_cost",
        "  second: rate margin",
        "work: wage living[]",
        "at_home[]: label amount",
        "purposes[]: label share amount",
        "rest",
        say("An amount is a whole number of minor units (kopeks, dirams); shares, margins, rates are decimal strings."),
        say("sent, fee_fixed, wage and living are in the currency sent, all other amounts in that of home."),
        say("value: home units for one unit sent, on a day (2027-03-01), and who gave it."),
        say("fee_on_top: paid beside the sum, else taken out of it. provider_rate wins over margin."),
        say("second: another exchange on the way; its rate beside a provider_rate, else its margin."),
        say("parts: the sum travels in so many parts, and each pays the fixed costs."),
        say("living[] and at_home[]: what a month costs there and here, each a label and an amount."),
        say("A purpose of the next transfer has a share or an amount; rest is what the rest is called."),
    )


def _quoted_names(language: Language) -> tuple[str, ...]:
    say = language.text
    return (
        say("It writes JSON of format 1. Its names stay; later formats have a higher number."),
        "format currency home reference target most_received[] least_lost[]",
        "quotes[]: label rate once month year loss_share world_bank_cost target",
        "  once, month, year: sent fee paid received loss",
        "  target: within_average within_most above",
        "chain: wage living can_send kept received paid[] left",
        "envelopes: parts[] rest",
        say("received, loss, paid and left of the chain, and envelopes are in the home currency."),
        say("loss: what was paid, at the reference rate, and the trip, less what arrives; loss_share: its part."),
        say("world_bank_cost: fee and worse rate as a part of what is sent; target: beside that of the UN."),
        say("most_received and least_lost: places in quotes[], counted from 0."),
        say(
            "chain is a month and envelopes the next transfer, by the first of most_received; null where not asked for."
        ),
        say("What cannot be done has problem and missing instead, and exit code 1:"),
        "  wage_spent sent_above_left purposes_above_transfer",
    )


def _futures_meaning(language: Language) -> tuple[str, ...]:
    say = language.text
    return (
        say(
            "Exchange rates, prices, harvests, casual income, work abroad, illness and the loss of animals go "
            "otherwise in each future, as far as the file says. Where it says nothing they go as planned. The same "
            "seed gives the same futures, on every computer and for every plan."
        ),
        "",
    )


def _futures_names(language: Language) -> tuple[str, ...]:
    say = language.text
    return (
        "format",
        "household: number code currency first_month months",
        "problems[]: code where values",
        "tried seed",
        "assumed: exchange{} prices incomes{} nothing_sent{} spell illness animal_loss",
        "futures[]: future label no_short_month goals months",
        "  future: as_today our_plan shock",
        "  no_short_month: n of standard_error",
        "  goals[]: id kind label by chance",
        "    chance: n of standard_error",
        "  months[]: month savings[5 25 50 75 95]",
        say("n of so many futures tried; standard_error is the sampling error of n divided by of."),
        say("A goal with a month (by) counts where nothing is borrowed when it is paid, others within all months."),
        say("savings: so many of 100 futures have at most this at the month's end."),
        say("exchange: the standard deviation of a rate's logarithm in a month. prices: of the rise in a year."),
        say("incomes: of harvest and casual income as a part of its mean. nothing_sent: the chance a month."),
        say("spell: the mean months without work. illness, animal_loss: the chance a year, and the cost."),
    )


def paragraphs(*texts: str) -> str:
    """Each text on lines of its own."""
    return "\n".join(textwrap.fill(text, _WIDTH, replace_whitespace=False) for text in texts)

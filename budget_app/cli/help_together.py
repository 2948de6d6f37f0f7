"""What `--help` explains of the commands about what families do together: savings groups and village projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.cli.help_text import Purpose, paragraphs

if TYPE_CHECKING:
    from budget_app.language.language import Language


def share_out(language: Language) -> Purpose:
    """The help of `share-out`, with the names and units of what it reads and writes."""
    return Purpose(
        language.text("a savings group's months, and its fund shared out in three ways"),
        paragraphs(*_group_names(language)) + "\n\n" + paragraphs(*_share_out_names(language)),
    )


def village_project(language: Language) -> Purpose:
    """The help of `village-project`, with the names and units of what it reads and writes."""
    return Purpose(
        language.text("a village's project: what is promised and paid, and when the work can start"),
        paragraphs(*_project_names(language)) + "\n\n" + paragraphs(*_standing_names(language)),
    )


def _group_names(language: Language) -> tuple[str, ...]:
    say = language.text
    return (
        say("FILE has one cycle of a savings group; share_price, members and meetings are needed."),
        "currency (TJS) share_price most_shares (5)",
        "members meetings meetings_a_year (52)",
        "entries[]: kind member meeting, and",
        "  bought: shares",
        "  repaid: principal interest",
        "  lent fined written_off social_paid social_given: amount",
        say("Amounts are whole numbers of minor units (dirams). Members and meetings are numbers, counted from 1."),
        say("most_shares: how many a member may buy at one meeting. The social fund is never shared out."),
    )


def _share_out_names(language: Language) -> tuple[str, ...]:
    say = language.text
    return (
        say("It writes JSON of format 1. Its names stay; later formats have a higher number."),
        "format currency months[] share_outs[]",
        "months[]: number saved interest fines lent repaid written_off box owed social",
        "share_outs[]: way fund box owed social shares share_value profit remainder members[]",
        "  way: proportional equal_profit interest_back",
        "  members[]: number shares saved interest fines owed payout cash",
        "             nominal effective no_rate",
        say(
            "fund is what is in the box and what members still owe; payouts and the remainder of rounding are the fund."
        ),
        say("share_value: fund over shares, a decimal string. cash: payout less what is still owed."),
        say("nominal, effective: the return a year of the purchases, decimal strings; interest given back is none."),
        say("Both are null where there is no such rate, and no_rate says why: no_unique_rate too_large."),
        say("A way that cannot be gone has problem, meeting and missing instead, and exit code 1:"),
        "  no_shares debt_above_fund loss_above_savings",
    )


def _project_names(language: Language) -> tuple[str, ...]:
    say = language.text
    return (
        say("FILE has one project as a workshop's JSON writes it, and the exchange rates; identities may be anything."),
        "project: id label currency first_month in_hand",
        "  lines[]: id label amount first",
        "  pledges[]: id household label abroad currency amount months[] paid[]",
        "conditions: rates[]",
        "  rates[]: currency home value on giver",
        say("Amounts are whole numbers of minor units (dirams, kopeks); a pledge is the amount of each of its months."),
        say('Months are strings, "2027-03"; paid names those of months that are paid already.'),
        say("in_hand: what is there before anybody pays. first: the line belongs to the first stage of the work."),
        say("household: the number of a household; empty for others, whom label names by a role or a place."),
        say("value: units of the project's currency for one unit of the pledge's, on a day, and who gave it."),
    )


def _standing_names(language: Language) -> tuple[str, ...]:
    say = language.text
    return (
        say("It writes JSON of format 1. Its names stay; later formats have a higher number."),
        "format label currency budget in_hand pledged paid missing",
        "start: needed paid month",
        "first_stage: needed paid month",
        "months[]: month pledged paid together",
        "givers[]: household label pledged paid left",
        "not_counted[]: household label currency",
        say("missing: what the budget still lacks when every pledge is kept."),
        say("start: paid is true when the sum is there already; month is when it is there if every pledge is kept."),
        say("first_stage is null where no line belongs to it; month is null where the pledges never reach the sum."),
        say("together: what is in hand and promised up to the end of the month."),
        say("not_counted: pledges without an exchange rate; with any of them the exit code is 1."),
    )

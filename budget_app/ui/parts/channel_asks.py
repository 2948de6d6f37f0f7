"""What is asked about a way to send money: of a sender, and of a quote."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from budget_app.language.kinds import CHANNEL_KINDS, channel_name
from budget_app.language.marked import marked
from budget_app.ui.parts.amount_field import AmountField, decimal_field, percent_field
from budget_app.ui.parts.choice import Choice
from budget_app.ui.parts.row_kind import Ask

if TYPE_CHECKING:
    from budget_app.ui.view import Manner


def _channels(manner: Manner) -> Choice:
    return Choice(manner.theme, [(kind, channel_name(manner.language, kind)) for kind in CHANNEL_KINDS])


def _fee_place(manner: Manner) -> Choice:
    say = manner.language.text
    return Choice(manner.theme, [(True, say("paid on top of what is sent")), (False, say("taken from what is sent"))])


KIND = Ask("channel.kind", marked("How it is sent"), _channels)
FEES = (
    Ask("channel.fee_share", marked("Fee, % of what is sent"), percent_field),
    Ask("channel.fee_fixed", marked("Fixed fee each time"), AmountField, currency="currency"),
    Ask("channel.fee_on_top", marked("The fee is"), _fee_place),
)
RATE = Ask(
    "channel.provider_rate",
    marked("Exchange rate it is sent at"),
    decimal_field,
    marked("Empty: the day's rate, less the loss"),
)
MARGIN = Ask("channel.margin", marked("Loss by the exchange rate, %"), partial(percent_field, may_fall=True))
AT_HOME = (
    Ask("channel.cash_out_fee", marked("Fee for taking it out at home"), AmountField),
    Ask("channel.trip_cost", marked("Cost of the trip to fetch it"), AmountField),
)
CHANNEL_ASKS = (KIND, *FEES, RATE, MARGIN, *AT_HOME)

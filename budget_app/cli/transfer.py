"""The command `transfer`: what arrives of a sum sent home, quote by quote."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from budget_app.cli.exits import Exit
from budget_app.cli.transfer_written import Answered, as_json, as_text
from budget_app.cli.workshops import text_of
from budget_app.model.quotes import Sending
from budget_app.projection.quotes import chain, compare_quotes, shared
from budget_app.storage.schema import decode_value

if TYPE_CHECKING:
    from budget_app.cli.arguments import Asked
    from budget_app.language.language import Language


def transfer(asked: Asked, language: Language) -> Exit:
    """Write the quotes side by side, the way of the money, and its envelopes."""
    found = _answered(decode_value(text_of(asked), Sending))
    sys.stdout.write(as_json(found) if asked.json else as_text(found, language))
    return Exit.DATA if found.lacking else Exit.DONE


def _answered(sending: Sending) -> Answered:
    comparison = compare_quotes(sending)
    best = comparison.best
    return Answered(
        sending,
        comparison,
        chain(sending.work, best.month, sending.at_home) if sending.work else None,
        shared(best.once.received, sending.purposes) if sending.purposes else None,
    )

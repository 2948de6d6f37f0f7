"""What follows from each household, computed once for each value of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.projection.outlook import outlook

if TYPE_CHECKING:
    from budget_app.model.household import Household
    from budget_app.model.workshop import Workshop
    from budget_app.projection.outlook import Outlook


class Outlooks:
    """The outlooks of the households of one workshop; a frozen household is known by its identity as an object."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._known: dict[str, Outlook] = {}

    def known(self, household: Household, workshop: Workshop) -> Outlook | None:
        """The outlook when it was computed for this very household under these very conditions."""
        found = self._known.get(household.id)
        same = found and found.household is household and found.conditions is workshop.conditions
        return found if same else None

    def of(self, household: Household, workshop: Workshop) -> Outlook:
        """The outlook, computed now where it is not known."""
        found = self.known(household, workshop)
        if found is None:
            found = self._known[household.id] = outlook(household, workshop.conditions)
        return found

"""A herd month by month, in whole animals.

What is expected is rarely whole: births and deaths gather until a whole animal is born or dies, so that in the long run
none is lost to rounding. In a month young are born first, then animals die, are sold, and are taken for the own table.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from budget_app.model.period import MONTHS_A_YEAR
from budget_app.model.venture import LARGEST_HERD
from budget_app.projection.result import NEVER

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from budget_app.model.venture import Herd

    Animals = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class HerdMonths:
    """A herd by month since it began, shape (months,) each.

    In every month `heads = heads before + births - deaths - sold - used`; before the first month these are the animals
    at the start. `fed` is how many stand there when the month begins, `milked` the grown females of them; `proceeds`
    are what the sold animals bring, in minor units. `missing` is how many animals were to be sold or taken and were not
    there.
    """

    births: Animals
    deaths: Animals
    sold: Animals
    used: Animals
    heads: Animals
    fed: Animals
    milked: Animals
    proceeds: NDArray[np.float64]
    missing: int

    @property
    def died_out(self) -> int:
        """The month from which there is no animal any more, NEVER where there is one at the end."""
        alive = np.flatnonzero(self.heads)
        last = int(alive[-1]) if len(alive) else -1
        return NEVER if last + 1 == len(self.heads) or not self.fed[0] else last + 1


def herd_months(
    herd: Herd, first: int, months: int, deaths: float | None = None, also_sold: Animals | None = None
) -> HerdMonths:
    """The first so many months of a herd that begins in the month `first` of a year (1 to 12).

    `deaths` is the share that dies in a year where it is another than the herd's, `also_sold` (months,) how many
    animals are sold beside the yearly sales; these bring nothing here.
    """
    living = _Living(herd, float(herd.deaths) if deaths is None else deaths)
    rows = [
        living.month(month, (first - 1 + month) % MONTHS_A_YEAR + 1, 0 if also_sold is None else int(also_sold[month]))
        for month in range(months)
    ]
    births, died, sold, used, heads, fed, milked = np.array([row[:-1] for row in rows], np.int64).reshape(-1, 7).T
    return HerdMonths(
        births, died, sold, used, heads, fed, milked, np.array([row[-1] for row in rows], np.float64), living.missing
    )


class _Living:
    """The animals of a moment: grown females, females that grow up (by month of birth), and others."""

    def __init__(self, herd: Herd, deaths: float) -> None:
        self.missing = 0
        self._herd = herd
        self._grown, self._others = herd.females, herd.others
        self._growing = deque([0] * herd.grown_after)
        self._dying = 1 - (1 - deaths) ** (1 / MONTHS_A_YEAR)
        self._due_deaths = 0.0
        self._due_young = self._due_females = Fraction(0)

    @property
    def _heads(self) -> int:
        return self._grown + self._others + sum(self._growing)

    def month(self, index: int, of_year: int, also_sold: int) -> tuple[int | float, ...]:
        """Births, deaths, sold, used, heads at the end, fed, milked, and what the sold animals bring."""
        fed, milked = self._heads, self._grown
        born, died = self._bear(of_year), self._die()
        sold, proceeds = self._sell(index, of_year)
        sold += self._take(also_sold)
        return born, died, sold, self._use(of_year), self._heads, fed, milked, proceeds

    def _bear(self, of_year: int) -> int:
        """Females grow up; then young are born, as long as the herd does not grow out of all bounds."""
        self._growing.append(0)
        self._grown += self._growing.popleft()
        if of_year not in self._herd.birth_months:
            return 0
        self._due_young += self._grown * Fraction(self._herd.young) / len(self._herd.birth_months)
        due = int(self._due_young)
        self._due_young -= due
        born = min(due, max(LARGEST_HERD - self._heads, 0))
        self._due_females += Fraction(born, 2)
        females = int(self._due_females)
        self._due_females -= females
        self._others += born - females
        if self._growing:
            self._growing[-1] += females
        else:
            self._grown += females
        return born

    def _die(self) -> int:
        self._due_deaths += self._heads * self._dying
        died = min(int(self._due_deaths), self._heads)
        self._due_deaths -= died
        self._lose(died)
        return died

    def _lose(self, died: int) -> None:
        """From each group its part; those that are not whole from the others, then from the young."""
        if not died:
            return
        grown = died * self._grown // self._heads
        self._grown -= grown
        self._take(died - grown)

    def _sell(self, index: int, of_year: int) -> tuple[int, float]:
        if index < self._herd.first_sale:
            return 0, 0.0
        sold, proceeds = 0, 0.0
        for sale in self._herd.sales:
            if sale.month == of_year:
                taken = self._take(sale.heads)
                sold += taken
                proceeds += float(taken * sale.price)
                self.missing += sale.heads - taken
        return sold, proceeds

    def _use(self, of_year: int) -> int:
        wanted = sum(use.heads for use in self._herd.own_use if use.month == of_year)
        taken = self._take(wanted)
        self.missing += wanted - taken
        return taken

    def _take(self, wanted: int) -> int:
        """So many animals, as far as there are: the others first, then females, the youngest first."""
        left = wanted - min(wanted, self._others)
        self._others -= wanted - left
        for age in range(len(self._growing) - 1, -1, -1):
            taken = min(left, self._growing[age])
            self._growing[age] -= taken
            left -= taken
        taken = min(left, self._grown)
        self._grown -= taken
        return wanted - (left - taken)

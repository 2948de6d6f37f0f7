"""Months: a year and a month, counted without days, clocks or time zones."""

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import core_schema

from budget_app.model.base import refusal
from budget_app.model.problems import ProblemCode

MONTHS_A_YEAR = 12
FIRST_YEAR, LAST_YEAR = 2000, 2199
_PATTERN = re.compile(r"^(\d{4})-(\d{2})$")


@dataclass(frozen=True, order=True, slots=True)
class YearMonth:
    """A month of a year; `month` is 1 to 12. Written `2027-03`."""

    year: int
    month: int

    def __post_init__(self) -> None:
        """Refuse a month that no calendar has."""
        if not (FIRST_YEAR <= self.year <= LAST_YEAR and 1 <= self.month <= MONTHS_A_YEAR):
            raise refusal(ProblemCode.MONTH_UNKNOWN)

    def __str__(self) -> str:
        """The month as the file writes it."""
        return f"{self.year:04d}-{self.month:02d}"

    def plus(self, months: int) -> "YearMonth":
        """The month that lies `months` later (earlier when negative)."""
        year, month = divmod(self.year * MONTHS_A_YEAR + self.month - 1 + months, MONTHS_A_YEAR)
        return YearMonth(year, month + 1)

    def months_after(self, earlier: "YearMonth") -> int:
        """How many months lie between `earlier` and this month; negative when this month comes first."""
        return (self.year - earlier.year) * MONTHS_A_YEAR + self.month - earlier.month

    @classmethod
    def parse(cls, text: object) -> "YearMonth":
        """Read `2027-03`; anything else is refused with a code."""
        if isinstance(text, YearMonth):
            return text
        found = _PATTERN.match(text) if isinstance(text, str) else None
        if found is None:
            raise refusal(ProblemCode.MONTH_UNKNOWN)
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """How pydantic reads and writes a month."""
        return core_schema.no_info_plain_validator_function(cls.parse, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """How the file format's description shows a month."""
        return {"type": "string", "pattern": _PATTERN.pattern, "examples": ["2027-03"]}


def _distinct(months: tuple[int, ...]) -> tuple[int, ...]:
    if not all(1 <= month <= MONTHS_A_YEAR for month in months):
        raise refusal(ProblemCode.MONTH_UNKNOWN)
    if len(set(months)) != len(months):
        raise refusal(ProblemCode.MONTHS_REPEATED)
    return tuple(sorted(months))


MonthSet = Annotated[tuple[int, ...], AfterValidator(_distinct)]
"""Months of the year, 1 to 12, each at most once, in order; may be empty."""
ALL_MONTHS: tuple[int, ...] = tuple(range(1, MONTHS_A_YEAR + 1))

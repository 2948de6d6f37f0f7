"""With which codes a value is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from budget_app.model.problems import ProblemCode, problems_of

if TYPE_CHECKING:
    from collections.abc import Callable


def refused(make: Callable[[], object]) -> set[ProblemCode]:
    """The codes with which pydantic refuses to make a value."""
    with pytest.raises(ValidationError) as caught:
        make()
    return {problem.code for problem in problems_of(caught.value)}

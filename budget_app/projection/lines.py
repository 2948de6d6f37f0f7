"""Lines of a household while they are being made: whose money each is, and its amounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from budget_app.projection.result import LineKey


class Lines(NamedTuple):
    """Lines with amounts of shape (lines, futures, months), not rounded."""

    keys: list[LineKey]
    flows: NDArray[np.float64]

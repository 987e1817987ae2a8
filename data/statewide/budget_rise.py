"""How the budget rose from one year to the next, as far as the known parts explain it: never shares of the whole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from data.figures.wider import wider_figure
from data.model.errors import DataError
from data.model.figure import Figure
from data.model.records import HESSEN, Dataset, Observation
from data.statewide.budget import BUDGET
from data.statewide.lookup import observation_named

PartId = Literal[
    "fallmanagement", "sprachfoerderung", "lotsen", "gefluechtete-frauen", "migrantenorganisationen"
]
RISE_YEAR = 2017
PARTS: dict[PartId, str] = {
    "fallmanagement": "budget_case_managers-hessen-2017-S027",
    "sprachfoerderung": "budget_mitsprache_deutsch4u-hessen-2017-S027",
    "lotsen": "budget_integrationslotsen_additional-hessen-2017-S027",
    "gefluechtete-frauen": "budget_refugee_women_projects-hessen-2017-S027",
    "migrantenorganisationen": "budget_migrant_organisations-hessen-2017-S027",
}
_BEFORE = re.compile(r"zuvor (\d{1,3}(?:\.\d{3})*) EUR")


@dataclass(frozen=True, slots=True)
class RisePart:
    """One known part of the rise, all in EUR.

    Attributes:
        amount: What it adds: the stated sum, less `before` where the source names an earlier sum.
        low: Where it begins when the parts stand on the budget of the year before.
        before: Sum of the year before, as the source's note says; ``None`` where it names none.
    """

    id: PartId
    observation: Observation
    amount: float
    low: float
    before: float | None

    @property
    def high(self) -> float:
        """Where it ends."""
        return self.low + self.amount


@dataclass(frozen=True, slots=True)
class Rise:
    """The budgets of two years and the known parts between them.

    Attributes:
        parts: Largest first; of two equal ones the first in `PARTS`.
    """

    first: Figure
    last: Figure
    parts: tuple[RisePart, ...]

    @property
    def amount(self) -> float:
        """The rise itself in EUR, from the two budgets."""
        return (self.last.value or 0) - (self.first.value or 0)

    @property
    def rest(self) -> float:
        """What the known parts leave unexplained in EUR; negative where they add up to more than the rise."""
        return self.amount - sum(part.amount for part in self.parts)


def budget_rise(dataset: Dataset) -> Rise:
    """The rise to `RISE_YEAR` from the year before.

    Raises:
        DataError: A budget of the two years or a part is missing or has no number.
    """
    first, last = (wider_figure(dataset, HESSEN, BUDGET, year) for year in (RISE_YEAR - 1, RISE_YEAR))
    for figure in (first, last):
        if figure.value is None:
            raise DataError(f"a budget ({BUDGET}) for {figure.year}", file="observation.csv")
    stated = [(each, observation_named(dataset, key)) for each, key in PARTS.items()]
    added = [(part, one, amount_added(one), amount_before(one)) for part, one in stated]
    added.sort(key=lambda part: -part[2])
    lows = accumulate((amount for _, _, amount, _ in added), initial=first.value or 0)
    parts = (
        RisePart(part, one, amount, low, before)
        for (part, one, amount, before), low in zip(added, lows, strict=False)
    )
    return Rise(first, last, tuple(parts))


def amount_before(one: Observation) -> float | None:
    """The sum in EUR that the German note names as the earlier one ("zuvor 1.500.000 EUR"); ``None`` without."""
    found = _BEFORE.search(one.note_de)
    return float(found[1].replace(".", "")) if found else None


def amount_added(one: Observation) -> float:
    """The stated sum less the earlier one, in EUR.

    Raises:
        DataError: The observation has no number.
    """
    if one.number is None:
        raise DataError("a number", file="observation.csv", column="value", value=one.value)
    return one.number - (amount_before(one) or 0)

"""How far a number holds that is made up of several figures, or has a figure below the line. One place for all."""

from __future__ import annotations

from collections.abc import Collection

from data.kennzahlen.bezug import Bezug
from data.model.records import Qualifier, SumQualifier

LOWER: frozenset[SumQualifier] = frozenset({"more_than", "at_least", "at_least_about"})
UPPER: frozenset[SumQualifier] = frozenset({"up_to", "up_to_about"})
ROUNDED: frozenset[SumQualifier] = frozenset({"about", "almost", "at_least_about", "up_to_about"})
_BELOW_THE_LINE: dict[SumQualifier, SumQualifier] = {
    "at_least": "up_to",
    "more_than": "up_to",
    "at_least_about": "up_to_about",
    "up_to": "at_least",
    "up_to_about": "at_least_about",
    "almost": "at_least",
}


def of_sum(summands: Collection[Qualifier]) -> SumQualifier:
    """How far a sum, or a mean, of figures holds that hold so far.

    One lower bound among them makes the sum one ("mindestens"), one upper bound likewise; a rounded figure makes what
    there is of a number a round one ("rund", "mindestens rund"). Where lower and upper bounds come together, nothing
    is known of either end, and no more than "rund" is said.
    """
    found = set(summands)
    lower, upper, rounded = (not found.isdisjoint(kind) for kind in (LOWER, UPPER, ROUNDED))
    if lower == upper:
        return "about" if lower or rounded else "exact"
    if lower:
        return "at_least_about" if rounded else "at_least"
    return "up_to_about" if rounded else "up_to"


def of_rate(bezug: Bezug, qualifier: SumQualifier) -> SumQualifier:
    """How far a value holds whose figure holds so far: at least one post is at most so many inhabitants a post."""
    return _BELOW_THE_LINE.get(qualifier, qualifier) if bezug.inverted else qualifier

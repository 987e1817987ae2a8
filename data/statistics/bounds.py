"""Between what a shown value lies, as its qualifier says, and what that leaves of a difference of two of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from data.model.records import Qualifier, SumQualifier
from data.statistics.qualifiers import LOWER, ROUNDED, UPPER, of_sum
from data.statistics.year_table import Cell

DifferenceKind = Literal["exact", "about", "at_least", "at_most", "range", "bounds"]


@dataclass(frozen=True, slots=True)
class Bounds:
    """A value with the ends it lies between.

    Attributes:
        shown: The value as the atlas shows it.
        low: Lowest it can be; ``None`` where nothing says so.
        high: Highest it can be; ``None`` where nothing says so.
        about: The ends are rounded.
    """

    shown: float
    low: float | None
    high: float | None
    about: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference, and how far it holds.

    Attributes:
        value: The number to print; the lower end of a range.
        kind: ``at_least`` and ``at_most``: the true difference lies at or beyond the number. ``range``: between
            `value` and `upper`. ``bounds``: both values are limits of the same side, so the number is the
            difference of the limits and says nothing certain about the true one.
        upper: Upper end of a range, else ``None``.
    """

    value: float
    kind: DifferenceKind
    upper: float | None = None


def bounds(
    value: float,
    qualifier: SumQualifier,
    *,
    upper: float | None = None,
    upper_qualifier: SumQualifier = "exact",
    inverted: bool = False,
) -> Bounds:
    """The bounds of a value.

    Args:
        value: As shown.
        qualifier: Of the figure behind it, or of the sum or mean.
        upper: Other end where sources disagree; it may be the smaller number of an inverted rate. An end that is
            itself a bound ("more than 550") leaves its side open.
        upper_qualifier: Of the figure behind `upper`.
        inverted: The value is a rate with the figure below the line: what is at least one post is at most so many
            inhabitants per post.
    """
    rounded = qualifier in ROUNDED
    if upper is not None:
        first = None if qualifier in UPPER else value
        last = None if upper_qualifier in LOWER else upper
        rounded = rounded or upper_qualifier in ROUNDED
        return Bounds(value, last, first, rounded) if upper < value else Bounds(value, first, last, rounded)
    if qualifier in LOWER or qualifier in UPPER:
        at_least = (qualifier in LOWER) != inverted
        return Bounds(value, value, None, rounded) if at_least else Bounds(value, None, value, rounded)
    return Bounds(value, value, value, rounded)


def bounds_of(cell: Cell, *, inverted: bool) -> Bounds | None:
    """The bounds of a cell for its whole area: a partial figure is a lower bound. ``None`` for a gap.

    Args:
        cell: A figure put into relation.
        inverted: Whether the Bezug divides by the figure.
    """
    if cell.value is None:
        return None
    qualifier: Qualifier = "at_least" if cell.figure.kind == "part" else cell.figure.qualifier
    return bounds(
        cell.value,
        qualifier,
        upper=cell.upper,
        upper_qualifier=cell.figure.upper_qualifier,
        inverted=inverted,
    )


def bounds_of_scope(cell: Cell, *, inverted: bool) -> Bounds | None:
    """The bounds of a cell for the places it speaks of: a partial figure is no lower bound of its own towns.

    For comparing two figures of the same towns, and of nothing else.
    """
    if cell.value is None or cell.figure.kind != "part":
        return bounds_of(cell, inverted=inverted)
    return bounds(cell.value, of_sum({term.qualifier for term in cell.figure.terms}), inverted=inverted)


def difference(one: Bounds, other: Bounds) -> Difference:
    """``one`` minus ``other``."""
    low = None if one.low is None or other.high is None else one.low - other.high
    high = None if one.high is None or other.low is None else one.high - other.low
    return _difference(one.shown - other.shown, low, high, about=one.about or other.about)


def certain_side(one: Bounds, other: Bounds) -> bool:
    """Whether it follows from the bounds that ``one`` is more, or that it is less, or that both are the same."""
    found = difference(one, other)
    if found.kind == "at_least":
        return found.value > 0
    if found.kind == "at_most":
        return found.value < 0
    if found.upper is not None:
        return found.value > 0 or found.upper < 0
    return found.kind != "bounds"


def relative_difference(one: Bounds, other: Bounds) -> Difference | None:
    """By how many per cent of ``other`` the one is more (or less, negative); ``None`` where ``other`` may be zero.

    Both are numbers that cannot be negative.
    """
    if other.shown <= 0 or (other.low is not None and other.low <= 0):
        return None
    low = None if one.low is None or other.high is None else _percent(one.low, other.high)
    high = None if one.high is None or other.low is None else _percent(one.high, other.low)
    return _difference(_percent(one.shown, other.shown), low, high, about=one.about or other.about)


def _percent(one: float, other: float) -> float:
    return 100 * (one - other) / other


def _difference(shown: float, low: float | None, high: float | None, *, about: bool) -> Difference:
    if low is None and high is None:
        return Difference(shown, "bounds")
    if high is None:
        assert low is not None
        return Difference(low, "at_least")
    if low is None:
        return Difference(high, "at_most")
    if low < high:
        return Difference(low, "range", high)
    return Difference(low, "about" if about else "exact")

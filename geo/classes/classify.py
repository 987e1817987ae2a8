"""Puts values into classes: one per value, quantiles, equal intervals, natural breaks or limits of one's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import isfinite
from typing import Literal, get_args

from geo.classes.class_limits import check_limits, equal_limits, natural_limits, quantile_limits
from geo.classes.readable_limits import as_shown, between, next_shown

Method = Literal["werte", "quantile", "intervalle", "natuerlich", "eigene"]
METHODS: tuple[Method, ...] = get_args(Method)

NoticeId = Literal["fewer_classes", "all_equal", "too_many_values", "no_limits"]

MAX_CLASSES = 8
"""More shades than this nobody tells apart."""
MAX_VALUES = 12
"""Most distinct values that may have a class each."""
FEW_VALUES = 6
"""Up to so many distinct values, one class each suits best."""

_INNER_LIMITS: dict[Method, Callable[[Sequence[float], int], list[float]]] = {
    "quantile": quantile_limits,
    "intervalle": equal_limits,
    "natuerlich": natural_limits,
}


@dataclass(frozen=True, slots=True)
class ValueClass:
    """One class. The lower limit always belongs to it.

    Attributes:
        lower: Lower limit; ``None`` is open.
        upper: Upper limit; ``None`` is open.
        upper_included: Whether the upper limit itself belongs to the class.
        single: One value only; ``lower`` and ``upper`` are that value.
        is_zero: The single value is zero.
    """

    lower: float | None
    upper: float | None
    upper_included: bool = False
    single: bool = False
    is_zero: bool = False

    def holds(self, value: float) -> bool:
        """Whether the value lies within the limits."""
        above = self.lower is None or self.lower <= value
        return above and (
            self.upper is None or value < self.upper or (self.upper_included and value == self.upper)
        )


@dataclass(frozen=True, slots=True)
class Classification:
    """Classes in ascending order, without overlap.

    Attributes:
        classes: Empty where there were no values.
        method: The method in force, which is not always the one asked for.
        notice: Id of what was changed or is worth saying; ``None`` for nothing.
        decimals: With how many decimals values are compared; ``None`` for all they have.
    """

    classes: tuple[ValueClass, ...]
    method: Method
    notice: NoticeId | None = None
    decimals: int | None = None

    def class_of(self, value: float | None) -> int | None:
        """Number of the class that holds the value; ``None`` for a missing one, NaN, or one that no class holds.

        Every value the classes were made from has a class. Others may have none: the ends are the smallest and
        the largest value. A scale for several maps is made from the values of all of them.
        """
        if value is None or not isfinite(value):
            return None
        seen = value if self.decimals is None else as_shown(value, self.decimals)
        return next((number for number, this in enumerate(self.classes) if this.holds(seen)), None)


def may_show_values(values: Iterable[float]) -> bool:
    """Whether there are few enough distinct values for a class each."""
    return len(set(_finite(values))) <= MAX_VALUES


def limits_of(classification: Classification) -> tuple[float, ...]:
    """The limits between the classes, ascending: one less than classes, as a start for limits of one's own.

    Where one class ends before the next begins (at zero, or with one class per value), a number with few digits
    that parts the two.
    """
    return tuple(_border(low.upper, high.lower) for low, high in pairwise(classification.classes))


def classify(
    values: Iterable[float],
    method: Method | None,
    k: int = 5,
    limits: Sequence[float] = (),
    *,
    decimals: int | None = None,
) -> Classification:
    """Classes for the values.

    Equal values share a class. Zero among positive values is a class of its own, which counts towards ``k``
    (not with one's own limits, and not where ``k`` is 1). Quantiles and natural breaks have no empty class and
    limits with few digits, none of which moves a value; equal intervals may be empty.

    Args:
        values: In any order; missing and infinite ones are left out.
        method: ``None`` for what suits: a class per value for up to six distinct values, else quantiles.
        k: Number of classes, 1 to 8; of no effect on ``werte``, and on ``eigene`` with limits.
        limits: For ``eigene``: at most seven, ascending. The end classes are open.
        decimals: Compare values as they are written with so many decimals, so that no area written as 1.04 stands
            below a limit of 1.04. Limits found then have no more decimals either.

    Raises:
        ValueError: ``k`` is out of range, or the limits are not finite, not ascending or too many.
    """
    if not 1 <= k <= MAX_CLASSES:
        raise ValueError(f"k is {k}, expected 1 to {MAX_CLASSES}")
    check_limits(limits, MAX_CLASSES - 1)
    known = sorted(value if decimals is None else as_shown(value, decimals) for value in _finite(values))
    found = _own(known, k, limits, decimals) if method == "eigene" else _found(known, method, k, decimals)
    return replace(found, decimals=decimals)


def _finite(values: Iterable[float | None]) -> list[float]:
    # Adding 0.0 makes a zero of minus zero, which would be written "-0".
    return [float(value) + 0.0 for value in values if value is not None and isfinite(value)]


def _own(known: list[float], k: int, limits: Sequence[float], decimals: int | None) -> Classification:
    if not known:
        return Classification((), "eigene")
    if limits:
        return Classification(_open_ended(limits), "eigene")
    start = limits_of(_found(known, "quantile", k, decimals))
    return Classification(_open_ended(start), "eigene", "no_limits")


def _found(known: list[float], method: Method | None, k: int, decimals: int | None) -> Classification:
    """Classes by any method that finds them itself."""
    distinct = sorted(set(known))
    method = method or ("werte" if len(distinct) <= FEW_VALUES else "quantile")
    if len(distinct) <= 1:
        return Classification(_singles(distinct), method, "all_equal" if len(known) > 1 else None)
    if method == "werte":
        if len(distinct) <= MAX_VALUES:
            return Classification(_singles(distinct), method)
        return Classification(_around_zero(known, "quantile", k, decimals), "quantile", "too_many_values")
    classes = _around_zero(known, method, k, decimals)
    return Classification(classes, method, "fewer_classes" if len(classes) < k else None)


def _open_ended(limits: Sequence[float]) -> tuple[ValueClass, ...]:
    return tuple(ValueClass(low, high) for low, high in zip((None, *limits), (*limits, None), strict=True))


def _singles(distinct: Iterable[float]) -> tuple[ValueClass, ...]:
    return tuple(ValueClass(v, v, upper_included=True, single=True, is_zero=v == 0) for v in distinct)


def _around_zero(known: list[float], method: Method, k: int, decimals: int | None) -> tuple[ValueClass, ...]:
    """Classes of at least two distinct values, zero apart where it is the smallest."""
    if known[0] != 0 or k == 1:
        return _closed(known, method, k, decimals)
    return _singles((0.0,)) + _closed([value for value in known if value > 0], method, k - 1, decimals)


def _closed(known: list[float], method: Method, k: int, decimals: int | None) -> tuple[ValueClass, ...]:
    """Classes from the smallest to the largest value, both included."""
    if known[0] == known[-1]:
        return _singles(known[:1])
    inner = _INNER_LIMITS[method](known, k)
    if decimals is not None:
        # Equal intervals narrower than the decimals fall together.
        inner = sorted({next_shown(limit, decimals) for limit in inner})
    ends = [known[0], *inner, known[-1]]
    last = len(ends) - 2
    return tuple(
        ValueClass(low, high, upper_included=number == last)
        for number, (low, high) in enumerate(pairwise(ends))
    )


def _border(upper: float | None, lower: float | None) -> float:
    assert upper is not None
    assert lower is not None
    return upper if upper == lower else between(upper, lower)

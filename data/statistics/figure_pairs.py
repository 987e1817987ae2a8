"""Two figures of the same places set against each other, for a scatter, and how far they go together.

What cannot be set against each other is named with its reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Literal

import pandas as pd

from data.statistics.year_table import Cell, YearTable

LeftOut = Literal["no_figure", "part", "other_scope"]


@dataclass(frozen=True, slots=True)
class FigurePair:
    """Two values of the same areas: one area, or those that share a joint figure in both.

    Attributes:
        areas: Ids, the one the figure is filed under first.
        x: Figure of the first table; a disputed one counts with its lower end.
        y: Figure of the second table.
    """

    areas: tuple[str, ...]
    x: Cell
    y: Cell


@dataclass(frozen=True, slots=True)
class FigurePairs:
    """All pairs, and the areas without one.

    Attributes:
        left_out: By reason the ids, in the order of the areas: no figure on one side or both; only a partial
            figure; figures of different places (a joint one against one of the area's own).
    """

    pairs: tuple[FigurePair, ...]
    left_out: dict[LeftOut, tuple[str, ...]]


def figure_pairs(first: YearTable, second: YearTable) -> FigurePairs:
    """The pairs of two tables, each joint figure once."""
    pairs: dict[frozenset[str], FigurePair] = {}
    left_out: dict[LeftOut, list[str]] = {}
    for area_id, x in first.cells.items():
        y = second.cells[area_id]
        reason = _reason(x, y)
        if reason is None:
            pairs.setdefault(frozenset(x.figure.areas), FigurePair(x.figure.areas, x, y))
        else:
            left_out.setdefault(reason, []).append(area_id)
    return FigurePairs(tuple(pairs.values()), {reason: tuple(ids) for reason, ids in left_out.items()})


def _reason(x: Cell, y: Cell) -> LeftOut | None:
    if x.value is None or y.value is None:
        return "no_figure"
    if not (x.classed and y.classed):
        return "part"
    return None if set(x.figure.areas) == set(y.figure.areas) else "other_scope"


def rank_correlation(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Spearman's coefficient, -1 to 1: Pearson's correlation of the average ranks.

    ``None`` with fewer than three pairs, or where all values of a side are equal: there is nothing to order.

    Args:
        xs: Values of the one side, none missing.
        ys: Values of the other side, in the same order.

    Raises:
        ValueError: The sides differ in length.
    """
    if len(xs) != len(ys):
        raise ValueError(f"{len(xs)} values against {len(ys)}")
    if len(xs) < 3 or len(set(xs)) == 1 or len(set(ys)) == 1:
        return None
    # Not corr(method="spearman"), for which pandas needs scipy. It leaves noise in the sixteenth digit, by which
    # -0.125 would be shown as -0.12 or -0.13, and 1 could be exceeded.
    return round(pd.Series(xs).rank().corr(pd.Series(ys).rank()), 12)


def may_be_chance(rho: float, n: int) -> bool:
    """Whether so weak a correlation comes about in more than one of twenty cases where there is no relation at all.

    Without a relation rho scatters around zero with the variance 1 / (n - 1); from about ten pairs on it does so
    nearly normally, and 1.96 standard deviations leave out one case in twenty.

    Args:
        rho: Spearman's coefficient.
        n: Number of pairs, at least two.
    """
    return abs(rho) < 1.96 / sqrt(n - 1)

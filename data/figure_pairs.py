"""Two figures of the same places set against each other, for a scatter; what cannot be is named with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from data.year_table import Cell, YearTable

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

"""Differences of areas against one reference, an area or Hessen, with the reason where there is none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from data.kennzahlen.bezug import BEZUEGE
from data.kennzahlen.registry import kennzahl_of
from data.statistics.bounds import Bounds, Difference, bounds, bounds_of, difference, relative_difference
from data.statistics.year_table import Cell, YearTable

NoDifference = Literal["start_year", "gap", "gap_reference", "same_figure", "reference"]


@dataclass(frozen=True, slots=True)
class AreaDifference:
    """An area against the reference.

    Attributes:
        cell: The area's figure.
        absolute: In the unit of the values; ``None`` where there is no difference.
        relative: In per cent of the reference; ``None`` also where the reference is or may be zero.
        gap: Why there is no difference; ``None`` where there is one.
    """

    cell: Cell
    absolute: Difference | None
    relative: Difference | None
    gap: NoDifference | None


def differences(
    table: YearTable, area_ids: Iterable[str], reference: str | None
) -> tuple[AreaDifference, ...]:
    """Each area minus the reference, in the order given.

    Args:
        table: Figures of one Kennzahl, Bezug and year.
        area_ids: Areas to look at.
        reference: Area to take from; ``None`` for Hessen, that is the mean of all areas with a figure.

    Raises:
        KeyError: There is no such area.
    """
    inverted = BEZUEGE[table.bezug].inverted
    below = (
        bounds_of_hessen(table) if reference is None else bounds_of(table.cells[reference], inverted=inverted)
    )
    return tuple(_against(table, table.cells[each], reference, below) for each in area_ids)


def reference_value(table: YearTable, reference: str | None) -> float | None:
    """The number that the differences are taken from, not rounded; ``None`` without one.

    Args:
        table: As for `differences`.
        reference: Likewise.
    """
    if reference is not None:
        return table.cells[reference].value
    return None if table.mean_hessen is None else table.mean_hessen.value


def bounds_of_hessen(table: YearTable) -> Bounds | None:
    """Bounds of the mean of all areas, as exact as the figures in it; ``None`` without a mean."""
    if table.mean_hessen is None:
        return None
    return bounds(table.mean_hessen.value, table.mean_hessen.qualifier)


def _against(table: YearTable, cell: Cell, reference: str | None, below: Bounds | None) -> AreaDifference:
    above = bounds_of(cell, inverted=BEZUEGE[table.bezug].inverted)
    gap = _gap(table, cell, reference, below)
    if gap is not None or above is None or below is None:
        return AreaDifference(cell, None, None, gap)
    return AreaDifference(cell, difference(above, below), relative_difference(above, below), None)


def _gap(table: YearTable, cell: Cell, reference: str | None, below: Bounds | None) -> NoDifference | None:
    if kennzahl_of(table.kennzahl).kind == "year":
        return "start_year"
    if cell.value is None:
        return "gap"
    if cell.area_id == reference:
        return "reference"
    if below is None:
        return "gap_reference"
    # Two areas of one joint figure show the same number because it is one number.
    if reference is not None and set(table.cells[reference].figure.areas) == set(cell.figure.areas):
        return "same_figure"
    return None

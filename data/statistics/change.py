"""Change of every area between two years, only where both figures speak of the same places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from data.kennzahlen.bezug import BEZUEGE
from data.kennzahlen.registry import kennzahl_of
from data.model.errors import DataError
from data.statistics.bounds import Difference, bounds_of_scope, difference, relative_difference
from data.statistics.year_table import Cell, YearTable

ChangeGap = Literal[
    "start_year", "no_figures", "gap_before", "gap_after", "other_scope", "zero_before", "lower_bounds"
]


@dataclass(frozen=True, slots=True)
class Change:
    """The change of one area.

    Attributes:
        before: Figure of the earlier year.
        after: Figure of the later year.
        change: Later minus earlier, in the unit of the values or in per cent; ``None`` where there is none.
        gap: Why there is none; ``None`` where there is one.
        classed: Enters classes: both figures do, so that partial ones do only where the reader includes them.
        only_inhabitants: The figure itself is the same in both years, so that the rate changes by its base alone.
    """

    before: Cell
    after: Cell
    change: Difference | None
    gap: ChangeGap | None
    classed: bool
    only_inhabitants: bool = False


def changes(before: YearTable, after: YearTable, *, percent: bool) -> dict[str, Change]:
    """The change of every area by id, in the order of the areas.

    Args:
        before: The earlier year.
        after: The later year, of the same Kennzahl and Bezug.
        percent: In per cent of the earlier value instead of the unit of the values.

    Raises:
        DataError: The tables are of different Kennzahlen or Bezüge.
    """
    if (before.kennzahl, before.bezug) != (after.kennzahl, after.bezug):
        found = f"{after.kennzahl}, {after.bezug}"
        raise DataError(f"two years of {before.kennzahl}, {before.bezug}", value=found)
    return {
        area_id: _change(before, cell, after.cells[area_id], percent=percent)
        for area_id, cell in before.cells.items()
    }


def _change(table: YearTable, before: Cell, after: Cell, *, percent: bool) -> Change:
    inverted = BEZUEGE[table.bezug].inverted
    gap = _gap(table, before, after)
    old = bounds_of_scope(before, inverted=inverted)
    new = bounds_of_scope(after, inverted=inverted)
    if gap is not None or old is None or new is None:
        return Change(before, after, None, gap, classed=False)
    found = relative_difference(new, old) if percent else difference(new, old)
    if found is None:
        return Change(before, after, None, "zero_before", classed=False)
    # Two ceilings set by the programme can be compared; of two lower bounds nothing follows.
    if found.kind == "bounds" and "up_to" not in (before.figure.qualifier, after.figure.qualifier):
        return Change(before, after, None, "lower_bounds", classed=False)
    return Change(
        before,
        after,
        found,
        None,
        classed=before.classed and after.classed,
        only_inhabitants=BEZUEGE[table.bezug].base is not None and _stated(before) == _stated(after),
    )


def _stated(cell: Cell) -> tuple[object, ...]:
    """The figure as it is said, whatever it is related to."""
    figure = cell.figure
    return figure.value, figure.qualifier, figure.upper, figure.upper_qualifier


def _gap(table: YearTable, before: Cell, after: Cell) -> ChangeGap | None:
    if kennzahl_of(table.kennzahl).kind == "year":
        return "start_year"
    if before.value is None and after.value is None:
        return "no_figures"
    if before.value is None:
        return "gap_before"
    if after.value is None:
        return "gap_after"
    return None if _scope(before) == _scope(after) else "other_scope"


def _scope(cell: Cell) -> tuple[str, frozenset[str], frozenset[str]]:
    """What a figure speaks of: how, which areas, and which of their municipalities only."""
    return cell.figure.kind, frozenset(cell.figure.areas), frozenset(cell.figure.parts)

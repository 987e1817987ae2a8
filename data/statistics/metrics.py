"""Figures put into relation: rates with numerator and denominator, ranks, means and totals of a year."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from data.figures.evidence import YEARLY
from data.figures.figure_choice import figure
from data.figures.official import base
from data.figures.own_figure import own_measure_id
from data.figures.programme_rules import LAST_CARRIED
from data.kennzahlen.bezug import Bezug
from data.kennzahlen.kennzahl import Kennzahl
from data.kennzahlen.registry import bezug_of, kennzahl_of
from data.model.figure import Figure, GapReason
from data.model.records import AREA_TYPES, AreaType, Dataset
from data.model.remembered import remembered
from data.statistics.means import mean, total, total_qualifier, units
from data.statistics.year_table import Cell, Coverage, Mean, YearTable


# Asked several times for every view, and 14 ms each.
@remembered(most=128)
def years(dataset: Dataset, kennzahl: str, bezug: str) -> tuple[int, ...]:
    """Years with at least one value, oldest first; a year with only a partial figure counts.

    Raises:
        DataError: Unknown Kennzahl, or a Bezug that it does not allow.
    """
    known = kennzahl_of(kennzahl)
    related = bezug_of(known, bezug)
    return tuple(
        year
        for year in _possible_years(dataset, known)
        if any(_cell(dataset, known, related, area_id, year).value is not None for area_id in dataset.areas)
    )


# A few kilobytes each; a page asks for the same ones in several places.
@remembered(most=256)
def year_table(
    dataset: Dataset, kennzahl: str, bezug: str, year: int, include_partial: bool = False
) -> YearTable:
    """All areas of one Kennzahl, Bezug and year, ranked and summed up.

    Args:
        dataset: All tables.
        kennzahl: Id of the Kennzahl.
        bezug: Id of a Bezug it allows.
        year: Any year; one without figures gives a table of gaps.
        include_partial: Class and rank partial figures as the lower bounds they are.

    Raises:
        DataError: Unknown Kennzahl, or a Bezug that it does not allow.
    """
    known = kennzahl_of(kennzahl)
    related = bezug_of(known, bezug)
    cells = [_cell(dataset, known, related, area_id, year) for area_id in dataset.areas]
    if include_partial:
        cells = [_with_partial(cell) for cell in cells]
    counted = units(cells)
    classed = [cell for cell in counted if cell.classed]
    means = _means(dataset, counted, related, year) if known.kind != "year" else {}
    table = YearTable(
        kennzahl=known.id,
        bezug=related.id,
        year=year,
        include_partial=include_partial,
        cells={cell.area_id: cell for cell in cells},
        mean_hessen=mean(counted, related, dataset.areas) if known.kind != "year" else None,
        mean_by_type={kind: means.get(kind) for kind in AREA_TYPES},
        total=total(counted) if known.kind != "year" else None,
        total_qualifier=total_qualifier(counted),
        coverage=_coverage(cells),
        same_everywhere=len(classed) > 1 and len({cell.figure.value for cell in classed}) == 1,
    )
    # A late start is not more than an early one: start years are classed, but neither ranked nor summed up. And where
    # all that is known is the same number, a rank would be one of size.
    if known.kind == "year" or (table.same_everywhere and related.base is not None):
        return table
    return replace(table, cells={cell.area_id: cell for cell in _ranked(cells)})


def narrowed(table: YearTable, areas: Collection[str]) -> YearTable:
    """The table of some of its areas: ranks stay those among all, sum, mean and coverage are of these alone.

    Args:
        table: Of all areas.
        areas: Ids of the areas that stay. A joint figure that reaches beyond them enters neither sum nor mean.
    """
    cells = {area_id: cell for area_id, cell in table.cells.items() if area_id in areas}
    whole = [cell for cell in units(cells.values()) if set(cell.figure.areas) <= set(areas)]
    known = kennzahl_of(table.kennzahl)
    summed = known.kind != "year"
    return replace(
        table,
        cells=cells,
        mean_hessen=mean(units(cells.values()), bezug_of(known, table.bezug), areas) if summed else None,
        total=total(whole) if summed else None,
        total_qualifier=total_qualifier(whole),
        coverage=_coverage(list(cells.values())),
    )


def cell_of(dataset: Dataset, kennzahl: str, bezug: str, area_id: str, year: int) -> Cell:
    """The figure of one area alone: as in `year_table`, but neither ranked nor included where it is partial.

    Raises:
        DataError: Unknown Kennzahl, or a Bezug that it does not allow.
    """
    known = kennzahl_of(kennzahl)
    return _cell(dataset, known, bezug_of(known, bezug), area_id, year)


def _possible_years(dataset: Dataset, known: Kennzahl) -> range:
    """From the first year that anything of the Kennzahl speaks of to the last that anything at all does."""
    told = [
        one.start.year
        for one in dataset.observations.values()
        if one.start is not None and one.precision in YEARLY
    ]
    first = [
        one.start.year
        for one in dataset.observations.values()
        if one.start is not None
        and one.measure in (*known.measures, *known.since_measures, own_measure_id(known.id))
    ]
    first += [rule.first_year for rule in dataset.rules if rule.kennzahl == known.id]
    last = [*told, *(rule.last_year for rule in dataset.rules), *LAST_CARRIED.values()]
    last += [year for _, year in dataset.populations]
    if not known.measures:
        first += [year for _, year in dataset.populations]
    return range(min(first), max(last) + 1) if first else range(0)


def _cell(dataset: Dataset, known: Kennzahl, bezug: Bezug, area_id: str, year: int) -> Cell:
    shown = figure(dataset, known.id, area_id, year)
    if shown.value is None:
        return _gap(shown, shown.gap)
    if bezug.base is None:
        return replace(
            _gap(shown, shown.gap),
            value=shown.value,
            upper=shown.upper,
            numerator=shown.value,
            classed=shown.gap is None,
        )
    below = base(dataset, shown.areas, year, bezug.base)
    if below is None:
        return _gap(shown, "no_denominator")
    value, other = _rate(bezug, shown.value, below.amount), None
    if shown.upper is not None:
        other = _rate(bezug, shown.upper, below.amount)
    return replace(
        _gap(shown, shown.gap if value is not None else "undefined_at_zero"),
        value=value,
        upper=other,
        numerator=below.amount if bezug.inverted else shown.value,
        denominator=shown.value if bezug.inverted else below.amount,
        base_day=below.day,
        base_shifted=below.shifted,
        classed=shown.gap is None and value is not None,
    )


def _with_partial(cell: Cell) -> Cell:
    partial = cell.gap == "part_only" and cell.value is not None
    return replace(cell, classed=True, gap=None) if partial else cell


def _rate(bezug: Bezug, amount: float, below: float) -> float | None:
    above, under = (below, amount) if bezug.inverted else (amount, below)
    return bezug.factor * above / under if under else None


def _gap(shown: Figure, reason: GapReason | None) -> Cell:
    return Cell(shown.area_id, shown, None, None, None, None, None, False, None, 0, False, reason)


def _ranked(cells: Sequence[Cell]) -> list[Cell]:
    """The cells with rank and n; each figure is ranked once, 1 being the highest value."""
    values = [cell.value for cell in units(cells) if cell.classed and cell.value is not None]
    return [
        replace(
            cell,
            rank=1 + sum(value > cell.value for value in values)
            if cell.classed and cell.value is not None
            else None,
            n=len(values),
        )
        for cell in cells
    ]


def _means(dataset: Dataset, counted: Sequence[Cell], bezug: Bezug, year: int) -> dict[AreaType, Mean | None]:
    """Means by type of the areas on 31 December of the year."""
    day = date(year, 12, 31)
    of_type: dict[AreaType, list[str]] = {kind: [] for kind in AREA_TYPES}
    for area in dataset.areas.values():
        of_type[area.status_on(day).type].append(area.id)
    return {kind: mean(counted, bezug, area_ids) for kind, area_ids in of_type.items()}


def _coverage(cells: Sequence[Cell]) -> Coverage:
    told = [cell.figure for cell in cells if cell.figure.value is not None]
    joint = [shown for shown in told if shown.kind == "joint"]
    return Coverage(
        areas=len(cells),
        covered=len(told),
        joint=len(joint),
        joint_figures=len({shown.areas for shown in joint}),
        part=sum(shown.kind == "part" for shown in told),
        zero=sum(cell.gap == "undefined_at_zero" for cell in cells),
    )

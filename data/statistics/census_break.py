"""On which census the inhabitants behind a view stand, and whether two years are parted by a new one."""

from __future__ import annotations

from data.kennzahlen.bezug import BEZUEGE
from data.model.records import Dataset
from data.statistics.year_table import YearTable

COUNTS_PERSONS = "einwohner"
"""The Kennzahl whose figures are the inhabitants themselves."""


def census_bases(dataset: Dataset, table: YearTable) -> frozenset[str]:
    """Census bases of the inhabitants in these figures; empty where no number of inhabitants enters."""
    if table.kennzahl == COUNTS_PERSONS:
        years = {table.year}
    elif BEZUEGE[table.bezug].base == "persons":
        years = {cell.base_day.year for cell in table.cells.values() if cell.base_day is not None}
    else:
        return frozenset()
    return frozenset(each.census_basis for (_, year), each in dataset.populations.items() if year in years)


def crosses_census_break(dataset: Dataset, one: YearTable, other: YearTable) -> bool:
    """Whether the inhabitants in one view stand on another census than in the other: no development can be read."""
    bases = census_bases(dataset, one), census_bases(dataset, other)
    return all(bases) and bases[0] != bases[1]

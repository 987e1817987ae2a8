"""Figures of Hessen and of Germany as a whole, by the same rules as those of the areas."""

from __future__ import annotations

from data.figures.evidence import dated
from data.figures.judged import judged
from data.model.figure import Figure
from data.model.records import Dataset


def wider_figure(dataset: Dataset, territory: str, measure: str, year: int) -> Figure:
    """What sources state for the whole territory in the year (budget, posts, nationwide events).

    Args:
        dataset: All tables.
        territory: `HESSEN` or `GERMANY`.
        measure: Id of a measure with numbers; the figure carries it as its `kennzahl`.
        year: Only observations of this year, or of a month or day in it, count.

    Returns:
        A missing figure (gap ``no_data``) where no source states a number.
    """
    blank = Figure(area_id=territory, kennzahl=measure, year=year)
    stated = [
        one
        for one in dated(dataset, (measure,), territory)
        if one.start is not None and one.start.year == year and one.number is not None
    ]
    return judged(dataset, blank, stated) if stated else Figure(territory, measure, year, gap="no_data")


def wider_years(dataset: Dataset, territory: str, measure: str) -> tuple[int, ...]:
    """Years for which the territory has a figure of the measure, oldest first."""
    stated = dated(dataset, (measure,), territory)
    return tuple(
        sorted({one.start.year for one in stated if one.start is not None and one.number is not None})
    )

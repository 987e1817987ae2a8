"""What is known: for every area, Kennzahl and year in which way there is a figure, or that there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from data.figures.figure_choice import figure
from data.kennzahlen.registry import DEFAULT_JAHR, KENNZAHLEN, kennzahl_of
from data.model.figure import Figure
from data.model.records import Dataset
from data.model.remembered import remembered
from data.statistics.metrics import year_table, years

Known = Literal["own", "official", "joint", "part", "disputed", "rule", "carried", "viewer", "missing"]
KNOWN: tuple[Known, ...] = get_args(Known)


@dataclass(frozen=True, slots=True)
class CoverageMatrix:
    """One Kennzahl over areas and years.

    Attributes:
        years: Every year from the first with a figure to the last, those without one between them too.
        with_figures: Those of them in which at least one area has a figure.
        figures: By area and year, in the order of the areas.
    """

    kennzahl: str
    years: tuple[int, ...]
    with_figures: tuple[int, ...]
    figures: dict[tuple[str, int], Figure]

    def covered(self, year: int) -> int:
        """Areas with an own, joint or partial figure in the year."""
        return sum(shown.value is not None for (_, of), shown in self.figures.items() if of == year)


def known_as(shown: Figure) -> Known:
    """In which way a figure is known; a conflict is said before all else but that it is the viewer's own."""
    if shown.value is None:
        return "missing"
    if shown.basis == "viewer":
        return "viewer"
    if shown.disputed:
        return "disputed"
    if shown.kind in ("joint", "part"):
        return "joint" if shown.kind == "joint" else "part"
    if shown.basis == "observed":
        return "own"
    return shown.basis


@remembered(most=64)
def telling_year(dataset: Dataset, kennzahl: str, bezug: str) -> int:
    """The year in which most areas have a figure that is no mere lower bound.

    Of several the one that the atlas opens with, else the latest.
    """

    def rank(year: int) -> tuple[int, bool, int]:
        cells = year_table(dataset, kennzahl, "absolut", year, False).cells.values()
        told = sum(cell.classed and cell.figure.qualifier != "at_least" for cell in cells)
        return told, year == DEFAULT_JAHR, year

    return max(years(dataset, kennzahl, bezug), key=rank)


@remembered(most=32)
def coverage_matrix(dataset: Dataset, kennzahl: str) -> CoverageMatrix:
    """The figures of all areas and years of a Kennzahl.

    Raises:
        DataError: No Kennzahl has this id.
    """
    known = kennzahl_of(kennzahl)
    with_figures = years(dataset, known.id, "absolut")
    span = tuple(range(with_figures[0], with_figures[-1] + 1)) if with_figures else ()
    return CoverageMatrix(
        kennzahl=known.id,
        years=span,
        with_figures=with_figures,
        figures={
            (area_id, year): figure(dataset, known.id, area_id, year)
            for area_id in dataset.areas
            for year in span
        },
    )


def never_mentioned(dataset: Dataset, kennzahl: str) -> tuple[str, ...]:
    """Areas without a figure in any year, in the order of the areas."""
    matrix = coverage_matrix(dataset, kennzahl)
    told = {area_id for (area_id, _), shown in matrix.figures.items() if shown.value is not None}
    return tuple(area_id for area_id in dataset.areas if area_id not in told)


def overview(dataset: Dataset) -> tuple[CoverageMatrix, ...]:
    """The matrices of all Kennzahlen, in their order."""
    return tuple(coverage_matrix(dataset, kennzahl) for kennzahl in KENNZAHLEN)

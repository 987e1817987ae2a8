"""A Kennzahl of one area over the years: gaps stay gaps, and only what may be compared is connected."""

from __future__ import annotations

from dataclasses import dataclass

from data.kennzahlen.registry import KENNZAHLEN, bezug_of, kennzahl_of
from data.model.records import Dataset
from data.model.remembered import remembered
from data.statistics.metrics import cell_of, years
from data.statistics.year_table import Cell


@dataclass(frozen=True, slots=True)
class Point:
    """One year.

    Attributes:
        cell: The figure, neither ranked nor included where partial; a gap has no value.
        expected: Whether the Kennzahl has figures in this time at all, for any area; before and after, a missing
            value is no gap.
        census: Census that the inhabitants in the value stand on; empty where none enter.
    """

    year: int
    cell: Cell
    expected: bool
    census: str


@dataclass(frozen=True, slots=True)
class CensusBreak:
    """The inhabitants of `year` stand on another census than those of the year before."""

    year: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Series:
    """Every year of a span, oldest first."""

    points: tuple[Point, ...]

    @property
    def known(self) -> tuple[Point, ...]:
        """The years with a value."""
        return tuple(point for point in self.points if point.cell.value is not None)

    @property
    def runs(self) -> tuple[tuple[Point, ...], ...]:
        """Years in a row with values of the same territory on the same census: what a line may connect."""
        found: list[list[Point]] = []
        for point in self.known:
            if found and _connected(found[-1][-1], point):
                found[-1].append(point)
            else:
                found.append([point])
        return tuple(tuple(run) for run in found)

    @property
    def breaks(self) -> tuple[CensusBreak, ...]:
        """Changes of the census between two years, whether they have a value or not."""
        return tuple(
            CensusBreak(after.year, before.census, after.census)
            for before, after in zip(self.points, self.points[1:], strict=False)
            if before.census and after.census and before.census != after.census
        )


# A few kilobytes each; a profile shows ten.
@remembered(most=512)
def series(dataset: Dataset, kennzahl: str, bezug: str, area_id: str) -> Series:
    """The Kennzahl of the area in every year of the common span, and in earlier ones where it has a value.

    Raises:
        DataError: Unknown Kennzahl, or a Bezug that it does not allow.
    """
    first, last = common_span(dataset)
    known = years(dataset, kennzahl, bezug)
    own = [year for year in known if cell_of(dataset, kennzahl, bezug, area_id, year).value is not None]
    span = range(min([first, *own]), last + 1)
    return Series(
        tuple(_point(dataset, cell_of(dataset, kennzahl, bezug, area_id, y), bezug, known) for y in span)
    )


@remembered(most=1)
def common_span(dataset: Dataset) -> tuple[int, int]:
    """First year with inhabitants and last year with any figure: the axis that all series share."""
    first = min(year for _, year in dataset.populations)
    return first, max(max(years(dataset, kennzahl, "absolut"), default=first) for kennzahl in KENNZAHLEN)


def _point(dataset: Dataset, cell: Cell, bezug: str, known: tuple[int, ...]) -> Point:
    year = cell.figure.year
    expected = bool(known) and known[0] <= year <= known[-1] and cell.gap != "line_ended"
    counts_people = cell.figure.kennzahl == "einwohner" or (
        bezug_of(kennzahl_of(cell.figure.kennzahl), bezug).base == "persons"
    )
    return Point(year, cell, expected, _census(dataset, cell.area_id, year) if counts_people else "")


def _census(dataset: Dataset, area_id: str, year: int) -> str:
    """Census of the inhabitants that a figure of the year is divided by: those of the latest year up to it."""
    known = [each for area, each in dataset.populations if area == area_id and each <= year]
    return dataset.populations[(area_id, max(known))].census_basis if known else ""


def _connected(before: Point, after: Point) -> bool:
    one, other = before.cell.figure, after.cell.figure
    same_place = (one.kind, one.areas, one.parts) == (other.kind, other.areas, other.parts)
    return after.year == before.year + 1 and same_place and before.census == after.census

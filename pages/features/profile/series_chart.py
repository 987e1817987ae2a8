"""A series as a drawing: where points, lines, gaps and the census break stand, in per cent. Knows no Streamlit."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from data.model.figure import Figure
from data.model.records import Qualifier
from data.statistics.series import Point, Series
from pages.view.figure_words import FigureWords
from pages.view.value_axis import Axis, axis_around, axis_up_to

Shape = Literal["own", "joint", "part"]
SIGNS: dict[Qualifier, str] = {
    "exact": "",
    "stated": "",
    "since": "",
    "about": "≈",
    "more_than": ">",
    "at_least": "≥",
    "almost": "<",
    "up_to": "≤",
}
"""What stands before a number that is not exact, where there is no room for the word."""


_SHORT = 5
"""Letters of a value that fit above the room of one year on a projector."""


@dataclass(frozen=True, slots=True)
class Dot:
    """The value of a year: `top` is the other end of a disputed figure, else ``None``."""

    year: int
    left: float
    bottom: float
    top: float | None
    shape: Shape
    short: str
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The drawing; places in per cent from the left and from the bottom.

    Attributes:
        years: Year and place of its middle; `width` is the room of one.
        gaps: Left edge and width of every stretch of years without a value though others have one.
        dots: The values.
        line, mean_line: CSS polygons that connect values, and means of Hessen.
        breaks: Place of every change of census, and the census after it.
        ticks: Place and words of the lines of the axis.
        from_zero: Whether the axis begins at zero.
        long: Whether the values need much room, so that narrow screens leave them to the table.
    """

    years: tuple[tuple[int, float], ...]
    width: float
    gaps: tuple[tuple[float, float], ...]
    dots: tuple[Dot, ...]
    line: tuple[str, ...]
    mean_line: tuple[str, ...]
    breaks: tuple[tuple[float, str], ...]
    ticks: tuple[tuple[float, str], ...]
    from_zero: bool
    long: bool


def chart(found: Series, words: FigureWords, means: dict[int, float] | None = None) -> Chart:
    """The drawing of a series.

    Args:
        found: The series, with at least one value.
        words: Words of its Kennzahl and Bezug.
        means: Hessen by year, drawn beside it; only years in which all areas have a figure.

    Raises:
        ValueError: The series has no value.
    """
    means = means or {}
    values = [value for point in found.known for value in (point.cell.value, point.cell.upper)]
    ends = [value for value in (*values, *means.values()) if value is not None]
    if not ends:
        raise ValueError("a chart needs a value")
    grid = _Grid(found.points[0].year, 100 / len(found.points), _axis(words, ends))
    breaks = {each.year for each in found.breaks}
    dots = tuple(_dot(point, grid, words) for point in found.known)
    pairs = [(a, b) for run in found.runs for a, b in pairwise(run)]
    means_in_a_row = [(a, b) for a, b in pairwise(sorted(means)) if b == a + 1 and b not in breaks]
    return Chart(
        years=tuple((point.year, grid.middle(point.year)) for point in found.points),
        width=round(grid.width, 2),
        gaps=tuple((grid.start(years[0]), round(len(years) * grid.width, 2)) for years in _gaps(found)),
        dots=dots,
        line=tuple(_segment(grid.at(a), grid.at(b)) for a, b in pairs),
        mean_line=tuple(
            _segment(
                (grid.middle(a), grid.axis.percent(means[a])), (grid.middle(b), grid.axis.percent(means[b]))
            )
            for a, b in means_in_a_row
        ),
        breaks=tuple((grid.start(each.year), each.after) for each in found.breaks),
        ticks=tuple((grid.axis.percent(value), _plain(words, value, grid.axis)) for value in grid.axis.ticks),
        from_zero=grid.axis.bottom == 0,
        long=max(len(dot.short) for dot in dots) > _SHORT,
    )


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where years and values stand: the first year, the room of one, and the axis of the values."""

    first: int
    width: float
    axis: Axis

    def start(self, year: int) -> float:
        """Where the room of the year begins."""
        return round((year - self.first) * self.width, 2)

    def middle(self, year: int) -> float:
        """Where the value of the year stands."""
        return round((year - self.first + 0.5) * self.width, 2)

    def at(self, point: Point) -> tuple[float, float]:
        """Place of a point that has a value."""
        return self.middle(point.year), self.axis.percent(point.cell.value or 0)


def sign(figure: Figure) -> str:
    """The sign before a number that is not exact; empty for an exact one."""
    return "≥" if figure.kind == "part" else SIGNS[figure.qualifier]


def _axis(words: FigureWords, ends: list[float]) -> Axis:
    """From zero, but for inhabitants: a few per cent more or fewer would be one flat line."""
    if words.indicator.id == "einwohner":
        return axis_around(min(ends), max(ends))
    return axis_up_to(max(ends)) if max(ends) > 0 else Axis(top=1, step=1)


def _gaps(found: Series) -> list[list[int]]:
    """Years in a row without a value, in the time that the Kennzahl has figures at all."""
    stretches: list[list[int]] = []
    for point in found.points:
        if point.cell.value is None and point.expected:
            if stretches and stretches[-1][-1] == point.year - 1:
                stretches[-1].append(point.year)
            else:
                stretches.append([point.year])
    return stretches


def _dot(point: Point, grid: _Grid, words: FigureWords) -> Dot:
    cell = point.cell
    value = cell.value or 0
    short = sign(cell.figure) + words.plain(value) + ("?" if cell.figure.disputed else "")
    return Dot(
        year=point.year,
        left=grid.middle(point.year),
        bottom=grid.axis.percent(value),
        top=None if cell.upper is None else grid.axis.percent(cell.upper),
        shape="joint" if cell.figure.kind == "joint" else "part" if cell.figure.kind == "part" else "own",
        short=short,
        text=words.with_unit(cell),
    )


def _segment(start: tuple[float, float], end: tuple[float, float]) -> str:
    """A CSS polygon as thick as a line from point to point; `--h` is half its thickness."""
    corners = [(*start, "-"), (*end, "-"), (*end, "+"), (*start, "+")]
    return ",".join(f"{x:g}% calc({100 - y:g}% {way} var(--h))" for x, y, way in corners)


def _plain(words: FigureWords, value: float, axis: Axis) -> str:
    """A tick with no more decimals than its step needs."""
    digits = len(f"{axis.step:.10g}".partition(".")[2])
    return words.plain_with(value, digits)

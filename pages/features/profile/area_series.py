"""The figures of an area over the years: the chosen Kennzahl large and as a table, the others small."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from data.kennzahlen.bezug import BEZUEGE
from data.kennzahlen.registry import INDICATORS, indicator
from data.model.figure import Figure
from data.model.records import Qualifier
from data.statistics.metrics import year_table
from data.statistics.series import Point, Series, series
from data.statistics.year_table import Mean
from pages.blocks import html_block
from pages.blocks.source_mark import SourceMark
from pages.choice.dependent_choices import with_kennzahl
from pages.features.profile.area_figures import figure_mark
from pages.view.figure_words import FigureWords
from pages.view.heading import subject
from pages.view.page_links import href
from pages.view.value_axis import Axis, axis_around, axis_up_to
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class YearRow:
    """One year in the table below the chart; `hessen` is empty where not all areas have a figure."""

    year: int
    address: str
    value: str
    hessen: str
    remarks: str
    mark: SourceMark | None


@dataclass(frozen=True, slots=True)
class SmallSeries:
    """Another Kennzahl: its name, the page with it chosen, its drawing and the same in words."""

    name: str
    address: str
    chart: Chart | None
    text: str


def show_series(view: View, area_id: str) -> None:
    """Write the chart of the chosen Kennzahl, its years as a table, and the other Kennzahlen."""
    say = view.say
    found = series(view.dataset, view.indicator.id, view.bezug.id, area_id)
    means = _means(view, found)
    drawn = (
        chart(found, view.words, {year: mean.value for year, mean in means.items()})
        if found.known and view.indicator.kind != "year"
        else None
    )
    heads = ("year", "value", "hessen", "remarks", "source")
    html_block.show(
        "profile_series",
        title=say("series.title"),
        name=subject(view),
        unit=view.words.unit,
        chart=drawn,
        sentences=_sentences(view, found, drawn),
        keys=_keys(view, found, drawn),
        none="" if found.known else say("series.none"),
        table_label=say("series.table"),
        heads={name: say(f"series.head_{name}") for name in heads},
        rows=[year_row(view, point, means) for point in found.points if point.expected],
        others_title=say("series.others"),
        others=[small_series(view, kennzahl, area_id) for kennzahl in _others(view)],
    )


def year_row(view: View, point: Point, means: dict[int, Mean]) -> YearRow:
    """One year in words, with the sign of its sources."""
    cell = point.cell
    words = _words(view, point.year)
    mean = means.get(point.year)
    remarks = [words.gap_reason(cell)] if cell.value is None else words.basis_lines(cell)
    return YearRow(
        year=point.year,
        address=href(view, view.indicator.id, point.year, cell.area_id) if cell.value is not None else "",
        value=words.value(cell),
        hessen="" if mean is None else words.mean(mean),
        remarks=" · ".join(remarks),
        mark=figure_mark(view, cell, words, f"{subject(view)}, {point.year}"),
    )


def small_series(view: View, kennzahl: str, area_id: str) -> SmallSeries:
    """Another Kennzahl of the area in the Bezug it would be shown with."""
    say = view.say
    chosen = with_kennzahl(view.selection, indicator(kennzahl).id, view.dataset)
    known, bezug = INDICATORS[chosen.kennzahl], next(b for b in BEZUEGE.values() if b.id == chosen.bezug)
    words = FigureWords(view.dataset, known, bezug, chosen.jahr, say)
    found = series(view.dataset, known.id, bezug.id, area_id)
    name = say.term(known.short)
    told = [say("series.point", year=point.year, value=words.value(point.cell)) for point in found.known]
    return SmallSeries(
        name=name if bezug.id == "absolut" else f"{name}, {say.term(bezug.label)}",
        address=href(view, known.id, chosen.jahr, area_id),
        chart=chart(found, words) if found.known else None,
        text="; ".join(told) if told else say("series.none"),
    )


def _others(view: View) -> list[str]:
    """Every other Kennzahl but start years, which are no series."""
    return [id_ for id_, known in INDICATORS.items() if id_ != view.indicator.id and known.kind != "year"]


def _means(view: View, found: Series) -> dict[int, Mean]:
    """Hessen by year, of rates only and only where every area has a figure: else it is a mean of changing areas."""
    if view.bezug.base is None:
        return {}
    tables = {
        point.year: year_table(view.dataset, view.indicator.id, view.bezug.id, point.year, False)
        for point in found.points
        if point.expected
    }
    return {
        year: table.mean_hessen
        for year, table in tables.items()
        if table.mean_hessen is not None and table.mean_hessen.areas == table.coverage.areas
    }


def _words(view: View, year: int) -> FigureWords:
    return FigureWords(view.dataset, view.indicator, view.bezug, year, view.say)


def _sentences(view: View, found: Series, drawn: Chart | None) -> list[str]:
    """What a reader must know before reading the chart: the break, and an axis that does not begin at zero."""
    told = [
        view.say("series.census", first=each.year - 1, last=each.year, before=each.before, after=each.after)
        for each in found.breaks
        if drawn is not None
    ]
    if drawn is not None and not drawn.from_zero:
        told.append(view.say("series.not_from_zero"))
    return told


def _keys(view: View, found: Series, drawn: Chart | None) -> list[tuple[str, str]]:
    """Name and words of the signs that occur."""
    if drawn is None:
        return []
    shapes = {dot.shape for dot in drawn.dots}
    occurs = {
        "own": "own" in shapes,
        "joint": "joint" in shapes,
        "part": "part" in shapes,
        "disputed": any(point.cell.figure.disputed for point in found.known),
        "hessen": bool(drawn.mean_line),
        "gap": bool(drawn.gaps),
        "signs": any(dot.short[0] in "≈><≤" for dot in drawn.dots),
    }
    return [(name, view.say(f"series.key_{name}")) for name, is_so in occurs.items() if is_so]


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
    return words.say.number(value, digits)

"""The dot plots: each Kennzahl on a scale of its own, on which all 33 areas have a place, the compared ones marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil

from data.export.view_table import cell_sources
from data.kennzahlen.registry import INDICATORS
from data.statistics.year_table import Cell
from pages.blocks import html_block
from pages.choice.dependent_choices import with_kennzahl
from pages.features.comparison.area_marks import AreaMark, area_marks
from pages.view.heading import title
from pages.view.source_list import source_entries
from pages.view.value_axis import axis_up_to
from pages.view.view import View, view_of


def show_dots(view: View) -> None:
    """Write the plots of all Kennzahlen, the chosen one first, and the sources behind them."""
    say = view.say
    views = kennzahl_views(view)
    names = ("other", "mean", "part", "joint", "disputed")
    html_block.show(
        "compare_dots",
        title=say("compare.dots_title", year=view.selection.jahr),
        lead=say("compare.dots_lead"),
        keys=[(name, say(f"compare_dot.{name}")) for name in names],
        plots=[dot_plot(each, view.selection.jahr) for each in views],
    )
    used = [
        source_id
        for each in views
        for area_id in view.selection.gebiete
        for source_id in cell_sources(view.dataset, each.table.cells[area_id])
    ]
    html_block.show(
        "sources",
        title=say("source.label"),
        paragraphs=[say("compare.mean_sources")],
        sources=source_entries(view.dataset, used, say),
    )


def kennzahl_views(view: View) -> list[View]:
    """A view per Kennzahl, of the year closest to that of the view that has figures; the chosen Kennzahl first."""
    first = view.indicator.id
    order = [first, *(each for each in INDICATORS if each != first)]
    return [
        view if each == first else view_of(with_kennzahl(view.selection, each, view.dataset), view.dataset)
        for each in order
    ]


NEAREST = 6.5
"""Two marks closer than this share of the axis, in per cent, stand in different lines: a mark is as wide on a phone."""


@dataclass(frozen=True, slots=True)
class Dot:
    """The mark of one area on the axis.

    Attributes:
        place: In per cent of the axis; `upper` likewise, the other end of a disputed figure.
        line: Number of the line, 0 being on the axis.
        kind: part, joint, or empty for a figure of its own.
        text: Name and value, shown at the pointer.
    """

    mark: AreaMark
    place: float
    upper: float | None
    line: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class SaidValue:
    """The value of one area in words; `mark` is ``None`` for the mean, `note` empty where it stands below the plot."""

    mark: AreaMark | None
    name: str
    value: str
    note: str
    sources: str


@dataclass(frozen=True, slots=True)
class DotPlot:
    """One Kennzahl.

    Attributes:
        others: Places of the areas that are not compared, in per cent.
        mean: Place of the mean in per cent, ``None`` without one; `mean_label` says which mean it is.
        ticks: Place in per cent and text of the lines.
        lines: Number of lines that the marks need.
        shared: What must be known of several areas alike, with their letters: "A, C: …".
    """

    title: str
    note: str
    dots: tuple[Dot, ...]
    others: tuple[float, ...]
    mean: float | None
    mean_label: str
    ticks: tuple[tuple[float, str], ...]
    lines: int
    values: tuple[SaidValue, ...]
    shared: tuple[str, ...]


def dot_plot(view: View, wanted_year: int) -> DotPlot:
    """The plot of one Kennzahl.

    Args:
        view: Its view.
        wanted_year: Year of the page; said where the plot is of another one.
    """
    say, chosen = view.say, view.selection.gebiete
    scale = axis_of([view])
    mean = view.table.mean_hessen
    dots = _dots(view, scale)
    others = {
        scale.percent(cell.value)
        for area_id, cell in view.table.cells.items()
        if cell.value is not None and area_id not in chosen
    }
    elsewhere = view.selection.jahr != wanted_year
    said = [_said(view, mark) for mark in area_marks(view)]
    shared = _shared(said)
    return DotPlot(
        title=title(view),
        note=say("compare.other_year", year=wanted_year) if elsewhere else "",
        dots=dots,
        others=tuple(sorted(others)),
        mean=None if mean is None else scale.percent(mean.value),
        mean_label=mean_name(view),
        ticks=tuple((scale.percent(tick), view.words.plain(tick)) for tick in scale.ticks),
        lines=1 + max((dot.line for dot in dots), default=0),
        values=(
            *(replace(each, note="" if each.note in shared else each.note) for each in said),
            *_mean_said(view),
        ),
        shared=tuple(
            say("compare.shared_note", letters=", ".join(letters), note=note)
            for note, letters in shared.items()
        ),
    )


def axis_of(views: Sequence[View]) -> Scale:
    """The common scale of the values of all 33 areas in these views of one Kennzahl and Bezug."""
    cells = [cell for view in views for cell in view.table.cells.values()]
    values = [value for cell in cells for value in (cell.value, cell.upper) if value is not None]
    # A mean of rates may lie above every rate of a covered area only by rounding; it counts like a value.
    values += [view.table.mean_hessen.value for view in views if view.table.mean_hessen is not None]
    return scale_of_years(values) if views[0].indicator.kind == "year" else scale_from_zero(values)


def mean_name(view: View) -> str:
    """Which mean it is: "Hessen" for a rate over all areas, else of how many areas."""
    mean = view.table.mean_hessen
    if mean is None:
        return ""
    whole = "all" if mean.areas == view.table.coverage.areas else "some"
    return view.say(f"compare_mean.{mean.kind}_{whole}", count=mean.areas)


def remark(view: View, cell: Cell) -> str:
    """What must be known of a value beyond its number: partners, part of the area, conflict, another base year."""
    lines = view.words.basis_lines(cell)
    # The quotient is long and the same sum for all; it is worth a line only where the year is another.
    return " ".join(
        lines if cell.base_shifted else [line for line in lines if line != view.words.quotient(cell)]
    )


def _dots(view: View, scale: Scale) -> tuple[Dot, ...]:
    taken: dict[int, list[float]] = {}
    found = []
    for mark in area_marks(view):
        cell = view.table.cells[mark.area_id]
        if cell.value is None:
            continue
        place = scale.percent(cell.value)
        line = next(
            number
            for number in range(len(view.selection.gebiete) + 1)
            if all(abs(place - other) >= NEAREST for other in taken.get(number, []))
        )
        taken.setdefault(line, []).append(place)
        kind = cell.figure.kind if cell.figure.kind in ("part", "joint") else ""
        upper = None if cell.upper is None else scale.percent(cell.upper)
        text = view.say("compare.dot_text", name=mark.name, value=view.words.value(cell))
        found.append(Dot(mark, place, upper, line, kind, text))
    return tuple(found)


def _said(view: View, mark: AreaMark) -> SaidValue:
    cell = view.table.cells[mark.area_id]
    if cell.value is None:
        return SaidValue(mark, mark.name, view.say("card.no_value"), view.words.gap_reason(cell), "")
    return SaidValue(
        mark, mark.name, view.words.value(cell), remark(view, cell), ", ".join(cell.figure.source_ids)
    )


def _shared(said: Sequence[SaidValue]) -> dict[str, list[str]]:
    """Notes that more than one area has, with the letters of those areas."""
    letters: dict[str, list[str]] = {}
    for each in said:
        if each.note and each.mark is not None:
            letters.setdefault(each.note, []).append(each.mark.letter)
    return {note: found for note, found in letters.items() if len(found) > 1}


def _mean_said(view: View) -> tuple[SaidValue, ...]:
    mean = view.table.mean_hessen
    if mean is None:
        return ()
    return (SaidValue(None, mean_name(view), view.words.mean(mean), "", ""),)


_MOST_YEARS = 6


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from `low` to `high` with lines at `ticks`, all in the unit of the values."""

    low: float
    high: float
    ticks: tuple[float, ...]

    def percent(self, value: float) -> float:
        """Place of the value in per cent of the axis, to two decimals."""
        return round(100 * (value - self.low) / (self.high - self.low), 2)


def scale_from_zero(values: Iterable[float]) -> Scale:
    """The axis from 0 to a round number that no value exceeds; to 1 where all are zero or there are none."""
    axis = axis_up_to(max(values, default=0) or 1)
    return Scale(0, axis.top, axis.ticks)


def scale_of_years(values: Iterable[float]) -> Scale:
    """The axis from the year before the first to the year after the last, with a line at whole years."""
    known = sorted(values)
    low, high = (round(known[0]) - 1, round(known[-1]) + 1) if known else (0, 1)
    step = ceil((high - low) / _MOST_YEARS)
    return Scale(low, high, tuple(float(year) for year in range(low, high + 1, step)))

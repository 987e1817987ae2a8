"""A dot plot worked out: where the marks of the compared areas stand, and what is said of each. Knows no Streamlit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from data.statistics.year_table import Cell
from pages.features.comparison.area_marks import AreaMark, area_marks
from pages.features.comparison.comparison_scale import Scale, scale_from_zero, scale_of_years
from pages.view.benchmark import mean_text
from pages.view.heading import title
from pages.view.view import View

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
    return (SaidValue(None, mean_name(view), mean_text(view, mean), "", ""),)

"""The distribution above the legend's classes: one box per figure, at its value and in the colour of its class. Pure.

A histogram whose boxes can be told apart: the area that is pointed at or chosen is one of them. Joint figures have one
box for all their areas; gaps and partial figures that are not classed have none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from geo.classes.classify import ValueClass
from pages.blocks.histogram_scale import Scale, scale_of
from pages.blocks.histogram_ticks import Tick, ticks
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class Box:
    """One figure.

    Attributes:
        areas: Ids of its areas, separated by spaces.
        column, row: Place in the grid, both counted from 1, the row from above as in CSS.
        number: Class number.
        x: Its exact place on the axis, percent of the width.
        mark: CSS classes: chosen, filtered out, not of the highlighted class.
    """

    areas: str
    column: int
    row: int
    number: int
    x: float
    mark: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of the axis that one class covers, in percent of the width."""

    start: float
    width: float
    number: int


@dataclass(frozen=True, slots=True)
class Histogram:
    """The drawing and its text alternative.

    Attributes:
        rows: Height of the grid in boxes.
        chosen_x: Place of the chosen area's figure on the axis; ``None`` without one.
    """

    boxes: tuple[Box, ...]
    rows: int
    axis: tuple[Stretch, ...]
    ticks: tuple[Tick, ...]
    chosen_x: float | None
    text: str


@dataclass(frozen=True, slots=True)
class _Unit:
    """A classed figure: its value, class and areas."""

    value: float
    number: int
    areas: tuple[str, ...]


def histogram(view: View, also: Sequence[float] = ()) -> Histogram | None:
    """The distribution of the view's classed figures; ``None`` where there are fewer than two distinct values.

    Args:
        view: What is shown.
        also: Values of another view on the same classes, for an axis that suits both.
    """
    units = _units(view)
    values = [unit.value for unit in units]
    if len(set(values)) < 2:
        return None
    classes = view.classification.classes
    scale = scale_of([(unit.value, unit.number) for unit in units], classes, also)
    places = _places(units, scale)
    rows = max(row for _, row in places) + 1
    boxes = tuple(
        _box(view, unit, column + 1, rows - row, scale)
        for unit, (column, row) in zip(units, places, strict=True)
    )
    return Histogram(
        boxes=boxes,
        rows=rows,
        axis=_axis(classes, scale),
        ticks=ticks(view, scale),
        chosen_x=next((box.x for box in boxes if "wir-chosen" in box.mark), None),
        text=_text(view, values),
    )


def _units(view: View) -> list[_Unit]:
    """Classed figures by value, a joint one once: for those of its areas that show no figure of their own."""
    shared: dict[tuple[str, ...], list[str]] = {}
    for area_id, cell in view.table.cells.items():
        joint = cell.figure.kind == "joint"
        shared.setdefault(cell.figure.areas if joint else (area_id, "own"), []).append(area_id)
    found = []
    for areas in shared.values():
        cell = view.table.cells[areas[0]]
        number = view.class_of(cell)
        if number is not None and cell.value is not None:
            found.append(_Unit(cell.value, number, tuple(areas)))
    return sorted(found, key=lambda unit: (unit.value, unit.areas))


def _places(units: Sequence[_Unit], scale: Scale) -> list[tuple[int, int]]:
    """Column and row, counted from below, of every unit: side by side in a block of one value, else one on another."""
    taken: Counter[int] = Counter()
    found: list[tuple[int, int]] = []
    for unit in units:
        start, width = scale.columns_of(unit.value, unit.number)
        position = taken[start]
        taken[start] += 1
        found.append((start + position % width, position // width))
    return found


def _box(view: View, unit: _Unit, column: int, row: int, scale: Scale) -> Box:
    marks = []
    if view.selection.gebiet in unit.areas:
        marks.append("wir-chosen")
    if not view.kept.intersection(unit.areas):
        marks.append("wir-out")
    if view.highlighted and not view.highlighted.intersection(unit.areas):
        marks.append("wir-dim")
    x = scale.percent(unit.value, unit.number)
    return Box(" ".join(unit.areas), column, row, unit.number, x, " ".join(marks))


def _axis(classes: Sequence[ValueClass], scale: Scale) -> tuple[Stretch, ...]:
    found = []
    for number, each in enumerate(classes):
        ends = scale.stretch(each, number)
        if ends and ends[1] > ends[0]:
            found.append(Stretch(round(ends[0], 2), round(ends[1] - ends[0], 2), number))
    return tuple(found)


def _text(view: View, values: Sequence[float]) -> str:
    words, say = view.words, view.say
    return say(
        "legend.histogram_text",
        count=len(values),
        low=words.plain(values[0]),
        middle=words.plain(median(values)),
        high=words.plain(values[-1]),
    )

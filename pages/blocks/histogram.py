"""The distribution above the legend's classes: one box per figure, at its value and in the colour of its class. Pure.

A histogram whose boxes can be told apart: the area that is pointed at or chosen is one of them. Joint figures have one
box for all their areas; gaps and partial figures that are not classed have none. Zero stands in a block of its own
beside classes of several values; all else is to scale.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from statistics import median

from geo.classes.classify import ValueClass
from pages.view.figure_words import FigureWords
from pages.view.view import View

COLUMNS = 24
"""Columns of boxes: 14 pixels each on a phone."""
_HIGH = 8
"""From so many boxes one upon another a block grows in width rather than in height."""


LETTER_PERCENT = 1.9
"""Width of a letter below the axis on a phone, as a share of the axis."""


@dataclass(frozen=True, slots=True)
class Block:
    """Columns for one value: ``start`` is the first, counted from 0."""

    value: float
    number: int
    start: int
    width: int

    @property
    def middle(self) -> float:
        """Centre in percent of the axis."""
        return round(100 * (self.start + self.width / 2) / COLUMNS, 2)


@dataclass(frozen=True, slots=True)
class Scale:
    """Blocks (zero at the left, or every value at its place where each has its class) and a linear part beside zero.

    Attributes:
        first: First column of the linear part.
        low, high: Its ends; ``None`` where there is none.
    """

    blocks: tuple[Block, ...]
    first: int = 0
    low: float | None = None
    high: float | None = None

    def columns_of(self, value: float, number: int) -> tuple[int, int]:
        """First column and number of columns for a value of the class with that number."""
        block = self._block(number)
        if block:
            return block.start, block.width
        free = COLUMNS - self.first
        return self.first + min(int(self._share(value) * free), free - 1), 1

    def percent(self, value: float, number: int) -> float:
        """Exact place in percent of the axis: the middle of its block, or to scale."""
        block = self._block(number)
        return block.middle if block else self.percent_of(value)

    def percent_of(self, value: float) -> float:
        """Place of a value on the linear part; values beyond its ends stand at the end."""
        start = 100 * self.first / COLUMNS
        return round(start + min(max(self._share(value), 0.0), 1.0) * (100 - start), 2)

    def stretch(self, each: ValueClass, number: int) -> tuple[float, float] | None:
        """Where a class begins and ends on the axis, in percent; ``None`` where it has no place there."""
        block = self._block(number)
        if block:
            return 100 * block.start / COLUMNS, 100 * (block.start + block.width) / COLUMNS
        if self.low is None or self.high is None or each.single:
            return None
        low = self.low if each.lower is None else each.lower
        high = self.high if each.upper is None else each.upper
        return self.percent_of(low), self.percent_of(high)

    def _block(self, number: int) -> Block | None:
        return next((block for block in self.blocks if block.number == number), None)

    def _share(self, value: float) -> float:
        assert self.low is not None
        assert self.high is not None
        return (value - self.low) / (self.high - self.low) if self.high > self.low else 0.5


def scale_of(
    units: Sequence[tuple[float, int]], classes: Sequence[ValueClass], also: Sequence[float] = ()
) -> Scale:
    """The axis for values with the numbers of their classes.

    Args:
        units: At least two distinct values.
        classes: The classes the numbers belong to.
        also: Further values the axis must reach, so that two of the same classes can be compared.
    """
    if all(each.single for each in classes):
        return Scale(_single_values(units, classes))
    zero = [value for value, number in units if classes[number].is_zero]
    others = [value for value, number in units if not classes[number].is_zero]
    others += [value for value in also if value or not zero]
    blocks: tuple[Block, ...] = ()
    if zero:
        blocks = (Block(0.0, 0, 0, min(4, ceil(len(zero) / _HIGH))),)
    # One empty column parts zero from the rest: the axis is not continued across it.
    first = blocks[0].width + 1 if blocks else 0
    return Scale(blocks, first, min(others), max(others))


def _single_values(units: Sequence[tuple[float, int]], classes: Sequence[ValueClass]) -> tuple[Block, ...]:
    """A block at the true place of the value of each class, whether it occurs or not; close ones may share a column."""
    counts = Counter(number for _, number in units)
    values = [each.lower or 0.0 for each in classes]
    low, span = min(values), (max(values) - min(values)) or 1.0
    wanted = max(1, ceil(max(counts.values()) / _HIGH))
    places = [(value - low) / span for value in values]
    # As wide as the closest two leave it: one column apart, or one column in all.
    starts = [round(place * (COLUMNS - wanted)) for place in places]
    closest = min((abs(b - a) for a, b in pairwise(sorted(starts))), default=COLUMNS)
    width = max(1, min(wanted, closest - 1))
    return tuple(
        Block(value, number, round(place * (COLUMNS - width)), width)
        for number, (value, place) in enumerate(zip(values, places, strict=True))
    )


@dataclass(frozen=True, slots=True)
class Tick:
    """A number below the axis, at a percentage of the width; ``end`` is the side where it must not hang over."""

    x: float
    label: str
    end: str = ""


def ticks(view: View, scale: Scale) -> tuple[Tick, ...]:
    """Labels of single values and of both ends, and of the class limits between as far as there is room."""
    classes = view.classification.classes
    # Both ends first: they say how far the axis reaches.
    blocks = sorted(scale.blocks, key=lambda block: block.start)
    blocks = [*blocks[:1], *blocks[:0:-1]]
    wanted = [Tick(block.middle, view.words.plain(block.value)) for block in blocks]
    if scale.low is not None and scale.high is not None:
        wanted += [
            Tick(scale.percent_of(scale.low), view.words.plain(scale.low), "" if scale.blocks else "start"),
            Tick(100.0, view.words.plain(scale.high), "end"),
        ]
        wanted += [
            Tick(scale.percent_of(each.lower), view.words.limit(each.lower))
            for each in classes
            if each.lower is not None and not each.single and scale.low < each.lower < scale.high
        ]
    kept: list[Tick] = []
    for tick in wanted:
        if all(_apart(tick, other) for other in kept):
            kept.append(tick)
    return tuple(sorted(kept, key=lambda tick: tick.x))


def _apart(one: Tick, other: Tick) -> bool:
    reach = sum(_half(tick) for tick in (one, other)) + LETTER_PERCENT
    return abs(_centre(one) - _centre(other)) >= reach


def _half(tick: Tick) -> float:
    return len(tick.label) * LETTER_PERCENT / 2


def _centre(tick: Tick) -> float:
    shift = {"start": _half(tick), "end": -_half(tick)}.get(tick.end, 0.0)
    return tick.x + shift


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
    """The distribution of the view's classed figures; ``None`` for fewer than two distinct values or one fill.

    Args:
        view: What is shown.
        also: Values of another view on the same classes, for an axis that suits both.
    """
    units = _units(view)
    values = [unit.value for unit in units]
    if len(set(values)) < 2 or view.one_fill:
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
        text=_text(view.words, values),
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


def _text(words: FigureWords, values: Sequence[float]) -> str:
    say = words.say
    return say(
        "legend.histogram_text",
        count=len(values),
        low=words.plain(values[0]),
        middle=words.plain(median(values)),
        high=words.plain(values[-1]),
    )

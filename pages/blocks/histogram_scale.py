"""Where a value stands on the axis of the histogram: single values in blocks of their own, all others to scale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from geo.classes.classify import ValueClass

COLUMNS = 24
"""Columns of boxes: 14 pixels each on a phone."""
_HIGH = 8
"""From so many boxes one upon another a block grows in width rather than in height."""


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
    """Blocks at the left (zero, or every value where each has its class) and a linear part in the remaining columns.

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
        return Scale(_side_by_side(units, classes))
    zero = [value for value, number in units if classes[number].is_zero]
    others = [value for value, number in units if not classes[number].is_zero]
    others += [value for value in also if value or not zero]
    blocks: tuple[Block, ...] = ()
    if zero:
        blocks = (Block(0.0, 0, 0, min(4, ceil(len(zero) / _HIGH))),)
    # One empty column parts zero from the rest: the axis is not continued across it.
    first = blocks[0].width + 1 if blocks else 0
    return Scale(blocks, first, min(others), max(others))


def _side_by_side(units: Sequence[tuple[float, int]], classes: Sequence[ValueClass]) -> tuple[Block, ...]:
    """A block of equal width for the value of each class, whether it occurs or not."""
    counts = Counter(number for _, number in units)
    step = COLUMNS // len(classes)
    width = max(1, min(step - 1, ceil(max(counts.values()) / _HIGH)))
    return tuple(
        Block(each.lower or 0.0, number, number * COLUMNS // len(classes) + (step - width) // 2, width)
        for number, each in enumerate(classes)
    )

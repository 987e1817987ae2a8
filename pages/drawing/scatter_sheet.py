"""A scatter as a record: two figures of every area set against each other. Frozen, and can be pickled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pages.drawing.imprint import Imprint
from pages.drawing.tick import Tick

MarkShape = Literal["circle", "square", "triangle"]


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis from `low` to `high`, with the Kennzahl it shows."""

    title: str
    low: float
    high: float
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class ScatterPoint:
    """One pair of figures.

    Attributes:
        name: All its areas; `number` stands for it where it finds no room.
        letter: Of a compared area, written in the mark; empty for the others.
        colour, ink: Of the mark and of the letter on it.
        spoken: Name and both values in words.
    """

    x: float
    y: float
    shape: MarkShape
    name: str
    number: int
    letter: str
    colour: str
    ink: str
    spoken: str


@dataclass(frozen=True, slots=True)
class ScatterSheet:
    """A scatter.

    Attributes:
        points: The compared areas first: they are named first, and drawn on top.
        shapes: Marks with what they stand for.
        lines: What the rank correlation says, with its cautions and who is not in the picture; the number first.
        key_label, unnamed_label: Put before the numbers in the picture with their names, and before the names for which
            not even a number found room.
        spoken: Alternative text of the whole chart.
    """

    title: str
    lead: str
    x: Axis
    y: Axis
    points: tuple[ScatterPoint, ...]
    shapes: tuple[tuple[MarkShape, str], ...]
    lines: tuple[str, ...]
    key_label: str
    unnamed_label: str
    imprint: Imprint
    spoken: str

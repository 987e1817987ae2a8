"""Words, lines and discs of a drawing, the same for all writers."""

from __future__ import annotations

from dataclasses import dataclass

from pages.drawing.ink import TEXT


@dataclass(frozen=True, slots=True)
class Words:
    """A text; `x` is its left end or its middle, `y` the line it stands on."""

    text: str
    x: float
    y: float
    size: float
    colour: str = TEXT
    bold: bool = False
    middle: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line."""

    start: tuple[float, float]
    end: tuple[float, float]
    colour: str
    thick: float


@dataclass(frozen=True, slots=True)
class Disc:
    """A filled circle with a line around it."""

    at: tuple[float, float]
    radius: float
    colour: str
    thick: float
    dashed: bool = False


Piece = Words | Stroke | Disc

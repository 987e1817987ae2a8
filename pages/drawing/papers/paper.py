"""Sizes of the pages and of their print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pages.drawing.text import wrapped

PT = 0.3528
"""Millimetres in a point."""
LEADING = 1.28
"""Lines of print, from base to base."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Size of a page and of its print.

    Attributes:
        width, height, margin: In millimetres.
        title, body, legend, table, foot: Print in points.
    """

    width: float
    height: float
    margin: float
    title: float
    body: float
    legend: float
    table: float
    foot: float


A4 = Paper(297, 210, 12, 20, 11, 10.5, 11, 8.5)
SCREEN = Paper(338.67, 190.5, 12, 22, 12, 12, 11, 9)
"""The shape of a screen, 16:9."""


def tall(texts: Sequence[str], size: float, room: float, *, bold: bool = False) -> float:
    """Millimetres that the texts take, a paragraph each; size in points, room in millimetres."""
    lines = sum(len(wrapped(text, size * PT, room, bold=bold)) for text in texts if text)
    return lines * size * PT * LEADING

"""The scale of a dot plot with its marks, in pieces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pages.drawing.dots_sheet import Dot, DotStrip
from pages.drawing.ink import GROUND, INK, QUIET, TEXT
from pages.drawing.pieces import Disc, Piece, Stroke, Words
from pages.drawing.placing import Frame
from pages.drawing.svg_parts import WIDER
from pages.drawing.text import width

_MIDDLE = 0.5
_RADIUS, _LEAST_RADIUS = 0.62, 0.48
"""Of the marks, as a share of the letters beside them."""


def scale_pieces(strip: DotStrip, scale: Frame, size: float) -> Iterator[Piece]:
    """Axis, ends, other areas, mean, and the marks of the compared areas above the axis."""
    base = scale.bottom
    yield Stroke((scale.left, base), (scale.right, base), INK, 0.09 * size)
    for place, text in strip.ticks:
        x = scale.left + place * scale.width
        half = width(text, size) * WIDER / 2
        yield Stroke((x, base), (x, base + 0.2 * size), INK, 0.07 * size)
        held = min(max(x, scale.left + half), scale.right - half)
        yield Words(text, held, base + 1.15 * size, 0.9 * size, QUIET, middle=True)
    for place in strip.others:
        x = scale.left + place * scale.width
        yield Stroke((x, base - 0.55 * size), (x, base), QUIET, 0.06 * size)
    if strip.mean is not None:
        x = scale.left + strip.mean * scale.width
        yield Stroke((x, scale.top), (x, base), TEXT, 0.16 * size)
    lines = 1 + max((dot.line for dot in strip.dots), default=0)
    radius = min(_RADIUS * size, scale.height / (2.15 * lines))
    if radius >= _LEAST_RADIUS * size:
        for dot in strip.dots:
            yield from _dot(dot, scale, radius)
    else:
        yield from _gathered(strip, scale, size)


def _gathered(strip: DotStrip, scale: Frame, size: float) -> Iterator[Piece]:
    """One mark for all areas with the same value, their letters beside it: stacked, they could not be read."""
    radius = _LEAST_RADIUS * size
    lines = max(1, int(scale.height / (2.15 * radius)))
    places: dict[float, list[Dot]] = {}
    for dot in strip.dots:
        places.setdefault(dot.place, []).append(dot)
    for number, place in enumerate(sorted(places)):
        first, *more = places[place]
        placed = replace(first, line=number % lines)
        if not more:
            yield from _dot(placed, scale, radius)
            continue
        yield from _dot(replace(placed, letter="", colour=QUIET), scale, radius)
        letters = " ".join(dot.letter for dot in places[place])
        aside = radius + 0.3 * size + width(letters, size, bold=True) * WIDER / 2
        x = scale.left + place * scale.width + (aside if place < _MIDDLE else -aside)
        y = scale.bottom - radius * (1.05 + 2.1 * placed.line) + 0.35 * size
        yield Words(letters, x, y, size, bold=True, middle=True)


def _dot(dot: Dot, scale: Frame, radius: float) -> Iterator[Piece]:
    x, y = scale.left + dot.place * scale.width, scale.bottom - radius * (1.05 + 2.1 * dot.line)
    if dot.upper is not None:
        yield Stroke((x, y), (scale.left + dot.upper * scale.width, y), dot.colour, 0.5 * radius)
    if dot.kind == "joint":
        yield Disc((x, y), 1.25 * radius, GROUND, 0.14 * radius)
    yield Disc((x, y), radius, dot.colour, 0.14 * radius, dashed=dot.kind == "part")
    if dot.letter:
        yield Words(dot.letter, x, y + 0.42 * radius, 1.2 * radius, dot.ink, bold=True, middle=True)

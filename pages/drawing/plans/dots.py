"""Dot plots: each Kennzahl on a scale of its own, with the values of the compared areas in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from pages.drawing.ink import GRID, GROUND, INK, QUIET, RULE, TEXT
from pages.drawing.medium import Medium
from pages.drawing.plans import keys as keys_plan
from pages.drawing.plans.chart import shortened
from pages.drawing.primitives import Drawing, Frame, Group, Mark, Pen, Picture, Piece, Stroke, Words
from pages.drawing.sheet import Sheet
from pages.drawing.text import WIDER, width, wrapped

DotKind = Literal["", "part", "joint"]
KeyKind = Literal["other", "mean", "part", "joint", "disputed"]
Keys = tuple[tuple[KeyKind, str], ...]
"""Signs with what they stand for."""
_TITLE, _VALUES, _GAP = 0.27, 0.37, 0.025
"""Shares of the width for the title and for the values; the scale has the rest."""
_LINE = 1.22
_MIDDLE = 0.5
_RADIUS, _LEAST_RADIUS = 0.62, 0.48
"""Of the marks, as a share of the letters beside them."""
_STEP = 2.15
"""From one line of marks to the next, in radii."""
_LABEL, _BELOW = 1.3, 1.3
"""Room for the name of the mean above the marks, and for the numbers below the axis, in letters."""


@dataclass(frozen=True, slots=True)
class Dot:
    """The mark of a compared area; places are shares of the scale.

    Attributes:
        upper: Other end of a disputed figure, else ``None``.
        line: 0 on the scale, higher ones above it, so that none covers another.
        spoken: Name and value.
    """

    letter: str
    colour: str
    ink: str
    place: float
    upper: float | None
    line: int
    kind: DotKind
    spoken: str


@dataclass(frozen=True, slots=True)
class DotStrip:
    """One Kennzahl.

    Attributes:
        others: Places of the areas that are not compared.
        mean: Place of Hessen or of the mean of the areas; ``None`` without one.
        mean_label: Which mean it is.
        ticks: Place and words of the lines across the scale, its ends included.
        values: The values in words, the letter or the mean first: "A 1,04", "Hessen 0,53".
        spoken: All of it as a sentence.
    """

    title: str
    dots: tuple[Dot, ...]
    others: tuple[float, ...]
    mean: float | None
    mean_label: str
    ticks: tuple[tuple[float, str], ...]
    values: tuple[str, ...]
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DotsSheet(Sheet):
    """Dot plots of the compared areas.

    Attributes:
        keys: The signs that occur, with what they stand for.
        below: Key of the letters, and which Kennzahlen are not shown and why.
        remarks: What must be known of single values; on slides and on the stage they are in the notes.
    """

    kind = "dots"
    strips: tuple[DotStrip, ...]
    keys: Keys
    below: tuple[str, ...]
    remarks: tuple[str, ...] = ()

    def plan(self, body: Frame, medium: Medium) -> Drawing:
        """A group per Kennzahl, and one for the key below them."""
        size = medium.sizes[-1]
        written = not (medium.native or medium.flows)
        remarks = shortened(self.remarks, size, body, medium) if written else ()
        below = [line for text in (*self.below, *remarks) for line in wrapped(text, size, body.width / WIDER)]
        key, key_lines = _keys(self.keys, body, size)
        tall = _LINE * size * (len(below) + key_lines) + 0.5 * size
        each = (body.height - tall) / max(len(self.strips), 1)
        groups = []
        for number, strip in enumerate(self.strips):
            row = Frame(body.left, body.top + number * each, body.width, each)
            groups.append(
                Group(row, tuple(_strip(strip, row, size)), strip.title, strip.spoken, part="kennzahl")
            )
        foot = Frame(body.left, body.bottom - tall + 0.5 * size, body.width, tall - 0.5 * size)
        key, _ = _keys(self.keys, foot, size)
        start = foot.top + _LINE * size * key_lines + 0.95 * size
        said = [Words(text, body.left, start + line * _LINE * size, size) for line, text in enumerate(below)]
        groups.append(Group(foot, (*key, *said), self.title))
        return Drawing(((Picture(body, tuple(groups), self.spoken, told=" ".join(remarks)),),))


def keys_picture(keys: Keys, body: Frame, medium: Medium) -> Picture:
    """The key alone, as wide as the body and as high as it must be."""
    size = medium.sizes[-1]
    pieces, lines = _keys(keys, body, size)
    frame = Frame(body.left, body.top, body.width, _LINE * size * lines)
    return Picture(frame, tuple(pieces), "; ".join(text for _, text in keys))


def strip_picture(strip: DotStrip, body: Frame, medium: Medium) -> Picture:
    """The scale of a Kennzahl alone, as wide as the body and as high as its marks need."""
    size = medium.sizes[-1]
    lines, edge = 1 + max((dot.line for dot in strip.dots), default=0), _RADIUS * size
    tall = (_LABEL + _STEP * _RADIUS * lines) * size
    scale = Frame(body.left + edge, body.top, body.width - 2 * edge, tall)
    frame = Frame(body.left, body.top, body.width, tall + _BELOW * size)
    return Picture(frame, tuple(_scale(strip, scale, size)), strip.spoken)


def _keys(keys: Keys, frame: Frame, size: float) -> tuple[list[Piece], int]:
    """Signs with their words, and in how many lines."""
    found, line = list[Piece](), _LINE * size
    places = keys_plan.places([text for _, text in keys], frame, size, 3.2, _LINE)
    for (kind, text), place in zip(keys, places, strict=True):
        found += _sign(kind, place.left + 0.7 * size, place.top + 0.62 * size, size)
        found.append(Words(text, place.left + 1.7 * size, place.top + 0.95 * size, size))
    return found, round((places[-1].bottom - frame.top) / line) if places else 1


def _strip(strip: DotStrip, row: Frame, size: float) -> Iterator[Piece]:
    yield Stroke((row.left, row.top), (row.right, row.top), Pen(RULE, 0.05 * size))
    title, values, gap = _TITLE * row.width, _VALUES * row.width, _GAP * row.width
    yield from _block(wrapped(strip.title, size, title / WIDER, bold=True), row.left, row, size, bold=True)
    yield from _block(_packed(strip.values, size, values), row.right - values, row, size)
    across = row.width - title - values - 2 * gap
    yield from _scale(
        strip,
        Frame(row.left + title + gap, row.top + 0.3 * size, across, row.height - (0.3 + _BELOW) * size),
        size,
    )


def _packed(values: tuple[str, ...], size: float, room: float) -> list[str]:
    """The values in as few lines as they need, none broken that fits into one."""
    lines = [""]
    for value in values:
        if width(value, size) * WIDER > room:
            lines += wrapped(value, size, room / WIDER)
            continue
        longer = f"{lines[-1]} · {value}" if lines[-1] else value
        if lines[-1] and width(longer, size) * WIDER > room:
            lines.append(value)
        else:
            lines[-1] = longer
    return [line for line in lines if line]


def _block(said: list[str], left: float, row: Frame, size: float, *, bold: bool = False) -> Iterator[Piece]:
    """Lines in the middle of the row's height, smaller where they would not fit."""
    letters = min(size, row.height / (_LINE * len(said)))
    top = row.top + (row.height - _LINE * letters * len(said)) / 2
    for number, text in enumerate(said):
        yield Words(text, left, top + _LINE * letters * number + 0.95 * letters, letters, bold=bold)


def _sign(kind: KeyKind, x: float, y: float, size: float) -> Iterator[Piece]:
    if kind == "other":
        yield Stroke((x, y - 0.3 * size), (x, y + 0.3 * size), Pen(QUIET, 0.06 * size))
    elif kind == "mean":
        yield Stroke((x, y - 0.5 * size), (x, y + 0.5 * size), Pen(TEXT, 0.16 * size))
    elif kind == "disputed":
        yield Stroke((x - 0.6 * size, y), (x + 0.6 * size, y), Pen(QUIET, 0.3 * size))
    else:
        if kind == "joint":
            yield _disc((x, y), 0.55 * size, GROUND, 0.08 * size)
        yield _disc((x, y), 0.42 * size, GROUND, 0.08 * size, dashed=kind == "part")


def _scale(strip: DotStrip, scale: Frame, size: float) -> Iterator[Piece]:
    """Axis, lines across it, other areas, mean with its name, and the marks of the compared areas above the axis."""
    base, lines = scale.bottom, 1 + max((dot.line for dot in strip.dots), default=0)
    named, least = scale.below(_LABEL * size), _STEP * _LEAST_RADIUS * size * lines
    # What the mean is called stands beside the scale too; letters in the marks do not.
    room = scale if named.height < least <= scale.height else named
    yield from _ticks(strip, room, size)
    yield Stroke((scale.left, base), (scale.right, base), Pen(INK, 0.09 * size))
    for place in strip.others:
        x = scale.left + place * scale.width
        yield Stroke((x, base - 0.55 * size), (x, base), Pen(QUIET, 0.06 * size))
    if strip.mean is not None:
        x = scale.left + strip.mean * scale.width
        yield Stroke((x, room.top), (x, base), Pen(TEXT, 0.16 * size))
        if room is named:
            yield _held(strip.mean_label, x, scale.top + 0.9 * size, 0.9 * size, scale)
    if room.height >= least:
        radius = min(_RADIUS * size, room.height / (_STEP * lines))
        for dot in strip.dots:
            yield from _dot(dot, room, radius)
    else:
        yield from _gathered(strip, room, size)


def _ticks(strip: DotStrip, scale: Frame, size: float) -> Iterator[Piece]:
    """The ends with their numbers, and of those between as many as find room."""
    for place, _ in strip.ticks:
        x = scale.left + place * scale.width
        yield Stroke((x, scale.top), (x, scale.bottom), Pen(GRID, 0.06 * size))
    written: list[tuple[float, float]] = []
    for place, text in (strip.ticks[0], strip.ticks[-1], *strip.ticks[1:-1]):
        x = scale.left + place * scale.width
        words = _held(text, x, scale.bottom + 1.15 * size, 0.9 * size, scale, QUIET)
        half = width(text, size) * WIDER / 2 + 0.3 * size
        if all(words.x - half >= right or words.x + half <= left for left, right in written):
            written.append((words.x - half, words.x + half))
            yield words


def _held(text: str, x: float, y: float, size: float, scale: Frame, colour: str = TEXT) -> Words:
    """Words around a place, within the scale."""
    half = width(text, size) * WIDER / 2
    held = min(max(x, scale.left + half), scale.right - half)
    return Words(text, held, y, size, colour, side="middle")


def _gathered(strip: DotStrip, scale: Frame, size: float) -> Iterator[Piece]:
    """One mark for all areas with the same value, their letters beside it: stacked, they could not be read."""
    radius = _LEAST_RADIUS * size
    lines = max(1, int(scale.height / (_STEP * radius)))
    places: dict[float, list[Dot]] = {}
    for dot in strip.dots:
        places.setdefault(dot.place, []).append(dot)
    for number, place in enumerate(sorted(places)):
        first, *more = places[place]
        placed = replace(first, line=number % lines)
        if not more:
            yield from _dot(placed, scale, radius)
            continue
        together = "; ".join(dot.spoken for dot in places[place])
        yield from _dot(replace(placed, letter="", colour=QUIET, spoken=together), scale, radius)
        letters = " ".join(dot.letter for dot in places[place])
        aside = radius + 0.3 * size + width(letters, size, bold=True) * WIDER / 2
        x = scale.left + place * scale.width + (aside if place < _MIDDLE else -aside)
        y = scale.bottom - radius * (1.05 + 2.1 * placed.line) + 0.35 * size
        yield Words(letters, x, y, size, bold=True, side="middle")


def _dot(dot: Dot, scale: Frame, radius: float) -> Iterator[Piece]:
    x, y = scale.left + dot.place * scale.width, scale.bottom - radius * (1.05 + 2.1 * dot.line)
    if dot.upper is not None:
        yield Stroke((x, y), (scale.left + dot.upper * scale.width, y), Pen(dot.colour, 0.5 * radius))
    if dot.kind == "joint":
        yield _disc((x, y), 1.25 * radius, GROUND, 0.14 * radius)
    disc = _disc((x, y), radius, dot.colour, 0.14 * radius, dashed=dot.kind == "part")
    yield replace(disc, name=dot.spoken)
    if dot.letter:
        yield Words(dot.letter, x, y + 0.42 * radius, 1.2 * radius, dot.ink, bold=True, side="middle")


def _disc(at: tuple[float, float], radius: float, colour: str, thick: float, *, dashed: bool = False) -> Mark:
    return Mark(at, radius, colour, Pen(INK, thick, dashed))

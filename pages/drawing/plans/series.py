"""A Kennzahl of one area over the years: points where there are values, lines where they may be compared, open gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from pages.drawing.ink import GRID, GROUND, QUIET, SERIES, TEXT
from pages.drawing.medium import Medium
from pages.drawing.plans import keys
from pages.drawing.primitives import (
    Axis,
    Bar,
    Drawing,
    Frame,
    Group,
    Mark,
    Paragraphs,
    Pen,
    Picture,
    Piece,
    Shape,
    Stroke,
    Words,
)
from pages.drawing.sheet import Sheet
from pages.drawing.text import WIDER, width

PointKind = Literal["own", "joint", "part"]
SeriesKey = Literal["own", "joint", "part", "announced", "disputed", "hessen", "gap", "signs"]
Run = tuple[tuple[int, float], ...]
"""Years in a row with their values."""
_RADIUS, _SMALL_RADIUS = 0.4, 0.24
"""Of the points, in letters."""
_KEY_LINE = 1.5
_LEVELS, _LEVEL = 5, 1.05
"""Heights above a point at which its value may stand, and the step between two, in letters."""
_NOTES, _SMALL_PRINT, _APART = 0.42, 0.85, 0.6
"""Most of the height that notes may take from a chart, their letters as a share of the others, and the distance to
them in letters."""


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """The value of a year.

    Attributes:
        upper: The other end of a disputed figure, else ``None``.
        short: The number with the sign of its qualifier, written above the point.
        spoken: Year and value in words, with all that must be known of it.
        announced: Said before the year's events took place.
    """

    year: int
    value: float
    upper: float | None
    kind: PointKind
    short: str
    spoken: str
    announced: bool = False


@dataclass(frozen=True, slots=True)
class Curve:
    """What is drawn of a series.

    Attributes:
        years: First and last year shown.
        axis: Of the values.
        runs: What a line connects.
        means: The same of Hessen.
        gaps: First and last year of every stretch without a value though others have one.
        breaks: Years before which the census changes, with its name.
    """

    years: tuple[int, int]
    axis: Axis
    points: tuple[SeriesPoint, ...]
    runs: tuple[Run, ...]
    means: tuple[Run, ...] = ()
    gaps: tuple[tuple[int, int], ...] = ()
    breaks: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesSheet(Sheet):
    """A series.

    Attributes:
        curve: ``None`` where the area has no value; the sentences say so.
        sentences: What must be known before the chart is read.
        keys: The signs that occur, with what they stand for.
        notes: What must be known of single years, each with its years.
        elsewhere: Where the notes are that a slide has no room for.
    """

    kind = "series"
    curve: Curve | None
    sentences: tuple[str, ...]
    keys: tuple[tuple[SeriesKey, str], ...]
    notes: tuple[str, ...] = ()
    elsewhere: str = ""

    def plan(self, body: Frame, medium: Medium) -> Drawing:
        """The sentences above the curve, its key and the notes below."""
        if self.curve is None:
            return Drawing((self._words(self.sentences, body, medium),))
        if medium.flows:
            words = self._words((*self.sentences, *self.notes), body, medium)
            return Drawing(((chart_picture(self, body, medium), *words),))
        above = self._words(self.sentences, body, medium)
        room = body.below(sum(block.frame.height for block in above))
        small = medium if medium.native else medium.printed(_SMALL_PRINT * medium.sizes[-1])
        below = self._words(self.notes, room, small)
        if sum(block.frame.height for block in below) > _NOTES * room.height:
            # Paper has no other place for them: there they follow each other.
            below = self._words((self.elsewhere if medium.native else " · ".join(self.notes),), room, small)
        foot = sum(block.frame.height for block in below)
        place = room.below(room.height - foot)
        apart = _APART * medium.sizes[-1] if below else 0
        picture = chart_picture(self, replace(room, height=room.height - foot - apart), medium)
        return Drawing(((*above, picture, *(replace(block, frame=place) for block in below)),))

    def _words(self, texts: tuple[str, ...], frame: Frame, medium: Medium) -> tuple[Paragraphs, ...]:
        """The texts from the top of the frame; no block where there are none."""
        if not texts:
            return ()
        size = medium.sizes[-1]
        place = replace(frame, height=medium.height(texts, size, frame.width))
        return (Paragraphs(place, texts, size, name=self.title, gap=medium.gap),)


def chart_picture(sheet: SeriesSheet, frame: Frame, medium: Medium) -> Picture:
    """The curve over its key.

    Raises:
        ValueError: The sheet has no curve.
    """
    if sheet.curve is None:
        raise ValueError("a series without a value has no chart")
    size, foot = medium.sizes[-1], keys_picture(sheet, frame, medium).frame.height
    drawn = curve_picture(sheet.curve, replace(frame, height=frame.height - foot - size), medium)
    key = keys_picture(sheet, frame.below(frame.height - foot), medium)
    group = Group(drawn.frame, drawn.pieces, sheet.title, sheet.spoken, "diagramm")
    return Picture(frame, (group, Group(key.frame, key.pieces)), sheet.spoken)


def curve_picture(curve: Curve, frame: Frame, medium: Medium) -> Picture:
    """The curve with its axes and the value above every point."""
    size = medium.sizes[-1]
    marks = [width(tick.text, 0.9 * size) * WIDER for tick in curve.axis.ticks]
    left, right = frame.left + max(marks) + 0.6 * size, frame.right - 0.6 * size
    top = frame.top + (4.6 if curve.breaks else 3.4) * size
    field = Frame(left, top, right - left, frame.bottom - 1.9 * size - top)
    place = _Places(curve, field)
    pieces: list[Piece] = [Words(curve.axis.title, frame.left, frame.top + size, 0.9 * size, QUIET)]
    pieces += _ground(curve, place, medium)
    pieces += _year_labels(curve, place, size)
    pieces += _lines(curve, place, medium.mm)
    values = _values(curve, place, size)
    for point in curve.points:
        x, y = place.at(point.year, point.value)
        drawn = list(_point(point, place, _RADIUS * size, medium.mm))
        if point.year in values:
            drawn.append(values[point.year])
        box = Frame(x - _RADIUS * size, y - _RADIUS * size, 2 * _RADIUS * size, 2 * _RADIUS * size)
        pieces.append(Group(box, tuple(drawn), str(point.year), point.spoken, part="punkt"))
    return Picture(frame, tuple(pieces), curve.axis.title)


def _values(curve: Curve, place: _Places, size: float) -> dict[int, Words]:
    """The value of every year above its point, higher where it would run into another; none where some have no room."""
    letters, found, taken = 0.85 * size, dict[int, Words](), list[Frame]()
    radius, at = _RADIUS * size, [place.at(point.year, point.value) for point in curve.points]
    discs = [Frame(x - radius, y - radius, 2 * radius, 2 * radius) for x, y in at]
    for point in curve.points:
        x, y = place.at(point.year, point.value)
        high = min(y, place.at(point.year, point.upper or point.value)[1]) - 0.75 * size
        across = width(point.short, letters) * WIDER
        levels = [high - number * _LEVEL * letters for number in range(_LEVELS)]
        boxes = [Frame(x - across / 2, base - 0.8 * letters, across, letters) for base in levels]
        free = [number for number, box in enumerate(boxes) if not any(map(box.meets, taken))]
        if not free:
            # The table beside the chart has them.
            return {}
        # Rather higher than upon another point.
        free.sort(key=lambda number: any(map(boxes[number].meets, discs)))
        taken.append(boxes[free[0]])
        found[point.year] = Words(point.short, x, levels[free[0]], letters, side="middle", halo=0.2 * size)
    return found


def small_picture(curve: Curve, frame: Frame, medium: Medium) -> Picture:
    """The curve between the ends of its axes, for many beside each other; what it says is said beside it."""
    size = medium.sizes[-1]
    letters, ends = 0.8 * size, (curve.axis.ticks[0], curve.axis.ticks[-1])
    left = frame.left + max(width(tick.text, letters) for tick in ends) * WIDER + 0.5 * size
    radius = _SMALL_RADIUS * size
    field = Frame(left, frame.top + radius, frame.right - left, frame.height - 1.3 * size - radius)
    place, pen = _Places(curve, field), Pen(TEXT, 0.2 * medium.mm)
    pieces: list[Piece] = [*_gaps(curve, place)]
    pieces += [Stroke((x, field.top), (x, field.bottom), _dashed(medium)) for x in _breaks(curve, place)]
    pieces.append(Stroke((field.left, field.bottom), (field.right, field.bottom), pen))
    pieces += _lines(curve, place, 0.7 * medium.mm)
    for point in curve.points:
        pieces += _point(point, place, radius, medium.mm)
    for tick in ends:
        y = field.bottom - field.height * _share(curve.axis, tick.value)
        pieces.append(Words(tick.text, left - 0.4 * size, y + 0.3 * letters, letters, QUIET, side="right"))
    below = frame.bottom - 0.2 * size
    pieces.append(Words(str(curve.years[0]), field.left, below, letters, QUIET))
    pieces.append(Words(str(curve.years[1]), field.right, below, letters, QUIET, side="right"))
    return Picture(frame, tuple(pieces), curve.axis.title)


def keys_picture(sheet: SeriesSheet, frame: Frame, medium: Medium) -> Picture:
    """The key alone, as wide as the frame and as high as it must be."""
    size, pieces = medium.sizes[-1], list[Piece]()
    shown = keys.places([text for _, text in sheet.keys], frame, size, 3.4, _KEY_LINE)
    for (kind, text), place in zip(sheet.keys, shown, strict=True):
        sign = 0.0 if kind == "signs" else 1.9 * size
        pieces += _sign(kind, (place.left + 0.7 * size, place.top + 0.75 * size), size, medium.mm)
        pieces.append(Words(text, place.left + sign, place.top + 1.1 * size, size))
    tall = shown[-1].bottom - frame.top if shown else 0
    return Picture(replace(frame, height=tall), tuple(pieces), "; ".join(text for _, text in sheet.keys))


@dataclass(frozen=True, slots=True)
class _Places:
    """Where years and values stand in a field."""

    curve: Curve
    field: Frame

    @property
    def step(self) -> float:
        """Room of a year."""
        first, last = self.curve.years
        return self.field.width / (last - first + 1)

    def begin(self, year: int) -> float:
        """Where the room of the year begins."""
        return self.field.left + (year - self.curve.years[0]) * self.step

    def at(self, year: int, value: float) -> tuple[float, float]:
        """In the middle of the year, at the value."""
        share = _share(self.curve.axis, value)
        return self.begin(year) + self.step / 2, self.field.bottom - share * self.field.height


def _share(axis: Axis, value: float) -> float:
    return (value - axis.low) / (axis.high - axis.low)


def _ground(curve: Curve, place: _Places, medium: Medium) -> Iterator[Piece]:
    field, size, mm = place.field, medium.sizes[-1], medium.mm
    yield from _gaps(curve, place)
    for tick in curve.axis.ticks:
        y = field.bottom - field.height * _share(curve.axis, tick.value)
        yield Stroke((field.left, y), (field.right, y), Pen(GRID, 0.2 * mm))
        yield Words(tick.text, field.left - 0.4 * size, y + 0.3 * size, 0.9 * size, QUIET, side="right")
    yield Stroke((field.left, field.bottom), (field.right, field.bottom), Pen(TEXT, 0.3 * mm))
    for x, (_, name) in zip(_breaks(curve, place), curve.breaks, strict=True):
        top = field.top - 1.9 * size
        yield Stroke((x, top - 0.9 * size), (x, field.bottom), _dashed(medium))
        side: Literal["left", "right"] = (
            "right" if x + WIDER * width(name, size) > field.right + 0.6 * size else "left"
        )
        aside = -0.4 * size if side == "right" else 0.4 * size
        yield Words(name, x + aside, top, 0.9 * size, bold=True, side=side)


def _gaps(curve: Curve, place: _Places) -> Iterator[Bar]:
    for first, last in curve.gaps:
        left, field = place.begin(first), place.field
        yield Bar(Frame(left, field.top, place.begin(last + 1) - left, field.height), "gap")


def _breaks(curve: Curve, place: _Places) -> list[float]:
    return [place.begin(year) for year, _ in curve.breaks]


def _dashed(medium: Medium) -> Pen:
    return Pen(TEXT, 0.35 * medium.mm, dashed=True)


def _year_labels(curve: Curve, place: _Places, size: float) -> Iterator[Words]:
    """Every year, or every second, third… where they find no room."""
    first, last = curve.years
    every = 1
    while every * place.step < WIDER * width("0000", size) + 0.3 * size:
        every += 1
    for year in range(first, last + 1, every):
        x = place.begin(year) + place.step / 2
        yield Words(str(year), x, place.field.bottom + 1.4 * size, 0.95 * size, side="middle")


def _lines(curve: Curve, place: _Places, mm: float) -> Iterator[Stroke]:
    looks: tuple[tuple[Sequence[Run], Pen], ...] = (
        (curve.means, Pen(QUIET, 0.4 * mm)),
        (curve.runs, Pen(SERIES, 0.65 * mm)),
    )
    for runs, pen in looks:
        for run in runs:
            for one, other in pairwise(run):
                yield Stroke(place.at(*one), place.at(*other), pen)


def _point(point: SeriesPoint, place: _Places, radius: float, mm: float) -> Iterator[Piece]:
    at = place.at(point.year, point.value)
    if point.upper is not None:
        yield Stroke(at, place.at(point.year, point.upper), Pen(SERIES, 0.9 * radius))
    yield from _disc(point.kind, at, radius, mm, "square" if point.announced else "circle")


def _disc(
    kind: str, at: tuple[float, float], radius: float, mm: float, shape: Shape = "circle"
) -> Iterator[Mark]:
    # Lines of full strength would fill what keeps a small disc and its ring apart.
    if kind == "joint":
        yield Mark(at, 1.55 * radius, GROUND, Pen(SERIES, min(0.35 * mm, 0.22 * radius), dashed=True))
    line = Pen(SERIES, min(0.5 * mm, 0.3 * radius))
    yield Mark(at, radius, GROUND if kind == "part" else SERIES, line, shape)


def _sign(kind: SeriesKey, at: tuple[float, float], size: float, mm: float) -> Iterator[Piece]:
    x, y = at
    if kind == "disputed":
        yield Stroke((x, y - 0.5 * size), (x, y + 0.5 * size), Pen(SERIES, 0.36 * size))
    elif kind == "hessen":
        yield Stroke((x - 0.7 * size, y), (x + 0.7 * size, y), Pen(QUIET, 0.4 * mm))
    elif kind == "gap":
        yield Bar(Frame(x - 0.7 * size, y - 0.5 * size, 1.4 * size, size), "gap", Pen(GRID, 0.2 * mm))
    elif kind != "signs":
        yield from _disc(kind, at, _RADIUS * size, mm, "square" if kind == "announced" else "circle")

"""A scatter: two figures of every area set against each other, with names where they find room, and words beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pages.drawing.ink import GRID, INK, QUIET, TEXT
from pages.drawing.medium import Medium
from pages.drawing.plans import keys
from pages.drawing.plans.point_labels import Label, place_labels
from pages.drawing.primitives import (
    Area,
    Axis,
    Block,
    Chart,
    Datum,
    Drawing,
    Frame,
    Group,
    Mark,
    Paragraphs,
    Pen,
    Picture,
    Piece,
    Place,
    Point,
    Shape,
    Side,
    Stroke,
    Words,
)
from pages.drawing.sheet import Sheet
from pages.drawing.text import WIDER, width, wrapped

PLAIN = "#8fa3b5"
"""Fill of the points that are not compared."""
_RADIUS = 0.5
"""Half of the width of a mark as a share of the letters."""
_LINE = 1.25
_HALO = 0.18
_PLACES: dict[str, Place] = {"right": "right", "left": "left", "above": "above", "below": "below"}
"""Sides of a point at which an office program can write."""
_WORDY = 700
"""Letters beside a scatter beyond which it gives way to them where nobody measures them."""
_TALL, _WORDY_TALL = 1.051, 1.019
"""A scatter beside words may be higher than what fills the whole width of the stage."""


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
    shape: Shape
    name: str
    number: int
    letter: str
    colour: str
    ink: str
    spoken: str

    @property
    def sign(self) -> str:
        """What stands for its name in the picture: the letter in its mark, or a number beside it."""
        return self.letter or str(self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScatterSheet(Sheet):
    """A scatter.

    Attributes:
        points: The compared areas first, by their letters: they are named first, and drawn on top.
        shapes: Marks with what they stand for.
        lines: What the rank correlation says, with its cautions and who is not in the picture; the number first.
        key_label, unnamed_label: Put before the numbers in the picture with their names, and before the names for which
            not even a number found room.
        compared_label, names_label: Names of the series of compared areas, and of the one that holds their names, in a
            chart of an office program.
    """

    kind = "scatter"
    x: Axis
    y: Axis
    points: tuple[ScatterPoint, ...]
    shapes: tuple[tuple[Shape, str], ...]
    lines: tuple[str, ...]
    key_label: str
    unnamed_label: str
    compared_label: str
    names_label: str

    def plan(self, body: Frame, medium: Medium) -> Drawing:
        """Chart and words; the more words, the smaller the chart."""
        wordy = sum(len(line) for line in self.lines) > _WORDY
        for share in medium.figure:
            frame, beside = medium.split(body, share)
            if medium.flows:
                tall = (_WORDY_TALL if wordy else _TALL) * frame.height
                frame = Frame(frame.left, frame.top, frame.width, tall)
            edge = medium.edge / 2
            inner = Frame(frame.left + edge, frame.top, frame.width - 2 * edge, frame.height)
            placed = place_scatter(self, inner, medium.names, medium.mm, native=medium.native)
            words = [text for text in (*self.lines, placed.key, placed.unnamed) if text]
            if (
                not wordy
                if medium.flows
                else self._tall(words, medium.sizes[-1], beside, medium) <= beside.height
            ):
                break
        least = 11.0 if medium.native else medium.sizes[-1]
        fitting = (each for each in medium.sizes if self._tall(words, each, beside, medium) <= beside.height)
        size = next(fitting, least)
        # Bold letters run wider.
        head = (
            self._tall(words[:1], size * (1.12 if medium.native else 1), beside, medium) + 2 * medium.native
        )
        blocks: list[Block] = [
            Paragraphs(
                Frame(beside.left, beside.top, beside.width, head), tuple(words[:1]), size, True, self.title
            )
        ]
        if words[1:]:
            gap = 0.0 if medium.native else medium.gap
            blocks.append(
                Paragraphs(beside.below(head), tuple(words[1:]), size, name=self.key_label, gap=gap)
            )
        picture = Picture(frame, tuple(_pieces(self, placed)), self.spoken)
        return Drawing(((picture,), tuple(blocks)), tight=sum(map(len, words)) > _WORDY)

    @staticmethod
    def _tall(words: list[str], size: float, frame: Frame, medium: Medium) -> float:
        own = medium.height(words, size, frame.width)
        return own - medium.gap * len(words) if medium.native else own


@dataclass(frozen=True, slots=True)
class PlacedPoint:
    """A point with its place; without a label where there was no room for one."""

    point: ScatterPoint
    at: Point
    label: Label | None


@dataclass(frozen=True, slots=True)
class PlacedScatter:
    """What lies where.

    Attributes:
        field: Between the axes.
        shapes: The marks of the key, with the middle of each.
        x_title, y_title: Lines of the titles; those of x below the field, those of y above it.
        key: Paragraph that says which numbers stand for which names; empty where every name found room.
        unnamed: Paragraph with the names for which not even a number found room; may be empty.
    """

    frame: Frame
    field: Frame
    points: tuple[PlacedPoint, ...]
    shapes: tuple[tuple[Shape, str, Point], ...]
    x_title: str
    y_title: str
    y_title_top: float
    size: float
    mm: float
    key: str
    unnamed: str
    native: bool

    def lines(self, title: str) -> int:
        """In how many lines an axis' title is written."""
        return len(wrapped(title, self.size, self.frame.width / WIDER, bold=True))


def place_scatter(
    sheet: ScatterSheet, frame: Frame, size: float, mm: float = 1, *, native: bool = False
) -> PlacedScatter:
    """The composition in a frame.

    Args:
        sheet: The scatter.
        frame: Room for it.
        size: Height of the letters, in the frame's unit.
        mm: Units in a millimetre.
        native: For a chart of an office program: letters stand beside their mark, and labels at no corner.
    """
    shapes, below_shapes = _shape_keys(sheet, frame, size)
    x_title, y_title = f"{sheet.x.title}\u00a0→", f"↑\u00a0{sheet.y.title}"
    x_lines, y_lines = (
        len(wrapped(text, size, frame.width / WIDER, bold=True)) for text in (x_title, y_title)
    )
    left = max((width(tick.text, size) for tick in sheet.y.ticks), default=0) * WIDER + size
    top = below_shapes + _LINE * size * y_lines + 0.6 * size
    bottom = frame.bottom - (_LINE * size * x_lines + 2 * size)
    right = max(size, WIDER * width(sheet.x.ticks[-1].text, size) / 2)
    field = Frame(frame.left + left, top, frame.width - left - right, bottom - top)
    points = _placed(sheet, field, size, native)
    short = {
        each.point.sign: each.point.name
        for each in points
        if (each.point.letter if each.label is None else each.label.text != each.point.name)
    }
    unnamed = ", ".join(each.point.name for each in points if each.label is None and not each.point.letter)
    named = ", ".join(f"{sign} {name}" for sign, name in short.items())
    return PlacedScatter(
        frame=frame,
        field=field,
        points=points,
        shapes=shapes,
        x_title=x_title,
        y_title=y_title,
        y_title_top=below_shapes,
        size=size,
        mm=mm,
        key=f"{sheet.key_label}: {named}" if short else "",
        unnamed=f"{sheet.unnamed_label} {unnamed}." if unnamed else "",
        native=native,
    )


def _placed(sheet: ScatterSheet, field: Frame, size: float, native: bool) -> tuple[PlacedPoint, ...]:
    places = [(_x(sheet, field, point.x), _y(sheet, field, point.y)) for point in sheet.points]
    # The letter of a compared area stands in its mark, named beside it or not.
    texts = [(point.name,) if point.letter else (point.name, point.sign) for point in sheet.points]
    box = (field.left, field.top, field.right, field.bottom)
    labels = place_labels(places, texts, box, size=size, radius=_RADIUS * size, corners=not native)
    return tuple(PlacedPoint(*each) for each in zip(sheet.points, places, labels, strict=True))


def _x(sheet: ScatterSheet, field: Frame, value: float) -> float:
    return field.left + field.width * (value - sheet.x.low) / (sheet.x.high - sheet.x.low)


def _y(sheet: ScatterSheet, field: Frame, value: float) -> float:
    return field.bottom - field.height * (value - sheet.y.low) / (sheet.y.high - sheet.y.low)


def _shape_keys(
    sheet: ScatterSheet, frame: Frame, size: float
) -> tuple[tuple[tuple[Shape, str, Point], ...], float]:
    """The marks in as many lines as they need with their words, and the place below them."""
    places = keys.places([text for _, text in sheet.shapes], frame, size, 2.5, 1.5)
    found = tuple(
        (shape, text, (place.left + _RADIUS * size, place.top + 0.7 * size))
        for (shape, text), place in zip(sheet.shapes, places, strict=True)
    )
    return found, places[-1].top + 1.8 * size


def _pieces(sheet: ScatterSheet, placed: PlacedScatter) -> Iterator[Piece]:
    """Key of the marks, titles of the axes, and the chart."""
    size, field, frame = placed.size, placed.field, placed.frame
    key: list[Piece] = []
    for shape, text, at in placed.shapes:
        key.append(_mark(shape, at, PLAIN, size, text))
        key.append(Words(text, at[0] + (1.5 - _RADIUS) * size, at[1] + 0.35 * size, size))
    last = placed.shapes[-1][2][1] + _RADIUS * size
    names = " / ".join(text for _, text, _ in placed.shapes)
    yield Group(Frame(frame.left, frame.top, frame.width, last - frame.top), tuple(key), names)
    top, room = placed.y_title_top, frame.right - field.left
    yield Words(placed.y_title, field.left, top + size, size, bold=True, room=room)
    below = frame.bottom - _LINE * size * placed.lines(placed.x_title)
    side: Side = "left" if placed.native else "right"
    x = frame.left if placed.native else field.right
    yield Words(placed.x_title, x, below + 0.75 * size, size, bold=True, side=side, room=frame.width)
    chart_top = top + _LINE * size * placed.lines(placed.y_title)
    whole = Frame(frame.left, chart_top, frame.width, below - chart_top)
    drawn = (*_axes(sheet, placed), *_points(placed))
    yield Group(whole, drawn, sheet.title, sheet.spoken, "diagramm", chart=_chart(sheet, placed, whole))


def _axes(sheet: ScatterSheet, placed: PlacedScatter) -> Iterator[Piece]:
    field, size, pen = placed.field, placed.size, Pen(GRID, 0.2 * placed.mm)
    for tick in sheet.x.ticks:
        x = _x(sheet, field, tick.value)
        yield Stroke((x, field.top), (x, field.bottom), pen)
    last = None
    for tick in sheet.x.ticks:
        x = _x(sheet, field, tick.value)
        # On a narrow chart every second number, or fewer, so that none runs into the next.
        half = 0.32 * size * len(tick.text)
        if last is None or x - half > last:
            yield Words(tick.text, x, field.bottom + 1.3 * size, size, QUIET, side="middle")
            last = x + half + 0.6 * size
    for tick in sheet.y.ticks:
        y = _y(sheet, field, tick.value)
        yield Stroke((field.left, y), (field.right, y), pen)
        yield Words(tick.text, field.left - 0.5 * size, y + 0.35 * size, size, QUIET, side="right")
    corner = ((field.left, field.top), (field.left, field.bottom), (field.right, field.bottom))
    yield Area((corner,), "", Pen(TEXT, 0.35 * placed.mm), closed=False)


def _points(placed: PlacedScatter) -> Iterator[Piece]:
    size = placed.size
    for each in reversed(placed.points):
        point, (x, y) = each.point, each.at
        pieces: list[Piece] = [_mark(point.shape, each.at, point.colour, size)]
        if point.letter:
            letters = 0.68 * size
            pieces.append(
                Words(point.letter, x, y + 0.25 * size, letters, point.ink, bold=True, side="middle")
            )
        box = Frame(x - _RADIUS * size, y - _RADIUS * size, 2 * _RADIUS * size, 2 * _RADIUS * size)
        yield Group(box, tuple(pieces), point.name, point.spoken, part="punkt")
    for each in placed.points:
        if each.label:
            yield _name(each.label, size, bold=bool(each.point.letter))


def _name(label: Label, size: float, *, bold: bool) -> Words:
    """Held at the end that is next to its point: how long the text is, no two fonts agree on."""
    left, _, right, _ = label.box
    if label.side in ("above", "below"):
        return Words(
            label.text, (left + right) / 2, label.y, size, bold=bold, side="middle", halo=_HALO * size
        )
    if label.side in ("left", "left corner"):
        return Words(label.text, right, label.y, size, bold=bold, side="right", halo=_HALO * size)
    return Words(label.text, left, label.y, size, bold=bold, halo=_HALO * size)


def _mark(shape: Shape, at: Point, colour: str, size: float, name: str = "") -> Mark:
    return Mark(at, _RADIUS * size, colour, Pen(INK, 0.08 * size), shape, name=name)


def _chart(sheet: ScatterSheet, placed: PlacedScatter, frame: Frame) -> Chart:
    """A series a shape, then the compared areas on top of all others, then their names."""
    plain, compared = (
        [each for each in placed.points if bool(each.point.letter) == lettered] for lettered in (False, True)
    )
    series = [
        (label, tuple(_datum(each) for each in plain if each.point.shape == shape))
        for shape, label in sheet.shapes
    ]
    series.append((sheet.compared_label, tuple(_lettered(each.point) for each in compared)))
    named = (replace(_datum(each), shape="") for each in compared if each.label)
    series.append((sheet.names_label, tuple(named)))
    known = tuple((label, data) for label, data in series if data)
    return Chart(frame, known, sheet.y, sheet.x, placed.field, placed.size, _RADIUS * placed.size)


def _datum(placed: PlacedPoint) -> Datum:
    point, label = placed.point, placed.label
    known = label if label and label.side in _PLACES else None
    return Datum(
        point.y,
        point.x,
        label=known.text if known else "",
        place=_PLACES[known.side] if known else "",
        bold=bool(point.letter),
        fill=point.colour,
        shape=point.shape,
        name=point.name,
    )


def _lettered(point: ScatterPoint) -> Datum:
    return Datum(
        point.y,
        point.x,
        label=point.letter,
        place="middle",
        bold=True,
        fill=point.colour,
        ink=point.ink,
        shape=point.shape,
        name=point.name,
    )

"""What lies where in a scatter, for all writers: axes, marks, and names where they find room."""

from __future__ import annotations

from dataclasses import dataclass

from pages.drawing.placing import Frame, Point
from pages.drawing.point_labels import Label, place_labels
from pages.drawing.scatter_sheet import MarkShape, ScatterPoint, ScatterSheet
from pages.drawing.svg_parts import WIDER
from pages.drawing.text import width, wrapped

PLAIN = "#8fa3b5"
"""Fill of the points that are not compared."""
RADIUS = 0.5
"""Half of the width of a mark as a share of the letters."""
LINE = 1.25


@dataclass(frozen=True, slots=True)
class PlacedPoint:
    """A point with its place; without a label where there was no room for one."""

    point: ScatterPoint
    at: Point
    label: Label | None


@dataclass(frozen=True, slots=True)
class ShapeKey:
    """A mark of the key: its middle, and the left end of its words on their base."""

    shape: MarkShape
    text: str
    at: Point
    words: Point


@dataclass(frozen=True, slots=True)
class ScatterPlan:
    """What lies where, in the sheet's unit.

    Attributes:
        field: Between the axes.
        x_title, y_title: Lines of the titles; those of x below the field, those of y above it.
        key: Paragraph that says which numbers stand for which names; empty where every name found room.
        unnamed: Paragraph with the names for which not even a number found room; may be empty.
    """

    field: Frame
    points: tuple[PlacedPoint, ...]
    shapes: tuple[ShapeKey, ...]
    x_title: tuple[str, ...]
    y_title: tuple[str, ...]
    y_title_top: float
    size: float
    key: str
    unnamed: str


def scatter_plan(sheet: ScatterSheet, frame: Frame, size: float, *, native: bool = False) -> ScatterPlan:
    """The composition in a frame.

    Args:
        sheet: The scatter.
        frame: Room for it.
        size: Height of the letters, in the frame's unit.
        native: For a chart of an office program: letters stand beside their mark, and labels at no corner.
    """
    shapes, below_shapes = _shape_keys(sheet, frame, size)
    x_title, y_title = (
        tuple(wrapped(text, size, frame.width / WIDER, bold=True))
        for text in (f"{sheet.x.title} →", f"↑ {sheet.y.title}")
    )
    left = max((width(tick.text, size) for tick in sheet.y.ticks), default=0) * WIDER + size
    top = below_shapes + LINE * size * len(y_title) + 0.6 * size
    bottom = frame.bottom - (LINE * size * len(x_title) + 2 * size)
    right = max(size, WIDER * width(sheet.x.ticks[-1].text, size) / 2)
    field = Frame(frame.left + left, top, frame.width - left - right, bottom - top)
    points = _placed(sheet, field, size, native)
    short = {each.label.text: each.point.name for each in points if each.label and _is_short(each)}
    unnamed = ", ".join(each.point.name for each in points if each.label is None)
    return ScatterPlan(
        field=field,
        points=points,
        shapes=shapes,
        x_title=x_title,
        y_title=y_title,
        y_title_top=below_shapes,
        size=size,
        key=f"{sheet.key_label}: {', '.join(f'{sign} {name}' for sign, name in short.items())}"
        if short
        else "",
        unnamed=f"{sheet.unnamed_label} {unnamed}." if unnamed else "",
    )


def _placed(sheet: ScatterSheet, field: Frame, size: float, native: bool) -> tuple[PlacedPoint, ...]:
    places = [
        (
            field.left + field.width * (point.x - sheet.x.low) / (sheet.x.high - sheet.x.low),
            field.bottom - field.height * (point.y - sheet.y.low) / (sheet.y.high - sheet.y.low),
        )
        for point in sheet.points
    ]
    texts = [
        (f"{point.letter} {point.name}", point.letter)
        if native and point.letter
        else (point.name, str(point.number))
        for point in sheet.points
    ]
    box = (field.left, field.top, field.right, field.bottom)
    labels = place_labels(places, texts, box, size=size, radius=RADIUS * size, corners=not native)
    return tuple(PlacedPoint(*each) for each in zip(sheet.points, places, labels, strict=True))


def _is_short(placed: PlacedPoint) -> bool:
    return placed.label is not None and not placed.label.text.endswith(placed.point.name)


def _shape_keys(sheet: ScatterSheet, frame: Frame, size: float) -> tuple[tuple[ShapeKey, ...], float]:
    """The marks with their words in as many lines as they need, and the place below them."""
    found, left, top = [], frame.left, frame.top
    for shape, text in sheet.shapes:
        across = (width(text, size) * WIDER) + 2.5 * size
        if left > frame.left and left + across > frame.right:
            left, top = frame.left, top + 1.5 * size
        middle = left + RADIUS * size, top + 0.7 * size
        found.append(ShapeKey(shape, text, middle, (left + 1.5 * size, top + 1.05 * size)))
        left += across
    return tuple(found), top + 1.8 * size

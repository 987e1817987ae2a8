"""The columns of a chart as SVG: the words of each value above it, a gap said where its column would stand."""

from __future__ import annotations

from pages.drawing.ink import CHOSEN, COLUMN, GROUND, QUIET
from pages.drawing.placing import Frame
from pages.drawing.sheet import ChartPoint, ChartSheet
from pages.drawing.svg_parts import Element, add, lines, picture, written
from pages.drawing.text import width, wrapped

_GRID = "#d5d9de"
_COLUMN_SHARE = 0.66


def columns_figure(sheet: ChartSheet, across: float, down: float, size: float) -> str:
    """The chart alone as an SVG document, in millimetres.

    Args:
        sheet: A chart of columns.
        across: Width of the picture.
        down: Height of the picture.
        size: Height of the letters.
    """
    root = picture(across, down, sheet.imprint.language)
    draw_columns(root, sheet, Frame(0, 0, across, down), size)
    return written(root)


def draw_columns(parent: Element, sheet: ChartSheet, frame: Frame, size: float) -> None:
    """Draw axis, columns and labels into the frame."""
    group = add(parent, "g", id="diagramm")
    axis_width = max((width(tick.text, size) for tick in sheet.ticks), default=0) + size
    left, top = frame.left + axis_width, frame.top + 2.6 * size
    # Upright words above a column need as much room as they are long.
    step = (frame.width - axis_width) / max(len(sheet.points), 1)
    upright = max((width(point.text, size) for point in sheet.points if point.value is not None), default=0)
    above = upright - size if upright > step else 0
    room = Frame(left, top + above, frame.width - axis_width, frame.height - 5.2 * size - above)
    highest = sheet.ticks[-1].value if sheet.ticks else 1
    add(group, "text", sheet.unit, x=frame.left, y=frame.top + size, font_size=size, fill=QUIET)
    for tick in sheet.ticks:
        y = room.bottom - room.height * tick.value / highest
        add(group, "path", d=f"M{room.left:.2f} {y:.2f}H{room.right:.2f}", stroke=_GRID, stroke_width=0.2)
        place = {"x": room.left - 0.5 * size, "y": y + 0.35 * size}
        add(group, "text", tick.text, **place, font_size=size, text_anchor="end", fill=QUIET)
    for number, point in enumerate(sheet.points):
        cell = Frame(room.left + number * step, room.top, step, room.height)
        _column(group, point, highest, cell, size)


def _column(parent: Element, point: ChartPoint, highest: float, cell: Frame, size: float) -> None:
    group = add(parent, "g", role="img", aria_label=f"{point.label}: {point.text}")
    middle = cell.left + cell.width / 2
    add(
        group, "text", point.label, x=middle, y=cell.bottom + 1.4 * size, font_size=size, text_anchor="middle"
    )
    if point.value is None:
        _say(group, point.text, (middle, cell.bottom), cell.width, 0.9 * size)
        return
    tall = cell.height * point.value / highest
    across = _COLUMN_SHARE * cell.width
    left = middle - across / 2
    colour = CHOSEN if point.marked else COLUMN
    fill = "url(#muster-vorab)" if point.announced else colour
    bar = {"x": left, "y": cell.bottom - tall, "width": across, "height": tall}
    add(group, "rect", **bar, fill=fill, stroke=colour, stroke_width=0.3)
    top = cell.bottom - tall
    if point.upper is not None:
        top = cell.bottom - cell.height * point.upper / highest
        rest = {"x": left, "y": top, "width": across, "height": cell.bottom - tall - top}
        add(group, "rect", **rest, fill=GROUND, stroke=colour, stroke_width=0.3, stroke_dasharray="0.8 0.6")
    _say(group, point.text, (middle, top), cell.width, size)


def _say(parent: Element, text: str, foot: tuple[float, float], room: float, size: float) -> None:
    """Write the words above a point: in up to two lines, or upright where the room is too narrow for that."""
    x, y = foot[0], foot[1] - 0.5 * size
    said = wrapped(text, size, 0.98 * room)
    longest = max(width(line, size) for line in said)
    if len(said) <= 2 and longest <= room and len(" ".join(said)) == len(text):
        start = (x, y - 1.25 * size * (len(said) - 1))
        lines(parent, said, start, size, text_anchor="middle")
        return
    turned = f"translate({x + 0.35 * size:.2f} {y:.2f}) rotate(-90)"
    add(parent, "text", text, font_size=size, transform=turned)

"""The legend of a map as SVG: sizes of circles, heading, remarks, and a swatch a line."""

from __future__ import annotations

from pages.drawing.ink import CIRCLE_LINE, GROUND, TEXT
from pages.drawing.legend import Legend, LegendLine
from pages.drawing.placing import Frame
from pages.drawing.svg_parts import WIDER, Element, add, lines
from pages.drawing.text import width, wrapped

_SWATCH = (8.0, 4.2)
_LINE = 1.25
_OUTLINED = ("joint", "open", "disputed")


def draw_legend(
    parent: Element,
    legend: Legend,
    frame: Frame,
    size: float,
    circles: tuple[str, float],
    *,
    name: str = "legende",
) -> float:
    """Draw the legend into the frame, from its top; the place below it.

    Args:
        parent: The picture.
        legend: What to say.
        frame: Place; its height is no limit.
        size: Height of the letters in millimetres.
        circles: Colour of circles, and millimetres for a pixel of the screen's map.
        name: Id of the group.
    """
    group = add(parent, "g", id=name)
    top = frame.top
    if legend.sizes:
        top = _text(group, legend.sizes_title, Frame(frame.left, top, frame.width, 0), size, bold=True)
        top = _sizes(group, legend, (frame.left, top), size, circles) + size
    if legend.title:
        top = _text(group, legend.title, Frame(frame.left, top, frame.width, 0), size, bold=True)
    for remark in legend.remarks:
        top = _text(group, remark, Frame(frame.left, top, frame.width, 0), size)
    counts = max((width(line.count, size) for line in legend.lines), default=0) * WIDER
    for line in legend.lines:
        top = _row(group, line, Frame(frame.left, top, frame.width, counts), size)
    return top


def _text(parent: Element, text: str, frame: Frame, size: float, *, bold: bool = False) -> float:
    """Write a paragraph; the place below it."""
    said = wrapped(text, size, frame.width / WIDER, bold=bold)
    style = {"font_weight": "bold"} if bold else {}
    lines(parent, said, (frame.left, frame.top + size), size, **style)
    return frame.top + _LINE * size * len(said) + 0.6 * size


def _sizes(
    parent: Element, legend: Legend, at: tuple[float, float], size: float, circles: tuple[str, float]
) -> float:
    colour, scale = circles
    left, tallest = at[0], max(each.radius for each in legend.sizes) * scale
    middle = at[1] + tallest
    style = {"fill": colour, "fill_opacity": 0.78, "stroke": CIRCLE_LINE, "stroke_width": 0.3}
    for each in legend.sizes:
        radius = each.radius * scale
        add(parent, "circle", cx=left + radius, cy=middle, r=radius, **style)
        left += 2 * radius + 0.5 * size
        add(parent, "text", each.label, x=left, y=middle + 0.35 * size, font_size=size)
        left += width(each.label, size) * WIDER + 1.5 * size
    return middle + tallest


def _row(parent: Element, line: LegendLine, frame: Frame, size: float) -> float:
    """Draw swatch, label and count; the frame's height is the room for the count."""
    wide, high = _SWATCH
    group = add(parent, "g", class_="legende-zeile")
    box = {"x": frame.left, "y": frame.top, "width": wide, "height": high}
    dashes, stroke = ("1.2 0.8", 0.4) if line.kind in _OUTLINED else (None, 0.2)
    add(group, "rect", **box, fill=_fill(line), stroke=TEXT, stroke_width=stroke, stroke_dasharray=dashes)
    base = frame.top + high / 2 + 0.35 * size
    if line.mark:
        middle = {"x": frame.left + wide / 2, "y": base, "text_anchor": "middle"}
        halo = {"paint_order": "stroke", "stroke": GROUND, "stroke_width": 0.8}
        add(group, "text", line.mark, **middle, **halo, font_size=size, font_weight="bold")
    left = frame.left + wide + 0.8 * size
    said = wrapped(line.label, size, (frame.right - left - frame.height - size) / WIDER)
    lines(group, said, (left, base), size)
    if line.count:
        add(group, "text", line.count, x=frame.right, y=base, font_size=size, text_anchor="end")
    return frame.top + max(high, _LINE * size * len(said)) + 0.5 * size


def _fill(line: LegendLine) -> str:
    if line.colour:
        return line.colour
    return f"url(#muster-{line.kind})" if line.kind in ("gap", "part", "filtered") else GROUND

"""A scatter as SVG: every point a group that says its name and values, the type by the shape of its mark."""

from __future__ import annotations

from pages.drawing.ink import GROUND, INK, QUIET, TEXT
from pages.drawing.placing import Frame, Point
from pages.drawing.point_labels import Label
from pages.drawing.scatter_plan import LINE, PLAIN, RADIUS, PlacedPoint, ScatterPlan, scatter_plan
from pages.drawing.scatter_sheet import MarkShape, ScatterSheet
from pages.drawing.svg_parts import Element, add, lines, picture, written

_GRID = "#d5d9de"


def scatter_figure(sheet: ScatterSheet, across: float, down: float, size: float) -> tuple[str, ScatterPlan]:
    """The chart alone as an SVG document in millimetres, and its plan, whose key stands beside it."""
    root = picture(across, down, sheet.imprint.language)
    plan = scatter_plan(sheet, Frame(0.5, 0, across - 1, down), size)
    draw_scatter(root, sheet, plan)
    return written(root), plan


def draw_scatter(parent: Element, sheet: ScatterSheet, plan: ScatterPlan) -> None:
    """Draw key of the marks, axes and points."""
    group, size = add(parent, "g", id="diagramm"), plan.size
    for key in plan.shapes:
        _mark(group, key.shape, key.at, PLAIN, size)
        add(group, "text", key.text, x=key.words[0], y=key.words[1], font_size=size)
    _axes(group, sheet, plan)
    for placed in reversed(plan.points):
        _point(group, placed, size)
    for placed in plan.points:
        if placed.label:
            weight = "bold" if placed.point.letter else None
            halo = {"paint_order": "stroke", "stroke": GROUND, "stroke_width": 0.18 * size}
            x, anchor = _held(placed.label)
            place = {
                "x": x,
                "y": placed.label.y,
                "font_size": size,
                "font_weight": weight,
                "text_anchor": anchor,
            }
            add(group, "text", placed.label.text, **place, **halo)


def _held(label: Label) -> tuple[float, str]:
    """The end of a label that is next to its point: how long the text is, no two fonts agree on."""
    left, _, right, _ = label.box
    if label.side in ("above", "below"):
        return (left + right) / 2, "middle"
    return (right, "end") if label.side in ("left", "left corner") else (left, "start")


def _axes(group: Element, sheet: ScatterSheet, plan: ScatterPlan) -> None:
    field, size = plan.field, plan.size
    lines(group, plan.y_title, (field.left, plan.y_title_top + size), size, font_weight="bold")
    last = None
    for tick in sheet.x.ticks:
        x = field.left + field.width * (tick.value - sheet.x.low) / (sheet.x.high - sheet.x.low)
        add(group, "path", d=f"M{x:.2f} {field.top:.2f}V{field.bottom:.2f}", stroke=_GRID, stroke_width=0.2)
        # On a narrow chart every second number, or fewer, so that none runs into the next.
        half = 0.32 * size * len(tick.text)
        if last is None or x - half > last:
            place = {"x": x, "y": field.bottom + 1.3 * size, "font_size": size, "text_anchor": "middle"}
            add(group, "text", tick.text, **place, fill=QUIET)
            last = x + half + 0.6 * size
    for tick in sheet.y.ticks:
        y = field.bottom - field.height * (tick.value - sheet.y.low) / (sheet.y.high - sheet.y.low)
        add(group, "path", d=f"M{field.left:.2f} {y:.2f}H{field.right:.2f}", stroke=_GRID, stroke_width=0.2)
        place = {"x": field.left - 0.5 * size, "y": y + 0.35 * size, "font_size": size, "text_anchor": "end"}
        add(group, "text", tick.text, **place, fill=QUIET)
    corner = f"M{field.left:.2f} {field.top:.2f}V{field.bottom:.2f}H{field.right:.2f}"
    add(group, "path", d=corner, fill="none", stroke=TEXT, stroke_width=0.35)
    start = field.bottom + 1.4 * size + LINE * size
    lines(group, plan.x_title, (field.right, start), size, font_weight="bold", text_anchor="end")


def _point(parent: Element, placed: PlacedPoint, size: float) -> None:
    point = placed.point
    group = add(parent, "g", class_="punkt", role="img", aria_label=point.spoken)
    add(group, "title", point.spoken)
    _mark(group, point.shape, placed.at, point.colour, size)
    if point.letter:
        x, y = placed.at
        style = {"font_size": 0.68 * size, "font_weight": "bold", "text_anchor": "middle"}
        add(group, "text", point.letter, x=x, y=y + 0.25 * size, fill=point.ink, **style)


def _mark(parent: Element, shape: MarkShape, at: Point, colour: str, size: float) -> None:
    style = {"fill": colour, "stroke": INK, "stroke_width": 0.08 * size}
    radius, (x, y) = RADIUS * size, at
    if shape == "circle":
        add(parent, "circle", cx=x, cy=y, r=radius, **style)
    elif shape == "square":
        side = 1.85 * radius
        add(parent, "rect", x=x - side / 2, y=y - side / 2, width=side, height=side, **style)
    else:
        corners = (
            f"M{x:.2f} {y - 1.15 * radius:.2f}l{1.15 * radius:.2f} {2 * radius:.2f}h{-2.3 * radius:.2f}z"
        )
        add(parent, "path", d=corners, **style)

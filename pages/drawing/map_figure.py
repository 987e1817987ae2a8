"""The map of a sheet as SVG: one named group per area, patterns, joint outlines, circles, labels, scale bar, inset."""

from __future__ import annotations

from pages.drawing.ink import CHOSEN, CIRCLE_LINE, GROUND, INK, TEXT, VEIL
from pages.drawing.labels import PlacedLabel
from pages.drawing.outlines import Outline, joined, outlines
from pages.drawing.placing import Frame, Placing
from pages.drawing.plan import MapPlan, PlacedCircle, map_plan
from pages.drawing.sheet import DrawnArea, MapSheet
from pages.drawing.svg_parts import Element, add, picture, written
from pages.drawing.text import cleaned


def map_figure(sheet: MapSheet, width: float, height: float, size: float, *, with_inset: bool = True) -> str:
    """The map alone as an SVG document, in millimetres.

    Args:
        sheet: The map.
        width: Width of the picture.
        height: Height of the picture.
        size: Height of the letters of labels.
        with_inset: Whether a wide picture gets the Rhein-Main area enlarged.
    """
    root = picture(width, height, sheet.imprint.language)
    # A hair of margin, or lines at the edge would be cut.
    plan = map_plan(sheet, Frame(1, 1, width - 2, height - 2), size, with_inset=with_inset)
    draw_map(root, sheet, plan)
    return written(root)


def draw_map(parent: Element, sheet: MapSheet, plan: MapPlan, side: str = "") -> None:
    """Draw the composition into a picture.

    Args:
        parent: The picture, or a group of it.
        sheet: The map.
        plan: What lies where.
        side: Put before the ids of map and areas, where a picture has two maps.
    """
    group = add(parent, "g", id=f"{side}karte", stroke_linejoin="round")
    for area in sheet.areas:
        named = add(
            group, "g", id=f"{side}{area.id}", class_="gebiet", role="img", aria_label=cleaned(area.spoken)
        )
        add(named, "title", area.spoken)
        _shape(named, area, plan.main, outlines()[area.id])
    _overlays(group, sheet, plan.main)
    for circle in plan.circles:
        _circle(group, circle, sheet.circle_colour)
    place = plan.inset_place()
    if place is not None:
        add(group, "rect", **_sides(place), fill="none", stroke=TEXT, stroke_width=0.3)
    _labels(group, plan.labels, plan.size)
    _scale_bar(group, plan)
    if plan.inset is not None:
        _inset(parent, sheet, plan, plan.inset)


def _shape(parent: Element, area: DrawnArea, placing: Placing, outline: Outline) -> None:
    fill = f"url(#muster-{area.pattern})" if area.pattern else area.colour
    add(
        parent,
        "path",
        d=placing.path(outline),
        fill=fill,
        fill_rule="evenodd",
        stroke=INK,
        stroke_width=0.2,
    )


def _overlays(parent: Element, sheet: MapSheet, placing: Placing) -> None:
    if sheet.veiled:
        veil = placing.path(joined(sheet.veiled))
        add(parent, "path", d=veil, fill=GROUND, fill_opacity=VEIL, fill_rule="evenodd")
    for group in sheet.joint:
        _line(parent, placing.path(joined(group)), INK, 0.6, "1.6 1.1")
    if sheet.highlighted:
        _line(parent, placing.path(joined(tuple(sorted(sheet.highlighted)))), INK, 0.6, None)
    if sheet.chosen:
        _line(parent, placing.path(outlines()[sheet.chosen]), CHOSEN, 0.9, None)


def _line(parent: Element, path: str, colour: str, stroke: float, dashes: str | None) -> None:
    """A line on a white casing, which keeps it apart from any fill."""
    add(parent, "path", d=path, fill="none", stroke=GROUND, stroke_width=stroke + 0.5, stroke_opacity=0.9)
    add(parent, "path", d=path, fill="none", stroke=colour, stroke_width=stroke, stroke_dasharray=dashes)


def _circle(parent: Element, circle: PlacedCircle, colour: str) -> None:
    x, y = circle.at
    if circle.upper:
        _ring(parent, (x, y, circle.upper), GROUND, 0.8, None)
        _ring(parent, (x, y, circle.upper), CIRCLE_LINE, 0.4, "0.8 0.6")
    _ring(parent, (x, y, circle.radius), GROUND, 0.8, None)
    if circle.kind == "part":
        _ring(parent, (x, y, circle.radius), CIRCLE_LINE, 0.4, "0.8 0.6")
        return
    add(
        parent,
        "circle",
        cx=x,
        cy=y,
        r=circle.radius,
        fill=colour,
        fill_opacity=0.78,
        stroke=CIRCLE_LINE,
        stroke_width=0.3,
    )


def _ring(
    parent: Element, ring: tuple[float, float, float], colour: str, stroke: float, dashes: str | None
) -> None:
    x, y, radius = ring
    add(
        parent,
        "circle",
        cx=x,
        cy=y,
        r=radius,
        fill="none",
        stroke=colour,
        stroke_width=stroke,
        stroke_dasharray=dashes,
    )


def _labels(parent: Element, labels: tuple[PlacedLabel, ...], size: float) -> None:
    for label in labels:
        if label.lead:
            x, y = label.at
            to_x, to_y = label.middle
            for colour, stroke in ((GROUND, 0.55), (TEXT, 0.2)):
                add(
                    parent,
                    "path",
                    d=f"M{x:.2f} {y:.2f}L{to_x:.2f} {to_y:.2f}",
                    stroke=colour,
                    stroke_width=stroke,
                )
            add(parent, "circle", cx=x, cy=y, r=0.45, fill=TEXT, stroke=GROUND, stroke_width=0.2)
    for label in labels:
        box, (x, _) = label.frame, label.middle
        if not label.bare or label.lead:
            add(parent, "rect", **_sides(box), rx=0.25 * size, fill=GROUND, fill_opacity=0.88)
        base = box.top + 0.98 * size
        add(parent, "text", label.text, x=x, y=base, font_size=size, font_weight="bold", text_anchor="middle")


def _scale_bar(parent: Element, plan: MapPlan) -> None:
    left, top, length = plan.bar
    tick = 0.4 * plan.size
    add(
        parent,
        "path",
        d=f"M{left:.2f} {top - tick:.2f}V{top:.2f}H{left + length:.2f}V{top - tick:.2f}",
        fill="none",
        stroke=TEXT,
        stroke_width=0.35,
    )
    middle, above = left + length / 2, top - 0.5 * plan.size
    add(
        parent,
        "text",
        f"{plan.bar_m // 1000} km",
        x=middle,
        y=above,
        font_size=plan.size,
        text_anchor="middle",
    )


def _inset(parent: Element, sheet: MapSheet, plan: MapPlan, inset: Placing) -> None:
    """The same areas larger, cut off at the frame; hidden from screen readers, which have heard them."""
    frame, group = inset.frame, add(parent, "g", id="ausschnitt", aria_hidden="true")
    add(add(group, "clipPath", id="rahmen"), "rect", **_sides(frame))
    cut = add(group, "g", clip_path="url(#rahmen)", stroke_linejoin="round")
    for area in sheet.areas:
        if inset.meets(outlines()[area.id]):
            _shape(cut, area, inset, outlines()[area.id])
    _overlays(cut, sheet, inset)
    for circle in plan.inset_circles:
        _circle(cut, circle, sheet.circle_colour)
    _labels(cut, plan.inset_labels, plan.size)
    add(group, "rect", **_sides(frame), fill="none", stroke=TEXT, stroke_width=0.35)
    caption = (frame.left, frame.top - 0.5 * plan.size)
    add(group, "text", sheet.inset_title, x=caption[0], y=caption[1], font_size=plan.size)


def _sides(frame: Frame) -> dict[str, float]:
    return {"x": frame.left, "y": frame.top, "width": frame.width, "height": frame.height}

"""The map on a slide: one editable shape per area, grouped; the Rhein-Main area larger beside it; values on top."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from pages.drawing.ink import CHOSEN, CIRCLE_LINE, GROUND, INK, TEXT, VEIL
from pages.drawing.labels import PlacedLabel
from pages.drawing.outlines import cut, joined, outlines
from pages.drawing.placing import Frame, Placing
from pages.drawing.plan import MapPlan, PlacedCircle, map_plan
from pages.drawing.sheet import DrawnArea, MapSheet
from pages.drawing.slides import drawing
from pages.drawing.slides.legend_table import add_legend
from pages.drawing.slides.page import LEAST, Page, lines_needed

_LEGEND_SHARE = 0.345
LABEL = LEAST
"""Size of print on the map."""
_NO_FILL = "<a:noFill/>"


def add_map(page: Page, sheet: MapSheet) -> None:
    """Add map and legend to the body of the slide."""
    body = page.body
    legend_width = max(_LEGEND_SHARE * body.width, 236)
    plan = map_plan(sheet, Frame(body.left, body.top, body.width - legend_width - 20, body.height), LABEL)
    draw_map(page, sheet, plan)
    frame = Frame(body.right - legend_width, body.top, legend_width, body.height)
    add_legend(page, sheet, frame, plan.circle_scale())


def draw_map(page: Page, sheet: MapSheet, plan: MapPlan) -> None:
    """Add the groups in the order they are read: the map, its values, the inset, its values."""
    numbers = count(page.next_id())
    shapes = [
        *(_area(area, plan.main, next(numbers)) for area in sheet.areas),
        *_overlays(sheet, plan.main, numbers),
        *_circles(plan.circles, sheet.circle_colour, numbers),
    ]
    page.add_xml(drawing.group(next(numbers), (sheet.title, sheet.spoken), plan.main.frame, shapes))
    marks = [
        *_inset_place(plan, sheet.inset_title, numbers),
        *_labels(plan.labels, page, plan, numbers),
        *_scale_bar(plan, page, numbers),
    ]
    page.add_xml(drawing.group(next(numbers), (sheet.unit, ""), plan.main.frame, marks))
    if plan.inset is not None:
        page.add_xml(_inset(page, sheet, plan, plan.inset, numbers))
        frame, size = plan.inset.frame, plan.size
        tall = 1.25 * size * lines_needed(sheet.inset_title, size, frame.width)
        caption = Frame(frame.left, frame.top - tall - 2, frame.width, tall)
        page.write([sheet.inset_title], caption, size, name=sheet.inset_title)


def _area(area: DrawnArea, placing: Placing, number: int) -> str:
    filling = drawing.fill(area.colour, area.pattern)
    names, placed = (area.name, area.spoken), (outlines()[area.id], placing)
    return drawing.freeform(number, names, placed, filling, drawing.area_line())


def _overlays(
    sheet: MapSheet, placing: Placing, numbers: Iterator[int], cut_off: bool = False
) -> Iterator[str]:
    """Lines above the areas, each on a white casing; without alternative text, for the areas have said it."""
    names = {area.id: area.name for area in sheet.areas}
    wanted = [(group, drawing.line(INK, 2, dashed=True), 3.5) for group in sheet.joint]
    if sheet.highlighted:
        veil = cut(sheet.veiled, placing.box) if cut_off else joined(sheet.veiled)
        if veil is not None:
            white = drawing.fill(GROUND, opacity=VEIL) + "<a:ln><a:noFill/></a:ln>"
            yield drawing.freeform(next(numbers), (sheet.unit, ""), (veil, placing), white, "")
        wanted.append((tuple(sorted(sheet.highlighted)), drawing.line(INK, 2), 3.5))
    wanted += [((sheet.chosen,), drawing.line(CHOSEN, 3), 4.5)] if sheet.chosen else []
    for areas, stroke, casing in wanted:
        outline = cut(areas, placing.box, filled=False) if cut_off else joined(areas)
        if outline is not None:
            name = " + ".join(names[area_id] for area_id in areas)
            for each in (drawing.line(GROUND, casing), stroke):
                yield drawing.freeform(next(numbers), (name, ""), (outline, placing), _NO_FILL, each)


def _circles(circles: tuple[PlacedCircle, ...], colour: str, numbers: Iterator[int]) -> Iterator[str]:
    dashed = _NO_FILL + drawing.line(CIRCLE_LINE, 1.3, dashed=True)
    halo = _NO_FILL + drawing.line(GROUND, 2.6)
    whole = drawing.fill(colour, opacity=0.78) + drawing.line(CIRCLE_LINE, 1)
    for circle in circles:
        if circle.upper:
            yield drawing.circle(next(numbers), ("", ""), circle.at, circle.upper, halo)
            yield drawing.circle(next(numbers), ("", ""), circle.at, circle.upper, dashed)
        yield drawing.circle(next(numbers), ("", ""), circle.at, circle.radius, halo)
        style = dashed if circle.kind == "part" else whole
        yield drawing.circle(next(numbers), ("", ""), circle.at, circle.radius, style)


def _labels(
    labels: tuple[PlacedLabel, ...], page: Page, plan: MapPlan, numbers: Iterator[int]
) -> Iterator[str]:
    for label in labels:
        if label.lead:
            yield drawing.straight(
                next(numbers), label.text, label.at, label.middle, drawing.line(TEXT, 0.75)
            )
            dot = drawing.fill(TEXT) + drawing.line(GROUND, 0.5)
            yield drawing.circle(next(numbers), ("", ""), label.at, 1.6, dot)
    for label in labels:
        yield drawing.label(next(numbers), label, plan.size, page.language)


def _scale_bar(plan: MapPlan, page: Page, numbers: Iterator[int]) -> Iterator[str]:
    left, top, length = plan.bar
    stroke = drawing.line(TEXT, 1)
    yield drawing.straight(next(numbers), "", (left, top), (left + length, top), stroke)
    for x in (left, left + length):
        yield drawing.straight(next(numbers), "", (x, top - 4), (x, top), stroke)
    frame = Frame(left + 4, top - 1.4 * plan.size, length - 4, 1.2 * plan.size)
    yield drawing.small_text(next(numbers), f"{plan.bar_m // 1000} km", frame, plan.size, page.language)


def _inset_place(plan: MapPlan, title: str, numbers: Iterator[int]) -> Iterator[str]:
    """Where the inset lies on the main map."""
    frame = plan.inset_place()
    if frame is not None:
        yield drawing.rectangle(next(numbers), (title, ""), frame, _NO_FILL + drawing.line(TEXT, 1))


def _inset(page: Page, sheet: MapSheet, plan: MapPlan, inset: Placing, numbers: Iterator[int]) -> str:
    """The Rhein-Main area, cut off at its frame; the areas have no text of their own here."""
    frame, title = inset.frame, sheet.inset_title
    shapes = []
    for area in sheet.areas:
        part = cut((area.id,), inset.box)
        if part is not None:
            names, filling = (f"{area.name} ({title})", ""), drawing.fill(area.colour, area.pattern)
            stroke = drawing.area_line()
            shapes.append(drawing.freeform(next(numbers), names, (part, inset), filling, stroke))
    shapes += _overlays(sheet, inset, numbers, cut_off=True)
    shapes += _circles(plan.inset_circles, sheet.circle_colour, numbers)
    shapes += _labels(plan.inset_labels, page, plan, numbers)
    edge = _NO_FILL + drawing.line(TEXT, 1)
    shapes.append(drawing.rectangle(next(numbers), (title, ""), frame, edge))
    return drawing.group(next(numbers), (title, ""), frame, shapes)

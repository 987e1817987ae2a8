"""The map of a sheet alone, without title and legend: a small SVG for pages that say the words themselves.

Fills, patterns, lines and circles as on the screen's map (`pages/static/map`).
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from geo.boundaries.anchors import anchor
from pages.drawing.plain_shapes import PlainShapes, plain_shapes
from pages.drawing.sheet import MapSheet

_SCREEN_PX = 560.0
"""Height of Hessen on the screen's map: radii and widths of lines are given in its pixels."""
_LETTER_PX = 15.0
_INK, _CHOSEN, _JOINT = "#3a3a3a", "#c8102e", "#14181d"

_PATTERNS = (
    "<pattern id='gap' patternUnits='userSpaceOnUse' width='10' height='10' patternTransform='scale({s})'>"
    "<path d='M0 0h10v10H0z' fill='#fff'/>"
    "<path d='M-2 2l4-4M0 10L10 0M8 12l4-4' stroke='#9a9a9a' stroke-width='1.3'/></pattern>"
    "<pattern id='filtered' patternUnits='userSpaceOnUse' width='10' height='10' patternTransform='scale({s})'>"
    "<path d='M0 0h10v10H0z' fill='#e2e2e2'/>"
    "<path d='M2.5 0v10M7.5 0v10' stroke='#cfcfcf' stroke-width='1.5'/></pattern>"
    "<pattern id='part' patternUnits='userSpaceOnUse' width='10' height='10' patternTransform='scale({s})'>"
    "<path d='M0 0h10v10H0z' fill='#fff'/>"
    "<circle cx='2.5' cy='2.5' r='1.4' fill='#9a9a9a'/><circle cx='7.5' cy='7.5' r='1.4' fill='#9a9a9a'/></pattern>"
)


def map_alone(sheet: MapSheet) -> str:
    """The picture as SVG text in single quotes, fit for an address of its own (``data:``)."""
    shapes = plain_shapes()
    unit = shapes.height / _SCREEN_PX
    return "".join(
        [
            f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {shapes.width} {shapes.height}' "
            f"fill-rule='evenodd' stroke-linejoin='round'>",
            f"<defs>{_PATTERNS.format(s=f'{unit:.2f}')}</defs>",
            f"<g stroke='{_INK}' stroke-width='{unit:.1f}'>",
            *(
                f"<path d='{shapes.paths[area.id]}' fill='{_fill(area.colour, area.pattern)}'/>"
                for area in sheet.areas
            ),
            "</g>",
            *_lines(sheet, shapes, unit),
            *_circles(sheet, shapes, unit),
            *_badges(sheet, shapes, unit),
            "</svg>",
        ]
    )


def _fill(colour: str, pattern: str) -> str:
    return f"url(#{pattern})" if pattern else escape(colour)


def _lines(sheet: MapSheet, shapes: PlainShapes, unit: float) -> Iterator[str]:
    """Outlines of highlighted areas, of joint figures and of the chosen area, each on a white casing."""
    wanted = [
        (sheet.highlighted, _JOINT, 2.5, ""),
        *(
            (group, _JOINT, 2.0, f" stroke-dasharray='{6 * unit:.0f} {4 * unit:.0f}'")
            for group in sheet.joint
        ),
        ((sheet.chosen,) if sheet.chosen else (), _CHOSEN, 3.5, ""),
    ]
    for areas, colour, width, dashes in wanted:
        if areas:
            path = shapes.outline(areas)
            common = f"<path fill='none' d='{path}' stroke"
            yield f"{common}='#fff' stroke-opacity='.9' stroke-width='{(width + 2.5) * unit:.1f}'/>"
            yield f"{common}='{colour}' stroke-width='{width * unit:.1f}'{dashes}/>"


def _circles(sheet: MapSheet, shapes: PlainShapes, unit: float) -> Iterator[str]:
    for circle in sheet.circles:
        x, y = shapes.place(circle.at)
        for radius, solid in ((circle.upper_radius, False), (circle.radius, circle.kind != "part")):
            if not radius:
                continue
            at = f"<circle cx='{x:.0f}' cy='{y:.0f}' r='{radius * unit:.1f}'"
            yield f"{at} fill='none' stroke='#fff' stroke-opacity='.85' stroke-width='{4 * unit:.1f}'/>"
            fill = escape(sheet.circle_colour) if solid else "none"
            dashes = "" if solid else f" stroke-dasharray='{4 * unit:.1f} {3 * unit:.1f}'"
            yield (
                f"{at} fill='{fill}' fill-opacity='.78' stroke='{_JOINT}' "
                f"stroke-width='{(1.5 if solid else 2) * unit:.1f}'{dashes}/>"
            )


def _badges(sheet: MapSheet, shapes: PlainShapes, unit: float) -> Iterator[str]:
    """Values and marks; one that would cover another is left out, the smaller area first."""
    size = _LETTER_PX * unit
    taken: list[tuple[float, float, float, float]] = []
    for x, y, text in _texts(sheet, shapes):
        half = (len(text) * 0.28 + 0.3) * size
        box = (x - half, y - 0.6 * size, x + half, y + 0.6 * size)
        if any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in taken):
            continue
        taken.append(box)
        yield (
            f"<rect x='{box[0]:.0f}' y='{box[1]:.0f}' width='{2 * half:.0f}' height='{1.2 * size:.0f}' "
            f"rx='{3 * unit:.0f}' fill='#fff' fill-opacity='.88'/>"
            f"<text x='{x:.0f}' y='{y + 0.36 * size:.0f}' font-size='{size:.0f}' font-weight='600' fill='#1a1f26' "
            f"font-family='sans-serif' text-anchor='middle'>{escape(text)}</text>"
        )


def _texts(sheet: MapSheet, shapes: PlainShapes) -> list[tuple[float, float, str]]:
    on_circles = [(*shapes.place(each.at), each.text) for each in sheet.circles if each.text]
    by_size = sorted(sheet.areas, key=lambda area: -shapes.polygons[area.id].area)
    on_areas = [(*shapes.place(anchor((area.id,))), area.badge) for area in by_size if area.badge]
    return on_circles + on_areas

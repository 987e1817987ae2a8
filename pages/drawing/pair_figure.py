"""Two maps beside each other with their legends: what lies where for all writers, and the drawing as SVG."""

from __future__ import annotations

from dataclasses import dataclass

from pages.drawing.legend_figure import draw_legend
from pages.drawing.map_figure import draw_map
from pages.drawing.outlines import whole
from pages.drawing.placing import Frame
from pages.drawing.plan import map_plan
from pages.drawing.sheet import MapPairSheet
from pages.drawing.svg_parts import WIDER, Element, add, lines
from pages.drawing.text import wrapped

SIDES = ("links-", "rechts-")
"""Put before the ids of the areas of the left and of the right map."""
_ONE_LEGEND, _MORE_LEGENDS = 0.28, 0.36
"""Share of the width that the legends take at least."""
_GAP_SHARE = 0.02
_LABELS = 0.72
"""Letters on the maps as a share of those beside them."""
_LINE = 1.25


@dataclass(frozen=True, slots=True)
class PairPlaces:
    """What stands where: titles above the maps, remarks below both, legends beside them."""

    titles: tuple[Frame, Frame]
    maps: tuple[Frame, Frame]
    below: Frame
    legends: Frame


def pair_places(sheet: MapPairSheet, body: Frame, size: float) -> PairPlaces:
    """Maps as wide as they can be filled, the rest for the legends.

    Args:
        sheet: What is to be placed.
        body: Room for everything.
        size: Height of the letters of titles and remarks, in the unit of the frame.
    """
    west, south, east, north = whole()
    gap = _GAP_SHARE * body.width
    share = _ONE_LEGEND if len(sheet.legends) == 1 else _MORE_LEGENDS
    most = (body.width * (1 - share) - 2 * gap) / 2
    each = min(most, body.height * (east - west) / (north - south))
    above = max(_tall(shown.title, size, each, bold=True) for shown in sheet.maps) + 0.5 * size
    under = sum(_tall(text, size, 2 * each + gap) for text in sheet.below) + size
    lefts = body.left, body.left + each + gap
    tall = body.height - above - under
    return PairPlaces(
        titles=(Frame(lefts[0], body.top, each, above), Frame(lefts[1], body.top, each, above)),
        maps=(
            Frame(lefts[0], body.top + above, each, tall),
            Frame(lefts[1], body.top + above, each, tall),
        ),
        below=Frame(body.left, body.bottom - under + size, 2 * each + gap, under - size),
        legends=Frame(lefts[1] + each + 1.5 * gap, body.top, body.width - 2 * each - 2.5 * gap, body.height),
    )


def draw_pair(parent: Element, sheet: MapPairSheet, body: Frame, size: float) -> None:
    """Draw titles, maps, remarks and legends into the body.

    Args:
        parent: The picture.
        sheet: What to draw.
        body: Room for it.
        size: Height of the letters beside the maps, in the unit of the frame.
    """
    places = pair_places(sheet, body, size)
    for shown, title, place, side in zip(sheet.maps, places.titles, places.maps, SIDES, strict=True):
        said = wrapped(shown.title, size, title.width / WIDER, bold=True)
        lines(parent, said, (title.left, title.top + size), size, font_weight="bold")
        group = add(parent, "g", role="img", aria_label=shown.spoken)
        draw_map(group, shown, map_plan(shown, place, _LABELS * size, with_inset=False), side)
    said = [line for text in sheet.below for line in wrapped(text, size, places.below.width / WIDER)]
    lines(parent, said, (places.below.left, places.below.top + size), size)
    top = places.legends.top
    for number, legend in enumerate(sheet.legends, 1):
        rest = Frame(places.legends.left, top, places.legends.width, places.legends.bottom - top)
        top = draw_legend(parent, legend, rest, size, ("", 0), name=f"legende-{number}") + size


def _tall(text: str, size: float, room: float, *, bold: bool = False) -> float:
    return _LINE * size * len(wrapped(text, size, room / WIDER, bold=bold))

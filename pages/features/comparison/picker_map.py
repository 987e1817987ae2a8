"""The map for picking areas: chosen ones in the colour of their mark with its letter, all others plain. Pure."""

from __future__ import annotations

from geo.boundaries.areas import area_order
from geo.paint.choropleth import AreaPaint, Overlay, paint_table
from pages.features.comparison.area_marks import COLOURS, area_marks
from pages.view.view import View

PICKER_KEY = "vergleich"
"""`MapFrame.key` of the map."""
PLAIN = "#eceff1"
"""Fill of areas that are not chosen."""


def picker_table(view: View) -> str:
    """The style table of the picking map, see `geo.paint.choropleth`."""
    return paint_table(area_order(), picker_paints(view), (PLAIN, *COLOURS), Overlay())


def picker_paints(view: View) -> dict[str, AreaPaint]:
    """Fill, letter and tooltip of every area."""
    paints = {
        area_id: AreaPaint(0, "", (view.words.kind_with_extent(area_id), view.say("compare.click_adds")))
        for area_id in view.dataset.areas
    }
    for mark in area_marks(view):
        lines = (
            view.words.kind_with_extent(mark.area_id),
            view.say("compare.is_chosen", letter=mark.letter),
        )
        paints[mark.area_id] = AreaPaint(1 + COLOURS.index(mark.colour), mark.letter, lines)
    return paints

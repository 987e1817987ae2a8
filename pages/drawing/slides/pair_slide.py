"""Two maps beside each other on a slide, each of shapes that can be edited, with their legends as tables."""

from __future__ import annotations

from dataclasses import replace

from pages.drawing.pair_figure import pair_places
from pages.drawing.plan import map_plan
from pages.drawing.sheet import MapPairSheet
from pages.drawing.slides.legend_table import add_legends
from pages.drawing.slides.map_slide import draw_map
from pages.drawing.slides.page import LEAST, Page


def add_pair(page: Page, sheet: MapPairSheet) -> None:
    """Add maps, remarks and legends to the body of the slide."""
    places = pair_places(sheet, page.body, LEAST)
    for shown, title, place in zip(sheet.maps, places.titles, places.maps, strict=True):
        page.write([shown.title], title, LEAST, name=shown.title, bold=True)
        draw_map(page, shown, map_plan(shown, place, LEAST, with_inset=False))
    page.write(list(sheet.below), places.below, LEAST, name=sheet.title)
    add_legends(page, [replace(sheet.maps[0], legend=legend) for legend in sheet.legends], places.legends)

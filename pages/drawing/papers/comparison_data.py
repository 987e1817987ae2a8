"""The data of the sheets of a comparison for their template."""

from __future__ import annotations

from typing import Any

from pages.drawing.map_figure import map_figure
from pages.drawing.pair_figure import pair_places
from pages.drawing.papers.paper import PT, Paper
from pages.drawing.papers.words import legend_data
from pages.drawing.placing import Frame
from pages.drawing.scatter_figure import scatter_figure
from pages.drawing.sheet import MapPairSheet, ScatterSheet
from pages.drawing.text import printable

_SCATTER_SHARE = 0.62


def pair_data(sheet: MapPairSheet, body: Frame, paper: Paper) -> dict[str, Any]:
    """Two maps with what stands below and beside them."""
    places = pair_places(sheet, body, paper.legend * PT)
    left, right = places.maps
    return {
        "kind": "pair",
        "figure_width": left.width,
        "figure_height": left.height,
        "title_height": places.titles[0].height,
        "gap": right.left - left.right,
        "maps": [
            {
                "title": printable(each.title),
                "figure": map_figure(each, left.width, left.height, 2.6, with_inset=False),
                "spoken": printable(each.spoken),
            }
            for each in sheet.maps
        ],
        "below": [printable(text) for text in sheet.below],
        "legends": [legend_data(legend, "", 0) for legend in sheet.legends],
    }


def scatter_data(sheet: ScatterSheet, body: Frame) -> dict[str, Any]:
    """The chart, and the words beside it."""
    across = _SCATTER_SHARE * body.width
    figure, plan = scatter_figure(sheet, across, body.height, 3.4)
    return {
        "kind": "scatter",
        "figure": figure,
        "figure_width": across,
        "spoken": printable(sheet.spoken),
        "words": [printable(text) for text in (*sheet.lines, plan.key, plan.unnamed) if text],
    }

"""The Steckbrief: a page an area, A4 upright, with its map, figures, years and sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pages.drawing.plans.chart import columns_picture
from pages.drawing.plans.map import map_picture
from pages.drawing.plans.profile import ProfileSheet
from pages.drawing.primitives import Frame, Picture
from pages.drawing.text import printable
from pages.drawing.writers.svg import picture_svg
from pages.drawing.writers.typst import press
from pages.drawing.writers.typst.blocks import imprint_data
from pages.drawing.writers.typst.papers import PRINT, Progress

_MAP, _CHART = Frame(0, 0, 84, 66), Frame(0, 0, 89, 38)
_LETTERS, _CHART_LETTERS = 2.2, 2.3


def profiles_pdf(profiles: Sequence[ProfileSheet], title: str, *, progress: Progress | None = None) -> bytes:
    """The Steckbriefe as a PDF, A4 upright: a page an area, with a bookmark each.

    Raises:
        ValueError: There is no profile.
    """
    if not profiles:
        raise ValueError("a paper needs at least one sheet")
    pages = []
    for number, profile in enumerate(profiles, 1):
        pages.append(_page(profile))
        if progress:
            progress(number, len(profiles))
    language = profiles[0].imprint.language
    return press.pdf("steckbrief.typ", printable(title) or pages[0]["title"], language, {"sheets": pages})


def _page(sheet: ProfileSheet) -> dict[str, Any]:
    language = sheet.imprint.language

    def drawn(picture: Picture) -> dict[str, str]:
        return {"picture": picture_svg(picture, language), "spoken": printable(picture.spoken)}

    swatches = [(line.swatch(), line) for line in sheet.map.legend.lines]
    return {
        "title": printable(sheet.title),
        "facts": [[printable(label), printable(text)] for label, text in sheet.facts],
        "note": printable(sheet.note),
        "caption": printable(sheet.caption),
        "heads": [printable(head) for head in sheet.heads],
        "rows": [[printable(cell) for cell in row] for row in sheet.rows],
        "remark": printable(sheet.remark),
        "map": drawn(map_picture(sheet.map, _MAP, PRINT, _LETTERS)),
        "map_title": printable(sheet.map.title),
        "legend": [
            {
                "swatch": {"fill": sign.fill, "sign": printable(sign.sign), "dashed": sign.dashed},
                "label": printable(line.label),
                "count": printable(line.count),
            }
            for sign, line in swatches
        ],
        "charts": [
            {"title": printable(chart.title), "sources": printable(chart.imprint.sources)}
            | drawn(columns_picture(chart, _CHART, PRINT.printed(_CHART_LETTERS)))
            for chart in sheet.charts
        ],
        "sources_title": printable(sheet.sources_title),
        # The sources stand above it in full.
        "imprint": imprint_data(replace(sheet.imprint, sources="")),
    }

"""The Steckbrief: a page an area, A4 upright, with its map, figures, years and sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pages.drawing.plans.map import map_picture
from pages.drawing.plans.profile import ProfileSheet
from pages.drawing.plans.series import SeriesSheet, chart_picture
from pages.drawing.primitives import Frame, Picture
from pages.drawing.text import printable
from pages.drawing.writers.svg import picture_svg
from pages.drawing.writers.typst import press
from pages.drawing.writers.typst.blocks import imprint_data, swatch_data
from pages.drawing.writers.typst.papers import PRINT, Progress

_MAP, _CHART = Frame(0, 0, 44, 50), Frame(0, 0, 89, 40)
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
    swatches = [(line.swatch(), line) for line in sheet.map.legend.lines]
    return {
        "title": printable(sheet.title),
        "facts": [[printable(label), printable(text)] for label, text in sheet.facts],
        "note": printable(sheet.note),
        "caption": printable(sheet.caption),
        "figures": [[printable(cell) for cell in row] for row in sheet.upright],
        "remark": printable(sheet.remark),
        "map": _drawn(map_picture(sheet.map, _MAP, PRINT, _LETTERS), sheet.imprint.language),
        "map_title": printable(sheet.map.title),
        "legend": [
            {
                "swatch": swatch_data(sign),
                "label": printable(line.label),
                "count": printable(line.count),
            }
            for sign, line in swatches
        ],
        "charts": [_chart(chart) for chart in sheet.charts],
        "sources_title": printable(sheet.sources_title),
        # The sources stand above it in full.
        "imprint": imprint_data(replace(sheet.imprint, sources="")),
    }


def _chart(sheet: SeriesSheet) -> dict[str, Any]:
    """A chart with what must be known of it; without a value, the words that say so."""
    picture = {"picture": "", "spoken": ""}
    if sheet.curve is not None:
        drawn = chart_picture(sheet, _CHART, PRINT.printed(_CHART_LETTERS))
        picture = _drawn(drawn, sheet.imprint.language)
    return {
        "title": printable(sheet.title),
        "words": [printable(text) for text in (*sheet.sentences, *sheet.notes)],
        "sources": printable(
            " ".join([sheet.imprint.sources, *(f"[{each}]" for each in sheet.imprint.source_ids)])
        ),
        **picture,
    }


def _drawn(picture: Picture, language: str) -> dict[str, str]:
    return {"picture": picture_svg(picture, language), "spoken": printable(picture.spoken_alone)}

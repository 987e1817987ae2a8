"""The data of a paper for its template: figures drawn as SVG, texts cleaned, everything else as the sheet has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from geo.picture.chart_figure import columns_figure
from geo.picture.legend import Legend
from geo.picture.map_figure import map_figure
from geo.picture.plan import SCREEN_PX
from geo.picture.qr import qr_svg
from geo.picture.sheet import ChartSheet, Imprint, MapSheet, ProfileSheet, Sheet
from geo.picture.text import printable, wrapped

PT = 0.3528
"""Millimetres in a point."""
LEADING = 1.28
"""Lines of print, from base to base."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Size of a page and of its print.

    Attributes:
        width, height, margin: In millimetres.
        title, body, legend, table, foot: Print in points.
    """

    width: float
    height: float
    margin: float
    title: float
    body: float
    legend: float
    table: float
    foot: float


A4 = Paper(297, 210, 12, 20, 11, 10.5, 11, 8.5)
SCREEN = Paper(338.67, 190.5, 12, 22, 12, 12, 11, 9)
"""The shape of a screen, 16:9."""
_LEGEND_SHARE = 0.33
_PROFILE_MAP = 92.0
_FOOT_GAP = 6.0


def sheet_data(sheet: Sheet, paper: Paper) -> dict[str, Any]:
    """What the template ``sheets.typ`` needs of one sheet."""
    room, tall = paper.width - 2 * paper.margin, _figure_height(sheet, paper)
    common: dict[str, Any] = {
        "title": printable(sheet.title),
        "lead": printable(_lead(sheet)),
        "imprint": imprint_data(sheet.imprint),
    }
    if isinstance(sheet, MapSheet):
        across = (1 - _LEGEND_SHARE) * room - 6
        figure = map_figure(sheet, across, tall, 2.6)
        scale = (tall - 2) / SCREEN_PX
        return common | {
            "kind": "map",
            "figure": figure,
            "figure_width": across,
            "spoken": printable(sheet.spoken),
            "legend": legend_data(sheet.legend, sheet.circle_colour, scale),
        }
    if isinstance(sheet, ChartSheet):
        return common | _chart(sheet, room, tall)
    return common | {
        "kind": "profile",
        "figure": map_figure(sheet.map, _PROFILE_MAP, max(tall - _profile_legend(sheet), 60), 2.4),
        "figure_width": _PROFILE_MAP,
        "spoken": printable(sheet.map.spoken),
        "map_title": printable(sheet.map.title),
        "legend": legend_data(sheet.map.legend, sheet.map.circle_colour, 0),
        "heads": [printable(head) for head in sheet.heads[:6]],
        "rows": [[printable(cell) for cell in row[:6]] for row in sheet.rows],
    }


def profile_data(sheet: ProfileSheet) -> dict[str, Any]:
    """What the template ``steckbrief.typ`` needs of one area."""
    return {
        "title": printable(sheet.title),
        "facts": [[printable(label), printable(text)] for label, text in sheet.facts],
        "note": printable(sheet.note),
        "caption": printable(sheet.caption),
        "heads": [printable(head) for head in sheet.heads],
        "rows": [[printable(cell) for cell in row] for row in sheet.rows],
        "remark": printable(sheet.remark),
        "figure": map_figure(sheet.map, 84, 66, 2.2),
        "spoken": printable(sheet.map.spoken),
        "map_title": printable(sheet.map.title),
        "legend": legend_data(sheet.map.legend, sheet.map.circle_colour, 0),
        "charts": [
            {
                "title": printable(chart.title),
                "figure": columns_figure(chart, 89, 38, 2.3),
                "sources": printable(chart.imprint.sources),
                "spoken": printable(chart.spoken),
            }
            for chart in sheet.charts
        ],
        "sources_title": printable(sheet.sources_title),
        # The sources stand above it in full.
        "imprint": imprint_data(replace(sheet.imprint, sources="")),
    }


def legend_data(legend: Legend, colour: str, scale: float) -> dict[str, Any]:
    """The legend; radii of circles in millimetres by the scale of the map."""
    return {
        "title": printable(legend.title),
        "remarks": [printable(remark) for remark in legend.remarks],
        "lines": [_cleaned(asdict(line)) for line in legend.lines],
        "sizes_title": printable(legend.sizes_title),
        "sizes": [{"radius": size.radius * scale, "label": printable(size.label)} for size in legend.sizes],
        "circle_colour": colour or "#000000",
    }


def imprint_data(imprint: Imprint) -> dict[str, Any]:
    """Lines of the foot, the address with its code, and the sources in full."""
    return {
        "lines": [printable(line) for line in imprint.lines],
        "permalink": printable(imprint.permalink),
        "code": qr_svg(imprint.permalink) if imprint.permalink else "",
        "source_list": [printable(source) for source in imprint.source_list],
    }


def _chart(sheet: ChartSheet, room: float, tall: float) -> dict[str, Any]:
    spoken = printable(sheet.spoken)
    if sheet.kind == "columns":
        return {"kind": "columns", "figure": columns_figure(sheet, room, tall, 3.6), "spoken": spoken}
    top = max((point.value or 0 for point in sheet.points), default=0)
    return {
        "kind": "bars",
        "spoken": spoken,
        "heads": [printable(head) for head in sheet.heads],
        "reference": printable(sheet.reference.label) if sheet.reference else "",
        "rows": [
            {
                "rank": printable(point.rank),
                "label": printable(point.label),
                "text": printable(point.text),
                "share": (point.value or 0) / top if top else 0,
                "marked": point.marked,
            }
            for point in sheet.points
        ],
    }


def _profile_legend(sheet: ProfileSheet) -> float:
    """Millimetres for title and legend of the map of a profile."""
    legend = sheet.map.legend
    return 16 + 6.3 * len(legend.lines) + 9 * len(legend.remarks)


def _lead(sheet: Sheet) -> str:
    if not isinstance(sheet, ProfileSheet):
        return sheet.lead
    return " · ".join(
        [*(f"{label}: {text}" for label, text in sheet.facts), *([sheet.note] if sheet.note else [])]
    )


def _figure_height(sheet: Sheet, paper: Paper) -> float:
    """Millimetres between lead and foot, as the template will leave them."""
    room = paper.width - 2 * paper.margin
    used = _tall([sheet.title], paper.title, room, bold=True) + _tall([_lead(sheet)], paper.body, room)
    lines = [*sheet.imprint.lines, *([sheet.imprint.permalink] if sheet.imprint.permalink else [])]
    foot = _tall(lines, paper.foot, room - (21 if sheet.imprint.permalink else 0))
    foot = max(foot, 17.0 if sheet.imprint.permalink else 0)
    return max(paper.height - 2 * paper.margin - used - foot - 2 * _FOOT_GAP, 60)


def _tall(texts: list[str], size: float, room: float, *, bold: bool = False) -> float:
    lines = sum(len(wrapped(text, size * PT, room, bold=bold)) for text in texts if text)
    return lines * size * PT * LEADING


def _cleaned(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: printable(value) if isinstance(value, str) else value for name, value in values.items()}

"""The data of a paper for its template: figures drawn as SVG, texts cleaned, everything else as the sheet has it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pages.drawing.chart_figure import columns_figure
from pages.drawing.dots_figure import dots_figure
from pages.drawing.dots_sheet import DotsSheet
from pages.drawing.map_figure import map_figure
from pages.drawing.papers.comparison_data import pair_data, scatter_data
from pages.drawing.papers.paper import Paper, tall
from pages.drawing.papers.table_data import table_data
from pages.drawing.papers.words import imprint_data, legend_data
from pages.drawing.placing import Frame
from pages.drawing.plan import SCREEN_PX
from pages.drawing.sheet import ChartSheet, MapPairSheet, MapSheet, ProfileSheet, ScatterSheet, Sheet
from pages.drawing.table_sheet import TableSheet
from pages.drawing.text import printable

_LEGEND_SHARE = 0.33
_PROFILE_MAP = 92.0
_FOOT_GAP = 6.0


def sheet_data(sheet: Sheet, paper: Paper) -> dict[str, Any]:
    """What the template ``sheets.typ`` needs of one sheet."""
    body = Frame(0, 0, paper.width - 2 * paper.margin, _figure_height(sheet, paper))
    common = {
        "title": printable(sheet.title),
        "lead": printable(_lead(sheet)),
        "imprint": imprint_data(sheet.imprint),
    }
    return common | _body_data(sheet, body, paper)


def _body_data(sheet: Sheet, body: Frame, paper: Paper) -> dict[str, Any]:
    if isinstance(sheet, MapSheet):
        return _map(sheet, body)
    if isinstance(sheet, ChartSheet):
        return _chart(sheet, body.width, body.height)
    if isinstance(sheet, MapPairSheet):
        return pair_data(sheet, body, paper)
    if isinstance(sheet, TableSheet):
        return table_data(sheet)
    if isinstance(sheet, DotsSheet):
        figure = dots_figure(sheet, body.width, body.height, 3.8)
        return {"kind": "columns", "figure": figure, "spoken": printable(sheet.spoken)}
    if isinstance(sheet, ScatterSheet):
        return scatter_data(sheet, body)
    return _profile(sheet, body.height)


def _map(sheet: MapSheet, body: Frame) -> dict[str, Any]:
    across = (1 - _LEGEND_SHARE) * body.width - 6
    return {
        "kind": "map",
        "figure": map_figure(sheet, across, body.height, 2.6),
        "figure_width": across,
        "spoken": printable(sheet.spoken),
        "legend": legend_data(sheet.legend, sheet.circle_colour, (body.height - 2) / SCREEN_PX),
    }


def _profile(sheet: ProfileSheet, height: float) -> dict[str, Any]:
    return {
        "kind": "profile",
        "figure": map_figure(sheet.map, _PROFILE_MAP, max(height - _profile_legend(sheet), 60), 2.4),
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


def _chart(sheet: ChartSheet, room: float, height: float) -> dict[str, Any]:
    spoken = printable(sheet.spoken)
    if sheet.kind == "columns":
        return {"kind": "columns", "figure": columns_figure(sheet, room, height, 3.6), "spoken": spoken}
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
    used = tall([sheet.title], paper.title, room, bold=True) + tall([_lead(sheet)], paper.body, room)
    lines = [*sheet.imprint.lines, *([sheet.imprint.permalink] if sheet.imprint.permalink else [])]
    foot = tall(lines, paper.foot, room - (21 if sheet.imprint.permalink else 0))
    foot = max(foot, 17.0 if sheet.imprint.permalink else 0)
    return max(paper.height - 2 * paper.margin - used - foot - 2 * _FOOT_GAP, 60)

"""A slide as HTML: title, map or chart, legend, sources, Stand and licence; the words are those of its sheet."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from geo.paint.colors import text_on
from pages.blocks import html_block
from pages.drawing.dots_figure import dots_figure
from pages.drawing.dots_sheet import DotsSheet
from pages.drawing.scatter_figure import scatter_figure
from pages.drawing.sheet import ChartSheet, MapPairSheet, MapSheet, ProfileSheet, ScatterSheet, Sheet
from pages.drawing.table_sheet import TableSheet
from pages.features.slides.map_picture import drawing_uri, picture_uri

_CROWDED, _SIZES = 9, 4
"""Lines of a legend beyond which it is set tighter, and how many the sizes of circles take."""
_FIGURE_COLUMNS = 4
"""Kennzahl, year, value and rank: what a table on a projector has room for."""
_FEW_NOTES = 3
"""More paragraphs below a table are set tighter."""
_LONGEST_BAR = 100
_DOTS = (200.0, 103.0, 4.2)
"""The same of dot plots."""
_WORDY = 700
"""Letters beside a scatter beyond which it gives way to them."""
_SCATTER, _SMALL_SCATTER = (160.0, 165.0, 6.4), (125.0, 160.0, 6.4)
"""Width, height and letters of a scatter, so that they are as large on a slide as the words beside it."""
_WITH_NOTES = 6
"""So many lines leave room for a remark below each: as many as areas can be compared."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a chart; lengths in per cent of the longest."""

    label: str
    text: str
    share: float | None
    upper: float | None
    end: str
    announced: bool
    marked: bool
    note: str


def slide_html(sheet: Sheet, own_title: str) -> Markup:
    """The slide.

    Args:
        sheet: What is shown.
        own_title: Title given by the owner of the presentation; the sheet's own then stands below it. May be empty.
    """
    body, lead = _body(sheet)
    return Markup(
        html_block.rendered(
            "slide",
            kind=_kind(sheet),
            title=own_title or sheet.title,
            subtitle=sheet.title if own_title else "",
            lead=lead,
            body=Markup(body),
            imprint=sheet.imprint.lines,
        ).strip()
    )


def bars(sheet: ChartSheet) -> list[Bar]:
    """The points of a chart as lines with bars from zero."""
    ends = [value for point in sheet.points for value in (point.value, point.upper) if value is not None]
    longest = max(ends, default=0) or 1
    said = next((key.label for key in sheet.keys if key.kind == "announced"), "")
    return [
        Bar(
            label=point.label,
            text=f"{point.text} ({said})" if point.announced and said else point.text,
            share=None if point.value is None else _LONGEST_BAR * point.value / longest,
            upper=None if point.upper is None else _LONGEST_BAR * point.upper / longest,
            end=point.end,
            announced=point.announced,
            marked=point.marked,
            note=point.note if len(sheet.points) <= _WITH_NOTES else "",
        )
        for point in sheet.points
    ]


def _kind(sheet: Sheet) -> str:
    kinds = {
        MapSheet: "map",
        ChartSheet: "chart",
        ProfileSheet: "profile",
        MapPairSheet: "pair",
        TableSheet: "table",
        ScatterSheet: "scatter",
        DotsSheet: "dots",
    }
    return kinds[type(sheet)]


def _body(sheet: Sheet) -> tuple[str, str]:
    """The main part and the lead above it."""
    if isinstance(sheet, MapSheet):
        return _map(sheet), sheet.lead
    if isinstance(sheet, MapPairSheet):
        return _pair(sheet), sheet.lead
    if isinstance(sheet, TableSheet):
        return _table(sheet), sheet.lead
    if isinstance(sheet, DotsSheet):
        figure = drawing_uri(dots_figure(sheet, *_DOTS))
        return html_block.rendered("slide_drawing", picture=figure, alt=sheet.spoken), sheet.lead
    if isinstance(sheet, ScatterSheet):
        return _scatter(sheet), sheet.lead
    if isinstance(sheet, ChartSheet):
        unit = sheet.lead if sheet.unit in sheet.lead else f"{sheet.lead} {sheet.unit}".strip()
        return html_block.rendered("slide_chart", alt=sheet.spoken, bars=bars(sheet)), unit
    profile = html_block.rendered(
        "slide_profile",
        picture=picture_uri(sheet.map),
        alt=sheet.map.spoken,
        heads=(sheet.heads[0], *sheet.heads[2:_FIGURE_COLUMNS]),
        rows=[(f"{row[0]}, {row[1]}", *row[2:_FIGURE_COLUMNS]) for row in sheet.known],
        gaps=sheet.gaps,
        map_title=sheet.map.title,
        legend=sheet.map.legend,
    )
    return profile, " · ".join(f"{label}: {text}" for label, text in sheet.facts)


def _table(sheet: TableSheet) -> str:
    (corner, *heads), *_ = sheet.lines(short=True)
    return html_block.rendered(
        "slide_table",
        alt=sheet.spoken,
        corner=corner,
        heads=heads,
        rows=sheet.rows,
        roomy=sheet.roomy,
        below=sheet.below,
        tight=len(sheet.below) > _FEW_NOTES,
        ink=text_on,
    )


def _map(sheet: MapSheet) -> str:
    legend = sheet.legend
    lines = len(legend.lines) + 2 * len(legend.remarks) + (_SIZES if legend.sizes else 0)
    return html_block.rendered(
        "slide_map",
        picture=picture_uri(sheet),
        alt=sheet.spoken,
        legend=legend,
        circle_colour=sheet.circle_colour,
        crowded=lines > _CROWDED,
    )


def _pair(sheet: MapPairSheet) -> str:
    lines = sum(len(legend.lines) + 2 * len(legend.remarks) + 1 for legend in sheet.legends)
    return html_block.rendered(
        "slide_pair",
        maps=[(each.title, picture_uri(each), each.spoken) for each in sheet.maps],
        legends=sheet.legends,
        below=sheet.below,
        circle_colour="",
        crowded=lines > _CROWDED,
    )


def _scatter(sheet: ScatterSheet) -> str:
    wordy = sum(len(line) for line in sheet.lines) > _WORDY
    figure, plan = scatter_figure(sheet, *(_SMALL_SCATTER if wordy else _SCATTER))
    return html_block.rendered(
        "slide_scatter",
        picture=drawing_uri(figure),
        alt=sheet.spoken,
        words=[text for text in (*sheet.lines, plan.key, plan.unnamed) if text],
        wordy=wordy,
    )

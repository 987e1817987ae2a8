"""The views of a viewer's event list as sheets: map, days, weekdays, categories; each says whose figures they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from data.events.analysis import Analysis
from geo.boundaries.areas import area_order
from geo.paint.choropleth import GAP
from geo.paint.circles import circle_colour, drawing_order
from pages.blocks.drawn_sheet import show_sheet
from pages.drawing.plans.chart import ChartForm, ChartPoint, ChartSheet
from pages.drawing.plans.legend import Legend, LegendLine
from pages.drawing.plans.map import DrawnArea, MapSheet
from pages.drawing.sheet import Imprint
from pages.features.events.day_chart import (
    count_point,
    counted_days,
    day_points,
    refugee_days,
    refugee_words,
    weekday_points,
)
from pages.features.events.event_map import (
    MapKind,
    area_paint,
    circles,
    largest,
    legend_signs,
)
from pages.features.events.event_results import category_rows
from pages.features.events.session_list import Listing
from pages.features.week.circle_legend import sizes_up_to
from pages.features.week.circle_map import plain_fill
from pages.files.view_chart_sheet import axis_ticks, spoken
from pages.files.view_imprint import credit
from pages.texts.words import Words
from pages.view.view import View

MOST_DAYS, MOST_CATEGORIES = 39, 30
"""What a slide has room for; of a longer list the fullest days and the largest categories."""
_MOST_ON_SCREEN = 62
"""Two months of days."""
_LONGEST = 60
"""Letters of a name taken from the list."""


def event_map_sheet(view: View, listing: Listing, analysis: Analysis, kind: MapKind) -> MapSheet:
    """The map of the page, with its circles and the words of its legend."""
    say = view.say
    title = say(f"events_sheet.{kind}")
    lead = _lead(view.say, listing, analysis, say("events.legend_note"))
    areas = tuple(_area(view, analysis, area_id) for area_id in area_order())
    told = {area.id: area.spoken.rstrip(".") for area in areas}
    chosen = view.selection.gebiet
    outlined = [] if chosen is None else [say("legend.chosen_area", area=told[chosen])]
    return MapSheet(
        title=title,
        lead=lead,
        unit=say("events.column_events"),
        areas=areas,
        legend=Legend(
            title="",
            lines=(*legend_signs(view), *(LegendLine(label, kind="chosen") for label in outlined)),
            sizes_title=say(f"events_map.{kind}"),
            sizes=sizes_up_to(largest(analysis, kind), say),
        ),
        imprint=_imprint(view.say, listing, analysis, drawn=True),
        spoken=" ".join([say("sheet.map", title=title, lead=lead), *(f"{line}." for line in outlined)]),
        told=say("sheet.values", values="; ".join(told.values())),
        inset_title=say("sheet.inset"),
        unplaced=say("sheet.unplaced"),
        chosen=view.selection.gebiet,
        circles=drawing_order(circles(view, analysis, kind)),
        circle_colour=circle_colour(view.selection.farben),
    )


def show_days(view: View, listing: Listing, analysis: Analysis) -> None:
    """Write the charts by day and by weekday beside each other; nothing where no event has a day."""
    if not analysis.begins:
        return
    left, right = st.columns([0.6, 0.4], gap="large")
    with left:
        show_sheet(day_sheet(view, listing, analysis, _MOST_ON_SCREEN))
    with right:
        show_sheet(weekday_sheet(view, listing, analysis))


def day_sheet(view: View, listing: Listing, analysis: Analysis, most: int = MOST_DAYS) -> ChartSheet:
    """Events by day, the Tag des Flüchtlings marked.

    Args:
        view: The page's view.
        listing: The list.
        analysis: What it adds up to; some event has a day.
        most: Days shown; of more the fullest.
    """
    say = view.say
    notes = [say("events.by_day_note"), *(refugee_words(view.say, each) for each in refugee_days(analysis))]
    if len(counted_days(analysis)) > most:
        notes.append(say("events_sheet.fullest", count=most))
    heads = (say("events.column_day"), say("events.column_count"))
    points = day_points(view.say, analysis, most)
    return _chart(view.say, listing, analysis, _EventChart("days", "bars", heads, points, notes))


def weekday_sheet(view: View, listing: Listing, analysis: Analysis) -> ChartSheet:
    """Events by weekday; some event has a day."""
    say = view.say
    heads, notes = (say("events.by_weekday"), say("events.column_count")), [say("events.by_day_note")]
    points = weekday_points(view.say, analysis)
    return _chart(view.say, listing, analysis, _EventChart("weekdays", "columns", heads, points, notes))


def category_sheet(view: View, listing: Listing, analysis: Analysis) -> ChartSheet:
    """Events by category, those that name none too; some event names one."""
    rows, say = category_rows(view.say, analysis), view.say
    points = [count_point(view.say, _short(label), count) for label, count in rows[:MOST_CATEGORIES]]
    left = len(rows) - len(points)
    notes = [say("events.more", count=left)] if left else []
    heads = (say("events_by.category"), say("events.column_count"))
    return _chart(view.say, listing, analysis, _EventChart("categories", "bars", heads, points, notes))


@dataclass(frozen=True, slots=True)
class _EventChart:
    """What one of the charts has of its own.

    Attributes:
        name: By which its texts are called.
        heads: Of labels and values.
        notes: Remarks below the title.
    """

    name: str
    form: ChartForm
    heads: tuple[str, str]
    points: Sequence[ChartPoint]
    notes: Sequence[str]


def _chart(say: Words, listing: Listing, analysis: Analysis, chart: _EventChart) -> ChartSheet:
    points = tuple(chart.points)
    title = say(f"events_sheet.{chart.name}")
    return ChartSheet(
        title=title,
        lead=_lead(say, listing, analysis, *chart.notes),
        unit=say("events.column_events"),
        form=chart.form,
        points=points,
        heads=("", *chart.heads, ""),
        imprint=_imprint(say, listing, analysis, drawn=False),
        spoken=spoken(title, points, say),
        ticks=axis_ticks(points, say) if chart.form == "columns" else (),
    )


def _short(text: str) -> str:
    """Names of a list are anybody's text, and a slide has an end."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def _area(view: View, analysis: Analysis, area_id: str) -> DrawnArea:
    paint, name = area_paint(view.say, analysis, area_id), view.dataset.areas[area_id].label
    empty = paint.fill == GAP
    spoken_words = f"{name}: {'; '.join(line.rstrip('.') for line in paint.lines)}."
    return DrawnArea(area_id, name, "gap" if empty else plain_fill(view.selection), paint.badge, spoken_words)


def _lead(say: Words, listing: Listing, analysis: Analysis, *notes: str) -> str:
    """Whose figures these are, first of all."""
    if listing.example:
        whose = say("events.example_list")
    else:
        placed = say.number(analysis.placed_count, 0)
        whose = say("events_sheet.own", count=analysis.events, placed=placed)
    return " ".join([whose, *notes])


def _imprint(say: Words, listing: Listing, analysis: Analysis, *, drawn: bool) -> Imprint:
    """The list is the source; no address, because none can bring it back."""
    source = say("events_sheet.source", name=_short(listing.name))
    today = say.day(date.today())
    return Imprint(
        sources=source,
        stand=say("events_sheet.day", day=today),
        licence=credit(say, (), "boundaries" if drawn else ""),
        source_list=(source,),
        notes="\n".join([_lead(say, listing, analysis), source]),
        language=say.language,
    )

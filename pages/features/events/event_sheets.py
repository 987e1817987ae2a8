"""The views of a viewer's event list as sheets: map, days, weekdays, categories; each says whose figures they are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from data.events.analysis import Analysis
from geo.boundaries.areas import area_order, licence_line
from geo.paint.choropleth import GAP
from geo.paint.circles import circle_colour, drawing_order
from pages.drawing.plans.chart import ChartForm, ChartPoint, ChartSheet
from pages.drawing.plans.legend import CircleSize, Legend, LegendLine
from pages.drawing.plans.map import DrawnArea, MapSheet
from pages.drawing.sheet import Imprint
from pages.features.events.day_chart import counted_days, day_bars, refugee_days, refugee_words, weekday_bars
from pages.features.events.event_map import (
    MapKind,
    area_paint,
    circles,
    fill_colour,
    legend_signs,
    legend_sizes,
)
from pages.features.events.event_results import category_rows
from pages.features.events.session_list import Listing
from pages.files.view_chart_sheet import axis_ticks, spoken
from pages.view.view import View

MOST_DAYS, MOST_CATEGORIES = 39, 30
"""What a slide has room for; of a longer list the fullest days and the largest categories."""
_LONGEST = 60
"""Letters of a name taken from the list."""


def event_map_sheet(view: View, listing: Listing, analysis: Analysis, kind: MapKind) -> MapSheet:
    """The map of the page, with its circles and the words of its legend."""
    say = view.say
    title = say(f"events_sheet.{kind}")
    lead = _lead(view, listing, analysis, say("events.legend_note"))
    return MapSheet(
        title=title,
        lead=lead,
        unit=say("events.column_events"),
        areas=tuple(_area(view, analysis, area_id) for area_id in area_order()),
        legend=Legend(
            title="",
            lines=tuple(
                LegendLine(sign.label, sign.colour, "" if sign.colour else sign.kind)
                for sign in legend_signs(view)
            ),
            sizes_title=say(f"events_map.{kind}"),
            sizes=tuple(
                CircleSize(size.diameter / 2, size.label) for size in legend_sizes(view, analysis, kind)
            ),
        ),
        imprint=_imprint(view, listing, analysis, drawn=True),
        spoken=say("sheet.map", title=title, lead=lead),
        inset_title=say("sheet.inset"),
        chosen=view.selection.gebiet,
        circles=drawing_order(circles(view, analysis, kind)),
        circle_colour=circle_colour(view.selection.farben),
    )


def day_sheet(view: View, listing: Listing, analysis: Analysis) -> ChartSheet | None:
    """Events by day, the Tag des Flüchtlings marked; ``None`` where no event has a day."""
    say, days = view.say, counted_days(analysis)
    if not days:
        return None
    marked = refugee_days(analysis)
    bars = day_bars(view, days, {each.day for each in marked}, MOST_DAYS)
    points = [
        _point(", ".join(filter(None, (bar.label, bar.mark))), bar.events, bar.running, bool(bar.mark))
        for bar in bars
    ]
    notes = [say("events.by_day_note"), *(refugee_words(view, each) for each in marked)]
    if len(days) > MOST_DAYS:
        notes.append(say("events_sheet.fullest", count=MOST_DAYS))
    heads = (say("events.column_day"), say("events.column_count"))
    return _chart(view, listing, analysis, ("days", "bars", heads, points, notes))


def weekday_sheet(view: View, listing: Listing, analysis: Analysis) -> ChartSheet | None:
    """Events by weekday; ``None`` where no event has a day."""
    if not analysis.begins:
        return None
    say = view.say
    begins = {day: count for day, (count, _) in analysis.begins.items()}
    points = [_point(bar.label, bar.events) for bar in weekday_bars(view, begins)]
    heads = (say("events.by_weekday"), say("events.column_count"))
    return _chart(
        view, listing, analysis, ("weekdays", "columns", heads, points, [say("events.by_day_note")])
    )


def category_sheet(view: View, listing: Listing, analysis: Analysis) -> ChartSheet | None:
    """Events by category, those that name none too; ``None`` where none does."""
    rows, say = category_rows(view, analysis), view.say
    if not rows:
        return None
    points = [_point(_short(label), count) for label, count in rows[:MOST_CATEGORIES]]
    left = len(rows) - len(points)
    notes = [say("events.more", count=left)] if left else []
    heads = (say("events_by.category"), say("events.column_count"))
    return _chart(view, listing, analysis, ("categories", "bars", heads, points, notes))


_Shown = tuple[str, ChartForm, tuple[str, str], Sequence[ChartPoint], Sequence[str]]
"""Name of the sheet, form, heads of labels and values, points, remarks."""


def _chart(view: View, listing: Listing, analysis: Analysis, shown: _Shown) -> ChartSheet:
    name, form, heads, points, notes = shown
    say = view.say
    title = say(f"events_sheet.{name}")
    return ChartSheet(
        title=title,
        lead=_lead(view, listing, analysis, *notes),
        unit=say("events.column_events"),
        form=form,
        points=tuple(points),
        heads=("", *heads, ""),
        imprint=_imprint(view, listing, analysis, drawn=False),
        spoken=spoken(title, points, say),
        ticks=axis_ticks(points, say) if form == "columns" else (),
    )


def _point(label: str, count: int, running: str = "", marked: bool = False) -> ChartPoint:
    text = f"{count} ({running})" if running else str(count)
    return ChartPoint(label, count, text, marked=marked)


def _short(text: str) -> str:
    """Names of a list are anybody's text, and a slide has an end."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def _area(view: View, analysis: Analysis, area_id: str) -> DrawnArea:
    paint, name = area_paint(view, analysis, area_id), view.dataset.areas[area_id].label
    empty = paint.fill == GAP
    spoken_words = f"{name}: {'; '.join(line.rstrip('.') for line in paint.lines)}."
    return DrawnArea(area_id, name, "gap" if empty else fill_colour(view), paint.badge, spoken_words)


def _lead(view: View, listing: Listing, analysis: Analysis, *notes: str) -> str:
    """Whose figures these are, first of all."""
    if listing.example:
        whose = view.say("events.example_list")
    else:
        whose = view.say("events_sheet.own", count=analysis.events, placed=analysis.placed_count)
    return " ".join([whose, *notes])


def _imprint(view: View, listing: Listing, analysis: Analysis, *, drawn: bool) -> Imprint:
    """The list is the source; no address, because none can bring it back."""
    say = view.say
    source = say("events_sheet.source", name=_short(listing.name))
    today = say.day(date.today())
    return Imprint(
        sources=source,
        stand=say("events_sheet.day", day=today),
        licence=say("sheet.licence", licence=licence_line()) if drawn else "",
        source_list=(source,),
        notes="\n".join([_lead(view, listing, analysis), source]),
        language=say.language,
    )

"""The map of a list: a circle for each area or each place with coordinates; the fill says where events are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

import streamlit as st

from data.events.analysis import Analysis
from geo.boundaries.anchors import anchor
from geo.boundaries.areas import area_order
from geo.paint.choropleth import GAP, AreaPaint, Overlay, paint_table
from geo.paint.circles import Circle, circle_colour, radius_px
from pages.blocks import html_block
from pages.controls.display_controls import look_controls
from pages.drawing.plans.legend import LegendLine
from pages.features.week.circle_legend import sizes_up_to
from pages.features.week.circle_map import plain_fill
from pages.session import state
from pages.texts.words import Words
from pages.view.view import View

_KINDS: tuple[MapKind, ...] = ("areas", "places")


MapKind = Literal["areas", "places"]
MOST_PLACES = 400
"""Circles of single places; the map stays quick, and the largest are drawn."""


def choose_map(say: Words, analysis: Analysis) -> MapKind:
    """Write the choice where there is one."""
    if not places_of(analysis):
        return "areas"
    chosen = state.lasting("w_events_map_kind", _KINDS, _KINDS[0])
    st.segmented_control(
        say("events.map_kind"),
        _KINDS,
        required=True,
        key="w_events_map_kind",
        format_func=lambda kind: say(f"events_map.{kind}"),
    )
    return chosen


def event_sidebar(view: View) -> None:
    """Write the choices of look, which are those of all maps."""
    with st.sidebar:
        look_controls(view)


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """A place with coordinates."""

    at: tuple[float, float]
    area_id: str
    events: int


def places_of(analysis: Analysis) -> list[PlaceCount]:
    """Places inside Hessen, those with the most events first; coordinates to four decimals are one place."""
    inside = analysis.placed.select(["lat", "lon", "point_area"]).drop_null().to_pylist()
    counts = Counter((round(row["lat"], 4), round(row["lon"], 4), row["point_area"]) for row in inside)
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return [PlaceCount((lat, lon), area_id, count) for (lat, lon, area_id), count in ordered]


def event_table(view: View, analysis: Analysis, kind: MapKind) -> str:
    """The style table with circles, see `geo.paint.choropleth`."""
    overlay = Overlay(
        chosen=view.selection.gebiet,
        circles=circles(view, analysis, kind),
        circle_colour=circle_colour(view.selection.farben),
    )
    paints = {area_id: area_paint(view.say, analysis, area_id) for area_id in area_order()}
    return paint_table(area_order(), paints, (plain_fill(view.selection),), overlay)


def circles(view: View, analysis: Analysis, kind: MapKind) -> tuple[Circle, ...]:
    """One per area or place with events, on one scale; with its number where values are asked for."""
    top, say = largest(analysis, kind), view.say
    areas = [PlaceCount(anchor((area_id,)), area_id, count) for area_id, count in analysis.areas.items()]
    return tuple(
        Circle(
            at=each.at,
            radius=radius_px(each.events, top),
            kind="whole",
            areas=(each.area_id,),
            text=say.number(each.events, 0) if view.selection.beschriftung else "",
        )
        for each in (places_of(analysis)[:MOST_PLACES] if kind == "places" else areas)
    )


def show_event_legend(view: View, analysis: Analysis, kind: MapKind) -> None:
    """Write the sizes of the circles, and what the fill means."""
    html_block.show(
        "circle_legend",
        title=view.say(f"events_map.{kind}"),
        note=view.say("events.legend_note"),
        colour=circle_colour(view.selection.farben),
        sizes=sizes_up_to(largest(analysis, kind), view.say),
        signs=legend_signs(view),
    )


def legend_signs(view: View) -> list[LegendLine]:
    """What the fill means."""
    return [
        LegendLine(view.say("events.fill"), plain_fill(view.selection)),
        LegendLine(view.say("events.gap"), kind="gap"),
    ]


def largest(analysis: Analysis, kind: MapKind) -> int:
    """Value of the largest circle; a single event must not fill the map."""
    counts = (
        [each.events for each in places_of(analysis)] if kind == "places" else list(analysis.areas.values())
    )
    return max([*counts, 5])


def area_paint(say: Words, analysis: Analysis, area_id: str) -> AreaPaint:
    """How an area is filled and what is said of it."""
    count = analysis.areas.get(area_id, 0)
    if not count:
        return AreaPaint(GAP, "", (say("events.none_here"),))
    return AreaPaint(0, "", (say("events.here", count=count), say("events.own")))

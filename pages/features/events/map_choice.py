"""What the circles of the map stand for (areas, or places where the list has coordinates), and how it looks."""

from __future__ import annotations

import streamlit as st

from data.events.analysis import Analysis
from pages.controls.display_controls import look_controls
from pages.features.events.event_map import MapKind, places_of
from pages.view.view import View

_KINDS: tuple[MapKind, ...] = ("areas", "places")


def choose_map(view: View, analysis: Analysis) -> MapKind:
    """Write the choice where there is one."""
    if not places_of(analysis):
        return "areas"
    chosen: MapKind | None = st.segmented_control(
        view.say("events.map_kind"),
        _KINDS,
        default="areas",
        required=True,
        key="w_events_map_kind",
        format_func=lambda kind: view.say(f"events_map.{kind}"),
    )
    return chosen or "areas"


def event_sidebar(view: View) -> None:
    """Write the choices of look, which are those of all maps."""
    with st.sidebar:
        look_controls(view)

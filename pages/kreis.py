"""The profile of one area: its figures against its type and Hessen, where it lies, and every observation with source."""

import streamlit as st

from pages.ui import blocks, frame, state
from pages.ui.kreis.area_chooser import show_area_chooser
from pages.ui.kreis.events import show_events
from pages.ui.kreis.facts import show_facts
from pages.ui.kreis.figures import figure_views, show_profile_figures
from pages.ui.kreis.head import show_profile_head
from pages.ui.kreis.municipalities import show_municipalities
from pages.ui.kreis.neighbours import show_neighbours
from pages.ui.kreis.observations import show_profile_observations
from pages.ui.kreis.profile_map import profile_map_key
from pages.ui.kreis.series import show_series
from pages.ui.legend import show_legend
from pages.ui.map_content import map_table
from pages.ui.map_view import MapFrame, show_map
from pages.ui.messages import say

view = frame.begin("kreis")
language = view.selection.sprache
area_id = view.selection.gebiet

if area_id is None:
    with frame.body(view):
        show_area_chooser(view)
    frame.end(view)
    st.stop()

with frame.body(view):
    head = st.container()
    left, right = st.columns([0.56, 0.44], gap="medium")
    # The map first: what is written first is on screen first.
    with left:
        show_map(
            MapFrame(key=profile_map_key(area_id), height_px=420, language=language, focus=area_id),
            map_table(view),
            on_pick=lambda picked: state.change(gebiet=picked),
        )
        blocks.show("note", text=say("profile.map_caption", language))
    with head:
        show_profile_head(view, area_id)
        show_facts(view, area_id)
    with right:
        show_legend(view, profile_map_key(area_id))
    views = figure_views(view)
    show_profile_figures(view, views, area_id)
    show_series(view, area_id)
    show_neighbours(view, views, area_id)
    show_municipalities(view, area_id)
    show_events(view, area_id)
    show_profile_observations(view, views, area_id)

frame.end(view)

"""The profile of one area: its figures against its type and Hessen, where it lies, and every observation with source."""

import streamlit as st

from pages.blocks import html_block
from pages.blocks.citation import cited_sources
from pages.blocks.map_legend import show_legend
from pages.blocks.one_of_several import place_of
from pages.controls.view_controls import no_controls
from pages.features.profile.area_facts import (
    profile_map_key,
    show_area_chooser,
    show_facts,
    show_profile_head,
)
from pages.features.profile.area_figures import show_profile_figures
from pages.features.profile.area_observations import show_profile_observations
from pages.features.profile.area_week import show_events
from pages.features.profile.municipalities import show_municipalities
from pages.features.profile.neighbours import neighbour_sources, show_neighbours
from pages.features.profile.series_sheet import show_series
from pages.frame import page_frame
from pages.frame.chart_bar import frame, show_bar
from pages.frame.phone_bar import show_phone_bar
from pages.map.map_view import MapFrame, show_map
from pages.session import state
from pages.view.map_content import map_table
from pages.view.view import figure_views

view = page_frame.begin("kreis")
say = view.say
area_id = view.selection.gebiet
parts = ("list", "profile")

if area_id is None:
    with page_frame.body(view):
        # In the place of the phone's bar.
        st.empty()
        with place_of("list", parts):
            show_area_chooser(view)
    page_frame.end(view, choices=no_controls)
    st.stop()

with page_frame.body(view):
    show_phone_bar(view)
    with place_of("profile", parts):
        head = st.container()
        left, right = st.columns([0.56, 0.44], gap="medium")
        # The map first: what is written first is on screen first.
        with left:
            show_map(
                MapFrame(key=profile_map_key(area_id), height_px=420, say=say, focus=area_id),
                map_table(view),
                on_pick=lambda picked: state.change(gebiet=picked),
            )
            html_block.show("note", text=say("profile.map_caption"))
        with head:
            with frame():
                show_profile_head(view, area_id)
                show_bar(view, "kreis")
            show_facts(view, area_id)
        with right:
            show_legend(view, profile_map_key(area_id))
        views = figure_views(view)
        show_profile_figures(view, views, area_id)
        show_series(view, area_id)
        show_neighbours(view, views, area_id)
        show_municipalities(view.words, area_id)
        show_events(view, area_id)
        show_profile_observations(view.words, views, area_id)

page_frame.end(
    view, cited=[*cited_sources(view, "kreis"), *neighbour_sources(view.dataset, view.table, area_id)]
)

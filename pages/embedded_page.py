"""The map alone, for a frame on another site: title, map, legend, sources and a link to the whole atlas."""

import streamlit as st

from pages.blocks import html_block
from pages.blocks.map_legend import show_legend
from pages.features.embedding.embedded_map import show_embedded_foot
from pages.frame import page_frame
from pages.map.map_view import MapFrame, show_map
from pages.session import state
from pages.view.filter_words import filtered
from pages.view.heading import lead, title
from pages.view.map_content import map_table

view = page_frame.begin("")

with page_frame.body(view):
    html_block.show("head", title=filtered(title(view), view), lines=[lead(view)])
    left, right = st.columns([0.56, 0.44], gap="medium")
    with left:
        show_map(
            MapFrame(key="einbettung", height_px=400, say=view.say, tiles=view.selection.kacheln),
            map_table(view),
            on_pick=lambda area_id: state.change(gebiet=area_id),
        )
    with right:
        show_legend(view, "einbettung")
    show_embedded_foot(view)

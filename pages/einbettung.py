"""The map alone, for a frame on another site: title, map, legend, sources and a link to the whole atlas."""

import streamlit as st

from pages.ui import blocks, frame, state
from pages.ui.einbetten.foot import show_embedded_foot
from pages.ui.heading import lead, title
from pages.ui.legend import show_legend
from pages.ui.map_content import map_table
from pages.ui.map_view import MapFrame, show_map

view = frame.begin("")

with frame.body(view):
    blocks.show("head", title=title(view), lines=[lead(view)])
    left, right = st.columns([0.56, 0.44], gap="medium")
    with left:
        show_map(
            MapFrame(key="einbettung", height_px=400, language=view.selection.sprache),
            map_table(view),
            on_pick=lambda area_id: state.change(gebiet=area_id),
        )
    with right:
        show_legend(view, "einbettung")
    show_embedded_foot(view)

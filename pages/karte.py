"""The map: key figures of Hessen, the choropleth with legend, ranking and card, and the same as a table."""

import streamlit as st

from pages.ui import blocks, frame, state
from pages.ui.area_card import show_area_card
from pages.ui.data_table import show_data_table
from pages.ui.definition import show_definition
from pages.ui.downloads import show_view_downloads
from pages.ui.heading import lead, title
from pages.ui.key_figures import show_key_figures
from pages.ui.legend import show_legend
from pages.ui.map_content import map_table
from pages.ui.map_view import MapFrame, show_map
from pages.ui.messages import say
from pages.ui.ranking import show_ranking
from pages.ui.reading_help import show_reading_help
from pages.ui.table_order import choose_order

view = frame.begin("")
language = view.selection.sprache

with frame.body(view):
    top = st.container()
    left, right = st.columns([0.56, 0.44], gap="medium")

    with left:
        show_map(
            MapFrame(key="karte", height_px=585, language=language),
            map_table(view),
            on_pick=lambda area_id: state.change(gebiet=area_id),
        )
        blocks.show("note", text=say("map.hint", language))
    with top:
        blocks.show("head", title=title(view), lines=[lead(view)])
        show_key_figures(view)
    with right:
        show_legend(view, "karte")
        show_area_card(view)
        show_ranking(view, "karte")

    show_reading_help(view)
    choose_order(view)
    show_data_table(view, "karte")
    show_view_downloads(view)
    show_definition(view)

frame.end(view)

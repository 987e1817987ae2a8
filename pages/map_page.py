"""The map: key figures of Hessen, the choropleth with legend, ranking and card, and the same as a table."""

import streamlit as st

from pages.blocks import html_block
from pages.blocks.area_card import show_area_card
from pages.blocks.data_table import choose_order, show_data_table
from pages.blocks.definition import show_definition, show_reading_help
from pages.blocks.key_figures import show_key_figures
from pages.blocks.map_legend import show_legend
from pages.blocks.ranking import show_ranking
from pages.features.glance.glance_cards import show_glance
from pages.files.downloads import show_view_downloads
from pages.frame import page_frame
from pages.map.map_view import MapFrame, show_map
from pages.session import state
from pages.view.heading import lead, title
from pages.view.map_content import map_table

view = page_frame.begin("")
say = view.say

with page_frame.body(view):
    top = st.container(gap="xsmall")
    left, right = st.columns([0.56, 0.44], gap="medium")

    with left:
        show_map(
            MapFrame(key="karte", height_px=460, say=say, tiles=view.selection.kacheln),
            map_table(view),
            on_pick=lambda area_id: state.change(gebiet=area_id),
        )
        html_block.show("note", text=say("map.hint"))
    with top:
        show_glance(view)
        html_block.show("head", title=title(view), lines=[lead(view)], fixed=True)
    with right:
        show_key_figures(view)
        show_legend(view, "karte")
        show_area_card(view)
        show_ranking(view, "karte")

    show_reading_help(view.say)
    choose_order(view)
    show_data_table(view, "karte")
    show_view_downloads(view)
    show_definition(view)

page_frame.end(view)

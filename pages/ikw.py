"""The Intercultural Week: its years nationwide, and its events and organisers as circles on the map."""

import streamlit as st

from pages.ui import blocks, frame, state
from pages.ui.area_card import show_area_card
from pages.ui.data_table import show_data_table
from pages.ui.definition import show_definition
from pages.ui.downloads import show_view_downloads
from pages.ui.ikw.circle_map import ikw_table
from pages.ui.ikw.controls import choose_kennzahl_and_year, ikw_sidebar
from pages.ui.ikw.legend import show_ikw_legend
from pages.ui.ikw.matrix import show_matrix
from pages.ui.ikw.nationwide import show_nationwide, show_year_facts
from pages.ui.ikw.view import ikw_view
from pages.ui.ikw.words import lead, title
from pages.ui.ikw.years import show_years
from pages.ui.map_view import MapFrame, show_map
from pages.ui.messages import say
from pages.ui.table_order import choose_order

view = frame.begin("ikw")
week = ikw_view(view)
language = view.selection.sprache

with frame.body(view):
    blocks.show("head", title=title(week), lines=lead(week))
    choose_kennzahl_and_year(week)
    left, right = st.columns([0.56, 0.44], gap="medium")
    with left:
        show_map(
            MapFrame(key="ikw", height_px=620, language=language),
            ikw_table(week),
            on_pick=lambda area_id: state.change(gebiet=area_id),
        )
        blocks.show("note", text=say("ikw.hint", language))
        show_area_card(week)
    with right:
        show_ikw_legend(week)
        show_year_facts(week)
    show_years(week)
    show_nationwide(week)
    show_matrix(week)
    choose_order(week)
    show_data_table(week, "ikw")
    show_view_downloads(week, "ikw")
    show_definition(week)

frame.end(view, choices=lambda _: ikw_sidebar(week))

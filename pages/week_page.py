"""The Intercultural Week: its years nationwide, and its events and organisers as circles on the map."""

import streamlit as st

from pages.blocks import html_block
from pages.blocks.area_card import show_area_card
from pages.blocks.data_table import choose_order, show_data_table
from pages.blocks.definition import show_definition
from pages.features.week.circle_legend import show_circle_legend
from pages.features.week.circle_map import circle_table
from pages.features.week.nationwide_table import show_nationwide, show_year_facts
from pages.features.week.week_controls import choose_count, week_sidebar
from pages.features.week.week_view import (
    WEEK_KENNZAHLEN,
    lead,
    title,
    week_in_year,
    week_sources,
    week_view,
    years_of,
)
from pages.features.week.week_years import show_matrix, show_years
from pages.features.years.time_line import show_time_line
from pages.files.downloads import show_view_downloads
from pages.frame import page_frame
from pages.frame.chart_bar import show_frame
from pages.frame.phone_bar import show_phone_bar
from pages.map.map_view import MapFrame, show_map
from pages.session import state

view = page_frame.begin("ikw")
week = week_view(view)
say = view.say

with page_frame.body(view):
    show_phone_bar(week, WEEK_KENNZAHLEN, years_of(week), lambda year: week_in_year(week, year))
    with show_frame(week, "ikw", title(week), lead(week), whole=view):
        choose_count(week)
    left, right = st.columns([0.56, 0.44], gap="medium")
    with left:
        show_map(
            MapFrame(key="ikw", height_px=520, say=say, tiles=week.selection.kacheln, grows=True),
            circle_table(week),
            on_pick=lambda area_id: state.change(gebiet=area_id),
        )
        show_time_line(week, week_in_year)
        html_block.show("note", text=say("ikw.hint"))
        show_area_card(week)
    with right:
        show_circle_legend(week)
        show_year_facts(week)
    show_years(week)
    show_nationwide(week.dataset, week.say)
    show_matrix(week)
    choose_order(week)
    show_data_table(week, "ikw")
    show_view_downloads(week, "ikw")
    show_definition(week)

page_frame.end(view, choices=lambda _: week_sidebar(week), cited=week_sources(week.dataset, week.selection))

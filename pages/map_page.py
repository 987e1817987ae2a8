"""The start page: three subjects at a glance, and one figure as map, tiles, ranking, table or in all years."""

import streamlit as st

from pages.blocks.area_card import show_area_card
from pages.blocks.data_table import choose_order, show_data_table
from pages.blocks.definition import show_definition, show_reading_help
from pages.blocks.key_figures import show_key_figures
from pages.blocks.map_legend import show_legend
from pages.blocks.one_of_several import place_of
from pages.blocks.ranking import show_ranking
from pages.controls.view_controls import sidebar
from pages.features.handing_on.view_sheet import shown_sources
from pages.features.years.all_years import show_all_years
from pages.features.years.time_line import show_time_line
from pages.files.downloads import show_view_downloads
from pages.frame import page_frame
from pages.frame.phone_bar import show_phone_bar
from pages.frame.start_head import show_start_head
from pages.map.map_view import MapFrame, head_start, picked, show_map
from pages.session import state
from pages.session.offered_fills import fills_were_offered
from pages.view.map_content import map_table
from pages.view.way import way_of

view = page_frame.begin("")
way = way_of(view)
on_map = way in ("karte", "kacheln")

with page_frame.body(view):
    show_phone_bar(view)
    top = st.container(gap="xsmall")
    wide = way in ("tabelle", "verlauf")
    # As many places in every way: what another way has left behind goes at once, and nothing below it moves.
    if wide:
        st.empty()
        left, right = st.container(), st.container()
    else:
        left, right = st.columns([0.56, 0.44], gap="medium")
        st.empty()
        st.empty()

    if on_map:
        with left:
            show_map(
                MapFrame(key="karte", height_px=440, say=view.say, tiles=view.selection.kacheln, grows=True),
                map_table(view),
                on_pick=lambda area_id: state.change(gebiet=area_id),
                goes_ahead=False,
            )
    # What the reader waits for goes ahead: after a pick the card, after a choice whose fills his browser has asked for
    # itself what belongs to them, else the map.
    answers_pick, has_fills = picked("karte"), fills_were_offered(view.selection, view.dataset)
    if on_map and not answers_pick and not has_fills:
        head_start()
    if has_fills:
        with top:
            show_start_head(view)
    with right:
        show_key_figures(view)
        if not wide:
            show_legend(view, "karte")
        show_area_card(view)
        if not on_map:
            # In the place of the ranking beside the map, before one comes to the place of the map.
            st.empty()
    if on_map and (answers_pick or has_fills):
        head_start()
    with left:
        if not on_map:
            # As high as the map, so that the time line stays in its place.
            with st.container(key="view"), place_of(way, ("rangfolge", "tabelle", "verlauf")):
                if way == "rangfolge":
                    show_ranking(view)
                elif way == "tabelle":
                    choose_order(view)
                    show_data_table(view)
                else:
                    show_all_years(view)
        show_time_line(view)
    if not has_fills:
        with top:
            show_start_head(view)
    if on_map:
        with right:
            show_ranking(view, "karte")

    show_reading_help(view.say)
    show_view_downloads(view)
    show_definition(view)

page_frame.end(
    view,
    choices=lambda shown: sidebar(shown, years_beside=True),
    cited=shown_sources(view.dataset, view.selection, "") if way == "verlauf" else None,
)

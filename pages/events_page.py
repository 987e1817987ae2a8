"""Event lists: from a viewer's own list to counts by area and day, a map, a calendar; in his session alone."""

import streamlit as st

from pages.blocks import html_block
from pages.blocks.one_of_several import place_of
from pages.controls.view_controls import no_controls
from pages.features.events import session_list
from pages.features.events.column_choice import read_confirmed, show_columns
from pages.features.events.day_chart import refugee_sources
from pages.features.events.event_files import show_list_files, show_pictures
from pages.features.events.event_map import choose_map, event_sidebar, event_table, show_event_legend
from pages.features.events.event_results import (
    show_areas,
    show_doubles,
    show_municipalities,
    show_outcomes,
    show_problems,
    show_summary,
    show_texts,
)
from pages.features.events.event_sheets import show_days
from pages.features.events.list_review import show_review
from pages.features.events.list_upload import show_codes, show_listing, show_upload
from pages.frame import page_frame
from pages.map.map_view import MapFrame, show_map
from pages.session import state

view = page_frame.begin("veranstaltungen")
say = view.say
listing = session_list.current()
cited: tuple[str, ...] = ()
choices = no_controls

with page_frame.body(view):
    html_block.show("head", title=say("events.title"), lines=[say("events.lead")])
    if listing is None:
        # In the places of the progress, of the words about a list, and of its buttons.
        for _ in range(3):
            st.empty()
    else:
        listing = read_confirmed(view.say, listing)
        show_listing(view.say, listing)
    stage = "upload" if listing is None else "columns" if listing.read is None else "results"
    # A place of its own for each, lest a button come in the place of one of another: the focus would go to it.
    with place_of(stage, ("upload", "columns", "results")):
        if listing is None:
            show_upload(view.dataset, view.say)
        elif listing.read is None:
            show_columns(view.say, listing)
        else:
            with st.spinner(say("events.working")):
                analysis = session_list.analysis(listing)
            if not analysis.events:
                html_block.show("refusal", title=listing.name, text=say("events.empty"))
            else:
                # As many blocks as there are notes and questions: in a container of their own they move nothing below.
                with st.container():
                    show_summary(view.say, listing, analysis)
                    show_outcomes(view.say, listing, analysis)
                    show_codes(view.say, listing)
                    show_review(view.dataset, view.say, listing, analysis)
                kind = choose_map(view.say, analysis)
                left, right = st.columns([0.56, 0.44], gap="medium")
                with left:
                    show_map(
                        MapFrame(key="veranstaltungen", height_px=560, say=say),
                        event_table(view, analysis, kind),
                        on_pick=lambda area_id: state.change(gebiet=area_id),
                    )
                with right:
                    show_event_legend(view, analysis, kind)
                    show_areas(view.dataset, view.say, analysis)
                show_days(view, listing, analysis)
                cited, choices = refugee_sources(analysis), event_sidebar
                show_municipalities(view.dataset, view.say, analysis)
                show_texts(view.say, analysis)
                with st.container():
                    show_doubles(view.say, analysis)
                    show_problems(view.say, listing)
                show_list_files(view.say, listing, analysis)
                show_pictures(view, listing, analysis, kind)

page_frame.end(view, choices=choices, shows_area=False, cited=cited)

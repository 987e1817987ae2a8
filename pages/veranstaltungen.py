"""Event lists: from a viewer's own list to counts by area and day, a map, a calendar; in his session alone."""

import streamlit as st

from pages.ui import blocks, frame, state
from pages.ui.map_view import MapFrame, show_map
from pages.ui.messages import say
from pages.ui.veranstaltungen import session
from pages.ui.veranstaltungen.codes import show_codes
from pages.ui.veranstaltungen.columns import show_columns
from pages.ui.veranstaltungen.days import show_days
from pages.ui.veranstaltungen.event_map import event_table, show_event_legend
from pages.ui.veranstaltungen.exports import show_exports
from pages.ui.veranstaltungen.map_choice import choose_map, event_sidebar
from pages.ui.veranstaltungen.pictures import show_pictures
from pages.ui.veranstaltungen.results import show_areas, show_doubles, show_municipalities, show_texts
from pages.ui.veranstaltungen.review import show_review
from pages.ui.veranstaltungen.summary import show_problems, show_summary
from pages.ui.veranstaltungen.upload import show_listing, show_upload

view = frame.begin("veranstaltungen")
language = view.selection.sprache
listing = session.current()

with frame.body(view):
    blocks.show("head", title=say("events.title", language), lines=[say("events.lead", language)])
    if listing is None:
        show_upload(view)
    else:
        show_listing(view, listing)
    if listing is not None and listing.read is None:
        show_columns(view, listing)
    if listing is not None and listing.read is not None:
        with st.spinner(say("events.working", language)):
            analysis = session.analysis(listing)
        if not analysis.events:
            blocks.show("events_problem", text=say("events.empty", language))
        else:
            show_summary(view, listing, analysis)
            show_codes(view, listing)
            show_review(view, listing, analysis)
            kind = choose_map(view, analysis)
            left, right = st.columns([0.56, 0.44], gap="medium")
            with left:
                show_map(
                    MapFrame(key="veranstaltungen", height_px=560, language=language),
                    event_table(view, analysis, kind),
                    on_pick=lambda area_id: state.change(gebiet=area_id),
                )
            with right:
                show_event_legend(view, analysis, kind)
                show_areas(view, analysis)
            show_days(view, analysis)
            show_municipalities(view, analysis)
            show_texts(view, analysis)
            show_doubles(view, analysis)
            show_problems(view, listing)
            show_exports(view, listing, analysis)
            show_pictures(view, listing, analysis, kind)

frame.end(view, choices=event_sidebar, shows_area=False)

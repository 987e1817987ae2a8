"""The profile page without an area: how to choose one, and all 33 to choose from."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from data.model.records import AREA_TYPES
from pages.blocks import html_block
from pages.choice import link
from pages.view.view import View


def show_area_chooser(view: View) -> None:
    """Write one link per area, by type on the view's Gebietsstand."""
    say, areas = view.say, view.dataset.areas
    html_block.show("head", title=say("chooser.title"), lines=[say("chooser.lead")])
    for area_type in AREA_TYPES:
        st.subheader(say(f"types.{area_type}"), anchor=False)
        with st.container(horizontal=True):
            for area in sorted(areas.values(), key=lambda each: each.label):
                if area.status_on(view.selection.day).type == area_type:
                    query = link.write(replace(view.selection, gebiet=area.id), view.dataset)
                    st.page_link("profile_page.py", label=area.label, query_params=query)

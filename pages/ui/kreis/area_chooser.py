"""The profile page without an area: how to choose one, and all 33 to choose from."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from data.model import AREA_TYPES
from pages.ui import blocks, link
from pages.ui.messages import say
from pages.ui.view import View


def show_area_chooser(view: View) -> None:
    """Write one link per area, by type on the view's Gebietsstand."""
    language, areas = view.selection.sprache, view.dataset.areas
    blocks.show("head", title=say("chooser.title", language), lines=[say("chooser.lead", language)])
    for area_type in AREA_TYPES:
        st.subheader(say(f"types.{area_type}", language), anchor=False)
        with st.container(horizontal=True):
            for area in sorted(areas.values(), key=lambda each: each.label):
                if area.status_on(view.selection.day).type == area_type:
                    query = link.write(replace(view.selection, gebiet=area.id), view.dataset)
                    st.page_link("kreis.py", label=area.label, query_params=query)

"""The search field: an area by its own name or by any municipality in it, former names included."""

from __future__ import annotations

import streamlit as st

from data.places.place_index import Place, search_places
from pages.choice import link
from pages.session import state
from pages.view.view import View

_FOUND = "found_area"


def search_field(view: View, opens_profile: bool) -> None:
    """Write the field; choosing a place chooses its area and empties the field for the next search.

    Args:
        view: The view of the session.
        opens_profile: Whether the page shows no area, so that the found one is opened on its own page.
    """
    chosen, places = view.selection, search_places(view.dataset)
    if st.session_state.pop(_FOUND, False) and opens_profile:
        st.switch_page("profile_page.py", query_params=link.write(chosen, view.dataset))

    def changed() -> None:
        picked = st.session_state.get("w_suche")
        if picked is not None:
            state.change(gebiet=places[picked].area_id)
            st.session_state[_FOUND] = True
        st.session_state["w_suche"] = None

    st.selectbox(
        view.say("search.label"),
        range(len(places)),
        index=None,
        format_func=lambda position: _title(places[position]),
        key="w_suche",
        on_change=changed,
        placeholder=view.say("search.placeholder"),
        help=view.say("search.help"),
    )


def _title(place: Place) -> str:
    return f"{place.label} – {place.hint}" if place.hint else place.label

"""The switch between the ways of looking at one figure."""

from __future__ import annotations

import streamlit as st

from pages.session import state
from pages.view.view import View
from pages.view.way import way_of, ways


def choose_way(view: View) -> None:
    """Write the switch; borders and tiles are one choice with the others here, and two in a link."""

    def change(way: str) -> None:
        if way in ("karte", "kacheln"):
            state.change(sicht="karte", kacheln=way == "kacheln")
        else:
            state.change(sicht=way)

    st.segmented_control(
        view.say("way.label"),
        ways(view.kennzahl),
        required=True,
        format_func=lambda way: view.say(f"way.{way}"),
        **state.bound("sicht", way_of(view), change),
        label_visibility="collapsed",
    )

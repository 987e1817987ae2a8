"""The page of the data in sections, one on screen at a time: each alone is long, and only what is seen is sent."""

from __future__ import annotations

import streamlit as st

from pages.choice.selection import SECTIONS
from pages.session import state
from pages.view.view import View


def choose_section(view: View) -> None:
    """Write the choice of sections."""
    st.segmented_control(
        view.say("daten.sections"),
        SECTIONS,
        required=True,
        wrap=True,
        format_func=lambda section: view.say(f"daten.section_{section}"),
        **state.bound("abschnitt", view.selection.abschnitt),
    )

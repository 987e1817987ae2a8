"""The order of the table below the map."""

from __future__ import annotations

import streamlit as st

from pages.choice.selection import SORTINGS
from pages.session import state
from pages.view.view import View


def choose_order(view: View) -> None:
    """Write heading and choice of order of the table."""
    st.subheader(view.say("table.title"), anchor=False)
    st.segmented_control(
        view.say("table.order"),
        SORTINGS,
        required=True,
        format_func=lambda order: view.say(f"table.order_{order}"),
        **state.bound("sortierung", view.selection.sortierung),
    )

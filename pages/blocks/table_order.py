"""The order of the table below the map."""

from __future__ import annotations

import streamlit as st

from pages.choice.selection import SORTINGS
from pages.session import state
from pages.session.widgets import keep
from pages.view.view import View


def choose_order(view: View) -> None:
    """Write heading and choice of order of the table."""
    chosen = view.selection
    st.subheader(view.say("table.title"), anchor=False)
    keep("w_sortierung", chosen.sortierung)
    st.segmented_control(
        view.say("table.order"),
        SORTINGS,
        required=True,
        key="w_sortierung",
        format_func=lambda order: view.say(f"table.order_{order}"),
        on_change=lambda: state.change(sortierung=st.session_state["w_sortierung"]),
    )

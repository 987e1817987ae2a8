"""The order of the table below the map."""

from __future__ import annotations

import streamlit as st

from pages.choice.selection import SORTINGS
from pages.session import state
from pages.session.widgets import keep
from pages.texts.messages import say
from pages.view.view import View


def choose_order(view: View) -> None:
    """Write heading and choice of order of the table."""
    chosen = view.selection
    st.subheader(say("table.title", chosen.sprache), anchor=False)
    keep("w_sortierung", chosen.sortierung)
    st.segmented_control(
        say("table.order", chosen.sprache),
        SORTINGS,
        required=True,
        key="w_sortierung",
        format_func=lambda order: say(f"table.order_{order}", chosen.sprache),
        on_change=lambda: state.change(sortierung=st.session_state["w_sortierung"]),
    )

"""Widgets show what the selection says, wherever the selection came from."""

from __future__ import annotations

import streamlit as st


def keep(key: str, value: object) -> None:
    """Put the value into the widget of that key before it is written.

    A widget that another page does not have loses its state there, and a link or a click on the map changes the
    selection without the widget's doing; so the selection is told to the widget in every run.
    """
    if st.session_state.get(key) != value:
        st.session_state[key] = value

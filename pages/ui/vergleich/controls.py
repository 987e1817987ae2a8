"""The sidebar of the page of comparison: the figure, and what it is set against where the way of looking needs it."""

from __future__ import annotations

import streamlit as st

from pages.ui.controls import figure_controls, reset_button
from pages.ui.view import View


def comparison_sidebar(view: View) -> None:
    """Write the choices of the page into the sidebar."""
    figure_controls(view)
    with st.sidebar:
        reset_button(view.selection)

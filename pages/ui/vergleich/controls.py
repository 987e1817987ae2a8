"""The sidebar of the page of comparison: the figure, and what it is set against where the way of looking needs it."""

from __future__ import annotations

import streamlit as st

from pages.ui.controls import figure_controls, reset_button
from pages.ui.messages import say
from pages.ui.vergleich.choose import change_comparison
from pages.ui.view import View
from pages.ui.widgets import keep

HESSEN_OPTION = ""
"""Option of the reference that is no area."""


def comparison_sidebar(view: View) -> None:
    """Write the choices of the page into the sidebar."""
    figure_controls(view)
    with st.sidebar:
        if view.selection.vergleich.ansicht == "unterschiede":
            _reference(view)
        reset_button(view.selection)


def _reference(view: View) -> None:
    language, areas = view.selection.sprache, view.dataset.areas
    keep("w_bezugsgebiet", view.selection.vergleich.bezugsgebiet or HESSEN_OPTION)
    st.selectbox(
        say("compare.reference_area", language),
        [HESSEN_OPTION, *sorted(areas, key=lambda area_id: areas[area_id].label)],
        format_func=lambda area_id: (
            areas[area_id].label if area_id else say("compare.reference_hessen", language)
        ),
        key="w_bezugsgebiet",
        on_change=lambda: change_comparison(bezugsgebiet=st.session_state["w_bezugsgebiet"] or None),
        help=say("compare.reference_help", language),
        placeholder=say("controls.choose", language),
    )

"""What is chosen on the page of the Intercultural Week: what is counted above the map, the rest in the sidebar."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from data.kennzahlen.kennzahl import KennzahlId
from data.kennzahlen.registry import KENNZAHLEN
from pages.choice.dependent_choices import without_limits
from pages.controls.display_controls import look_controls, tiles_control
from pages.controls.view_controls import area_filters, reset_button
from pages.features.week.week_view import WEEK_KENNZAHLEN, week_selection
from pages.session import state
from pages.view.view import View


def choose_count(view: View) -> None:
    """Write the switch between events and organisers."""

    def change(picked: KennzahlId) -> None:
        # Class limits are numbers of one Kennzahl.
        state.update(lambda now: week_selection(replace(without_limits(now), kennzahl=picked), view.dataset))

    st.segmented_control(
        view.say("controls.kennzahl"),
        WEEK_KENNZAHLEN,
        required=True,
        format_func=lambda kennzahl: view.say.term(KENNZAHLEN[kennzahl].unit_plural),
        **state.bound("ikw_kennzahl", view.selection.kennzahl, change),
        help=view.say.term(view.kennzahl.definition),
    )


def week_sidebar(view: View) -> None:
    """Write the choices that this page shares with the others; Kennzahl and year are its own."""
    with st.sidebar:
        area_filters(view)
        tiles_control(view)
        look_controls(view)
        reset_button(view.say)

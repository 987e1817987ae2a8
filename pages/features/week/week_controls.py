"""What is chosen on the page of the Intercultural Week: Kennzahl and year above the map, the rest in the sidebar."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from data.kennzahlen.registry import INDICATORS
from pages.choice.dependent_choices import without_limits
from pages.controls.display_controls import look_controls, tiles_control
from pages.controls.view_controls import area_filters, reset_button
from pages.features.week.week_view import KENNZAHLEN, week_selection, years_of
from pages.session import state
from pages.view.view import View


def choose_kennzahl_and_year(view: View) -> None:
    """Write the switch between events and organisers and the years that have a number."""
    chosen = view.selection

    def change(field: str, picked: Any) -> None:  # noqa: ANN401 (a Kennzahl or a year)
        # Class limits are numbers of one Kennzahl.
        state.update(
            lambda now: week_selection(
                replace(without_limits(now) if field == "kennzahl" else now, **{field: picked}), view.dataset
            )
        )

    state.show_value("w_ikw_kennzahl", chosen.kennzahl)
    state.show_value("w_ikw_jahr", chosen.jahr)
    st.segmented_control(
        view.say("controls.kennzahl"),
        KENNZAHLEN,
        required=True,
        key="w_ikw_kennzahl",
        format_func=lambda kennzahl: view.say.term(INDICATORS[kennzahl].unit_plural),
        on_change=state.picked("w_ikw_kennzahl", lambda picked: change("kennzahl", picked)),
        help=view.say.term(view.indicator.definition),
    )
    st.pills(
        view.say("controls.jahr"),
        years_of(view),
        required=True,
        key="w_ikw_jahr",
        on_change=state.picked("w_ikw_jahr", lambda picked: change("jahr", picked)),
        help=view.say(f"years.{view.indicator.id}"),
    )


def week_sidebar(view: View) -> None:
    """Write the choices that this page shares with the others; Kennzahl and year are its own."""
    with st.sidebar:
        area_filters(view)
        tiles_control(view)
        look_controls(view)
        reset_button(view)

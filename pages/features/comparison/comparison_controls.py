"""The sidebar of the page of comparison: the figure, and what it is set against where the way of looking needs it."""

from __future__ import annotations

import streamlit as st

from pages.controls.display_controls import display_controls, label_controls, partial_control
from pages.controls.view_controls import figure_controls, reset_button
from pages.features.comparison.comparison_switches import change_comparison
from pages.features.comparison.comparison_view import other_year
from pages.features.comparison.second_figure import second_figure_controls
from pages.session import cache
from pages.session.widgets import keep
from pages.view.view import View

HESSEN_OPTION = ""
"""Option of the reference that is no area."""


def comparison_sidebar(view: View) -> None:
    """Write the choices of the page into the sidebar."""
    figure_controls(view)
    chosen = view.selection.vergleich
    two_years = chosen.ansicht == "veraenderung" or (chosen.ansicht, chosen.karten) == ("karten", "jahre")
    with st.sidebar:
        if two_years:
            _other_year(view)
        if chosen.ansicht == "streuung" or (chosen.ansicht, chosen.karten) == ("karten", "kennzahlen"):
            second_figure_controls(view)
        if chosen.ansicht == "unterschiede":
            _reference(view)
        if chosen.ansicht == "karten":
            display_controls(view)
        if chosen.ansicht == "veraenderung":
            label_controls(view)
        if chosen.ansicht == "streuung":
            partial_control(view)
        reset_button(view)


def _other_year(view: View) -> None:
    say, chosen = view.say, view.selection
    known = cache.known_years(view.dataset, chosen.kennzahl, chosen.bezug)
    others = [year for year in known if year != chosen.jahr]
    if not others:
        return
    keep("w_vergleichsjahr", other_year(chosen, known))
    st.pills(
        say("compare.other_year_label"),
        others,
        required=True,
        key="w_vergleichsjahr",
        on_change=lambda: change_comparison(vergleichsjahr=int(st.session_state["w_vergleichsjahr"])),
        help=say("compare.other_year_help"),
    )


def _reference(view: View) -> None:
    say, areas = view.say, view.dataset.areas
    keep("w_bezugsgebiet", view.selection.vergleich.bezugsgebiet or HESSEN_OPTION)
    st.selectbox(
        say("compare.reference_area"),
        [HESSEN_OPTION, *sorted(areas, key=lambda area_id: areas[area_id].label)],
        format_func=lambda area_id: areas[area_id].label if area_id else say("compare.reference_hessen"),
        key="w_bezugsgebiet",
        on_change=lambda: change_comparison(bezugsgebiet=st.session_state["w_bezugsgebiet"] or None),
        help=say("compare.reference_help"),
        placeholder=say("controls.choose"),
    )

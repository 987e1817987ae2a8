"""The choice of the second figure: Kennzahl, Bezug and year, each with the values that the others allow."""

from __future__ import annotations

import streamlit as st

from data.kennzahlen.bezug import BEZUEGE
from data.kennzahlen.registry import INDICATORS
from pages.features.comparison.comparison_switches import change_comparison
from pages.features.comparison.comparison_view import second_view
from pages.session import cache
from pages.session.widgets import keep
from pages.view.view import View


def second_figure_controls(view: View) -> None:
    """Write the three choices; another Kennzahl or Bezug takes the year closest to that of the first figure."""
    _kennzahl(view)
    _year(view)
    _bezug(view)


def _kennzahl(view: View) -> None:
    say, key = view.say, "w_kennzahl2"
    keep(key, view.selection.vergleich.kennzahl2)

    def changed() -> None:
        picked = next(each for each in INDICATORS if each == st.session_state[key])
        change_comparison(kennzahl2=picked, bezug2=INDICATORS[picked].bezuege[0], jahr2=None)

    st.selectbox(
        say("compare.second"),
        list(INDICATORS),
        format_func=lambda each: say.term(INDICATORS[each].short),
        key=key,
        on_change=changed,
        help=say.term(INDICATORS[view.selection.vergleich.kennzahl2].definition),
        placeholder=say("controls.choose"),
    )


def _year(view: View) -> None:
    say, key = view.say, "w_jahr2"
    chosen = view.selection.vergleich
    keep(key, second_view(view).selection.jahr)
    st.pills(
        say("compare.second_jahr"),
        cache.known_years(view.dataset, chosen.kennzahl2, chosen.bezug2),
        required=True,
        key=key,
        on_change=lambda: change_comparison(jahr2=int(st.session_state[key])),
        help=say(f"years.{chosen.kennzahl2}"),
    )


def _bezug(view: View) -> None:
    say, key = view.say, "w_bezug2"
    chosen = view.selection.vergleich
    allowed = INDICATORS[chosen.kennzahl2].bezuege
    keep(key, chosen.bezug2)
    st.selectbox(
        say("compare.second_bezug"),
        list(allowed),
        format_func=lambda each: say.term(BEZUEGE[each].label),
        key=key,
        on_change=lambda: change_comparison(bezug2=st.session_state[key], jahr2=None),
        disabled=len(allowed) == 1,
        help=say("controls.bezug_help"),
        placeholder=say("controls.choose"),
    )

"""The choices of the page of comparison: its switches, and the figure and what it is set against in the sidebar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import streamlit as st

from data.kennzahlen.bezug import BEZUEGE
from data.kennzahlen.kennzahl import KennzahlId
from data.kennzahlen.registry import KENNZAHLEN, kennzahl_of
from data.statistics.metrics import years
from pages.choice import dependent_choices
from pages.choice.comparison_choice import ANSICHTEN, CHANGE_KINDS, MAP_PAIRS, ORDERS, Ansicht, usual_bezug2
from pages.choice.selection import Selection
from pages.controls.display_controls import display_controls, label_controls, partial_control, tiles_control
from pages.controls.view_controls import figure_controls, reset_button
from pages.features.comparison.comparison_view import other_year, second_view
from pages.features.comparison.map_pair import map_pair
from pages.session import state
from pages.view.view import View


def choose_ansicht(view: View) -> None:
    """Write the switch between the ways of looking; each is a link of its own."""
    _switch(view, "ansicht", ANSICHTEN, label="collapsed", change=_change_ansicht)


def _change_ansicht(picked: Ansicht) -> None:
    state.update(lambda now: _with_usual_bezug(now, ansicht=picked))


def _with_usual_bezug(now: Selection, **values: object) -> Selection:
    """The choices with other values; where the second Bezug was the usual one, it is the usual one of the others."""
    after = dependent_choices.changed(now, **values)
    was, usual = usual_bezug2(now), usual_bezug2(after)
    kept = was == usual or now.vergleich.bezug2 != was
    return after if kept else dependent_choices.changed(after, bezug2=usual)


def choose_maps(view: View) -> None:
    """Write the switch between two years and two Kennzahlen."""
    _switch(view, "karten", MAP_PAIRS)


def choose_change(view: View) -> None:
    """Write the switch between per cent and the unit of the figure."""
    _switch(view, "aenderung", CHANGE_KINDS)


def choose_sort(view: View) -> None:
    """Write the switch of the order of the table."""
    _switch(view, "sort2", ORDERS)


def _switch(
    view: View,
    field: str,
    options: Sequence[str],
    label: Literal["visible", "collapsed"] = "visible",
    change: Callable[[Ansicht], None] | None = None,
) -> None:
    say = view.say
    st.segmented_control(
        say(f"compare_switch.{field}"),
        options,
        required=True,
        format_func=lambda option: say(f"compare_{field}.{option}"),
        **state.bound(field, getattr(view.selection.vergleich, field), change),
        label_visibility=label,
    )


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
            pair = map_pair(view)
            display_controls(view, one_fill=pair is not None and all(each.one_fill for each in pair))
            tiles_control(view)
        if chosen.ansicht == "veraenderung":
            tiles_control(view)
            label_controls(view)
        if chosen.ansicht == "streuung":
            partial_control(view)
        reset_button(view.say)


def _other_year(view: View) -> None:
    say, chosen = view.say, view.selection
    known = years(view.dataset, chosen.kennzahl, chosen.bezug)
    others = [year for year in known if year != chosen.jahr]
    if not others:
        return
    st.pills(
        say("compare.other_year_label"),
        others,
        required=True,
        **state.bound("vergleichsjahr", other_year(chosen, known)),
        help=say("compare.other_year_help"),
    )


def _reference(view: View) -> None:
    say, areas = view.say, view.dataset.areas
    every = view.words.mean_name(view.table) or say("compare.reference_none")
    options = [HESSEN_OPTION, *sorted(areas, key=lambda area_id: areas[area_id].label)]
    shown = view.selection.vergleich.bezugsgebiet or HESSEN_OPTION
    st.selectbox(
        say("compare.reference_area"),
        options,
        format_func=lambda area_id: areas[area_id].label if area_id else every,
        **state.offered(
            "w_bezugsgebiet", options, shown, lambda area_id: state.change(bezugsgebiet=area_id or None)
        ),
        help=say("compare.reference_help"),
    )


def second_figure_controls(view: View) -> None:
    """Write the three choices; another Kennzahl or Bezug takes the year closest to that of the first figure."""
    _kennzahl(view)
    _year(view)
    _bezug(view)


def _with_second(now: Selection, kennzahl: KennzahlId) -> Selection:
    after = dependent_choices.changed(now, kennzahl2=kennzahl)
    return dependent_choices.changed(after, bezug2=usual_bezug2(after))


def _kennzahl(view: View) -> None:
    say, options = view.say, list(KENNZAHLEN)

    def change(kennzahl: str) -> None:
        state.update(lambda now: _with_second(now, kennzahl_of(kennzahl).id))

    st.selectbox(
        say("compare.second"),
        options,
        format_func=lambda each: say.term(KENNZAHLEN[each].short),
        **state.offered("w_kennzahl2", options, view.selection.vergleich.kennzahl2, change),
        help=say.term(KENNZAHLEN[view.selection.vergleich.kennzahl2].definition),
    )


def _year(view: View) -> None:
    say, chosen = view.say, view.selection.vergleich
    st.pills(
        say("compare.second_jahr"),
        years(view.dataset, chosen.kennzahl2, chosen.bezug2),
        required=True,
        **state.bound("jahr2", second_view(view).selection.jahr),
        help=say(f"years.{chosen.kennzahl2}"),
    )


def _bezug(view: View) -> None:
    say, chosen = view.say, view.selection.vergleich
    allowed = KENNZAHLEN[chosen.kennzahl2].bezuege
    if len(allowed) == 1:
        return
    st.selectbox(
        say("compare.second_bezug"),
        list(allowed),
        format_func=lambda each: say.term(BEZUEGE[each].label),
        **state.offered("w_bezug2", allowed, chosen.bezug2, lambda bezug: state.change(bezug2=bezug)),
        help=say("controls.bezug_help"),
    )

"""The part of the sidebar that says how values become classes and colours."""

from __future__ import annotations

from itertools import pairwise

import streamlit as st

from geo.classes.classify import MAX_CLASSES, METHODS
from geo.paint.colors import SCHEMES
from pages.choice.link_reader import finite
from pages.choice.selection import Selection
from pages.session import state
from pages.session.widgets import keep
from pages.texts.messages import say
from pages.view.view import View


def display_controls(view: View) -> None:
    """Write the controls of classification, colours and labels."""
    chosen = view.selection
    _method(view)
    if view.method == "eigene":
        _own_limits(view)
    elif view.method != "werte":
        _number_of_classes(chosen)
    look_controls(view)


def look_controls(view: View) -> None:
    """Write the controls that do not depend on a classification: colours, labels, partial figures."""
    _colours(view.selection)
    label_controls(view)


def label_controls(view: View) -> None:
    """Write the controls of a map whose colours are fixed: labels and partial figures."""
    _switch(view.selection, "beschriftung")
    partial_control(view)


def partial_control(view: View) -> None:
    """Write the switch for partial figures where there are any."""
    chosen = view.selection
    if view.table.coverage.part or chosen.teilangaben:
        _switch(chosen, "teilangaben")


def _method(view: View) -> None:
    chosen = view.selection
    keep("w_klassen", view.method)

    def changed() -> None:
        state.change(klassen=st.session_state["w_klassen"], klasse=None)

    st.selectbox(
        say("controls.klassifikation", chosen.sprache),
        [method for method in METHODS if method != "werte" or view.may_show_values],
        format_func=lambda method: say(f"method.{method}", chosen.sprache),
        key="w_klassen",
        on_change=changed,
        help=say(f"method_help.{view.method}", chosen.sprache),
        placeholder=say("controls.choose", chosen.sprache),
    )


def _number_of_classes(chosen: Selection) -> None:
    keep("w_k", chosen.k)
    st.number_input(
        say("controls.klassenzahl", chosen.sprache),
        min_value=1,
        max_value=MAX_CLASSES,
        step=1,
        key="w_k",
        on_change=lambda: state.change(k=int(st.session_state["w_k"]), klasse=None),
    )


def _own_limits(view: View) -> None:
    chosen = view.selection
    shown = view.limits_text
    keep("w_grenzen", shown)

    def changed() -> None:
        text = str(st.session_state["w_grenzen"])
        # A semicolon separates, because the comma is the decimal mark here.
        parts = [part.strip().replace(".", "").replace(",", ".") for part in text.split(";") if part.strip()]
        numbers = [finite(part) for part in parts]
        limits = tuple(number for number in numbers if number is not None)
        rising = all(low < high for low, high in pairwise(limits))
        if not limits or len(limits) != len(numbers) or not rising or len(limits) >= MAX_CLASSES:
            state.warn("controls.grenzen_wrong", value=text[:40], most=str(MAX_CLASSES - 1))
        else:
            state.change(grenzen=limits, klasse=None)

    st.text_input(
        say("controls.grenzen", chosen.sprache),
        key="w_grenzen",
        on_change=changed,
        help=say("controls.grenzen_help", chosen.sprache),
        max_chars=120,
    )


def _colours(chosen: Selection) -> None:
    keep("w_farben", chosen.farben)
    st.selectbox(
        say("controls.farben", chosen.sprache),
        list(SCHEMES),
        format_func=lambda scheme: say(f"scheme.{scheme}", chosen.sprache),
        key="w_farben",
        on_change=lambda: state.change(farben=st.session_state["w_farben"]),
        placeholder=say("controls.choose", chosen.sprache),
    )


def _switch(chosen: Selection, field: str) -> None:
    key = f"w_{field}"
    keep(key, getattr(chosen, field))

    def changed() -> None:
        # Partial figures move the classes, so the number of the highlighted one would be another's.
        moved = {"klasse": None} if field == "teilangaben" else {}
        state.change(**{field: bool(st.session_state[key]), **moved})

    st.toggle(
        say(f"controls.{field}", chosen.sprache),
        key=key,
        on_change=changed,
        help=say(f"controls.{field}_help", chosen.sprache),
    )

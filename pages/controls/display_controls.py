"""The part of the sidebar that says how values become classes and colours."""

from __future__ import annotations

import streamlit as st

from geo.classes.classify import MAX_CLASSES, METHODS
from geo.paint.colors import SCHEMES
from pages.choice.choice import rising_limits
from pages.session import state
from pages.session.widgets import keep
from pages.view.view import View


def display_controls(view: View) -> None:
    """Write the controls of classification, colours and labels."""
    _method(view)
    if view.method == "eigene":
        _own_limits(view)
    elif view.method != "werte":
        _number_of_classes(view)
    look_controls(view)


def look_controls(view: View) -> None:
    """Write the controls that do not depend on a classification: colours, labels, partial figures."""
    _colours(view)
    label_controls(view)


def label_controls(view: View) -> None:
    """Write the controls of a map whose colours are fixed: labels and partial figures."""
    _switch(view, "beschriftung")
    partial_control(view)


def partial_control(view: View) -> None:
    """Write the switch for partial figures where there are any."""
    chosen = view.selection
    if view.table.coverage.part or chosen.teilangaben:
        _switch(view, "teilangaben")


def _method(view: View) -> None:
    keep("w_klassen", view.method)

    def changed() -> None:
        state.change(klassen=st.session_state["w_klassen"])

    st.selectbox(
        view.say("controls.klassifikation"),
        [method for method in METHODS if method != "werte" or view.may_show_values],
        format_func=lambda method: view.say(f"method.{method}"),
        key="w_klassen",
        on_change=changed,
        help=view.say(f"method_help.{view.method}"),
        placeholder=view.say("controls.choose"),
    )


def _number_of_classes(view: View) -> None:
    keep("w_k", view.selection.k)
    st.number_input(
        view.say("controls.klassenzahl"),
        min_value=1,
        max_value=MAX_CLASSES,
        step=1,
        key="w_k",
        on_change=lambda: state.change(k=int(st.session_state["w_k"])),
    )


def _own_limits(view: View) -> None:
    shown = view.limits_text
    keep("w_grenzen", shown)

    def changed() -> None:
        text = str(st.session_state["w_grenzen"])
        # A semicolon separates, because the comma is the decimal mark here.
        parts = [part.strip().replace(".", "").replace(",", ".") for part in text.split(";") if part.strip()]
        limits = rising_limits(parts)
        if not limits:
            state.warn("controls.grenzen_wrong", value=text[:40], most=str(MAX_CLASSES - 1))
        else:
            state.change(grenzen=limits)

    st.text_input(
        view.say("controls.grenzen"),
        key="w_grenzen",
        on_change=changed,
        help=view.say("controls.grenzen_help"),
        max_chars=120,
    )


def _colours(view: View) -> None:
    keep("w_farben", view.selection.farben)
    st.selectbox(
        view.say("controls.farben"),
        list(SCHEMES),
        format_func=lambda scheme: view.say(f"scheme.{scheme}"),
        key="w_farben",
        on_change=lambda: state.change(farben=st.session_state["w_farben"]),
        placeholder=view.say("controls.choose"),
    )


def _switch(view: View, field: str) -> None:
    key = f"w_{field}"
    keep(key, getattr(view.selection, field))

    def changed() -> None:
        state.change(**{field: bool(st.session_state[key])})

    st.toggle(
        view.say(f"controls.{field}"),
        key=key,
        on_change=changed,
        help=view.say(f"controls.{field}_help"),
    )

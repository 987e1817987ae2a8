"""The part of the sidebar that says how values become classes and colours."""

from __future__ import annotations

import streamlit as st

from data.statistics.metrics import year_table, years
from geo.classes.classify import MAX_CLASSES, METHODS
from geo.paint.colors import SCHEMES
from pages.blocks import html_block
from pages.choice.choice import rising_limits
from pages.choice.selection import value_of
from pages.session import state
from pages.view.view import View


def display_controls(view: View, *, one_fill: bool, labels: bool = True) -> None:
    """Write the controls of classification, colours and labels.

    Args:
        view: The view on screen.
        one_fill: All known areas have one fill, so that there are no classes to choose; that is said instead.
        labels: Whether the way of looking has room for values on its map.
    """
    if one_fill:
        html_block.show("note", text=view.say("controls.one_fill"))
    else:
        _method(view)
        if view.method == "eigene":
            _own_limits(view)
        elif view.method != "werte":
            _number_of_classes(view)
    look_controls(view, labels=labels)


def fixed_classes_control(view: View) -> None:
    """Write the switch for classes that hold in all years; nothing where these have one and the same figure."""
    kennzahl, bezug, chosen = view.kennzahl.id, view.bezug.id, view.selection
    known = years(view.dataset, kennzahl, bezug)
    tables = [year_table(view.dataset, kennzahl, bezug, year, chosen.teilangaben) for year in known]
    figures = {cell.figure.value for each in tables for cell in each.cells.values() if cell.classed}
    if len(known) > 1 and (chosen.festklassen or len(figures) > 1):
        _switch(view, "festklassen")


def tiles_control(view: View) -> None:
    """Write the switch between boundaries and equal tiles; only for maps that follow it."""
    _switch(view, "kacheln")


def look_controls(view: View, *, labels: bool = True) -> None:
    """Write the controls that do not depend on a classification: colours, labels, partial figures."""
    _colours(view)
    (label_controls if labels else partial_control)(view)


def label_controls(view: View) -> None:
    """Write the controls of a map whose colours are fixed: labels and partial figures."""
    _switch(view, "beschriftung")
    partial_control(view)


def partial_control(view: View) -> None:
    """Write the switch for partial figures where there are any."""
    if view.table.coverage.part or view.selection.teilangaben:
        _switch(view, "teilangaben")


def _method(view: View) -> None:
    methods = [method for method in METHODS if method != "werte" or view.may_show_values]
    st.selectbox(
        view.say("controls.klassifikation"),
        methods,
        format_func=lambda method: view.say(f"method.{method}"),
        **state.offered("w_klassen", methods, view.method, lambda method: state.change(klassen=method)),
        help=view.say(f"method_help.{view.method}"),
    )


def _number_of_classes(view: View) -> None:
    label, bound = view.say("controls.klassenzahl"), state.bound("k", view.selection.k)
    st.number_input(label, min_value=1, max_value=MAX_CLASSES, value=view.selection.k, step=1, **bound)


def _own_limits(view: View) -> None:
    state.show_value("w_grenzen", view.limits_text)

    def changed() -> None:
        text = str(st.session_state["w_grenzen"])
        # A semicolon separates, because the comma is the decimal mark, or in English the thousands mark.
        parts = [view.say.typed(part) for part in text.split(";", 2 * MAX_CLASSES) if part.strip()]
        limits = rising_limits(parts)
        if not limits:
            state.warn("controls.grenzen_wrong", value=text[:40], most=str(MAX_CLASSES - 1))
        else:
            state.change(grenzen=limits)

    st.text_input(
        view.say("controls.grenzen"),
        value=view.limits_text,
        key="w_grenzen",
        on_change=changed,
        help=view.say("controls.grenzen_help"),
    )


def _colours(view: View) -> None:
    schemes, shown = list(SCHEMES), view.selection.farben
    st.selectbox(
        view.say("controls.farben"),
        schemes,
        format_func=lambda scheme: view.say(f"scheme.{scheme}"),
        **state.offered("w_farben", schemes, shown, lambda scheme: state.change(farben=scheme)),
    )


def _switch(view: View, name: str) -> None:
    label, note = view.say(f"controls.{name}"), view.say(f"controls.{name}_help")
    shown = bool(value_of(view.selection, name))
    st.toggle(label, value=shown, **state.bound(name, shown), help=note)

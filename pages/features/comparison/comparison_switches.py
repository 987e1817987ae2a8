"""The switches of the page of comparison, and how a choice of this page is changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import streamlit as st

from pages.choice.class_choice import kept_class
from pages.choice.comparison_choice import ANSICHTEN, CHANGE_KINDS, MAP_PAIRS, ORDERS
from pages.choice.selection import Selection
from pages.session import state
from pages.session.widgets import keep
from pages.view.view import View


def change_comparison(**values: object) -> None:
    """Change some of the choices of this page, and drop a highlighted class of a scale that they make another.

    To be called from callbacks.
    """

    def step(now: Selection) -> Selection:
        compared = replace(now.vergleich, **values)  # type: ignore[arg-type]
        return replace(now, vergleich=compared, klasse=kept_class(now.klasse, values))

    state.update(step)


def choose_ansicht(view: View) -> None:
    """Write the switch between the ways of looking; each is a link of its own."""
    _switch(view, "ansicht", ANSICHTEN, label="collapsed")


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
    view: View, field: str, options: Sequence[str], label: Literal["visible", "collapsed"] = "visible"
) -> None:
    say, key = view.say, f"w_{field}"
    keep(key, getattr(view.selection.vergleich, field))
    st.segmented_control(
        say(f"compare_switch.{field}"),
        options,
        required=True,
        key=key,
        format_func=lambda option: say(f"compare_{field}.{option}"),
        on_change=lambda: change_comparison(**{field: st.session_state[key]}),
        label_visibility=label,
    )

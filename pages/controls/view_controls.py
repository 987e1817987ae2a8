"""The sidebar: every choice that a view stands on. Callbacks change the selection; the run after shows it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from data.kennzahlen.bezug import BEZUEGE
from data.kennzahlen.kennzahl import IndicatorId
from data.kennzahlen.registry import INDICATORS
from data.model.records import AREA_TYPES, REGIERUNGSBEZIRKE, Dataset
from pages.choice import dependent_choices
from pages.choice.selection import Selection
from pages.controls.display_controls import display_controls
from pages.session import cache, state
from pages.session.widgets import keep
from pages.texts.messages import say
from pages.view.view import View

_FITTING = 36
"""Letters that fit the select box; a longer name gives way to its short form, the page's title says it in full."""

_GROUP = "#"
"""Mark of an option that is the heading of a group: the select box knows no groups of its own."""


def sidebar(view: View) -> None:
    """Write the sidebar for the view on screen."""
    chosen = view.selection
    figure_controls(view)
    with st.sidebar:
        area_filters(chosen)
        _range(view)
        display_controls(view)
        reset_button(chosen)


def figure_controls(view: View) -> None:
    """Write the choice of figure alone, for a page without a map."""
    with st.sidebar:
        _kennzahl(view.selection, view.dataset)
        _year(view.selection, view.dataset)
        _bezug(view.selection, view.dataset)


def no_controls(view: View) -> None:
    """Write nothing: the page shows the same whatever is chosen."""


def reset_button(chosen: Selection) -> None:
    """Write the button that leads back to the start view."""
    st.button(
        say("controls.reset", chosen.sprache),
        key="w_reset",
        icon=":material/restart_alt:",
        width="stretch",
        on_click=lambda: state.update(dependent_choices.reset),
    )


def _kennzahl(chosen: Selection, dataset: Dataset) -> None:
    options, titles = _grouped(chosen)

    def changed() -> None:
        picked = str(st.session_state["w_kennzahl"])
        if picked.startswith(_GROUP):
            # A heading stands for the first Kennzahl below it.
            picked = options[options.index(picked) + 1]
        state.update(lambda now: dependent_choices.with_kennzahl(now, _id(picked), dataset))

    keep("w_kennzahl", chosen.kennzahl)
    st.selectbox(
        say("controls.kennzahl", chosen.sprache),
        options,
        format_func=titles.__getitem__,
        key="w_kennzahl",
        on_change=changed,
        help=INDICATORS[chosen.kennzahl].definition.said(chosen.sprache),
        placeholder=say("controls.choose", chosen.sprache),
    )


def _grouped(chosen: Selection) -> tuple[list[str], dict[str, str]]:
    options: list[str] = []
    titles: dict[str, str] = {}
    for kennzahl, indicator in INDICATORS.items():
        group = indicator.group.said(chosen.sprache)
        if _GROUP + group not in titles:
            options.append(_GROUP + group)
            titles[_GROUP + group] = say("controls.group", chosen.sprache, group=group)
        options.append(kennzahl)
        label = indicator.label.said(chosen.sprache)
        titles[kennzahl] = label if len(label) <= _FITTING else indicator.short.said(chosen.sprache)
    return options, titles


def _id(kennzahl: str) -> IndicatorId:
    return next(known for known in INDICATORS if known == kennzahl)


def _year(chosen: Selection, dataset: Dataset) -> None:
    keep("w_jahr", chosen.jahr)
    note = f"years.{chosen.kennzahl}"
    st.pills(
        say("controls.jahr", chosen.sprache),
        cache.known_years(dataset, chosen.kennzahl, chosen.bezug),
        required=True,
        key="w_jahr",
        on_change=lambda: state.update(
            lambda now: dependent_choices.with_year(now, int(st.session_state["w_jahr"]))
        ),
        help=say(note, chosen.sprache),
    )


def _bezug(chosen: Selection, dataset: Dataset) -> None:
    keep("w_bezug", chosen.bezug)
    allowed = INDICATORS[chosen.kennzahl].bezuege
    st.selectbox(
        say("controls.bezug", chosen.sprache),
        list(allowed),
        format_func=lambda bezug: BEZUEGE[bezug].label.said(chosen.sprache),
        key="w_bezug",
        on_change=lambda: state.update(
            lambda now: dependent_choices.with_bezug(now, st.session_state["w_bezug"], dataset)
        ),
        disabled=len(allowed) == 1,
        help=say("controls.bezug_help", chosen.sprache),
        placeholder=say("controls.choose", chosen.sprache),
    )


def area_filters(chosen: Selection) -> None:
    """Write the choices of types and Regierungsbezirke."""
    for field, everything in (("typ", AREA_TYPES), ("rb", REGIERUNGSBEZIRKE)):
        key = f"w_{field}"
        keep(key, list(getattr(chosen, field)))
        label = say("controls.gebietstyp" if field == "typ" else "controls.regierungsbezirk", chosen.sprache)
        st.pills(
            label,
            everything,
            selection_mode="multi",
            key=key,
            format_func=_naming(field, chosen),
            on_change=_filter_changed,
            args=(field, everything),
        )


def _naming(field: str, chosen: Selection) -> Callable[[str], str]:
    return (lambda value: say(f"type.{value}", chosen.sprache)) if field == "typ" else str


def _filter_changed(field: str, everything: tuple[str, ...]) -> None:
    picked = set(st.session_state[f"w_{field}"])
    kept = tuple(each for each in everything if each in picked)
    state.change(**{field: kept})


def _range(view: View) -> None:
    """From value to value: the stops are the values that occur, so every stop keeps or drops an area."""
    chosen, stops = view.selection, view.stops
    if len(stops) < 2:
        return
    low = min((stop for stop in stops if chosen.von is None or stop >= chosen.von - 1e-9), default=stops[-1])
    high = max((stop for stop in stops if chosen.bis is None or stop <= chosen.bis + 1e-9), default=stops[0])
    # The stops belong to one Kennzahl, Bezug and year; a key of their own keeps foreign ends out.
    key = f"w_range_{chosen.kennzahl}_{chosen.bezug}_{chosen.jahr}_{int(chosen.teilangaben)}"
    ends = (min(low, high), max(low, high))
    keep(key, ends)

    def changed() -> None:
        start, end = st.session_state[key]
        state.change(
            von=None if start == stops[0] else start,
            bis=None if end == stops[-1] else end,
        )

    st.select_slider(
        say("controls.wertebereich", chosen.sprache),
        stops,
        # Two ends, or Streamlit reads what the browser sends as one value, whatever the session holds.
        value=ends,
        format_func=view.words.plain,
        key=key,
        on_change=changed,
        help=say("controls.wertebereich_help", chosen.sprache),
    )

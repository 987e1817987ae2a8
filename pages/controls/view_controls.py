"""The sidebar: every choice that a view stands on. Callbacks change the selection; the run after shows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from data.kennzahlen.bezug import BEZUEGE
from data.kennzahlen.kennzahl import KennzahlId
from data.kennzahlen.registry import KENNZAHLEN, kennzahl_of
from data.model.records import AREA_TYPES, REGIERUNGSBEZIRKE
from data.statistics.metrics import years
from pages.choice import dependent_choices
from pages.choice.choice import above, below
from pages.choice.selection import Selection
from pages.controls.display_controls import display_controls, fixed_classes_control, partial_control
from pages.session import state
from pages.texts.words import Words
from pages.view.view import View
from pages.view.way import drawn, way_of

_FITTING = 30
"""Letters that fit the select box; a longer name gives way to its short form, the page's title says it in full."""

_GROUP = "#"
"""Mark of an option that is the heading of a group: the select box knows no groups of its own."""


def sidebar(view: View, years_beside: bool = False) -> None:
    """Write the sidebar for the view on screen.

    Args:
        view: What is on screen.
        years_beside: Whether the page has the years itself, as the time line below its map.
    """
    figure_controls(view, years_beside)
    way = way_of(view)
    with st.sidebar:
        area_filters(view)
        _range(view)
        # Of a table neither classes nor colours are seen.
        if way == "tabelle":
            partial_control(view)
        else:
            on_map = way in ("karte", "kacheln")
            shown = drawn(view)
            display_controls(shown, one_fill=shown.one_fill, labels=on_map)
            if way != "verlauf":
                fixed_classes_control(view)
        reset_button(view.say)


def figure_controls(view: View, years_beside: bool = False) -> None:
    """Write the choice of figure alone, for a page without a map.

    Args:
        view: What is on screen.
        years_beside: Whether the page has the years itself.
    """
    with st.sidebar:
        _kennzahl(view)
        if not years_beside:
            _year(view)
        _bezug(view)


def no_controls(view: View) -> None:
    """Write nothing: the page shows the same whatever is chosen."""


def reset_button(say: Words) -> None:
    """Write the button that leads back to the start view."""
    st.button(
        say("controls.reset"),
        key="w_reset",
        icon=":material/restart_alt:",
        width="stretch",
        on_click=lambda: state.update(dependent_choices.reset),
    )


def _kennzahl(view: View) -> None:
    dataset, titles = view.dataset, _titles(view.say)
    options = list(titles)

    def change(picked: str) -> None:
        if picked.startswith(_GROUP):
            # A heading stands for the first Kennzahl below it.
            picked = options[options.index(picked) + 1]
        state.update(lambda now: dependent_choices.opened(now, kennzahl_of(picked).id, dataset))

    st.selectbox(
        view.say("controls.kennzahl"),
        options,
        format_func=titles.__getitem__,
        **state.offered("w_kennzahl", options, view.kennzahl.id, change),
        help=view.say.term(view.kennzahl.definition),
    )


def _titles(say: Words) -> dict[str, str]:
    """The options with what they are called: every Kennzahl below the heading of its group."""
    titles: dict[str, str] = {}
    for id_, kennzahl in KENNZAHLEN.items():
        group = say.term(kennzahl.group)
        titles[_GROUP + group] = say("controls.group", group=group)
        titles[id_] = list_name(id_, say)
    return titles


def list_name(kennzahl: KennzahlId, say: Words) -> str:
    """What a Kennzahl is called in a list to choose from: below the heading of its group a short name is enough."""
    label = say.term(KENNZAHLEN[kennzahl].label)
    return label if len(label) <= _FITTING else say.term(KENNZAHLEN[kennzahl].short)


def _year(view: View) -> None:
    chosen = view.selection
    known = years(view.dataset, chosen.kennzahl, chosen.bezug)
    note, bound = view.say(f"years.{chosen.kennzahl}"), state.bound("jahr", chosen.jahr)
    st.pills(view.say("controls.jahr"), known, required=True, **bound, help=note)


def _bezug(view: View) -> None:
    dataset, allowed = view.dataset, view.kennzahl.bezuege
    if len(allowed) == 1:
        return

    def change(bezug: str) -> None:
        state.update(lambda now: dependent_choices.with_bezug(now, bezug, dataset))

    st.selectbox(
        view.say("controls.bezug"),
        list(allowed),
        format_func=lambda bezug: view.say.term(BEZUEGE[bezug].label),
        **state.offered("w_bezug", allowed, view.selection.bezug, change),
        help=view.say("controls.bezug_help"),
    )


def area_filters(view: View) -> None:
    """Write the choices of types and Regierungsbezirke."""
    _filter(
        view.selection,
        "typ",
        AREA_TYPES,
        view.say("controls.gebietstyp"),
        lambda kind: view.say(f"type.{kind}"),
    )
    _filter(view.selection, "rb", REGIERUNGSBEZIRKE, view.say("controls.regierungsbezirk"), str)


def _filter(
    selection: Selection, name: str, options: Sequence[str], label: str, text: Callable[[str], str]
) -> None:
    chosen = getattr(selection, name)

    def change(several: Sequence[str]) -> None:
        # In the order of the options, not in that of the clicks; none chosen means no filter.
        kept = tuple(each for each in options if each in several)
        state.change(**{name: kept or tuple(options)})

    # A pill says "only this": without a filter none is chosen.
    shown = [] if set(chosen) == set(options) else list(chosen)
    bound = state.bound(name, shown, change)
    st.pills(label, options, selection_mode="multi", default=shown, format_func=text, **bound)


def _range(view: View) -> None:
    """From value to value: the stops are the values that occur, so every stop keeps or drops an area.

    Nothing where all figures are equal: values that differ by their Bezug alone would sort areas by their size.
    """
    chosen, stops = view.selection, view.stops
    is_set = chosen.von is not None or chosen.bis is not None
    if len(stops) < 2 or (view.one_fill and not is_set):
        return
    low = min((stop for stop in stops if not below(stop, chosen.von)), default=stops[-1])
    high = max((stop for stop in stops if not above(stop, chosen.bis)), default=stops[0])
    # The stops belong to one Kennzahl, Bezug and year; a key of their own keeps foreign ends out.
    name = f"range_{chosen.kennzahl}_{chosen.bezug}_{chosen.jahr}_{int(chosen.teilangaben)}"
    ends = (min(low, high), max(low, high))

    def change(picked: tuple[float, float]) -> None:
        start, end = picked
        state.change(von=None if start == stops[0] else start, bis=None if end == stops[-1] else end)

    st.select_slider(
        view.say("controls.wertebereich"),
        stops,
        # Two ends, or Streamlit reads what the browser sends as one value, whatever the session holds.
        value=ends,
        format_func=view.words.plain,
        **state.bound(name, ends, change),
        help=view.say("controls.wertebereich_help"),
    )

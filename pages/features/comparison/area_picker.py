"""Picking the areas to compare: in a list, by a rule, on a map; every way changes the same choice."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from pages.blocks import html_block
from pages.choice import link
from pages.choice.compared_areas import started_anew, with_areas
from pages.choice.selection import MOST_COMPARED, Selection
from pages.features.comparison.picker_map import PICKER_KEY, picker_table
from pages.features.comparison.picking_rules import Rule, every_rule, label, left_out_text, picked, suggested
from pages.map.map_view import MapFrame, show_map
from pages.session import state
from pages.session.widgets import keep
from pages.view.view import View

HEIGHT_PX = 430


def show_picker_map(view: View) -> None:
    """Draw the map on which a click, or the Enter key, takes an area in or out."""
    show_map(MapFrame(key=PICKER_KEY, height_px=HEIGHT_PX, say=view.say), picker_table(view), on_pick=toggle)
    html_block.show("note", text=view.say("compare.map_hint"))


def show_suggestions(view: View) -> None:
    """Write ready-made comparisons as links, for whoever has chosen fewer than two areas."""
    html_block.show(
        "compare_start",
        lead=view.say("compare.one_more" if view.selection.gebiete else "compare.none_yet"),
        title=view.say("compare.suggestions"),
        offers=[_offer(view, rule) for rule in suggested(view)],
    )


def _offer(view: View, rule: Rule) -> tuple[str, str, str]:
    """Address, rule and areas of a ready-made comparison."""
    areas = picked(view, rule).areas
    query = urlencode(link.write(started_anew(view.selection, areas), view.dataset), safe=",")
    names = view.words.listed([view.dataset.areas[each].label for each in areas])
    return f"?{query}", label(view, rule), names


def toggle(area_id: str) -> None:
    """Take the area in, or out where it is in; a notice says that there is no room for more."""
    full = False

    def step(now: Selection) -> Selection:
        nonlocal full
        if area_id in now.gebiete:
            return with_areas(now, [each for each in now.gebiete if each != area_id])
        full = len(now.gebiete) >= MOST_COMPARED
        return now if full else with_areas(now, [*now.gebiete, area_id])

    state.update(step)
    if full:
        state.warn("compare.full", most=str(MOST_COMPARED))


def choose_areas(view: View) -> None:
    """Write the list of areas."""
    chosen, areas = view.selection, view.dataset.areas
    keep("w_gebiete", list(chosen.gebiete))

    def changed() -> None:
        wanted = tuple(st.session_state["w_gebiete"])
        state.update(lambda now: with_areas(now, wanted[:MOST_COMPARED]))
        if len(wanted) > MOST_COMPARED:
            state.warn("compare.full", most=str(MOST_COMPARED))

    st.multiselect(
        view.say("compare.areas", most=MOST_COMPARED),
        sorted(areas, key=lambda area_id: areas[area_id].label),
        format_func=lambda area_id: areas[area_id].label,
        key="w_gebiete",
        on_change=changed,
        placeholder=view.say("compare.choose_areas"),
        help=view.say("compare.areas_help", most=MOST_COMPARED),
        # All 33 are no comparison, and the offer would be in English.
        select_all=False,
        wrap=True,
    )


def choose_rule(view: View) -> None:
    """Write the list of rules; choosing one replaces the areas."""
    rules = every_rule(view)

    def changed() -> None:
        rule: Rule | None = st.session_state.get("w_regel")
        # Emptied for the next choice, as the search is: the areas may be changed by hand afterwards.
        st.session_state["w_regel"] = None
        if rule is None:
            return
        state.update(lambda now: started_anew(now, picked(view, rule).areas))
        text = left_out_text(view, rule)
        if text:
            state.warn("compare.left_out", rule=label(view, rule), text=text)

    st.selectbox(
        view.say("compare.rule"),
        rules,
        index=None,
        format_func=lambda rule: label(view, rule),
        key="w_regel",
        on_change=changed,
        placeholder=view.say("compare.choose_rule"),
        help=view.say("compare.rule_help", most=MOST_COMPARED),
    )

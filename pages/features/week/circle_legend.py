"""The legend of the circles: sizes, joint and partial figures, and what the fill means where it is no rate."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from geo.paint.circles import circle_colour, legend_values, radius_px
from pages.blocks import html_block
from pages.blocks.map_legend import show_legend
from pages.features.week.circle_map import plain_fill
from pages.features.week.week_view import figures, is_rate, largest
from pages.view.map_content import AT_LEAST, DISPUTED, OWN
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class Size:
    """One circle of the legend: its diameter in pixels of letters of 16, and the number it stands for."""

    diameter: float
    label: str


@dataclass(frozen=True, slots=True)
class Sign:
    """Another sign of the map: CSS class of its swatch, mark inside, meaning, fill of the swatch."""

    kind: str
    mark: str
    label: str
    colour: str = ""


def show_circle_legend(view: View) -> None:
    """Write the legend of the circles and, where the fill is a rate, that of the fill."""
    html_block.show("circle_legend", **circle_words(view))
    if is_rate(view):
        show_legend(view, "ikw")
    else:
        # So that what stands below stays in its place.
        st.empty()


def circle_words(view: View) -> dict[str, object]:
    """What the template ``circle_legend`` writes for the view."""
    say = view.say
    return {
        "title": say("ikw.sizes", unit=say.term(view.kennzahl.unit_plural)),
        "note": say("ikw.sizes_note"),
        "colour": circle_colour(view.selection.farben),
        "sizes": sizes(view),
        "signs": signs(view),
    }


def sizes(view: View) -> list[Size]:
    """Round numbers up to the largest of all years, the largest first."""
    top, say = largest(view), view.say
    return [Size(round(2 * radius_px(value, top), 1), say.number(value, 0)) for value in legend_values(top)]


def signs(view: View) -> list[Sign]:
    """What else the map of this year shows; a sign that does not occur is not explained."""
    say, shown = view.say, figures(view.table)
    found: list[Sign] = []
    if any(figure.kind == "part" for figure in shown):
        found.append(Sign("open", AT_LEAST, say("ikw.part")))
    if any(figure.disputed for figure in shown):
        found.append(Sign("disputed", DISPUTED, say("ikw.disputed")))
    if is_rate(view):
        return found
    if view.own_areas:
        found.append(Sign("disputed", OWN, say("legend.own")))
    # The legend of the fill says these where there is one.
    if any(figure.kind == "joint" for figure in shown):
        found.append(Sign("joint", "", say("ikw.joint")))
    if shown:
        found.append(Sign("fill", "", say("ikw.fill_known"), plain_fill(view.selection)))
        found.append(Sign("gap", "", say("ikw.fill_gap")))
    return found

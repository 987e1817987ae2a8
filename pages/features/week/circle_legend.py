"""The legend of the circles: sizes, joint and partial figures, and what the fill means where it is no rate."""

from __future__ import annotations

import streamlit as st

from geo.paint.circles import circle_colour, legend_values, radius_px
from pages.blocks import html_block
from pages.blocks.map_legend import show_legend
from pages.drawing.plans.legend import CircleSize, LegendLine
from pages.features.week.circle_map import plain_fill
from pages.features.week.week_view import figures, is_rate, largest
from pages.texts.words import Words
from pages.view.map_content import AT_LEAST, DISPUTED, OWN
from pages.view.view import View


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
        "sizes": sizes_up_to(largest(view), say),
        "signs": signs(view),
    }


def sizes_up_to(top: float, say: Words) -> tuple[CircleSize, ...]:
    """Round numbers up to the largest circle, the largest first."""
    return tuple(
        CircleSize(round(2 * radius_px(value, top), 1) / 2, say.number(value, 0))
        for value in legend_values(top)
    )


def signs(view: View) -> list[LegendLine]:
    """What else the map of this year shows; a sign that does not occur is not explained."""
    say, shown = view.say, figures(view.table)
    found: list[LegendLine] = []
    if any(figure.kind == "part" for figure in shown):
        found.append(LegendLine(say("ikw.part"), kind="open", mark=AT_LEAST))
    if any(figure.disputed for figure in shown):
        found.append(LegendLine(say("ikw.disputed"), kind="disputed", mark=DISPUTED))
    if is_rate(view):
        return found
    if view.own_areas:
        found.append(LegendLine(say("legend.own"), kind="disputed", mark=OWN))
    # The legend of the fill says these where there is one.
    if any(figure.kind == "joint" for figure in shown):
        found.append(LegendLine(say("ikw.joint"), kind="joint"))
    if shown:
        found.append(LegendLine(say("ikw.fill_known"), plain_fill(view.selection)))
        found.append(LegendLine(say("ikw.fill_gap"), kind="gap"))
    return found

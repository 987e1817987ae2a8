"""The change between two years as a map with its legend and its table."""

from __future__ import annotations

import streamlit as st

from pages.blocks import html_block
from pages.blocks.legend_row import LegendRow
from pages.features.comparison.area_picker import toggle
from pages.features.comparison.change_classes import change_highlight_words, linked_change_rows
from pages.features.comparison.change_legend import change_legend_lines, change_legend_title, change_rows
from pages.features.comparison.change_view import (
    ChangeView,
    change_table,
    change_text,
    change_title,
    change_view,
    standing_out,
)
from pages.features.comparison.twin_table import TwinColumn, show_twin
from pages.map.map_view import MapFrame, show_map
from pages.view.view import View

KEY = "veraenderung"


def show_change(view: View, whole: View) -> None:
    """Write warning, map, legend and table; says so where there is no other year or nothing to subtract.

    Args:
        view: The view of the page.
        whole: The session's view with all its choices, for the links.
    """
    say = view.say
    shown = change_view(view)
    if view.indicator.kind == "year" or shown is None:
        start = view.indicator.kind == "year"
        text = say("compare_gap.start_year" if start else "compare.no_other_year")
        html_block.show("note", text=text)
        return
    html_block.show("compare_map_title", title=change_title(shown), paired=False)
    if shown.crosses_census:
        st.warning(say("compare.census"), icon=":material/warning:")
    left, right = st.columns([0.58, 0.42], gap="medium")
    with left:
        show_map(MapFrame(key=KEY, height_px=540, say=say), change_table(shown), on_pick=toggle)
    with right:
        rows = linked_change_rows(whole, change_rows(shown))
        _legend(shown, rows)
        standing_out_words = change_highlight_words(shown, rows)
        if standing_out_words:
            html_block.show("note", text=standing_out_words)
    head = say("compare_switch.aenderung")
    column = TwinColumn(head, lambda area_id: change_text(shown, area_id), standing_out(shown))
    show_twin(view, (shown.before, shown.after), [column], map_keys=[KEY])


def _legend(shown: ChangeView, rows: list[LegendRow]) -> None:
    say = shown.after.say
    html_block.show(
        "legend",
        map_key=KEY,
        label=say("legend.label"),
        title=change_legend_title(shown),
        lines=change_legend_lines(shown),
        head_class=say("legend.head_class"),
        head_count=say("legend.head_count"),
        rows=rows,
        otherwise=say("compare.point_change"),
        on=say("legend.highlight"),
        off=say("legend.highlight_off"),
    )

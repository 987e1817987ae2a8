"""The change between two years as a map with its legend and its table."""

from __future__ import annotations

import streamlit as st

from pages.ui import blocks
from pages.ui.legend_row import LegendRow
from pages.ui.map_view import MapFrame, show_map
from pages.ui.messages import say
from pages.ui.vergleich.change_legend import change_legend_lines, change_legend_title, change_rows
from pages.ui.vergleich.change_view import ChangeView, change_table, change_text, change_title, change_view
from pages.ui.vergleich.picker import toggle
from pages.ui.vergleich.twin import show_twin
from pages.ui.view import View

KEY = "veraenderung"


def show_change(view: View) -> None:
    """Write warning, map, legend and table; says so where there is no other year or nothing to subtract."""
    language = view.selection.sprache
    shown = change_view(view)
    if view.indicator.kind == "year" or shown is None:
        start = view.indicator.kind == "year"
        text = say("compare_gap.start_year" if start else "compare.no_other_year", language)
        blocks.show("note", text=text)
        return
    blocks.show("compare_map_title", title=change_title(shown), paired=False)
    if shown.crosses_census:
        st.warning(say("compare.census", language), icon=":material/warning:")
    left, right = st.columns([0.58, 0.42], gap="medium")
    with left:
        show_map(MapFrame(key=KEY, height_px=540, language=language), change_table(shown), on_pick=toggle)
    with right:
        _legend(shown, change_rows(shown))
    show_twin(
        view,
        (shown.before, shown.after),
        [(say("compare_switch.aenderung", language), lambda area_id: change_text(shown, area_id))],
    )


def _legend(shown: ChangeView, rows: list[LegendRow]) -> None:
    language = shown.after.selection.sprache
    blocks.show(
        "legend",
        map_key=KEY,
        label=say("legend.label", language),
        title=change_legend_title(shown),
        lines=change_legend_lines(shown),
        head_class=say("legend.head_class", language),
        head_count=say("legend.head_count", language),
        rows=rows,
    )

"""The comparison of two to seven areas, looked at in five ways, and of two years of all areas."""

import streamlit as st

from pages.blocks.one_of_several import place_of
from pages.features.comparison.area_marks import show_comparison_head, show_mark_key
from pages.features.comparison.area_picker import choose_areas, choose_rule, show_picker_map, show_suggestions
from pages.features.comparison.change_map import show_change
from pages.features.comparison.comparison_controls import (
    choose_ansicht,
    choose_change,
    choose_maps,
    choose_sort,
    comparison_sidebar,
)
from pages.features.comparison.comparison_view import comparison_view, shown_ansicht
from pages.features.comparison.difference_table import show_difference_downloads, show_difference_table
from pages.features.comparison.dots_sheet import dots_sources, show_dots
from pages.features.comparison.map_pair import show_maps
from pages.features.comparison.scatter_sheet import show_scatter, show_scatter_table
from pages.features.handing_on.view_sheet import shown_sources
from pages.frame import page_frame
from pages.frame.chart_bar import frame, show_bar
from pages.frame.phone_bar import show_phone_bar

view = page_frame.begin("vergleich")
compared = comparison_view(view)
ansicht = shown_ansicht(compared.selection)

with page_frame.body(view):
    show_phone_bar(view, my_page="kreis")
    with frame():
        show_comparison_head(compared)
        show_bar(view, "vergleich")
    areas, rule = st.columns([0.66, 0.34], gap="small")
    with areas:
        choose_areas(compared)
    with rule:
        choose_rule(compared)
    if ansicht:
        choose_ansicht(compared)
    else:
        st.empty()

    # Those beside the map share one place, lest it be made anew from one to the other.
    way, beside_map = ansicht or "vorschlaege", ("vorschlaege", "punkte", "streuung")
    with place_of("karte" if way in beside_map else way, ("karte", "karten", "unterschiede", "veraenderung")):
        if ansicht == "karten":
            choose_maps(compared)
            show_mark_key(compared)
            show_maps(compared, view)
        elif ansicht == "unterschiede":
            # The table needs the whole width on a projector, so the map for picking stands below it.
            choose_sort(compared)
            show_difference_table(compared)
            show_difference_downloads(compared)
            left, right = st.columns([0.5, 0.5], gap="medium")
            with left:
                show_picker_map(compared)
            with right:
                show_mark_key(compared)
        elif ansicht == "veraenderung":
            choose_change(compared)
            show_mark_key(compared)
            show_change(compared, view)
        else:
            left, right = st.columns([0.66, 0.34] if ansicht else [0.5, 0.5], gap="medium")
            below = st.container() if ansicht == "streuung" else st.empty()
            with right:
                show_picker_map(compared)
                show_mark_key(compared)
            with left, place_of(way, beside_map):
                if ansicht == "punkte":
                    show_dots(compared, view)
                elif ansicht == "streuung":
                    show_scatter(compared, view)
                else:
                    show_suggestions(compared)
            if ansicht == "streuung":
                with below:
                    show_scatter_table(compared)

page_frame.end(
    view,
    choices=comparison_sidebar,
    shows_area=False,
    cited=dots_sources(compared)
    if ansicht == "punkte"
    else shown_sources(view.dataset, view.selection, "vergleich")
    if ansicht
    else (),
)

"""The comparison of two to six areas: picked in a list, by a rule or on the map, and looked at in five ways."""

import streamlit as st

from pages.ui import frame
from pages.ui.vergleich.change_map import show_change
from pages.ui.vergleich.choose import choose_ansicht, choose_change, choose_maps, choose_sort
from pages.ui.vergleich.controls import comparison_sidebar
from pages.ui.vergleich.difference_downloads import show_difference_downloads
from pages.ui.vergleich.difference_table import show_difference_table
from pages.ui.vergleich.dots import show_dots
from pages.ui.vergleich.head import show_comparison_head, show_mark_key
from pages.ui.vergleich.maps import show_maps
from pages.ui.vergleich.picker import choose_areas, choose_rule, show_picker_map, show_suggestions
from pages.ui.vergleich.scatter_view import show_scatter, show_scatter_table
from pages.ui.vergleich.view import FEWEST, comparison_view

view = frame.begin("vergleich")
compared = comparison_view(view)
enough = len(compared.selection.gebiete) >= FEWEST
ansicht = compared.selection.vergleich.ansicht if enough else None

with frame.body(view):
    show_comparison_head(compared)
    areas, rule = st.columns([0.66, 0.34], gap="small")
    with areas:
        choose_areas(compared)
    with rule:
        choose_rule(compared)
    if enough:
        choose_ansicht(compared)

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
        left, right = st.columns([0.66, 0.34] if enough else [0.5, 0.5], gap="medium")
        with right:
            show_picker_map(compared)
            show_mark_key(compared)
        with left:
            if ansicht == "punkte":
                show_dots(compared)
            elif ansicht == "streuung":
                show_scatter(compared)
            else:
                show_suggestions(compared)
        if ansicht == "streuung":
            show_scatter_table(compared)

frame.end(view, choices=comparison_sidebar, shows_area=False)

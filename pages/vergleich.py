"""The comparison of two to six areas: picked in a list, by a rule or on the map, all Kennzahlen as dot plots."""

import streamlit as st

from pages.ui import frame
from pages.ui.vergleich.controls import comparison_sidebar
from pages.ui.vergleich.dots import show_dots
from pages.ui.vergleich.head import show_comparison_head, show_mark_key
from pages.ui.vergleich.picker import choose_areas, choose_rule, show_picker_map, show_suggestions
from pages.ui.vergleich.view import FEWEST, comparison_view

view = frame.begin("vergleich")
compared = comparison_view(view)
enough = len(compared.selection.gebiete) >= FEWEST

with frame.body(view):
    top = st.container()
    left, right = st.columns([0.66, 0.34] if enough else [0.5, 0.5], gap="medium")
    with right:
        show_picker_map(compared, 400 if enough else 520)
        show_mark_key(compared)
    with top:
        show_comparison_head(compared)
        choose_areas(compared)
        choose_rule(compared)
    with left:
        if not enough:
            show_suggestions(compared)
        else:
            show_dots(compared)

frame.end(view, choices=comparison_sidebar, shows_area=False)

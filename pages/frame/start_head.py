"""What stands above the picture of the start page."""

from __future__ import annotations

from pages.controls.way_controls import choose_way
from pages.features.glance.glance_cards import show_glance
from pages.frame.chart_bar import show_frame
from pages.view.heading import lead, title
from pages.view.view import View
from pages.view.way import drawn


def show_start_head(view: View) -> None:
    """Write the three subjects, the title with its bar, and the ways to look at the figure."""
    show_glance(view)
    with show_frame(view, "", title(view), [lead(drawn(view))]):
        choose_way(view)

"""The programme: its budget, how it rose, what it pays for, how case management works, and its steps in time."""

from pages.controls.view_controls import no_controls
from pages.features.programme.budget_sheet import show_programme_budget
from pages.features.programme.programme_cards import show_funding_cards, show_share_cards, show_steps
from pages.features.programme.programme_text import (
    programme_sources,
    show_casework,
    show_programme_head,
    show_programme_sources,
)
from pages.features.programme.rise_sheet import show_rise
from pages.frame import page_frame
from pages.frame.chart_bar import frame, show_bar

view = page_frame.begin("programm")

with page_frame.body(view):
    with frame():
        show_programme_head(view.dataset, view.say)
        show_bar(view, "programm")
    show_programme_budget(view)
    show_rise(view.dataset, view.say)
    show_funding_cards(view.dataset, view.say)
    show_casework(view.dataset, view.say)
    show_steps(view.dataset, view.say)
    show_share_cards(view.dataset, view.say)
    show_programme_sources(view.dataset, view.say)

page_frame.end(view, choices=no_controls, shows_area=False, cited=programme_sources(view.dataset))

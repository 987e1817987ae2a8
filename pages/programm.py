"""The programme: its budget, how it rose, what it pays for, how case management works, and its steps in time."""

from pages.ui import frame
from pages.ui.casework import show_casework
from pages.ui.controls import no_controls
from pages.ui.funding_cards import show_funding_cards
from pages.ui.programme_budget import show_programme_budget
from pages.ui.programme_head import show_programme_head
from pages.ui.programme_sources import show_programme_sources
from pages.ui.programme_steps import show_steps
from pages.ui.rise_chart import show_rise_chart
from pages.ui.share_cards import show_share_cards

view = frame.begin("programm")

with frame.body(view):
    show_programme_head(view)
    show_programme_budget(view)
    show_rise_chart(view)
    show_funding_cards(view)
    show_casework(view)
    show_steps(view)
    show_share_cards(view)
    show_programme_sources(view)

frame.end(view, choices=no_controls, shows_area=False)

"""The programme: its budget, how it rose, what it pays for, how case management works, and its steps in time."""

from pages.ui import frame
from pages.ui.controls import no_controls
from pages.ui.programm.budget import show_programme_budget
from pages.ui.programm.casework import show_casework
from pages.ui.programm.funding_cards import show_funding_cards
from pages.ui.programm.head import show_programme_head
from pages.ui.programm.rise_chart import show_rise_chart
from pages.ui.programm.share_cards import show_share_cards
from pages.ui.programm.sources import show_programme_sources
from pages.ui.programm.steps import show_steps

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

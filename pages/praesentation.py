"""The presentation: a list of views in the link, edited here and shown slide by slide over the whole window."""

from pages.ui import blocks, frame
from pages.ui.controls import no_controls
from pages.ui.messages import say
from pages.ui.praesentation import deck
from pages.ui.praesentation.deck_files import show_deck_files
from pages.ui.praesentation.editor import lead, show_editor

view = frame.begin("praesentation", selects=False)
language = view.selection.sprache
deck.read_link(view.dataset)

with frame.body(view):
    blocks.show("head", title=say("slides.title", language), lines=[lead(view)])
    show_editor(view)
    show_deck_files(view)

frame.end(view, choices=no_controls, shows_area=False, own_link=deck.link_of(view.dataset, language))

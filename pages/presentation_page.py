"""The presentation: a list of views in the link, edited here and shown slide by slide over the whole window."""

from pages.blocks import html_block
from pages.controls.view_controls import no_controls
from pages.features.slides import session_deck
from pages.features.slides.slide_editor import lead, show_deck_files, show_editor
from pages.features.slides.slide_sheet import deck_sources
from pages.frame import page_frame

view = page_frame.begin("praesentation", selects=False)
say = view.say
session_deck.read_link(view.dataset)
own_link = session_deck.link_of(view.dataset, say)

with page_frame.body(view, own_link):
    html_block.show("head", title=say("slides.title"), lines=[lead(view.say)])
    show_editor(view.dataset, view.say)
    show_deck_files(view)

page_frame.end(
    view,
    choices=no_controls,
    shows_area=False,
    own_link=own_link,
    cited=deck_sources(session_deck.current(view.dataset), view.dataset),
)

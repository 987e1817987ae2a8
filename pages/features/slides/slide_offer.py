"""The way from a page to the presentation; the button that adds the view stands in the bar beside its title."""

from __future__ import annotations

import streamlit as st

from pages.blocks import html_block
from pages.features.handing_on.view_sheet import has_sheet
from pages.features.slides import session_deck
from pages.view.view import View

_OWN_LIST = "veranstaltungen"
"""Its list lies in the session alone, and no link can bring it back."""


def offer_slide(view: View, page: str) -> None:
    """Write the way; on the page of the viewer's own list why there is none; nothing on other pages without a slide.

    Args:
        view: The session's view.
        page: ``url_path`` of the page.
    """
    chosen, say = view.selection, view.say
    if page == _OWN_LIST:
        html_block.show("note", text=say("slides.own_list"))
    if not has_sheet(chosen, page):
        return
    with st.container(horizontal=True, vertical_alignment="center", key="add-slide"):
        count = len(session_deck.own())
        label = say("slides.go", count=count) if count else say("slides.go_ready")
        st.page_link("presentation_page.py", label=label, icon=":material/slideshow:")
    for notice in session_deck.notices():
        st.warning(say(notice.key, **notice.values), icon=":material/info:")

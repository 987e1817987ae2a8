"""The button that puts the view on screen into the presentation, and the way there."""

from __future__ import annotations

import streamlit as st

from pages.ui import blocks
from pages.ui.auftrag.part import chosen_part
from pages.ui.ausgabe.sheet import has_sheet
from pages.ui.messages import say
from pages.ui.praesentation import deck
from pages.ui.praesentation.slide import Slide
from pages.ui.view import View

_OWN_LIST = "veranstaltungen"
"""Its list lies in the session alone, and no link can bring it back."""


def offer_slide(view: View, page: str) -> None:
    """Write both; on the page of the viewer's own list why there is none; nothing on other pages without a slide.

    Args:
        view: The session's view.
        page: ``url_path`` of the page.
    """
    chosen, language = view.selection, view.selection.sprache
    if page == _OWN_LIST:
        blocks.show("note", text=say("slides.own_list", language))
    if not has_sheet(chosen, page):
        return
    with st.container(horizontal=True, vertical_alignment="center", key="add-slide"):
        st.button(
            say("slides.add", language),
            key="w_add_slide",
            icon=":material/add_to_queue:",
            on_click=deck.add,
            args=(Slide(chosen_part(page), chosen),),
        )
        count = len(deck.own())
        label = say("slides.go", language, count=count) if count else say("slides.go_ready", language)
        st.page_link("praesentation.py", label=label, icon=":material/slideshow:")
    for notice in deck.notices():
        st.warning(say(notice.key, language, **notice.values), icon=":material/info:")

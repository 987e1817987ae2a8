"""The ways from a page to the presentation, and the button that adds the view, with its answer."""

from __future__ import annotations

import streamlit as st

from pages.blocks import html_block
from pages.choice.link import Notice
from pages.features.handing_on.view_sheet import has_sheet
from pages.features.slides import session_deck
from pages.features.slides.slide import Slide
from pages.settings.page_paths import PRESENTATION, PageEntry
from pages.texts.words import Words
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
    # One place for all of it: what stands below does not move while the page is written.
    with st.container():
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


def page_name(entry: PageEntry, say: Words) -> str:
    """What a page is called in the navigation; the presentation with the number of slides collected."""
    count = len(session_deck.own()) if entry.path == PRESENTATION else 0
    return say("slides.page_count", count=count) if count else say(entry.title)


def show_add_button(view: View, part: str) -> None:
    """Write the button of the bar that adds the view.

    Args:
        view: The session's view.
        part: Name of its sheet.
    """
    say, count = view.say, len(session_deck.own())
    st.button(
        say("bar.slide_count", count=count) if count else say("bar.slide"),
        key="w_add_slide",
        icon=":material/add_to_queue:",
        help=say("slides.add"),
        on_click=session_deck.add,
        args=(Slide(part, view.selection),),
    )


def show_answer(say: Words, page: str, said: Notice | None) -> None:
    """Write over the foot of the window what the last press has done to the slides, with a way to take it back.

    Args:
        say: Says it in the language of the session.
        page: ``url_path`` of the page; that of the presentation shows it itself.
        said: The answer of `session_deck.said`.
    """
    if said is None or page == PRESENTATION:
        # Where the answer comes or goes, what stands below it stays in its place: else it would stand there twice while
        # the page is written, and a list that is open in it would close.
        st.empty()
        return
    with st.container(horizontal=True, vertical_alignment="center", key="deck-said"):
        html_block.show("slide_said", text=say(said.key, **said.values))
        if session_deck.steps():
            st.button(
                say("slides.undo"), key="w_undo_slide", icon=":material/undo:", on_click=session_deck.undo
            )
        st.page_link("presentation_page.py", label=say("slides.go_ready"), icon=":material/slideshow:")

"""The list of slides: each with a preview, its title, and buttons to move it and take it out."""

from __future__ import annotations

import streamlit as st

from pages.ui import blocks
from pages.ui.messages import say
from pages.ui.praesentation import deck, deck_link
from pages.ui.praesentation.slide import LONGEST_TITLE, Slide
from pages.ui.praesentation.slide_sheet import slide_block
from pages.ui.view import View
from pages.ui.widgets import keep

_LONG_LINK = 4000
"""From here on a link is at risk: common servers accept 8000 letters in all, and each may be written as three."""


def show_editor(view: View) -> None:
    """Write notices, the buttons for the whole presentation, and a row per slide."""
    language, dataset = view.selection.sprache, view.dataset
    for notice in deck.notices():
        st.warning(say(notice.key, language, **notice.values), icon=":material/info:")
    slides = deck.current(dataset)
    start = st.container()
    _whole(view)
    with st.container(key="slides"):
        for position, slide in enumerate(slides):
            _row(view, slide, position, last=position == len(slides) - 1)
    if slides:
        # Last, so that nobody can start before all slides have arrived.
        with start:
            _stage(view)
    length = len(deck_link.write(slides, dataset))
    if length > _LONG_LINK:
        blocks.show("note", text=say("slides.long_link", language, count=length))


def lead(view: View) -> str:
    """What the list is and how it grows."""
    language = view.selection.sprache
    if deck.is_ready_made():
        return say("slides.lead_ready", language)
    return say("slides.lead_own" if deck.own() else "slides.lead_empty", language)


def _stage(view: View) -> None:
    language = view.selection.sprache
    words = ("start", "keys", "counter", "said", "jump", "back", "next", "full", "leave")
    blocks.show(
        "stage",
        label=say("slides.stage", language),
        **{word: say(f"slides.{word}", language) for word in words},
    )


def _whole(view: View) -> None:
    language = view.selection.sprache
    with st.container(horizontal=True, key="slides-whole"):
        st.button(
            say("slides.undo", language),
            key="w_slides_undo",
            icon=":material/undo:",
            on_click=deck.undo,
            disabled=not deck.can_undo(),
        )
        st.button(
            say("slides.ready", language),
            key="w_slides_ready",
            on_click=deck.load_ready_made,
            disabled=deck.is_ready_made(),
        )
        st.button(
            say("slides.clear", language),
            key="w_slides_clear",
            on_click=deck.clear,
            disabled=not deck.current(view.dataset),
        )


def _row(view: View, slide: Slide, position: int, *, last: bool) -> None:
    language, number = view.selection.sprache, position + 1
    html, shown = slide_block(slide, view)
    picture, words, buttons = st.columns([0.25, 0.49, 0.26], gap="small", vertical_alignment="center")
    with picture:
        blocks.show("slide_preview", slide=html)
    with words:
        _title(view, slide, position, shown)
    with buttons, st.container(horizontal=True, gap="xsmall", horizontal_alignment="right"):
        for name, icon, step, off in (
            ("up", "arrow_upward", -1, position == 0),
            ("down", "arrow_downward", 1, last),
        ):
            st.button(
                "",
                key=f"w_slide_{name}_{position}",
                icon=f":material/{icon}:",
                help=say(f"slides.{name}", language, number=number),
                on_click=deck.move,
                args=(view.dataset, position, step),
                disabled=off,
            )
        st.button(
            "",
            key=f"w_slide_remove_{position}",
            icon=":material/delete:",
            help=say("slides.remove", language, number=number),
            on_click=deck.remove,
            args=(view.dataset, position),
        )


def _title(view: View, slide: Slide, position: int, shown: str) -> None:
    language, key = view.selection.sprache, f"w_slide_title_{position}"
    keep(key, slide.title)
    st.text_input(
        say("slides.own_title", language, number=position + 1),
        key=key,
        max_chars=LONGEST_TITLE,
        placeholder=say("slides.title_hint", language),
        on_change=lambda: deck.retitle(view.dataset, position, str(st.session_state[key])),
    )
    blocks.show("slide_what", text=shown)

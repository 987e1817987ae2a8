"""The list of slides: each with a preview, its title and buttons; and the whole presentation as a file."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from data.model.records import Dataset
from pages.blocks import html_block
from pages.drawing.sheet import Sheet
from pages.features.slides import deck_link, session_deck
from pages.features.slides.slide import Slide
from pages.features.slides.slide_sheet import proposed, slide_block, titled_sheet
from pages.files.file_format import SLIDES_AND_PDF
from pages.files.file_panel import show_exports
from pages.session import state
from pages.texts.words import Words
from pages.view.view import View

_LONG_LINK = 4000
"""From here on a link is at risk: common servers accept 8000 letters in all, and each may be written as three."""


_KEYS = 6
"""Lines about keys, folded away."""


def show_editor(dataset: Dataset, say: Words) -> None:
    """Write notices, the buttons for the whole presentation, and a row per slide."""
    # One place for all of them: where a notice comes or goes, the slides stay in theirs.
    with st.container():
        for notice in session_deck.notices():
            st.warning(say(notice.key, **notice.values), icon=":material/info:")
    slides = session_deck.current(dataset)
    start = st.container()
    _whole(dataset, say)
    with st.container(key="slides"):
        for position, slide in enumerate(slides):
            _row(dataset, say, slide, position, last=position == len(slides) - 1)
    if slides:
        # Last, so that nobody can start before all slides have arrived.
        with start:
            _stage(say)
    if dataset.own_sources and session_deck.own():
        html_block.show("note", text=say("slides.kept_own"))
    length = len(deck_link.write(slides, dataset))
    if length > _LONG_LINK:
        html_block.show("note", text=say("slides.long_link", count=length))


def lead(say: Words) -> str:
    """What the list is and how it grows."""
    if session_deck.is_ready_made():
        return say("slides.lead_ready")
    return say("slides.lead_own" if session_deck.own() else "slides.lead_empty")


def _stage(say: Words) -> None:
    words = (
        "start",
        "keys_short",
        "keys_all",
        "counter",
        "said",
        "jump",
        "back",
        "next",
        "zoom_in",
        "zoom_out",
        "full",
        "leave",
    )
    html_block.show(
        "stage",
        label=say("slides.stage"),
        keys=[say(f"slides.keys_{number}") for number in range(1, _KEYS + 1)],
        **{word: say(f"slides.{word}") for word in words},
    )


def _whole(dataset: Dataset, say: Words) -> None:
    with st.container(horizontal=True, key="slides-whole"):
        st.button(
            say("slides.undo"),
            key="w_slides_undo",
            icon=":material/undo:",
            on_click=session_deck.undo,
            disabled=not session_deck.steps(),
        )
        st.button(
            say("slides.ready"),
            key="w_slides_ready",
            on_click=session_deck.load_ready_made,
            disabled=session_deck.is_ready_made(),
        )
        st.button(
            say("slides.clear"),
            key="w_slides_clear",
            on_click=session_deck.clear,
            disabled=not session_deck.current(dataset),
        )


def _row(dataset: Dataset, say: Words, slide: Slide, position: int, *, last: bool) -> None:
    number = position + 1
    html, shown = slide_block(slide, dataset, say)
    picture, text, buttons = st.columns([0.25, 0.49, 0.26], gap="small", vertical_alignment="center")
    with picture:
        html_block.show("slide_preview", slide=html)
    with text:
        _title(dataset, say, slide, position, shown)
    with buttons, st.container(horizontal=True, gap="xsmall", horizontal_alignment="right"):
        for name, icon, step, off in (
            ("up", "arrow_upward", -1, position == 0),
            ("down", "arrow_downward", 1, last),
        ):
            # The words are the name that a screen reader says; the sheet shows the icon alone.
            words = say(f"slides.{name}", number=number)
            st.button(
                words,
                key=f"w_slide_{name}_{position}",
                icon=f":material/{icon}:",
                help=words,
                on_click=session_deck.move,
                args=(dataset, position, step),
                disabled=off,
            )
        words = say("slides.remove", number=number)
        st.button(
            words,
            key=f"w_slide_remove_{position}",
            icon=":material/delete:",
            help=words,
            on_click=session_deck.remove,
            args=(dataset, position),
        )


def _title(dataset: Dataset, say: Words, slide: Slide, position: int, shown: str) -> None:
    key, proposal = f"w_slide_title_{position}", proposed(slide, dataset, say)
    # The proposal stands in the field, to be changed there; as long as it is not, it follows the figures.
    title = slide.title or proposal

    def entered() -> None:
        text = str(st.session_state[key])
        session_deck.retitle(dataset, position, "" if text == proposal else text)

    state.show_value(key, title)
    st.text_input(
        say("slides.own_title", number=position + 1),
        value=title,
        key=key,
        placeholder=shown,
        on_change=entered,
    )
    html_block.show("slide_what", text=shown)


def show_deck_files(view: View) -> None:
    """Write the block of files for the slides; nothing where there is none to show."""
    if deck_sheets(view.dataset, view.say):
        show_exports(view, SLIDES_AND_PDF, "praesentation", lambda _: _titled(view.dataset, view.say))


def deck_sheets(dataset: Dataset, say: Words) -> list[Sheet]:
    """The sheets of all slides, titles of their own put in; a slide that shows nothing is left out."""
    sheets = (titled_sheet(slide, dataset, say) for slide in session_deck.current(dataset))
    return [sheet for sheet in sheets if sheet is not None]


def _titled(dataset: Dataset, say: Words) -> tuple[Sequence[Sheet], str]:
    return deck_sheets(dataset, say), say("export.deck_title")

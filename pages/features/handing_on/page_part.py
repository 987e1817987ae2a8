"""Which part of a page its files and its slide show, where the page has several."""

from __future__ import annotations

import streamlit as st

from pages.features.handing_on.view_sheet import PARTS
from pages.session import state
from pages.texts.words import Words

_KEY = "w_export_part"


def chosen_part(page: str) -> str:
    """The chosen part by its name among the sheets; the page itself where it has only one."""
    parts = PARTS.get(page, (page,))
    asked = st.session_state.get(_KEY)
    return asked if isinstance(asked, str) and asked in parts else parts[0]


def choose_part(say: Words, page: str) -> None:
    """Write the choice; nothing on a page with one part."""
    if page in PARTS:
        shown = state.lasting(_KEY, PARTS[page], PARTS[page][0])
        st.selectbox(
            say("events_sheet.what"),
            PARTS[page],
            index=PARTS[page].index(shown),
            format_func=lambda each: say(f"export_part.{each or 'karte'}"),
            key=_KEY,
            width=440,
        )

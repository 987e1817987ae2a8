"""What a session holds and no link does: it is lost with the process that holds the session, and that must be said."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

EVENT_LIST, ORDERED_FILE = "event_list", "ordered_file"
"""Keys of the session under which each is kept."""


def held_alone() -> Iterator[str]:
    """Keys of what would be lost now, but for own figures, which say so themselves (`own_strip.html`).

    Slides are kept by the link of their page and by the reader's browser.
    """
    return (key for key in (EVENT_LIST, ORDERED_FILE) if st.session_state.get(key))

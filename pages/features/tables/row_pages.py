"""A long list in pages: which rows are on screen, chosen by their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from pages.texts.words import Words

T = TypeVar("T")


def page_of(rows: Sequence[T], size: int, key: str, say: Words) -> Sequence[T]:
    """Write the choice of pages where there is more than one, and return the rows of the chosen one.

    Args:
        rows: All rows that a filter leaves.
        size: Rows on a page.
        key: Key of the choice in the session.
        say: Words in the language of the interface.
    """
    starts = list(range(0, len(rows), size))
    if len(starts) < 2:
        return rows
    if st.session_state.get(key) not in starts:
        # A filter that leaves fewer rows may have taken the page away.
        st.session_state[key] = 0
    start = st.segmented_control(
        say("rows.label"),
        starts,
        required=True,
        key=key,
        wrap=True,
        format_func=lambda first: say("rows.span", first=first + 1, last=min(first + size, len(rows))),
    )
    return rows[start or 0 : (start or 0) + size]

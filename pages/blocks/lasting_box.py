"""A select box for what is no choice of the view: as it was when the viewer comes back from another page or section."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from pages.session import state

Option = TypeVar("Option")
First = TypeVar("First")


def lasting_box(
    key: str, label: str, options: Sequence[Option], first: First, in_words: Callable[[Option], str]
) -> Option | First:
    """Write the box and return what is chosen in it; to begin with `first`, which may be none of the options."""
    chosen = state.lasting(key, options, first)
    index = options.index(chosen) if chosen in options else None
    prompt = state.words()("controls.choose")
    st.selectbox(label, options, index, format_func=in_words, key=key, placeholder=prompt)
    return chosen

"""Places of a page of which only one is filled: what stood in another one goes before anything new comes."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def place_of(chosen: str, every: Iterable[str]) -> DeltaGenerator:
    """Write a place for each, and give the one that is filled, to be used with ``with``.

    Streamlit lets what a run before has written stand until something else comes to its very place or the new run
    ends. Were there one place for all, what was chosen before would stand among what is chosen now: on a slow machine
    a second long, one heading twice, and figures under a title that is not theirs.

    Args:
        chosen: Name of what stands on the page.
        every: Names of all that may stand there, in the same order in every run.
    """
    return {each: st.container() if each == chosen else st.empty() for each in every}[chosen]

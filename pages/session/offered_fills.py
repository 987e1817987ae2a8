"""Whether the reader's browser could show the fills of a choice before the run that answers it."""

from __future__ import annotations

import streamlit as st

from data.model.records import Dataset
from pages.choice.selection import Selection

_BEFORE = "view_of_fills"


def fills_were_offered(selection: Selection, dataset: Dataset) -> bool:
    """Whether this run answers another Kennzahl or year, whose fills the browser asks for (`pages.web.answers_ahead`).

    To be asked once a run. Not in the first of a session, and not under the viewer's own figures.
    """
    now = (selection.kennzahl, selection.jahr)
    before = st.session_state.get(_BEFORE, now)
    st.session_state[_BEFORE] = now
    return bool(before != now and not dataset.own_sources)

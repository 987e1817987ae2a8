"""The selection of a session: read from the link once, changed by callbacks, written back to the link.

A short sync of our own instead of ``bind="query-params"``, which writes the formatted label (ambiguous for
Kassel, Fulda and Gießen) and forgets a widget that only one page has.
"""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from data.model import Dataset
from pages.ui import link
from pages.ui.selection import Notice, Selection

_SELECTION, _WRITTEN, _NOTICES = "selection", "written_query", "link_notices"


def current(dataset: Dataset) -> Selection:
    """The view to show in this run.

    The address counts where it differs from what this session wrote last: a fresh link, Back, Forward, or a
    link of our own with parameters. Otherwise the session counts, which callbacks may just have changed.
    """
    query = _query()
    if _SELECTION not in st.session_state or query != st.session_state.get(_WRITTEN):
        chosen, notices = link.read(query, dataset)
        if not query and _SELECTION in st.session_state:
            # The menu's own links carry no parameters: another page shows the same view.
            chosen, notices = st.session_state[_SELECTION], ()
        st.session_state[_SELECTION], st.session_state[_NOTICES] = chosen, notices
        st.session_state[_WRITTEN] = query
    chosen_now: Selection = st.session_state[_SELECTION]
    return chosen_now


def notices() -> tuple[Notice, ...]:
    """What could not be used of the link that was read last; empty once a choice has been made."""
    found: tuple[Notice, ...] = st.session_state.get(_NOTICES, ())
    return found


def change(**values: object) -> None:
    """Change the session's selection; to be called from callbacks, before the run that shows it."""
    st.session_state[_SELECTION] = replace(st.session_state[_SELECTION], **values)  # type: ignore[arg-type]
    st.session_state[_NOTICES] = ()


def put(chosen: Selection) -> None:
    """Replace the session's selection."""
    st.session_state[_SELECTION] = chosen
    st.session_state[_NOTICES] = ()


def write_link(chosen: Selection, dataset: Dataset) -> None:
    """Bring the address up to date; a step in the browser's history only where something changed."""
    wanted = link.write(chosen, dataset)
    if _query() != wanted:
        st.query_params.from_dict(wanted)
    st.session_state[_WRITTEN] = wanted


def _query() -> dict[str, str]:
    # Repeated parameters: the last one counts, as in st.query_params itself.
    return {key: st.query_params[key] for key in st.query_params}

"""What the viewer has settled for tables of one layout: proposed again for the next, as long as the session lasts."""

from __future__ import annotations

from typing import TypeVar

import streamlit as st

from data.intake.saved_file import SavedLayout

_HELD = "saved_layouts"
MOST_LAYOUTS = 50
_Layout = TypeVar("_Layout", bound=SavedLayout)


def remember(layout: SavedLayout) -> None:
    """Propose this again for tables of its kind and shape."""
    key = (type(layout), layout.shape)
    held = {each: other for each, other in st.session_state.get(_HELD, {}).items() if each != key}
    st.session_state[_HELD] = {**dict([*held.items()][1 - MOST_LAYOUTS :]), key: layout}


def remembered(kind: type[_Layout], shape: tuple[str, ...]) -> _Layout | None:
    """What was settled for such a table in this session, or brought as a file."""
    found: _Layout | None = st.session_state.get(_HELD, {}).get((kind, shape))
    return found

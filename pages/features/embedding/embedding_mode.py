"""Whether the page is shown inside another site, and its address for that. Who may do so is said over HTTP too."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from pages.settings.configuration import configuration
from pages.settings.page_paths import EMBED, ON


def is_embedded() -> bool:
    """Whether the address asks for the map alone and some site may embed it."""
    return bool(configuration().embedders) and st.query_params.get(EMBED) == ON


def embedded_query(query: Mapping[str, str]) -> dict[str, str]:
    """The parameters of a view with the one that asks for the map alone."""
    return {EMBED: ON, **query}

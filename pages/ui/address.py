"""The address of a view as it may be handed on: in links, citations and reports of errors."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from data.model import Dataset
from pages.ui import link, state
from pages.ui.configuration import configuration
from pages.ui.selection import Selection


def address(selection: Selection, dataset: Dataset, page: str) -> str:
    """The view as an address.

    The start of it is the configured one, else what stands in the reader's browser.

    Args:
        selection: The view.
        dataset: All tables.
        page: ``url_path`` of the page, on screen or not.
    """
    return (configuration().base_address or _seen_base()) + _path(selection, dataset, page)


def lasting_address(selection: Selection, dataset: Dataset, page: str) -> str:
    """The same for every reader, so that what it stands in may be kept: without a configured start, a path only."""
    return configuration().base_address + _path(selection, dataset, page)


def _path(selection: Selection, dataset: Dataset, page: str) -> str:
    query = urlencode(link.write(selection, dataset), safe=",")
    return f"/{page}" + (f"?{query}" if query else "")


def _seen_base() -> str:
    """Address of the start page in the browser, without a trailing slash; empty without a browser, as in tests."""
    return (st.context.url or "").rstrip("/").removesuffix(f"/{state.page()}").rstrip("/")

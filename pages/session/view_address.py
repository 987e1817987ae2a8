"""The address of a view as it may be handed on: in links, citations and reports of errors."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from data.model.records import Dataset
from pages.choice import link
from pages.choice.selection import Selection
from pages.session import state
from pages.settings.configuration import configuration


def address(selection: Selection, dataset: Dataset, page: str) -> str:
    """The view as an address.

    The start of it is the configured one, else what stands in the reader's browser.

    Args:
        selection: The view.
        dataset: All tables.
        page: ``url_path`` of the page, on screen or not.
    """
    return address_of(link.write(selection, dataset), page)


def address_of(query: Mapping[str, str], page: str) -> str:
    """The address of a page with these parameters; its start as in `address`."""
    return start() + _with_query(query, page)


def start() -> str:
    """What addresses begin with: the configured start, else what stands in the reader's browser."""
    return configuration().base_address or _seen_base()


def lasting_address(selection: Selection, dataset: Dataset, page: str) -> str:
    """The same for every reader, so that what it stands in may be kept: without a configured start, a path only."""
    return configuration().base_address + _with_query(link.write(selection, dataset), page)


def _with_query(query: Mapping[str, str], page: str) -> str:
    return f"/{page}?{link.encoded(query)}" if query else f"/{page}"


def _seen_base() -> str:
    """Address of the start page in the browser, without a trailing slash; empty without a browser, as in tests."""
    return (st.context.url or "").rstrip("/").removesuffix(f"/{state.page()}").rstrip("/")

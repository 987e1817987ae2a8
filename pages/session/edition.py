"""Which edition of the data this session is shown, and the dataset in force for it.

The only module that uses Streamlit's caches. What follows from a dataset is kept by that dataset and goes with it
(`data.model.remembered`): a session with figures of its own has a dataset of its own, and neither sees results of
another nor leaves any behind.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from data.model.records import Dataset
from data.places.resolve import KeyResolver
from data.store.address import store_address
from data.store.edition import Edition, Shown, packaged_edition
from pages.session.own_figures import with_own_figures

if TYPE_CHECKING:
    from data.store.watcher import Watcher

_SHOWN = "shown_edition"


@st.cache_resource(show_spinner=False)
def packaged() -> Edition:
    """The packaged tables, checked; once per process.

    Raises:
        DataError: A table is faulty.
    """
    return packaged_edition()


@st.cache_resource(show_spinner=False)
def watcher() -> Watcher | None:
    """What keeps the shared store's current publication at hand; ``None`` where no store is configured.

    Raises:
        AddressError: `WIR_DATABASE_URL` cannot be meant.
    """
    address = store_address()
    if address is None:
        return None
    # Imported here: the database libraries take a second, and most have no store.
    from data.store.watcher import Watcher

    return Watcher(address, packaged=packaged)


def latest() -> Shown:
    """What a session that begins now is shown; the first call may wait some seconds for the store.

    Raises:
        DataError: A packaged table is needed and faulty.
    """
    watching = watcher()
    return watching.shown() if watching else Shown(packaged())


def show_latest() -> None:
    """Show this session the latest edition from now on; once at the beginning of a run.

    Within a run the edition stays, whatever is published meanwhile: one page never shows two.
    """
    st.session_state[_SHOWN] = latest()


def shown() -> Shown:
    """What this session is shown; outside of a session the latest."""
    kept = st.session_state.get(_SHOWN) if get_script_run_ctx(suppress_warning=True) else None
    return kept if isinstance(kept, Shown) else latest()


def base() -> Dataset:
    """The dataset that all sessions share.

    Raises:
        DataError: A table is faulty.
    """
    return shown().edition.dataset


def dataset() -> Dataset:
    """The dataset in force for this session: the shared one, under the viewer's own figures where there are any.

    Raises:
        DataError: A table is faulty.
    """
    return with_own_figures(base())


def mark(edition: Edition) -> str:
    """A short name of the edition in addresses; the same in every process that shows it."""
    return str(edition.publication.number) if edition.publication else "0"


def resolver() -> KeyResolver:
    """Reads keys of areas; the same for every session, since no viewer's figures change what an area is called."""
    return _resolver(base())


# Refers to its dataset, so `remembered` would never let go of it; only the last one is kept.
@lru_cache(maxsize=1)
def _resolver(dataset: Dataset) -> KeyResolver:
    return KeyResolver(dataset)

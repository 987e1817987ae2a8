"""All caching of the app. What is kept is frozen, so that no session can change what another one sees."""

from __future__ import annotations

from functools import lru_cache

import streamlit as st

from data.load import load_dataset
from data.metrics import year_table, years
from data.model import Dataset
from data.places import Place, search_places
from data.year_table import YearTable


@st.cache_resource(show_spinner=False)
def dataset() -> Dataset:
    """The packaged tables, checked; once per process.

    Raises:
        DataError: A table is faulty.
    """
    return load_dataset()


@lru_cache(maxsize=1)
def places() -> tuple[Place, ...]:
    """All places of the search field."""
    return tuple(search_places(dataset()))


@lru_cache(maxsize=64)
def known_years(kennzahl: str, bezug: str) -> tuple[int, ...]:
    """Years with figures."""
    return years(dataset(), kennzahl, bezug)


@lru_cache(maxsize=512)
def figures_of(kennzahl: str, bezug: str, year: int, include_partial: bool) -> YearTable:
    """The figures of all areas; a few kilobytes each, bounded by the number of views there are."""
    return year_table(dataset(), kennzahl, bezug, year, include_partial)

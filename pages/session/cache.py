"""All caching of the app. What is kept is frozen, so that no session can change what another one sees.

What follows from a dataset is kept by that dataset and goes with it (`data.model.remembered`): a session with figures of
its own has a dataset of its own, and neither sees results of another nor leaves any behind.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from data.events.gazetteer import Gazetteer, gazetteer
from data.export.all_figures import figures_table
from data.export.data_package import data_package
from data.export.export_table import ExportTable, packaged_tables
from data.export.file_words import about
from data.export.german_csv import csv_zip
from data.export.workbook import workbook
from data.figures.conflicts import Conflict, conflicts
from data.figures.stand import stand
from data.model.records import Dataset
from data.model.remembered import remembered
from data.places.place_index import Place, search_places
from data.places.resolve import KeyResolver
from data.statistics.coverage import CoverageMatrix, coverage_matrix
from data.statistics.metrics import year_table, years
from data.statistics.series import Series, series
from data.statistics.year_table import YearTable
from data.store.address import store_address
from data.store.edition import Edition, Shown, packaged_edition
from pages.session.own_figures import over

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


def take_up() -> None:
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
    return over(base())


def resolver() -> KeyResolver:
    """Reads keys of areas; the same for every session, since no viewer's figures change what an area is called."""
    return _resolver(base())


# Refers to its dataset, so `remembered` would never let go of it; only the last one is kept.
@lru_cache(maxsize=1)
def _resolver(dataset: Dataset) -> KeyResolver:
    return KeyResolver(dataset)


@remembered(most=1)
def places(dataset: Dataset) -> tuple[Place, ...]:
    """All places of the search field."""
    return tuple(search_places(dataset))


def known_years(dataset: Dataset, kennzahl: str, bezug: str) -> tuple[int, ...]:
    """Years with figures."""
    return years(dataset, kennzahl, bezug)


@remembered(most=256)
def figures_of(dataset: Dataset, kennzahl: str, bezug: str, year: int, include_partial: bool) -> YearTable:
    """The figures of all areas; a few kilobytes each."""
    return year_table(dataset, kennzahl, bezug, year, include_partial)


@remembered(most=512)
def series_of(dataset: Dataset, kennzahl: str, bezug: str, area_id: str) -> Series:
    """A Kennzahl of an area over the years, a few kilobytes; a profile shows ten."""
    return series(dataset, kennzahl, bezug, area_id)


def whole_workbook(edition: Edition) -> bytes:
    """Figures and all tables as XLSX, 420 kB; made at the first click, in three seconds or four."""
    return _workbook(edition.dataset, edition.folder)


def whole_csv(edition: Edition) -> bytes:
    """The same as CSV for Excel in a zip, 120 kB."""
    return _csv(edition.dataset, edition.folder)


def whole_package(edition: Edition) -> bytes:
    """The Frictionless Data Package, 110 kB."""
    return _package(edition.dataset, edition.folder)


@remembered(most=1)
def _workbook(dataset: Dataset, folder: Path) -> bytes:
    return workbook(_exported(dataset, folder), _about_all(dataset), stand(dataset), about_first=True)


@remembered(most=1)
def _csv(dataset: Dataset, folder: Path) -> bytes:
    return csv_zip(_exported(dataset, folder), _about_all(dataset), stand(dataset))


@remembered(most=1)
def _package(dataset: Dataset, folder: Path) -> bytes:
    return data_package(dataset, stand(dataset), folder)


def _exported(dataset: Dataset, folder: Path) -> list[ExportTable]:
    return [figures_table(dataset), *packaged_tables(folder)]


def _about_all(dataset: Dataset) -> list[tuple[str, str]]:
    return about(dataset, "Datensatz", stand(dataset), dataset.sources)


@remembered(most=1)
def event_places(dataset: Dataset) -> Gazetteer:
    """Keys and names of every place, for event lists; made in half a second."""
    return gazetteer(dataset)


@remembered(most=32)
def coverage_of(dataset: Dataset, kennzahl: str) -> CoverageMatrix:
    """In which way each area and year of a Kennzahl is known; there are ten."""
    return coverage_matrix(dataset, kennzahl)


@remembered(most=1)
def known_conflicts(dataset: Dataset) -> tuple[Conflict, ...]:
    """Sources that contradict each other."""
    return conflicts(dataset)

"""All caching of the app. What is kept is frozen, so that no session can change what another one sees."""

from __future__ import annotations

from functools import lru_cache

import streamlit as st

from data.conflicts import Conflict, conflicts
from data.coverage import CoverageMatrix, coverage_matrix
from data.export.csv import csv_zip
from data.export.figures import figures_table
from data.export.package import data_package
from data.export.table import ExportTable, packaged_tables
from data.export.words import about
from data.export.workbook import workbook
from data.load import load_dataset
from data.metrics import year_table, years
from data.model import Dataset
from data.places import Place, search_places
from data.stand import stand
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


@lru_cache(maxsize=1)
def whole_workbook() -> bytes:
    """Figures and all tables as XLSX, 420 kB; made at the first click, in three seconds or four."""
    return workbook(_exported(), _about_all(), stand(dataset()), about_first=True)


@lru_cache(maxsize=1)
def whole_csv() -> bytes:
    """The same as CSV for Excel in a zip, 120 kB."""
    return csv_zip(_exported(), _about_all(), stand(dataset()))


@lru_cache(maxsize=1)
def whole_package() -> bytes:
    """The Frictionless Data Package, 110 kB."""
    return data_package(dataset(), stand(dataset()))


def _exported() -> list[ExportTable]:
    return [figures_table(dataset()), *packaged_tables()]


@lru_cache(maxsize=1)
def _about_all() -> tuple[tuple[str, str], ...]:
    return tuple(about(dataset(), "Datensatz", stand(dataset()), dataset().sources))


@lru_cache(maxsize=32)
def coverage_of(kennzahl: str) -> CoverageMatrix:
    """In which way each area and year of a Kennzahl is known; there are ten."""
    return coverage_matrix(dataset(), kennzahl)


@lru_cache(maxsize=1)
def known_conflicts() -> tuple[Conflict, ...]:
    """Sources that contradict each other."""
    return conflicts(dataset())

"""All caching of the app. What is kept is frozen, so that no session can change what another one sees.

What follows from a dataset is kept by that dataset and goes with it (`data.remembered`): a session with figures of
its own has a dataset of its own, and neither sees results of another nor leaves any behind.
"""

from __future__ import annotations

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
from data.remembered import remembered
from data.series import Series, series
from data.stand import stand
from data.year_table import YearTable
from pages.ui.eigene.session import over


@st.cache_resource(show_spinner=False)
def base() -> Dataset:
    """The dataset that all sessions share: the packaged tables, checked; once per process.

    Raises:
        DataError: A table is faulty.
    """
    return load_dataset()


def dataset() -> Dataset:
    """The dataset in force for this session: the shared one, under the viewer's own figures where there are any.

    Raises:
        DataError: A table is faulty.
    """
    return over(base())


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


def whole_workbook() -> bytes:
    """Figures and all tables as XLSX, 420 kB; made at the first click, in three seconds or four."""
    return _workbook(base())


def whole_csv() -> bytes:
    """The same as CSV for Excel in a zip, 120 kB."""
    return _csv(base())


def whole_package() -> bytes:
    """The Frictionless Data Package, 110 kB."""
    return _package(base())


@remembered(most=1)
def _workbook(dataset: Dataset) -> bytes:
    return workbook(_exported(dataset), _about_all(dataset), stand(dataset), about_first=True)


@remembered(most=1)
def _csv(dataset: Dataset) -> bytes:
    return csv_zip(_exported(dataset), _about_all(dataset), stand(dataset))


@remembered(most=1)
def _package(dataset: Dataset) -> bytes:
    return data_package(dataset, stand(dataset))


def _exported(dataset: Dataset) -> list[ExportTable]:
    return [figures_table(dataset), *packaged_tables()]


def _about_all(dataset: Dataset) -> list[tuple[str, str]]:
    return about(dataset, "Datensatz", stand(dataset), dataset.sources)


@remembered(most=32)
def coverage_of(dataset: Dataset, kennzahl: str) -> CoverageMatrix:
    """In which way each area and year of a Kennzahl is known; there are ten."""
    return coverage_matrix(dataset, kennzahl)


@remembered(most=1)
def known_conflicts(dataset: Dataset) -> tuple[Conflict, ...]:
    """Sources that contradict each other."""
    return conflicts(dataset)

"""The whole dataset as files to download; each is made at the first call and kept as long as the dataset."""

from __future__ import annotations

from pathlib import Path

from data.export.all_figures import figures_table
from data.export.code_words import with_words
from data.export.data_package import data_package
from data.export.export_table import ExportTable, packaged_tables
from data.export.file_words import about
from data.export.german_csv import csv_zip
from data.export.workbook import workbook
from data.figures.stand import stand
from data.model.records import Dataset
from data.model.remembered import remembered


@remembered(most=1)
def whole_workbook(dataset: Dataset, folder: Path) -> bytes:
    """Figures and all tables as XLSX, 420 kB, made in three seconds or four.

    Args:
        dataset: All tables.
        folder: Where its files lie.
    """
    return workbook(_tables(dataset, folder), _about(dataset), stand(dataset), about_first=True)


@remembered(most=1)
def whole_csv(dataset: Dataset, folder: Path) -> bytes:
    """The same as CSV for Excel in a zip, 120 kB."""
    return csv_zip(_tables(dataset, folder), _about(dataset), stand(dataset))


@remembered(most=1)
def whole_package(dataset: Dataset, folder: Path) -> bytes:
    """The Frictionless Data Package, 110 kB."""
    return data_package(dataset, stand(dataset), folder)


def _tables(dataset: Dataset, folder: Path) -> list[ExportTable]:
    tables = packaged_tables(folder)
    measures = next(table for table in tables if table.name == "measure")
    names = [column.name for column in measures.columns]
    key, label = names.index("measure"), names.index("label_de")
    labels = {"measure": {str(row[key]): str(row[label]) for row in measures.rows}}
    told = [with_words(table, more=labels if table.name == "observation" else None) for table in tables]
    return [figures_table(dataset), *told]


def _about(dataset: Dataset) -> list[tuple[str, str]]:
    return about(dataset, "Datensatz", stand(dataset), dataset.sources)

"""The table of differences as files, in the order on screen and with the same words."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from data.export.difference_export import difference_table
from data.export.export_table import ExportTable, source_table
from data.export.file_words import about
from data.export.german_csv import csv_bytes
from data.export.view_table import cell_sources
from data.export.workbook import workbook
from data.figures.stand import stand
from data.statistics.differences import reference_value
from pages.features.comparison.difference_table import (
    PERCENT_DECIMALS,
    decimals,
    ordered_differences,
    reference_text,
    remarks,
)
from pages.features.comparison.recalculated import rounding_note
from pages.files.downloads import CSV, XLSX, Download, write_button
from pages.texts.words import Words
from pages.view.heading import title
from pages.view.view import View


def show_difference_downloads(view: View) -> None:
    """Write the buttons; a start year has nothing to download."""
    if view.indicator.kind == "year":
        return
    with st.container(horizontal=True, key="difference-downloads"):
        for each in difference_downloads(view):
            write_button(view, each)


def difference_downloads(view: View) -> Sequence[Download]:
    """The table as CSV and XLSX."""
    chosen = view.selection
    name = f"unterschiede_{chosen.kennzahl}_{chosen.bezug}_{chosen.jahr}"
    return (
        Download("difference_csv", name, "csv", CSV, lambda: csv_bytes(exported_differences(view))),
        Download("difference_xlsx", name, "xlsx", XLSX, lambda: _workbook(view)),
    )


def exported_differences(view: View) -> ExportTable:
    """The table as it stands on screen."""
    found = ordered_differences(view)
    words = {each.cell.area_id: " ".join(remarks(view, each)) for each in found}
    reference = reference_text(view), reference_value(view.table, view.selection.vergleich.bezugsgebiet)
    return difference_table(view.dataset, view.table, found, reference, words)


def _workbook(view: View) -> bytes:
    cells = [each.cell for each in ordered_differences(view)]
    reference = view.selection.vergleich.bezugsgebiet
    cells += [view.table.cells[reference]] if reference else list(view.table.cells.values())
    used = dict.fromkeys(source_id for cell in cells for source_id in cell_sources(view.dataset, cell))
    day = stand(view.dataset)
    what = Words("de")("compare.difference_title", title=title(view), reference=reference_text(view))
    return workbook(
        [exported_differences(view), source_table(view.dataset, used)],
        [*about(view.dataset, what, day, used), *_rounding(view)],
        day,
    )


def _rounding(view: View) -> Sequence[tuple[str, str]]:
    note = rounding_note(view, ordered_differences(view), decimals(view), PERCENT_DECIMALS)
    return [(Words("de")("compare.rounding_title"), note)] if note else []

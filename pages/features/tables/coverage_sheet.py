"""What is known as a sheet: for how many of the areas each Kennzahl has figures, year by year, as on "Daten"."""

from __future__ import annotations

from collections import Counter

from data.kennzahlen.registry import KENNZAHLEN
from data.model.records import Dataset
from data.statistics.coverage import coverage_matrix
from pages.drawing.plans.table import TableCell, TableRow, TableSheet
from pages.features.tables.coverage_overview import CountCell, OverviewRow, overview_rows, overview_years
from pages.files.view_imprint import imprint
from pages.view.view import View

TINTS = ("", "#dbe9f6", "#9fc7e4", "#2f7ab5", "#045a8d")
"""By step of `coverage_overview.CountCell`: the grounds of `static/sheets/tables.css`."""


def coverage_sheet(view: View) -> TableSheet:
    """The table "Was bekannt ist"."""
    say, dataset = view.say, view.dataset
    heading = say("abdeckung.overview_title")
    how = say("abdeckung.overview_paper", n=len(dataset.areas))
    years = overview_years(dataset)
    return TableSheet(
        title=say("abdeckung.sheet_title", first=years[0], last=years[-1]),
        lead=how,
        corner=say("abdeckung.kennzahl"),
        heads=tuple(str(year) for year in years),
        short_heads=tuple(f"’{year % 100:02}" for year in years),
        rows=tuple(
            _row(row, say.term(known.short))
            for row, known in zip(overview_rows(view), KENNZAHLEN.values(), strict=True)
        ),
        imprint=imprint(view, "daten", _sources(view.dataset), drawn=False, spoken=[how]),
        spoken=say("abdeckung.sheet_spoken", title=heading, lead=how),
    )


def _row(row: OverviewRow, short: str) -> TableRow:
    return TableRow(label=row.label, short=short, cells=tuple(_cell(cell) for cell in row.cells))


def _cell(cell: CountCell) -> TableCell:
    return TableCell(cell.text, TINTS[cell.step], gap=cell.step == 0)


def _sources(dataset: Dataset) -> list[str]:
    """Sources of all figures counted, those of most figures first."""
    used = Counter(
        source
        for kennzahl in KENNZAHLEN
        for figure in coverage_matrix(dataset, kennzahl).figures.values()
        for source in figure.source_ids
    )
    return [source for source, _ in used.most_common()]

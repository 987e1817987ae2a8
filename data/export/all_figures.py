"""Every figure the map can show as a number of its own: one row per Kennzahl, year and area, gaps with their sign."""

from __future__ import annotations

from data.export.export_table import ExportColumn, ExportTable
from data.export.view_table import COLUMNS, view_table
from data.kennzahlen.registry import KENNZAHLEN
from data.model.records import Dataset
from data.statistics.metrics import year_table, years

ABSOLUTE = "absolut"
_LEFT_OUT = frozenset(
    {"rank", "numerator", "denominator", "base_day", "remarks", "publishers", "licences", "stand"}
)
"""Columns that belong to a rate, to one view, or (publishers, licences) to the table of sources."""


def figures_table(dataset: Dataset) -> ExportTable:
    """The figures as absolute numbers, by the rules of `figures`; rates follow from them and the population.

    Only years with at least one figure; four thousand rows, made in about a second.
    """
    kept = [number for number, column in enumerate(COLUMNS) if column.name not in _LEFT_OUT]
    rows = []
    for kennzahl, known in KENNZAHLEN.items():
        for year in years(dataset, kennzahl, ABSOLUTE):
            shown = view_table(
                dataset,
                year_table(dataset, kennzahl, ABSOLUTE, year),
                dataset.areas,
                dict.fromkeys(dataset.areas, ""),
            )
            rows += [(known.label.de, *(row[number] for number in kept)) for row in shown.rows]
    return ExportTable(
        "kennzahlen",
        "Kennzahlen",
        "Die Zahlen der Karte je Kennzahl, Jahr und Gebiet, nach den Regeln des Atlas aus den Angaben gewählt.",
        (
            ExportColumn("kennzahl", "Kennzahl", "Name auf der Karte."),
            *(COLUMNS[number] for number in kept),
        ),
        tuple(rows),
    )

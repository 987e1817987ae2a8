"""The template for a viewer's figures, as XLSX with drop-downs and as CSV: 33 areas, a Kennzahl and a year filled in."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from itertools import zip_longest

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from data.export.export_table import ExportColumn, ExportTable
from data.export.german_csv import csv_bytes
from data.export.workbook import describe, write_pairs, write_table
from data.kennzahlen.kennzahl import KennzahlId
from data.kennzahlen.registry import KENNZAHLEN, kennzahl_of
from data.model.records import Dataset
from data.own.figure_schema import FIRST_YEAR, LATER_YEARS, QUALIFIERS
from data.own.overlay import IMPORTABLE

FIGURES, EXPLANATION, LISTS = "Angaben", "Erläuterung", "Listen"
COLUMNS = ("AGS", "Gebiet", "Kennzahl", "Jahr", "Wert", "Zusatz", "Anmerkung")
ROWS = 1_000
"""Rows with drop-downs; more can be filled in without them."""
_FILL = PatternFill("solid", fgColor="FFF2CC")

EXPLAINED: tuple[tuple[str, str], ...] = (
    ("Wozu", "In diese Tabelle tragen Sie eigene Zahlen ein und laden sie im Atlas hoch (Daten, Eigene Zahlen)."),
    ("Wer sieht sie", "Nur Sie, nur in Ihrer Sitzung. Auf dem Server wird nichts gespeichert."),
    ("AGS", "Amtlicher Schlüssel als Text: fünf Stellen für Landkreise und kreisfreie Städte, acht für Städte mit "
     "Sonderstatus. Hanau: 06435014 bis 2025, 06415 ab 2026."),
    ("Gebiet", "Name aus der Liste. Landkreise sind ohne ihre Stadt mit Sonderstatus gemeint."),
    ("Kennzahl", "Aus der Liste; die Bedeutungen stehen unten."),
    ("Jahr", "Vierstellig. Beim Beginn des Vielfaltszentrums wird es nicht gebraucht: Dort ist der Wert das Jahr."),
    ("Wert", "Nur die Zahl. Zeilen ohne Wert werden übergangen. Eine 0 heißt: nachweislich keine."),
    ("Zusatz", "Wie genau die Zahl ist: genau, rund, über, mindestens, fast, bis zu. Leer: ohne Zusatz genannt."),
    ("Anmerkung", "Frei, zum Beispiel woher die Zahl stammt. Bitte keine Namen, Telefonnummern oder E-Mail-Adressen."),
)  # fmt: skip


def template_xlsx(dataset: Dataset, kennzahl: KennzahlId, year: int, today: date) -> bytes:
    """The workbook with sheets for figures, explanation and lists.

    Args:
        dataset: For the areas on 31 December of the year.
        kennzahl: Filled in in every row; any other can be chosen.
        year: Likewise.
        today: For the last year allowed.
    """
    table = template_table(dataset, kennzahl, year)
    lists: dict[str, list[str]] = {
        "Gebiet": [str(row[1]) for row in table.rows],
        "Kennzahl": [KENNZAHLEN[each].label.de for each in IMPORTABLE],
        "Zusatz": [word for word in QUALIFIERS.values() if word],
    }
    meanings = [(KENNZAHLEN[each].label.de, KENNZAHLEN[each].definition.de) for each in IMPORTABLE]
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = FIGURES
    write_table(sheet, table)
    sheet.auto_filter.ref = None
    for line in range(2, len(table.rows) + 2):
        sheet.cell(line, 5).fill = _FILL
    for column, width in (("C", 46), ("E", 12), ("F", 14), ("G", 50)):
        sheet.column_dimensions[column].width = width
    explanation = book.create_sheet(EXPLANATION)
    write_pairs(explanation, ("Spalte", "Bedeutung"), (*EXPLAINED, ("Kennzahlen", ""), *meanings))
    explanation.cell(len(EXPLAINED) + 2, 1).font = Font(bold=True)
    columns = tuple(ExportColumn(name, name) for name in lists)
    listed = ExportTable("listen", LISTS, "", columns, tuple(zip_longest(*lists.values())))
    write_table(book.create_sheet(LISTS), listed)
    _add_drop_downs(sheet, tuple(lists.values()), today)
    describe(book, "WIR-Atlas Hessen: Vorlage für eigene Zahlen")
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def template_csv(dataset: Dataset, kennzahl: KennzahlId, year: int) -> bytes:
    """The same rows as CSV for German Excel."""
    return csv_bytes(template_table(dataset, kennzahl, year))


def template_table(dataset: Dataset, kennzahl: KennzahlId, year: int) -> ExportTable:
    """One row per area, without values."""
    day = date(year, 12, 31)
    label = kennzahl_of(kennzahl).label.de
    rows = tuple(
        (area.status_on(day).ags, dataset.full_name(area.id, day), label, year, None, None, None)
        for area in dataset.areas.values()
    )
    columns = tuple(
        ExportColumn(name, name, is_year=name == "Jahr", is_key=name == "AGS") for name in COLUMNS
    )
    return ExportTable("vorlage", FIGURES, "", columns, rows)


def _add_drop_downs(sheet: Worksheet, lists: Sequence[Sequence[str]], today: date) -> None:
    for column, source, words in zip("BCF", "ABC", lists, strict=True):
        formula = f"{LISTS}!${source}$2:${source}${len(words) + 1}"
        _validate(sheet, column, DataValidation("list", formula1=formula, allow_blank=True))
    last = today.year + LATER_YEARS
    years = DataValidation("whole", operator="between", formula1=str(FIRST_YEAR), formula2=str(last))
    years.error = f"Bitte ein Jahr von {FIRST_YEAR} bis {last} eintragen."
    _validate(sheet, "D", years)
    values = DataValidation("decimal", operator="greaterThanOrEqual", formula1="0")
    values.error = "Bitte nur eine Zahl ab 0 eintragen; Wörter wie „rund“ gehören in die Spalte Zusatz."
    _validate(sheet, "E", values)


def _validate(sheet: Worksheet, column: str, rule: DataValidation) -> None:
    rule.showErrorMessage, rule.errorTitle = True, "WIR-Atlas Hessen"
    sheet.add_data_validation(rule)
    rule.add(f"{column}2:{column}{ROWS + 1}")

"""The table of differences for export: numbers as numbers, and in words of their own how far each one holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from data.export.export_table import Cell, ExportColumn, ExportTable, titled
from data.export.file_words import UNKNOWN
from data.export.view_table import COLUMNS as VIEW_COLUMNS
from data.export.view_table import cell_sources, export_value, gap_sign, qualifier_text
from data.figures.stand import stand
from data.kennzahlen.registry import bezug_of, kennzahl_of, unit_of
from data.model.records import Dataset
from data.model.words import Language, in_language
from data.statistics.bounds import Difference, DifferenceKind
from data.statistics.differences import AreaDifference
from data.statistics.year_table import YearTable

KINDS: Mapping[DifferenceKind, str] = {
    "exact": "",
    "about": "rund",
    "at_least": "mindestens",
    "at_most": "höchstens",
    "range": "von … bis",
    "bounds": "nur Unterschied der Grenzen",
}
_SHARED = {column.name: column for column in VIEW_COLUMNS}
COLUMNS = tuple(
    replace(_SHARED[name], title=title) if name in _SHARED else ExportColumn(name, title, meaning)
    for name, title, meaning in (
        ("area_id", "Kennung", ""),
        ("name", "Gebiet", ""),
        ("type", "Gebietstyp", ""),
        ("year", "Jahr", ""),
        ("qualifier", "Zusatz", ""),
        ("value", "Wert", ""),
        ("upper", "Wert bis (wenn strittig)", ""),
        ("unit", "Einheit", ""),
        ("reference", "Bezugsgebiet", "Womit verglichen wird: ein Gebiet oder das Mittel."),
        ("reference_value", "Wert des Bezugsgebiets", "Nicht gerundet, so dass sich nachrechnen lässt."),
        ("kind", "Zusatz zum Unterschied", "Wie genau der Unterschied ist; leer: genau."),
        (
            "difference",
            "Unterschied",
            "Wert des Gebiets minus Wert des Bezugsgebiets; leer: nicht bestimmbar.",
        ),
        ("difference_upper", "Unterschied bis", "Oberes Ende, wo der Unterschied eine Spanne ist."),
        (
            "relative_kind",
            "Zusatz zum Unterschied in %",
            "Wie genau der Unterschied in Prozent ist; leer: genau.",
        ),
        ("relative", "Unterschied in %", "Unterschied in Prozent des Bezugsgebiets; leer: nicht bestimmbar."),
        ("relative_upper", "Unterschied in % bis", "Oberes Ende, wo er eine Spanne ist."),
        ("remarks", "Grundlage und Einschränkungen", ""),
        ("source_ids", "Quellen", ""),
        ("stand", "Stand der Daten", ""),
    )
)


def difference_table(
    dataset: Dataset,
    table: YearTable,
    rows: Iterable[AreaDifference],
    reference: tuple[str, float | None],
    remarks: Mapping[str, str],
    language: Language = "de",
) -> ExportTable:
    """One row per area, in the order given.

    Args:
        dataset: All tables.
        table: The figures that the differences are made of.
        rows: The differences.
        reference: What they are taken from, in words and as a number that is not rounded, so that everything can be
            calculated again.
        remarks: By area id, how far the row holds, in that language.
        language: Of the words in the table.
    """
    made = stand(dataset)
    cells = [_cells(dataset, table, each, made, language) for each in rows]
    words, value = reference
    for row in cells:
        row |= {"reference": words, "reference_value": export_value(value, UNKNOWN)}
        row["remarks"] = remarks[str(row["area_id"])]
    subject = kennzahl_of(table.kennzahl).short.said(language)
    title = f"{in_language('Unterschiede', language)} {subject} {table.year}"
    rows_of_cells = tuple(
        tuple(None if row[each.name] == "" else row[each.name] for each in COLUMNS) for row in cells
    )
    return titled(ExportTable("unterschiede", "Unterschiede", title, COLUMNS, rows_of_cells), language)


def _cells(
    dataset: Dataset, table: YearTable, each: AreaDifference, made: date, language: Language
) -> dict[str, Cell]:
    cell, known, day = each.cell, kennzahl_of(table.kennzahl), date(table.year, 12, 31)
    return {
        "area_id": cell.area_id,
        "name": dataset.full_name(cell.area_id, day, language),
        "type": dataset.areas[cell.area_id].status_on(day).type,
        "year": table.year,
        "qualifier": qualifier_text(table, cell, language),
        "value": export_value(cell.value, gap_sign(cell, made)),
        "upper": export_value(cell.upper, ""),
        "unit": unit_of(known, bezug_of(known, table.bezug)).said(language),
        **_difference("kind", "difference", each.absolute, language),
        **_difference("relative_kind", "relative", each.relative, language),
        "source_ids": "; ".join(cell_sources(dataset, cell)),
        "stand": made,
    }


def _difference(kind: str, name: str, found: Difference | None, language: Language) -> dict[str, Cell]:
    if found is None:
        return {kind: "", name: "", f"{name}_upper": ""}
    return {
        kind: in_language(KINDS[found.kind], language),
        name: export_value(found.value, ""),
        f"{name}_upper": export_value(found.upper, ""),
    }

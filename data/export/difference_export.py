"""The table of differences for export: numbers as numbers, and in words of their own how far each one holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from data.export.export_table import Cell, ExportColumn, ExportTable
from data.export.file_words import UNKNOWN
from data.export.view_table import cell_sources, export_value, gap_sign, qualifier_text
from data.figures.stand import stand
from data.kennzahlen.registry import bezug_of, indicator, unit_of
from data.model.records import Dataset
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
COLUMNS = tuple(
    ExportColumn(name, title, is_year=name == "year")
    for name, title in (
        ("area_id", "Kennung"),
        ("name", "Gebiet"),
        ("type", "Gebietstyp"),
        ("year", "Jahr"),
        ("qualifier", "Zusatz"),
        ("value", "Wert"),
        ("upper", "Wert bis (wenn strittig)"),
        ("unit", "Einheit"),
        ("reference", "Bezugsgebiet"),
        ("reference_value", "Wert des Bezugsgebiets"),
        ("kind", "Zusatz zum Unterschied"),
        ("difference", "Unterschied"),
        ("difference_upper", "Unterschied bis"),
        ("relative_kind", "Zusatz zum Unterschied in %"),
        ("relative", "Unterschied in %"),
        ("relative_upper", "Unterschied in % bis"),
        ("remarks", "Grundlage und Einschränkungen"),
        ("source_ids", "Quellen"),
        ("stand", "Stand der Daten"),
    )
)


def difference_table(
    dataset: Dataset,
    table: YearTable,
    rows: Iterable[AreaDifference],
    reference: tuple[str, float | None],
    remarks: Mapping[str, str],
) -> ExportTable:
    """One row per area, in the order given.

    Args:
        dataset: All tables.
        table: The figures that the differences are made of.
        rows: The differences.
        reference: What they are taken from, in words and as a number that is not rounded, so that everything can be
            calculated again.
        remarks: By area id, how far the row holds, in German.
    """
    made = stand(dataset)
    cells = [_cells(dataset, table, each, made) for each in rows]
    words, value = reference
    for row in cells:
        row |= {"reference": words, "reference_value": export_value(value, UNKNOWN)}
        row["remarks"] = remarks[str(row["area_id"])]
    title = f"Unterschiede {indicator(table.kennzahl).short.de} {table.year}"
    return ExportTable(
        "unterschiede",
        "Unterschiede",
        title,
        COLUMNS,
        tuple(tuple(None if row[each.name] == "" else row[each.name] for each in COLUMNS) for row in cells),
    )


def _cells(dataset: Dataset, table: YearTable, each: AreaDifference, made: date) -> dict[str, Cell]:
    cell, known, day = each.cell, indicator(table.kennzahl), date(table.year, 12, 31)
    return {
        "area_id": cell.area_id,
        "name": dataset.full_name(cell.area_id, day),
        "type": dataset.areas[cell.area_id].status_on(day).type,
        "year": table.year,
        "qualifier": qualifier_text(table, cell),
        "value": export_value(cell.value, gap_sign(cell, made)),
        "upper": export_value(cell.upper, ""),
        "unit": unit_of(known, bezug_of(known, table.bezug)).de,
        **_difference("kind", "difference", each.absolute),
        **_difference("relative_kind", "relative", each.relative),
        "source_ids": "; ".join(cell_sources(dataset, cell)),
        "stand": made,
    }


def _difference(kind: str, name: str, found: Difference | None) -> dict[str, Cell]:
    if found is None:
        return {kind: "", name: "", f"{name}_upper": ""}
    return {
        kind: KINDS[found.kind],
        name: export_value(found.value, ""),
        f"{name}_upper": export_value(found.upper, ""),
    }

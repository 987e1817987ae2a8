"""The 33 areas with the figures of a view joined: the frame that GeoPackage, GeoJSON and TopoJSON are written from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from data.export.code_words import with_words
from data.export.export_table import ExportTable, source_table
from data.export.file_words import about
from data.export.view_table import cell_sources, export_value, gap_sign, qualifier_text, view_sources
from data.figures.official import base
from data.figures.stand import stand
from data.kennzahlen.registry import bezug_of, kennzahl_of, unit_of
from data.model.figure import FigureKind
from data.model.records import Dataset
from data.statistics.year_table import Cell, YearTable
from geo.boundaries.areas import licence_line, load_areas

if TYPE_CHECKING:
    import geopandas as gpd

Property = str | int | float | None

PROPERTIES: Mapping[str, str] = {
    "gebiet_id": "Kennung des Gebiets, bleibt über Änderungen gleich",
    "name": "kurz und eindeutig",
    "langname": "mit der Art der Körperschaft und der Stadt, die nicht gemeint ist",
    "typ": "Gebietstyp am Gebietsstand",
    "ags": "Amtlicher Gemeindeschlüssel am Gebietsstand (Text)",
    "regierungsbezirk": "Regierungsbezirk",
    "gebietsstand": "Tag, für den Name, Typ und AGS gelten",
    "einwohner": "Einwohner des Programmgebiets (Landkreis ohne Sonderstatusstadt)",
    "einwohner_stichtag": "Tag der Einwohnerzahl",
    "flaeche_km2": "amtliche Fläche in km²",
    "kennzahl": "gewählte Kennzahl",
    "bezug": "worauf sie bezogen ist",
    "jahr": "Jahr des Werts",
    "wert": "Wert; leer, wo es keinen gibt",
    "wert_bis": "oberes Ende, wenn Quellen gleichen Ranges sich widersprechen",
    "zusatz": "rund, über, mindestens …; leer: genau",
    "einheit": "Einheit des Werts",
    "zeichen": "Zeichen der amtlichen Statistik, wo kein Wert steht",
    "art": "eigene: des Gebiets; gemeinsam: mit anderen Gebieten; Teilangabe: nur Teile (Untergrenze); keine Angabe",
    "grundlage": "woraus der Wert folgt, was Quellen anmerken, oder warum keiner da ist",
    "gemeinsam_mit": "Kennungen der anderen Gebiete eines gemeinsamen Werts",
    "rang": "Rang unter den gereihten Werten, 1 ist der höchste",
    "quellen": "Kennungen der Quellen",
}
"""Attributes of each shape and what they mean."""
_KINDS: Mapping[FigureKind, str] = {
    "own": "eigene",
    "joint": "gemeinsam",
    "part": "Teilangabe",
    "missing": "keine Angabe",
}


@dataclass(frozen=True, slots=True)
class BoundaryExport:
    """Boundaries with figures, and everything the file must say of itself.

    Attributes:
        shapes: `PROPERTIES` as columns and ``geometry`` in EPSG:4326, one row per area, index area id.
        about: Label and text: title, Stand, sources, licences.
        sources: The sources of the figures.
        day: Stand.
    """

    shapes: gpd.GeoDataFrame
    about: tuple[tuple[str, str], ...]
    sources: ExportTable
    day: date


def boundary_export(dataset: Dataset, table: YearTable, remarks: Mapping[str, str]) -> BoundaryExport:
    """Join the figures of one Kennzahl, Bezug and year to the boundaries, on the Gebietsstand 31.12. of that year.

    Args:
        dataset: All tables.
        table: The figures.
        remarks: By area id, how far the figure holds or why there is none, in German.
    """
    shapes, made = load_areas(), stand(dataset)
    rows = [
        _properties(dataset, table, table.cells[area_id], made, remarks[area_id]) for area_id in shapes.index
    ]
    joined = shapes[["geometry"]]
    for name in PROPERTIES:
        joined = joined.assign(**{name: [row[name] for row in rows]})
    title = f"{kennzahl_of(table.kennzahl).label.de}, {table.year}, mit Grenzen der Programmgebiete"
    used = view_sources(dataset, table)
    statistics = [
        base_of.source_id for base_of in dataset.populations.values() if base_of.day.year == table.year
    ]
    lines = about(dataset, title, made, (*used, *statistics))
    credit = (
        "Grenzen",
        f"{licence_line()}; Datenlizenz Deutschland – Namensnennung – Version 2.0. EPSG:4326.",
    )
    return BoundaryExport(
        shapes=joined[[*PROPERTIES, "geometry"]],
        about=(*lines[:4], credit, *lines[4:]),
        sources=with_words(source_table(dataset, (*used, *statistics))),
        day=made,
    )


def _properties(
    dataset: Dataset, table: YearTable, shown: Cell, made: date, remark: str
) -> dict[str, Property]:
    area, day = dataset.areas[shown.area_id], date(table.year, 12, 31)
    status, figure = area.status_on(day), shown.figure
    persons, km2 = (base(dataset, (area.id,), table.year, what) for what in ("persons", "km2"))
    known = kennzahl_of(table.kennzahl)
    related = bezug_of(known, table.bezug)
    is_year = known.kind == "year"
    return {
        "gebiet_id": area.id,
        "name": area.label,
        "langname": dataset.full_name(area.id, day),
        "typ": status.type,
        "ags": status.ags,
        "regierungsbezirk": area.regierungsbezirk,
        "gebietsstand": day.isoformat(),
        "einwohner": None if persons is None else int(persons.amount),
        "einwohner_stichtag": None if persons is None else persons.day.isoformat(),
        "flaeche_km2": None if km2 is None else km2.amount,
        "kennzahl": known.label.de,
        "bezug": related.label.de,
        "jahr": table.year,
        "wert": _number(shown.value),
        "wert_bis": _number(shown.upper),
        "zusatz": qualifier_text(table, shown),
        "einheit": known.short.de if is_year else unit_of(known, related).de,
        "zeichen": gap_sign(shown, made) if shown.value is None else "",
        "art": _KINDS[figure.kind],
        "grundlage": remark,
        "gemeinsam_mit": ";".join(each for each in figure.areas if each != area.id),
        "rang": shown.rank,
        "quellen": ";".join(cell_sources(dataset, shown)),
    }


def _number(value: float | None) -> float | None:
    rounded = export_value(value, "")
    return float(rounded) if isinstance(rounded, int | float) else None
